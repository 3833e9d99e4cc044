import Foundation
import TerroirKernel
import Testing
import TextFiles

@testable import Engine

/// Files that a seed draws, with the quirks of those that people have, against what the generator knows, and against
/// Python's reader of CSV.
///
/// Two hundred are tried in each run; `TERROIR_LONG_TRIALS` makes it two thousand.
@Suite("Files of any form")
final class GeneratedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-generated-\(UUID().uuidString)")
  private static let trials = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 200 : 2000

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test("no column of numbers becomes text, no code becomes a number, and the values are what was written")
  func truth() async throws {
    var random = SeededGenerator(state: 20_261_128)
    let engine = DuckDBEngine()
    var kinds: [ColumnType: Int] = [:]
    for trial in 0..<Self.trials {
      let file = GeneratedFile(&random)
      let table = try await table(file, trial, .inferred(), engine)
      for (name, truth) in zip(file.names, file.truths) {
        let found = table[name]?.values
        kinds[found?.type ?? .list, default: 0] += 1
        switch (truth, found) {
        case (.texts(let texts), .text(let values)?):
          #expect(values == texts, "trial \(trial), \(name)")
        case (.numbers(let numbers), .number(let values)?):
          #expect(values == numbers, "trial \(trial), \(name)")
        case (.numbers(let numbers), .integer(let values)?):
          #expect(values.map { $0.map(Double.init) } == numbers, "trial \(trial), \(name)")
        default:
          Issue.record("trial \(trial), \(name) is \(String(describing: found)), \(truth)")
        }
      }
    }
    // Each type was tried often enough to tell.
    #expect((kinds[.integer] ?? 0) > Self.trials / 4)
    #expect((kinds[.number] ?? 0) > Self.trials / 4)
    #expect((kinds[.text] ?? 0) > Self.trials)
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Reads each file that a line of stdin names, and prints its rows as one line of JSON.
  private static let script = """
    import csv, io, json, sys
    for line in sys.stdin:
        path, delimiter, encoding = json.loads(line)
        text = open(path, "rb").read().decode(encoding)
        rows = [row for row in csv.reader(io.StringIO(text.lstrip("\\ufeff"), newline=""), delimiter=delimiter) if row]
        print(json.dumps(rows))
    """

  @Test("as texts they are what Python's reader finds", .enabled(if: python != nil))
  func python() async throws {
    var random = SeededGenerator(state: 7_061_128)
    let engine = DuckDBEngine()
    var requests = "", tables: [[[String]]] = []
    for trial in 0..<Self.trials {
      let file = GeneratedFile(&random)
      let table = try await table(file, trial, .inferred(text: file.names), engine)
      let request = [path(trial), file.delimiter, file.encoding.rawValue]
      requests += String(decoding: try JSONEncoder().encode(request), as: UTF8.self) + "\n"
      tables.append(
        [table.columns.map(\.name)]
          + (0..<table.rowCount).map { row in
            table.row(row).map { if case .text(let text) = $0 { text } else { "" } }
          })
    }
    let answers = try Self.answers(to: requests)
    #expect(answers.count == tables.count)
    for (trial, (answer, table)) in zip(answers, tables).enumerated() {
      #expect(answer == table, "trial \(trial)")
    }
  }

  private static func answers(to requests: String) throws -> [[[String]]] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    process.arguments = ["-c", script]
    process.environment = ["PYTHONIOENCODING": "utf-8"]
    let input = FileManager.default.temporaryDirectory.appending(path: "terroir-requests-\(UUID().uuidString)")
    try Data(requests.utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode([[String]].self, from: $0) }
  }

  private func path(_ trial: Int) -> String { folder.appending(path: "\(trial).csv").path }

  private func table(
    _ file: GeneratedFile, _ trial: Int, _ types: FileTypes, _ engine: DuckDBEngine
  ) async throws -> Table {
    try Data(file.bytes).write(to: URL(filePath: path(trial)))
    try await engine.register(file: path(trial), as: "t", types: types)
    return try await engine.run(FileCase.all)
  }
}
