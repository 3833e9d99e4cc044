import Declarative
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Authoring

@Suite("The template of a declarative plugin")
struct DeclarativeTemplateTests {
  @Test("is sound as it stands, whatever it is called, in every kind")
  func sound() throws {
    let folder = TemporaryPlugins()
    let files = DeclarativeTemplate.files(
      id: "own", name: "Our \"own\": #1 & Кº", contributes: DeclarativeTemplate.kinds)
    try folder.write(Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first })
    let host = folder.host
    #expect(host.broken.isEmpty)
    let plugin = try #require(host.installed.first)
    #expect(plugin.manifest.name == "Our \"own\": #1 & Кº")
    do throws(PluginFailure) {
      let registry = try host.registry(of: "own")
      #expect(Array(registry.catalogues.keys) == ["own"])
      #expect(Array(registry.calculators.keys) == ["own"])
      #expect(Array(registry.crosswalks.keys) == ["own"])
      #expect(Array(registry.presets.keys) == ["own"])
      #expect(Array(registry.messages.keys) == ["own"])
    } catch {
      Issue.record("\(error.details.map(\.description).joined(separator: "\n"))")
    }
    for contribution in plugin.manifest.contributes {
      let kind = try #require(DeclarativeKind(rawValue: contribution.kind.rawValue))
      let text = try #require(files.first { $0.path == contribution.file }).text
      #expect(try SchemaCheck(kind.schema).faults(text) == [])
    }
  }

  @Test("brings what is asked for and no more")
  func chosen() {
    let files = DeclarativeTemplate.files(id: "own", name: "Own", contributes: [.kpis])
    #expect(files.map(\.path) == ["plugin.yaml", "README.md", "kpis.yaml"])
    #expect(files[1].text.contains("  kpis: [own]"))
  }
}
