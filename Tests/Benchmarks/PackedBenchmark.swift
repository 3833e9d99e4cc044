import Foundation
import ProgramDriver

/// A packed register of two and a half million rows that nothing declares, read and grouped: the program against DuckDB
/// alone, which finds the types by its own rules.
enum PackedBenchmark {
  private static let rows = 2_500_000
  private static let states = 51

  static func run(_ program: String, _ sandbox: Sandbox) throws {
    let path = try file(in: sandbox.home)
    let pipeline = "read \(path) | group by State NaicsCode : n=sum(Establishments) | sort -n | head 10"
    try BesideDuckDB(asking: path, own: ["-w", "ural", "-c", pipeline]).run(
      "2.5 million packed rows", goal: "1.3 x", program, sandbox)
  }

  /// The same question to DuckDB.
  static func alone(_ path: String) throws {
    try AloneDatabase().query(
      """
      SELECT State, NaicsCode, sum(Establishments) AS n FROM read_csv('\(path)')
      GROUP BY State, NaicsCode ORDER BY n DESC LIMIT 10
      """)
  }

  /// A seeded register of establishments by postal code and industry, as statistics offices publish them.
  private static func file(in folder: URL) throws -> String {
    let file = folder.appendingPathComponent("register.csv")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("State,Year,Zipcode,NaicsCode,Establishments,Employees,Payroll\n".utf8))
    var state: UInt64 = 20_160_423
    var text = ""
    for row in 0..<rows {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      let place = row * states / rows
      let letters = String(UnicodeScalar(UInt8(65 + place / 26))) + String(UnicodeScalar(UInt8(65 + place % 26)))
      let zip = String(100_000 + place * 1900 + row / 60 % 1900).dropFirst()
      text +=
        "\(letters),2016,\(zip),\(110_000 + row % 60 * 12_000 + draw % 40 * 10),\(1 + draw / 64 % 97 % (1 + draw % 9)),0,0\n"
      guard row % 50_000 == 49_999 else { continue }
      try handle.write(contentsOf: Data(text.utf8))
      text = ""
    }
    try handle.close()
    let packing = Process()
    packing.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    packing.arguments = ["gzip", "-f", file.path]
    try packing.run()
    packing.waitUntilExit()
    guard packing.terminationStatus == 0 else { throw Benchmarks.Failure(arguments: ["gzip"], error: "it failed") }
    return file.path + ".gz"
  }
}
