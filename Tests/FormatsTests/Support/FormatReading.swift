import Engine
import Foundation
import Language
import TableFiles
import TerroirKernel
import Testing

@testable import Formats

/// A folder for files of a test, which are read as `read` does it.
final class FormatReading {
  let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-formats-\(UUID().uuidString)")
  let engine = DuckDBEngine()

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/Workbooks")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: [UInt8], as name: String) throws -> URL {
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }

  func write(_ text: String, as name: String) throws -> URL { try write(Array(text.utf8), as: name) }

  struct Outcome {
    var table: Table
    /// What is told, each as one sentence.
    var told: [String]

    /// The values of a column as texts.
    func texts(_ name: String) -> [String?]? { table[name]?.texts }
    func type(_ name: String) -> ColumnType? { table[name]?.values.type }
  }

  func read(
    _ file: URL, _ part: FilePart = FilePart(), types: FileTypes = .inferred(), syntax: FileSyntax = FileSyntax()
  ) async throws -> Outcome {
    let format = try #require(Formats.reading(file.path))
    let read = try await format.read(
      FileToRead(file.path, types: types, syntax: syntax, part: part), into: engine, as: "t")
    let table = try await engine.run(Query(Identifier("t", span: Span(0, 1))))
    let lost = read.lost.map { "\($0.place): \($0.count) of \($0.column) lost, first \"\($0.first)\"" }
    return Outcome(table: table, told: read.notes.map(\.description) + lost + read.decisions.map(\.message.description))
  }

  /// What a file is refused for, and what to do.
  func refusal(
    _ file: URL, _ part: FilePart = FilePart(), types: FileTypes = .inferred()
  ) async throws -> String {
    do {
      let outcome = try await read(file, part, types: types)
      return "read: \(outcome.table.columns.map(\.name))"
    } catch let failure as EngineFailure {
      return "\(failure.message.description) / \(failure.help?.description ?? "")"
    }
  }
}

extension TableColumn {
  /// The values as texts, numbers in their shortest form.
  var texts: [String?] {
    (0..<values.count).map { row in
      switch values[row] {
      case .missing: nil
      case .text(let text): text
      case .integer(let number): "\(number)"
      case .number(let number): number.rounded() == number && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
      case .boolean(let flag): "\(flag)"
      }
    }
  }
}

/// Numbers that a seed draws, the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &self)] }
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
}
