import Foundation
import Language
import TerroirKernel
import Testing
import TextFiles

@testable import Engine

@Suite("Work beyond the memory")
final class SpillTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-spills-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var left: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

  /// Rows of a join of a table with itself, sorted by a text: some 200 MB.
  private func sorted(_ options: EngineOptions) async throws -> Int {
    let engine = DuckDBEngine(options)
    let rows = 1200
    let table = Table(columns: [
      TableColumn(Column("key", .integer, ""), .integer(Array(repeating: 1, count: rows))),
      TableColumn(
        Column("word", .text, ""),
        .text((0..<rows).map { "\($0 * 7919 % rows) " + String(repeating: "слово", count: 12) })),
    ])
    try await engine.register(table, as: "t")
    let joined = try PlanTests.query("t | join t on key | sort -t_word word | head 1000000 | count")
    let counted = try await engine.run(joined)
    guard case .integer(let count) = counted.row(0).first else { return 0 }
    return count
  }

  @Test("goes to files, which are gone with the engine; where it may not, it is refused with the limit")
  func spills() async throws {
    let small = EngineOptions(memory: 96, threads: 2, temporaryDirectory: folder)
    #expect(try await sorted(small) == 1_000_000)
    #expect(left == [])
    let nowhere = EngineOptions(memory: 96, threads: 2, temporaryDirectory: folder.appending(path: "none"))
    do throws(any Error) {
      _ = try await sorted(nowhere)
      Issue.record("the work fitted, and shows nothing")
    } catch let failure as EngineFailure {
      #expect(failure.message.description.hasPrefix("the tables need more memory than the limit of 96 MB: "))
    }
  }

  @Test("what a killed program left is taken away at the next start, and what another one holds is not")
  func sweeps() throws {
    let abandoned = folder.appending(path: "terroir-spill-abcdef")
    try FileManager.default.createDirectory(at: abandoned, withIntermediateDirectories: true)
    for file in ["lock", "duckdb_temp_storage-0.tmp"] { try Data("x".utf8).write(to: abandoned.appending(path: file)) }
    let stranger = folder.appending(path: "other")
    try FileManager.default.createDirectory(at: stranger, withIntermediateDirectories: true)
    let held = try #require(TemporaryFolder(for: "spill", in: folder))
    #expect(!FileManager.default.fileExists(atPath: abandoned.path))
    let next = try #require(TemporaryFolder(for: "spill", in: folder))
    #expect(Set(left) == Set(["other", held.path, next.path].map { String($0.split(separator: "/").last ?? "") }))
  }
}
