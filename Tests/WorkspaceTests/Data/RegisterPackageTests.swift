import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("What a data package and workspace.yaml say of a register")
struct RegisterPackageTests {
  private static let territories =
    "code,name_en,level,parent\nX,X,federal,\nR,R,regional,X\na,A,municipal,R\n"
  private static let register = "territory,code,year,unit,value\na,90.01,2024,employees,5\n"

  /// The faults of a workspace of these files, as they are printed.
  private func faults(
    resource: String, settings: String = "", register: String = register
  ) throws -> (text: String, data: LoadedData?) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "data"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let places = ["code", "name_en", "level", "parent"].map { "{\"name\": \"\($0)\", \"type\": \"string\"}" }
    let files = [
      "workspace.yaml": "name: small\nregion: R\n\(settings)", "data/territories.csv": Self.territories,
      "data/register.csv": register,
      "datapackage.json": """
      {"name": "small", "resources": [
        {"name": "territories", "path": "data/territories.csv", "schema": {"fields": [\(places.joined(separator: ", "))]}},
        \(resource)
      ]}
      """,
    ]
    for (path, text) in files { try Data(text.utf8).write(to: folder.appending(path: path)) }
    let inspection = try Workspace.open(folder).inspect()
    return (inspection.faults.map { FaultPrinter.text($0).description }.joined(), inspection.data)
  }

  private static let fields = """
    "schema": {"fields": [{"name": "territory", "type": "string"}, {"name": "code", "type": "string"}, \
    {"name": "year", "type": "integer"}, {"name": "unit", "type": "string"}, {"name": "value", "type": "number"}]}
    """

  @Test("a register with its classification is sound, is not missing, and is not read into memory")
  func sound() throws {
    let (text, data) = try faults(
      resource: #"{"name": "register", "path": "data/register.csv", "terroir:classification": "OKVED2", "#
        + #""terroir:rounding": 5, \#(Self.fields)}"#,
      settings: "reference: X\n")
    #expect(text == "")
    let loaded = try #require(data)
    #expect(!loaded.data.missingTables.contains("register") && loaded.tables["register"] == nil)
    #expect(loaded.data.reference == .territory("X") && loaded.data.register.isEmpty)
    let resource = try #require(loaded.resources.first { $0.name == "register" })
    #expect(resource.classification?.name == "OKVED2" && resource.rounding == 5 && !resource.isLoaded)
    #expect(resource.schema["unit"]?.words == RegisterUnit.allCases.map(\.rawValue))
    #expect(resource.schema["code"]?.description.hasPrefix("code of the classification") == true)
  }

  @Test("disclosure in workspace.yaml is read, and each of its faults told at its place")
  func disclosure() throws {
    func settings(_ text: String) throws -> DisclosureSettings? {
      let folder = FileManager.default.temporaryDirectory.appending(path: "disclosure-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data("name: small\nregion: R\n\(text)".utf8).write(to: folder.appending(path: "workspace.yaml"))
      return try Workspace.open(folder).settings.disclosure
    }
    #expect(try settings("") == nil)
    #expect(try settings("disclosure: {threshold: 5}\n")?.threshold == 5)
    let whole = try #require(try settings("disclosure:\n  dominance: [2, 85]\n  persons: [ИП]\n"))
    #expect(whole.threshold == 3 && whole.dominance == .init(n: 2, k: 85) && whole.persons == ["ИП"])
    let wrong = "disclosure:\n  threshold: 1\n  dominance: [0, 200]\n  rule: p\n"
    #expect {
      _ = try settings(wrong)
    } throws: { error in
      let text = ((error as? WorkspaceFailure)?.faults ?? []).map { FaultPrinter.text($0).description }.joined()
      return text.contains("workspace.yaml:6:3: error: unknown key \"rule\"")
        && text.contains("\"threshold\" must be a whole number of organisations from 2 to 1000")
        && text.contains("\"dominance\" must be [n, k]: 1 to 10 organisations and 1 to 100 percent")
    }
  }

  @Test("without a classification, with columns of no form, or a rounding that is none, it is a fault with its place")
  func faults() throws {
    let none = try faults(resource: #"{"name": "register", "path": "data/register.csv", \#(Self.fields)}"#).text
    #expect(
      none == """
        datapackage.json:3:12: error: register does not say which classification its codes are of
          3 |   {"name": "register", "path": "data/register.csv", "schema":…
            |            ^^^^^^^^^^
          help: add "terroir:classification" to the resource, for example "OKVED2" or "SIC2007"; crosswalk lists those known

        """, "\(none)")
    let form = try faults(
      resource: #"{"name": "register", "path": "data/register.csv", "terroir:classification": "OKVED2", "#
        + #""schema": {"fields": [{"name": "place", "type": "string"}]}}"#
    ).text
    #expect(
      form.contains("error: the columns of register are those of none of its forms\n")
        && form.contains("help: give it the columns territory, code, year, unit; or id, code, territory, year\n"),
      "\(form)")
    let rounding = try faults(
      resource: #"{"name": "register", "path": "data/register.csv", "terroir:classification": "OKVED2", "#
        + #""terroir:rounding": "five", \#(Self.fields)}"#
    ).text
    #expect(rounding.contains("error: \"terroir:rounding\" must be a number above zero\n"), "\(rounding)")
  }

  @Test("a reference that is no territory is a fault at its place; peers is one")
  func reference() throws {
    let resource =
      #"{"name": "register", "path": "data/register.csv", "terroir:classification": "OKVED2", \#(Self.fields)}"#
    let unknown = try faults(resource: resource, settings: "reference: Y\n").text
    #expect(
      unknown.hasPrefix(
        "workspace.yaml:3:12: error: territory \"Y\" is not in territories\n  3 | reference: Y\n    |            ^\n"),
      "\(unknown)")
    let peers = try faults(resource: resource, settings: "reference: peers\n")
    #expect(peers.text == "" && peers.data?.data.reference == .peers)
  }

  @Test("what was made of a file is kept until the file, or anything else it follows from, is another")
  func cache() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("name: small\nregion: R\n".utf8).write(to: folder.appending(path: "workspace.yaml"))
    try Data(Self.register.utf8).write(to: folder.appending(path: "register.csv"))
    let cache = RegisterCache(of: try Workspace.open(folder))
    #expect(cache.isEmpty && cache.hash(of: "none.csv") == nil)
    let hash = try #require(cache.hash(of: "register.csv"))
    #expect(hash.rawValue == SHA256.hex(Self.register.utf8))
    let made = RegisterAggregate(
      cells: [RegisterCell(territory: "a", industry: "music", year: 2024, unit: .wages, value: 1.5, high: 2)],
      source: RegisterSource(form: "cells", classification: "c", crosswalk: "c", rows: 1))
    cache.keep(made, for: hash)
    #expect(cache.aggregate(for: hash) == made && cache.aggregate(for: ContentHash("other")) == nil)
    try Data((Self.register + "a,32,2024,employees,1\n").utf8).write(to: folder.appending(path: "register.csv"))
    let changed = try #require(cache.hash(of: "register.csv"))
    #expect(changed != hash && cache.hash(of: "register.csv") == changed)
    try Data("not json".utf8).write(to: folder.appending(path: ".terroir/register-cells.json"))
    #expect(cache.aggregate(for: hash) == nil)
  }
}
