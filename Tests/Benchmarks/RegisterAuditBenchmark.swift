import CDuckDB
import Foundation
import ProgramDriver

/// A register of five million organisations from its file to the audit's tables, beside the same statements in DuckDB
/// alone, and the memory that it takes.
enum RegisterAuditBenchmark {
  private static let rows = 5_000_000
  static let word = "register-alone"

  static func run(_ program: String, _ sandbox: Sandbox) throws {
    let workspace = sandbox.home.appendingPathComponent("ural")
    let codes = try activityCodes()
    try addRegister(to: workspace, codes)
    let path = workspace.appendingPathComponent("data/register.csv").path
    let map = sandbox.home.appendingPathComponent("crosswalk.csv")
    try Data(("code,industry\n" + codes.map { "\($0.code),\($0.industry)\n" }.joined()).utf8).write(to: map)
    var alone: [Double] = [], own: [Double] = [], again: [Double] = []
    let store = workspace.appendingPathComponent(".terroir")
    // What the audit takes without a register is no part of what is compared.
    let audit = try audit(program, sandbox, store)
    for _ in 0..<5 {
      try? FileManager.default.removeItem(at: store)
      own += try time { try check(try PipeRun(program, ["-w", "ural", "-c", "audit"], in: sandbox)) }
      again += try time { try check(try PipeRun(program, ["-w", "ural", "-c", "audit seeds=49"], in: sandbox)) }
      alone += try time {
        try check(try PipeRun(try Sandbox.program("Benchmarks"), [word, path, map.path], in: sandbox))
      }
    }
    print(Measurement("5 million organisations, DuckDB alone", goal: "", milliseconds: alone).line)
    let ratio = Measurement("", goal: "", milliseconds: zip(own, alone).map { ($0 - audit) / $1 }).median
    let line = Measurement("5 million organisations, audit", goal: "1.3 x", milliseconds: own).line
    print("\(line); \(Int((ratio * 100).rounded())) % of DuckDB alone, the audit's own \(Int(audit)) ms taken off")
    print(Measurement("the same, a second start", goal: "", milliseconds: again).line)
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    print("the most memory that a process took: \(usage.ru_maxrss / 1024) MB (goal 1024)")
  }

  private static func time(_ work: () throws -> Void) throws -> [Double] {
    try Measurement("", goal: "", once: work).milliseconds
  }

  private static func check(_ run: PipeRun) throws {
    guard run.exitCode == 0 else { throw Benchmarks.Failure(arguments: ["audit"], error: run.error) }
  }

  /// The audit of the workspace while it has no register, in milliseconds.
  private static func audit(_ program: String, _ sandbox: Sandbox, _ store: URL) throws -> Double {
    let package = sandbox.home.appendingPathComponent("ural/datapackage.json")
    let whole = try Data(contentsOf: package)
    guard var contents = try JSONSerialization.jsonObject(with: whole) as? [String: any Sendable],
      let resources = contents["resources"] as? [[String: any Sendable]]
    else { return 0 }
    contents["resources"] = resources.filter { $0["name"] as? String != "register" }
    try JSONSerialization.data(withJSONObject: contents).write(to: package)
    defer { try? whole.write(to: package) }
    return try Measurement("", goal: "", runs: 5) {
      try? FileManager.default.removeItem(at: store)
      try check(try PipeRun(program, ["-w", "ural", "-c", "audit"], in: sandbox))
    }.median
  }

  /// The codes of the plugin's OKVED 2, each with its industry.
  private static func activityCodes() throws -> [(code: String, industry: String)] {
    let file = Benchmarks.project.appendingPathComponent("Plugins/CreativeCodes/okved2.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.matches(of: /code: "([0-9.]+)"\s+industries: \{([a-z-]+):/).map { (String($0.1), String($0.2)) }
  }

  /// Puts seeded organisations of the workspace's towns into its data package, one in four of a creative code.
  private static func addRegister(to workspace: URL, _ codes: [(code: String, industry: String)]) throws {
    let places = try String(contentsOf: workspace.appendingPathComponent("data/territories.csv"), encoding: .utf8)
      .split(separator: "\n").filter { $0.contains(",municipal,") }.compactMap { $0.split(separator: ",").first }
    let file = workspace.appendingPathComponent("data/register.csv")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data("id,code,territory,year,employees\n".utf8))
    var state: UInt64 = 20_261_128
    var text = ""
    for row in 0..<rows {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      let code = draw % 4 == 0 ? codes[draw / 4 % codes.count].code : "\(10 + draw / 4 % 80).\(10 + draw / 320 % 80)"
      text += "\(row),\(code),\(places[draw / 7 % places.count]),\(2021 + draw % 5),\(draw % 97)\n"
      guard row % 50_000 == 49_999 else { continue }
      try handle.write(contentsOf: Data(text.utf8))
      text = ""
    }
    let package = workspace.appendingPathComponent("datapackage.json")
    guard var contents = try JSONSerialization.jsonObject(with: Data(contentsOf: package)) as? [String: any Sendable],
      let resources = contents["resources"] as? [[String: any Sendable]]
    else { return }
    let fields = [
      ("id", "string"), ("code", "string"), ("territory", "string"), ("year", "integer"), ("employees", "number"),
    ]
    let register: [String: any Sendable] = [
      "name": "register", "path": "data/register.csv", "terroir:load": false, "terroir:classification": "OKVED2",
      "schema": ["fields": fields.map { ["name": $0.0, "type": $0.1] }],
    ]
    contents["resources"] = resources.filter { $0["name"] as? String != "register" } + [register]
    try JSONSerialization.data(withJSONObject: contents).write(to: package)
  }

  /// The same work by DuckDB, in a process that does nothing else: the file once, then its codes, then the amounts.
  static func alone(_ path: String, _ crosswalk: String) throws {
    let database = try AloneDatabase()
    try database.query(
      """
      CREATE TABLE g AS SELECT territory, code, year, sum(1) AS n, sum(CASE WHEN employees < 0 THEN 1 ELSE 0 END) AS bad,
        fsum(employees) AS employees, count(employees) AS known
      FROM read_csv('\(path)', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
        'id': 'VARCHAR', 'code': 'VARCHAR', 'territory': 'VARCHAR', 'year': 'BIGINT', 'employees': 'DOUBLE'})
      GROUP BY ALL
      """)
    try database.query("SELECT year, sum(n), sum(bad), max(n) FROM g GROUP BY year")
    try database.query("SELECT territory, sum(n) FROM g GROUP BY territory")
    try database.query(
      """
      CREATE TABLE codes AS SELECT c.code, m.industry FROM (SELECT code, sum(n) FROM g GROUP BY code) c
      JOIN read_csv('\(crosswalk)', all_varchar = true) m ON starts_with(c.code, m.code)
      UNION ALL SELECT DISTINCT code, 'all' FROM g
      """)
    for value in ["n", "employees"] {
      try database.query(
        """
        SELECT territory, industry, year, fsum(\(value)), sum(n), sum(known) FROM g JOIN codes USING (code)
        GROUP BY territory, industry, year ORDER BY territory, industry, year
        """)
    }
  }
}
