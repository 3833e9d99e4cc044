import Foundation
import ProgramDriver

/// A table of five million rows, aggregated where it lies: the program against DuckDB alone on the same question.
enum RegisterBenchmark {
  private static let rows = 5_000_000
  private static let pipeline =
    "establishments | where year == 2025 | group by industry : n=sum(establishments) | sort -n | head 10"

  static func run(_ program: String, _ sandbox: Sandbox) throws {
    try addRegister(to: sandbox.home.appendingPathComponent("ural"))
    let path = sandbox.home.appendingPathComponent("ural/data/establishments.csv").path
    try BesideDuckDB(asking: path, own: ["-w", "ural", "-c", pipeline]).run(
      "5 million rows", goal: "1.2 x", program, sandbox)
  }

  /// Puts a seeded register into the workspace's data package, to be left in its file.
  private static func addRegister(to workspace: URL) throws {
    let file = workspace.appendingPathComponent("data/establishments.csv")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data("place,industry,year,establishments\n".utf8))
    var state: UInt64 = 20_250_423
    var text = ""
    for row in 0..<rows {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      text += "\(10_000 + draw % 30_000),\(100_000 + draw / 7 % 1_000),\(2021 + draw % 5),\(draw % 97)\n"
      guard row % 50_000 == 49_999 else { continue }
      try handle.write(contentsOf: Data(text.utf8))
      text = ""
    }
    let package = workspace.appendingPathComponent("datapackage.json")
    guard var contents = try JSONSerialization.jsonObject(with: Data(contentsOf: package)) as? [String: any Sendable],
      var resources = contents["resources"] as? [any Sendable]
    else { return }
    let fields = [("place", "string"), ("industry", "string"), ("year", "integer"), ("establishments", "integer")]
    let register: [String: any Sendable] = [
      "name": "establishments", "path": "data/establishments.csv", "profile": "tabular-data-resource",
      "terroir:load": false,
      "schema": ["fields": fields.map { ["name": $0.0, "type": $0.1] }],
    ]
    resources.append(register)
    contents["resources"] = resources
    try JSONSerialization.data(withJSONObject: contents).write(to: package)
  }

  /// The same question to DuckDB, in a process that does nothing else: starting and loading count on both sides.
  static func alone(_ path: String) throws {
    try AloneDatabase().query(
      """
      SELECT industry, sum(establishments) AS n
      FROM read_csv('\(path)', header = true, columns = {
        'place': 'VARCHAR', 'industry': 'VARCHAR', 'year': 'BIGINT', 'establishments': 'BIGINT'})
      WHERE year = 2025 GROUP BY industry ORDER BY n DESC LIMIT 10
      """)
  }
}
