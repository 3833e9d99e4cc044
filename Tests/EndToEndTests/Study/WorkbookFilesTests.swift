import Foundation
import ProgramDriver
import Testing

/// Workbooks and archives as `read`, `import` and `write` take them.
@Suite("Workbooks beside a study", .timeLimit(.minutes(30)))
struct WorkbookFilesTests {
  private let study: Study

  init() throws {
    study = try Study()
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Workbooks")
    for name in ["titled.xlsx", "two.zip"] {
      try FileManager.default.copyItem(
        at: fixtures.appending(path: name), to: study.sandbox.home.appending(path: name))
    }
  }

  private func csv(_ commands: String...) throws -> String {
    let run = try study.terroir(arguments: ["-w", "ural", "--format", "csv"] + commands.flatMap { ["-c", $0] })
    #expect(run.exitCode == 0, "\(run.error)")
    return run.output
  }

  @Test("a sheet is read, what is left out is told under the table")
  func read() throws {
    let run = try study.run(
      "read titled.xlsx | where state == true | select code visitors share", options: ["--format", "csv"])
    #expect(run.output == "code,visitors,share\r\n007,12,0.125\r\n120,-0.25,1\r\n")
    #expect(
      run.error == """
        titled.xlsx: note: sheet "Towns" was read; sheet= reads another: "Notes", "Old" (hidden)
        titled.xlsx: note: row 4 is the header, and "Museums and their visitors, 2019-2023" (A1:H1), "thousand visitors" above it left out; header= tells another row
        titled.xlsx: note: 1 line below the table is left out ("Source: a yearbook"): without the blank row above it is a row
        titled.xlsx: note: column visitors: 1 error of formulas is missing (#N/A in E8)

        """)
    let other = try study.run("read titled.xlsx sheet=Notes header=2")
    #expect(
      other.error.hasPrefix(
        "-c:1:1: error: titled.xlsx: row 2 of sheet \"Notes\" is blank, and the header should stand there\n"))
    #expect(try study.run("read titled.xlsx member=a").error.contains("an Excel file is read without member="))
  }

  @Test("rows of a sheet are imported, and a table is written as a workbook that comes back")
  func there() throws {
    #expect(try csv("read two.zip member=a.csv") == "a\r\n1\r\n")
    #expect(try csv("import titled.xlsx as towns sheet=Towns", "towns | count").hasSuffix("count\r\n4\r\n"))
    let kept = try csv("actors | head 5 | write a.xlsx", "read a.xlsx")
    #expect(kept == (try csv("actors | head 5")))
    // The same table is the same bytes.
    let file = study.sandbox.home.appending(path: "a.xlsx")
    let first = try Data(contentsOf: file)
    _ = try csv("actors | head 5 | write a.xlsx")
    #expect(try Data(contentsOf: file) == first)
  }
}
