import Foundation
import ProgramDriver
import Testing

@Suite("Tracing a result", .timeLimit(.minutes(30)))
struct TraceTests {
  let study: Study

  init() throws {
    study = try Study()
    #expect(try study.run("audit | strategize").exitCode == 0)
  }

  private func trace(_ reference: String) throws -> [[String: Any]] {
    try Study.rows(try study.run("trace \(reference)", options: ["--format", "json"]).output)
  }

  private func places(_ rows: [[String: Any]], _ table: String) -> [String] {
    rows.filter { $0["table"] as? String == table }.compactMap { $0["place"] as? String }
  }

  @Test("leads from an industry to every actor and element of the region that is of it, each at its line")
  func industry() throws {
    let rows = try trace("profile.industries[\"cinema\"]")
    let lines = { (file: String) in
      try study.sandbox.read("ural/data/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
    }
    let counted = try Study.rows(
      try study.run("profile.industries | where industry == \"cinema\"", options: ["--format", "json"]).output)
    let actors = places(rows, "actors")
    // Bodies that serve every industry name none.
    #expect(Double(actors.count) == counted.first?["actors"] as? Double)
    for place in actors {
      let line = try #require(Int(place.split(separator: ":").last ?? ""))
      #expect(try lines("actors.csv")[line - 1].contains("cinema"), "\(place)")
    }
    #expect(Double(places(rows, "identity").count) == counted.first?["identity_links"] as? Double)
    #expect(rows.contains { $0["id"] as? String == "sverdlovsk-film-studio" })
    #expect(!rows.contains { ($0["id"] as? String)?.hasPrefix("perm-") == true })
  }

  @Test("leads from a point of growth to what is of its industry and in its town")
  func point() throws {
    let point = try Study.rows(
      try study.run("strategy.growth_points | head 1", options: ["--format", "json"]).output)
    let (industry, town) = (point.first?["industry"] as? String ?? "", point.first?["territory"] as? String ?? "")
    let rows = try trace("strategy.growth_points[1]")
    for place in places(rows, "actors") {
      let line = try #require(Int(place.split(separator: ":").last ?? ""))
      let text = try study.sandbox.read("ural/data/actors.csv").split(separator: "\n")[line - 1]
      #expect(text.contains(industry) && text.contains(town), "\(text)")
    }
    #expect(!places(rows, "actors").isEmpty)
  }

  @Test("names the tables that a measure of the whole rests on, with file and rows")
  func whole() throws {
    let run = try study.run("trace profile.network[1]", options: ["--format", "csv"])
    #expect(
      run.output
        == "id,table,place,source\r\n"
        + "all 209 rows,actors,data/actors.csv:1,\"Pages named row by row in the column source, listed in SOURCES.md\"\r\n"
        + "all 172 rows,ties,data/ties.csv:1,\"Pages named row by row in the column source, listed in SOURCES.md\"\r\n")
  }

  // The lists of the Ural prove no niche: that table has no row there.
  @Test("leads from every table of the audit and the strategy back to the data")
  func everyTable() throws {
    let tables =
      [
        "inventory", "industries", "structure", "dynamics", "identity", "elements", "territories", "drivers", "actors",
        "network", "communities", "chain", "flows", "governance", "factors", "position", "quality",
      ].map { "profile.\($0)" }
      + ["growth_points", "clusters", "members", "distinctive", "priorities", "criteria", "floors"]
      .map { "strategy.\($0)" }
    let traces = tables.map { "trace \($0)[1] | count" }.joined(separator: "\n")
    try study.sandbox.write("terroir 1\naudit\nstrategize\n\(traces)\n", to: "traces.terroir")
    let run = try study.terroir("run", "-w", "ural", "traces.terroir")
    #expect(run.exitCode == 0, "\(run.error)")
  }
}
