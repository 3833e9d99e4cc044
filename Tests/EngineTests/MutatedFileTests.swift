import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

/// Files with bytes changed, cut out or put in: each is read, or refused with its name and a reason.
///
/// A few hundred are tried in each run; `TERROIR_LONG_TRIALS` makes it three thousand.
@Suite("Files that were damaged")
final class MutatedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-mutated-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let trials = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 300 : 3000

  private static let samples: [(name: String, bytes: [UInt8])] = [
    (
      "a.csv",
      Array(
        "id,name,x,when\r\n1,\"Касли, \"\"литьё\"\"\",0.5,2024-01-05\r\n2,\"line\nbreak\",-3,\r\n,文化,1e5,9:05\r\n'=1,\"\",7,\r\n"
          .utf8)
    ),
    ("b.csv", Array("регион;занятые;доля\nA;12,5;0,25\nB;8,1;1,5\n\nC;1 200;\n".utf8)),
    ("c.tsv", Array("a\tb\tc\n1\tx\\ty\t2\n\"q\"\t\t3\n".utf8)),
    (
      "d.json",
      Array(
        "[{\"a\":1,\"b\":\"01-02-1234\",\"c\":[1,\"x\"]},{\"a\":2.5,\"b\":\"\\u00e9\",\"d\":{\"k\":null}},{\"a\":12345678901234567890}]"
          .utf8)
    ),
    ("e.ndjson", Array("{\"a\":1,\"b\":true}\n{\"a\":2,\"b\":false}\n{\"a\":\"x\",\"l\":[\"p\",\"q\"]}\n".utf8)),
  ]

  /// The samples, with a Parquet file and a packed one.
  private func allSamples() async throws -> [(name: String, bytes: [UInt8])] {
    let engine = DuckDBEngine()
    let parquet = folder.appending(path: "sample.parquet")
    let table = Table(columns: [
      TableColumn(Column("code", .text, ""), .text((0..<200).map { $0 % 9 == 0 ? nil : "c\($0 % 13)" })),
      TableColumn(Column("x", .number, ""), .number((0..<200).map { Double($0) / 4 })),
    ])
    try await engine.register(table, as: "s")
    try await engine.write(Query(Identifier("s", span: Span(0, 1))), parquet: parquet.path)
    let packed = try #require(
      Data(
        base64Encoded: "H4sIAAAAAAACA7vYcGHrhc0XdlzYd2GvdR"
          + "4vl6O1oY4pL5eTtREvFwD/SMqHHAAAAA=="))
    return Self.samples + [("f.parquet", [UInt8](try Data(contentsOf: parquet))), ("g.csv.gz", [UInt8](packed))]
  }

  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0..<max(bytes.count, 1), using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where at < bytes.count: bytes[at] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      case 1 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeLast(min(bytes.count, Int.random(in: 1...20, using: &random)))
      case 3:
        bytes.insert(
          contentsOf: random.pick([[0x22], [0x0A], [0x0D], [0], [0xFF], [0x2C, 0x2C], [0x5C], [0x7B]]), at: at)
      default:
        let end = min(bytes.count, at + Int.random(in: 1...8, using: &random))
        if at < end { bytes.removeSubrange(at..<end) }
      }
    }
    return bytes
  }

  @Test("are read, or refused with name and reason; the next file is read as ever")
  func mutations() async throws {
    let samples = try await allSamples()
    var engine = DuckDBEngine()
    var random = SeededGenerator(state: 20_261_128)
    let whole = try await table(samples[6], engine)
    var refused = 0
    for trial in 0..<Self.trials {
      if trial % 500 == 499 { engine = DuckDBEngine() }
      let sample = samples[trial % samples.count]
      let bytes = Self.mutated(sample.bytes, &random)
      do throws(any Error) {
        let found = try await table((sample.name, bytes), engine)
        // A packed file has a check sum: what is read of it is what was packed.
        if sample.name == "g.csv.gz" { #expect(found == whole, "trial \(trial)") }
      } catch let failure as EngineFailure {
        refused += 1
        #expect(failure.message.description.contains(sample.name), "trial \(trial), \(sample.name): \(failure.message)")
        if case .query = failure { Issue.record("trial \(trial), \(sample.name): \(failure.message)") }
      }
    }
    #expect(refused > Self.trials / 5)
    #expect(try await table(samples[6], engine) == whole)
  }

  private func table(_ file: (name: String, bytes: [UInt8]), _ engine: DuckDBEngine) async throws -> Table {
    let path = folder.appending(path: file.name).path
    try Data(file.bytes).write(to: URL(filePath: path))
    try await engine.register(file: path, as: "t")
    return try await engine.run(Query(Identifier("t", span: Span(0, 1))))
  }
}
