import Foundation
import ProgramDriver

/// A copy of a workspace, the Ural one, in a home of its own, and the program run on it.
final class Study {
  let sandbox: Sandbox

  init(_ workspace: String = "ural") throws {
    sandbox = try Sandbox()
    let source = Self.project.appendingPathComponent("Workspaces/\(workspace)")
    try FileManager.default.copyItem(at: source, to: sandbox.home.appendingPathComponent(workspace))
    try? FileManager.default.removeItem(at: sandbox.home.appendingPathComponent("\(workspace)/.terroir"))
  }

  /// The Ural study with `language: ru`.
  static func russian() throws -> Study {
    let study = try Study()
    let settings = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(settings.replacing("language: en", with: "language: ru"), to: "ural/workspace.yaml")
    return study
  }

  /// The folder of the project's sources.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program on the workspace, each text a command of its own.
  func run(_ commands: String..., options: [String] = []) throws -> PipeRun {
    try PipeRun(
      try Sandbox.program("terroir"), ["-w", "ural"] + options + commands.flatMap { ["-c", $0] }, in: sandbox)
  }

  /// The program with these arguments.
  func terroir(_ arguments: String..., input: String = "") throws -> PipeRun {
    try terroir(arguments: arguments, input: input)
  }

  func terroir(arguments: [String], input: String = "") throws -> PipeRun {
    try PipeRun(try Sandbox.program("terroir"), arguments, input: input, in: sandbox)
  }

  /// The hashes of the open cycle's artifacts, by noun.
  func hashes() throws -> [String: String] {
    let rows = try Self.rows(try run("status", options: ["--format", "json"]).output)
    return rows.reduce(into: [:]) { found, row in
      if let noun = row["artifact"] as? String, let hash = row["hash"] as? String { found[noun] = hash }
    }
  }

  /// The rows of a table in JSON, each by column; a sentence is its text.
  static func rows(_ json: String) throws -> [[String: any Sendable]] {
    let table = try JSONDecoder().decode(JSONTable.self, from: Data(json.utf8))
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), row.map(\.value)))
    }
  }

  /// The sentences of a column of a table in JSON.
  static func sentences(_ json: String, _ column: String) throws -> [JSONTable.Sentence] {
    let table = try JSONDecoder().decode(JSONTable.self, from: Data(json.utf8))
    guard let index = table.columns.firstIndex(where: { $0.name == column }) else { return [] }
    return table.rows.compactMap { $0[index].sentence }
  }
}

/// The form in which the program prints a table as JSON.
struct JSONTable: Decodable {
  struct Column: Decodable {
    let name: String
    let type: String
    let unit: String?
  }

  /// The cell of a sentence; its arguments are each an object with one value by its kind.
  struct Sentence: Decodable {
    let id: String?
    let arguments: [String: Argument]?
    let text: String
    let translated: Bool?

    /// As far as the tests look: the kind of the value.
    struct Argument: Decodable {
      let kinds: Set<String>

      init(from decoder: any Decoder) throws {
        kinds = Set(try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue))
      }

      private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
      }
    }
  }

  /// One cell.
  struct Cell: Decodable {
    let value: any Sendable
    let sentence: Sentence?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      sentence = try? container.decode(Sentence.self)
      if let sentence {
        value = sentence.text
      } else if container.decodeNil() {
        value = String?.none
      } else if let flag = try? container.decode(Bool.self) {
        value = flag
      } else if let number = try? container.decode(Double.self) {
        value = number
      } else if let items = try? container.decode([String].self) {
        value = items
      } else {
        value = try container.decode(String.self)
      }
    }
  }

  let type: String
  let columns: [Column]
  let rows: [[Cell]]
}
