import Foundation
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("The JSON Schema of a plugin's files")
struct SchemaTests {
  /// Every declarative file of the project, with its kind.
  private static func files() throws -> [(kind: DeclarativeKind, file: URL)] {
    var files: [(DeclarativeKind, URL)] = []
    for folder in [TemporaryPlugins.fixtures, TemporaryPlugins.builtIn] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
        let plugin = folder.appending(path: name)
        let manifest = plugin.appending(path: "plugin.yaml")
        guard FileManager.default.fileExists(atPath: manifest.path) else { continue }
        files.append((.manifest, manifest))
        for contribution in try ManifestReader.read(manifest).contributes {
          if let file = contribution.file, let kind = DeclarativeKind(rawValue: contribution.kind.rawValue) {
            files.append((kind, plugin.appending(path: file)))
          }
        }
      }
    }
    return files
  }

  @Test("admits every file that ships")
  func examples() throws {
    let files = try Self.files()
    #expect(Set(files.map(\.kind)) == Set(DeclarativeKind.allCases))
    for (kind, file) in files {
      let faults = try SchemaCheck(kind.schema).faults(String(contentsOf: file, encoding: .utf8))
      #expect(faults == [], "\(file.lastPathComponent)")
    }
  }

  @Test(
    "refuses what the reader refuses",
    arguments: [
      (DeclarativeKind.preset, "parameters: {}", ["summary"]),
      (.preset, "summary: s\nparameters: {desing: {gap: 1}}", ["desing"]),
      (.preset, "summary: s\nparameters: {design: {gap: {x: 1}}}", ["gap"]),
      (.catalogue, "summary: 12\nmeasures: []", ["summary", "measures"]),
      (.classification, "summary: s\nsystem: o\ncodes: [{code: 90.1, industries: {music: 2}}]", ["code", "music"]),
      (.messages, "summary: s\nmessages: [{audience: all, text: {fr: x}}]", ["audience", "text"]),
      (.kpis, "summary: s\nkpis: [{id: a, name: A, dimension: d, unit: u, formula: [a]}]", ["dimension", "formula"]),
      (
        .country, "summary: s\nname: X\nlevels: {federal: {name: n}}\nbodies: [{kind: a b, name: n, roles: [gives]}]",
        ["regional", "kind", "roles"]
      ),
      (.template, "summary: s\ntext: {fr: x}", ["text"]),
      (.manifest, "id: a b\nkernel: \"1...2\"\nkind: magic", ["id", "kernel", "kind", "lacks version"]),
    ])
  func refusals(_ kind: DeclarativeKind, _ text: String, _ named: [String]) throws {
    let faults = try SchemaCheck(kind.schema).faults(text)
    for name in named { #expect(faults.contains { $0.contains(name) }, "\(faults)") }
    let folder = TemporaryPlugins()
    try folder.write(["file.yaml": text])
    let file = folder.folder.appending(path: "own/file.yaml")
    func refused<Value>(_ form: Form<Value>) -> Bool {
      do throws(DeclarationFailure) {
        _ = try DeclarationFile.read(file, named: "file.yaml", form)
        return false
      } catch {
        return !error.faults.isEmpty
      }
    }
    let isRefused =
      switch kind {
      case .manifest: refused(ManifestForm.form)
      case .catalogue: refused(MeasuresFile.form)
      case .kpis: refused(KPIFile.form)
      case .classification: refused(CrosswalkFile.form)
      case .preset: refused(PresetFile.form)
      case .messages: refused(MessagesFile.form)
      case .country: refused(CountryFile.form)
      case .template: refused(TemplateFile.form)
      }
    #expect(isRefused)
  }

  @Test("is the same text each time, and says what each key means")
  func stable() {
    for kind in DeclarativeKind.allCases {
      #expect(kind.schema == kind.schema)
      #expect(kind.schema.contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\""))
    }
    #expect(DeclarativeKind.catalogue.schema.contains("measures that must be chosen with it"))
  }
}
