import Foundation
import ProgramDriver
import Testing

@Suite("Files that the program writes", .timeLimit(.minutes(30)))
struct WriteTrials {
  let study: Study

  init() throws {
    study = try Study()
    try study.sandbox.write(
      "id,text,n,latitude,longitude\n1,\"=HYPERLINK(\"\"x\"\")\",0.1,56.8,60.6\n2,<b>&,,55.5,61.5\n", to: "given.csv")
  }

  private func written(_ ending: String) throws -> String {
    let run = try study.run("read given.csv text=[id] | write out.\(ending)")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output == "")
    return try study.sandbox.read("out.\(ending)")
  }

  @Test("hold a table in the form their ending names, guarded and escaped")
  func endings() throws {
    let csv = "id,text,n,latitude,longitude\r\n1,\"'=HYPERLINK(\"\"x\"\")\",0.1,56.8,60.6\r\n2,<b>&,,55.5,61.5\r\n"
    #expect(try written("csv") == csv)
    #expect(try written("tsv").hasPrefix("id\ttext\tn\tlatitude\tlongitude\n1\t\"'=HYPERLINK(\"\"x\"\")\"\t0.1\t"))
    let table = try JSONDecoder().decode(JSONTable.self, from: Data(written("json").utf8))
    #expect(table.rows.count == 2)
    #expect(try written("md").contains("| 2 | \\<b\\>&"))
    let html = try written("html")
    #expect(html.contains("&lt;b&gt;&amp;") && !html.contains("<b>"))
    let map = try JSONSerialization.jsonObject(with: Data(written("geojson").utf8)) as? [String: any Sendable]
    #expect(map?["type"] as? String == "FeatureCollection")
    #expect(try study.run("read given.csv text=[id] | write out.parquet").exitCode == 0)
    let back = try study.run("read out.parquet | select id text n", options: ["--format", "csv"])
    #expect(back.output == "id,text,n\r\n1,\"'=HYPERLINK(\"\"x\"\")\",0.1\r\n2,<b>&,\r\n")
  }

  @Test("give back what was guarded, from csv and tsv, and guard it alike again", arguments: ["csv", "tsv"])
  func guards(_ ending: String) throws {
    let texts = [
      "=1+1", "'=x", "-3", "@a", "+b", "''=x", "\ta", "-1e5x", "'quoted", "", "a,b\tc", "\"q\"", "l1\nl2", "a;b", "c;d",
    ]
    let rows = texts.map { "\"'\($0.replacing("\"", with: "\"\""))\"\n" }
    // The first reading takes one apostrophe off where a formula is guarded.
    try study.sandbox.write("t\n" + rows.joined(), to: "first.csv")
    let given = "read first.csv text=[t]"
    #expect(try study.run("\(given) | write a.\(ending)").exitCode == 0)
    let back = "read a.\(ending) text=[t]"
    #expect(try study.run("\(back) | write b.\(ending)").exitCode == 0)
    #expect(try study.sandbox.read("a.\(ending)") == study.sandbox.read("b.\(ending)"))
    let before = try Study.rows(try study.run(given, options: ["--format", "json"]).output)
    let after = try Study.rows(try study.run(back, options: ["--format", "json"]).output)
    #expect(before.count == texts.count)
    #expect(before.map { $0["t"] as? String } == after.map { $0["t"] as? String })
    #expect(before.first?["t"] as? String == "=1+1")
    // One column of lists has a semicolon in most rows and none in its header.
    #expect(try study.run("actors | select role | write roles.\(ending)").exitCode == 0)
    let roles = try study.run("read roles.\(ending) | distinct role | count", options: ["--format", "csv"])
    #expect(roles.output == (try study.run("actors | distinct role | count", options: ["--format", "csv"]).output))
  }

  @Test("hold a chart as a picture or as text")
  func charts() throws {
    let plot = "identity | count by layer | plot bar"
    #expect(try study.run("\(plot) | write layers.svg", "\(plot) | write layers.txt").exitCode == 0)
    let svg = try study.sandbox.read("layers.svg")
    #expect(svg.hasPrefix("<svg xmlns=") && svg.contains("<title>count by layer (count)</title>"))
    #expect(svg.components(separatedBy: "<rect x=").count == 6)
    #expect(try study.sandbox.read("layers.txt") == study.run(plot).output)
    let refused = try study.run("\(plot) | write layers.csv")
    #expect(refused.exitCode == 2)
    #expect(
      refused.error == """
        -c:1:46: error: a chart cannot be written as .csv
          1 | identity | count by layer | plot bar | write layers.csv
            |                                              ^^^^^^^^^^
          help: a chart is written as .html .md .svg .txt

        """)
  }

  @Test("replace no input without --force, and are whole or not there")
  func inputs() throws {
    let before = try study.sandbox.read("given.csv")
    let refused = try study.run("read given.csv | head 1 | write given.csv")
    #expect(refused.exitCode == 1)
    #expect(try study.sandbox.read("given.csv") == before)
    #expect(try study.run("read given.csv | head 1 | write given.csv --force").exitCode == 0)
    #expect(try study.run("read given.csv | count", options: ["--format", "csv"]).output == "count\r\n1\r\n")
    let nowhere = try study.run("identity | write nowhere/x.csv")
    #expect(nowhere.exitCode == 1)
    #expect(nowhere.error.contains("help: the folder must be there"))
    let left = try FileManager.default.contentsOfDirectory(atPath: study.sandbox.home.path)
    #expect(!left.contains { $0.contains("part") || $0.contains(".tmp") })
  }
}
