import Foundation
import ProgramDriver
import Testing

@Suite("A register of organisations under disclosure control", .timeLimit(.minutes(30)))
struct DisclosureStudyTests {
  let study: Study

  /// Kasli: 2 of crafts, 6 of books, of which 2 in 2023; Perm: 4 of crafts and 5 of books.
  init() throws {
    study = try Study()
    var lines = ["id,code,territory,year,employees,legal_form"]
    func add(_ count: Int, _ code: String, _ town: String, _ year: Int, _ form: String = "LLC") {
      for _ in 0..<count { lines.append("o\(lines.count),\(code),\(town),\(year),\(lines.count),\(form)") }
    }
    add(2, "32.99.8", "kasli", 2024)
    add(4, "58.11", "kasli", 2024)
    add(2, "58.11", "kasli", 2023, "ИП")
    add(4, "32.99.8", "perm", 2024)
    add(5, "58.11", "perm", 2024)
    try study.sandbox.write(lines.joined(separator: "\n") + "\n", to: "ural/data/register.csv")
    let types = ["year": "integer", "employees": "number"]
    let fields = lines[0].split(separator: ",").map {
      "{\"name\": \"\($0)\", \"type\": \"\(types[String($0)] ?? "string")\"}"
    }
    let package = try study.sandbox.read("ural/datapackage.json")
    try study.sandbox.write(
      package.replacingOccurrences(
        of: "{\n      \"name\": \"territories\",",
        with: "{\"name\": \"register\", \"path\": \"data/register.csv\", \"terroir:classification\": \"OKVED2\", "
          + "\"terroir:load\": false, \"schema\": {\"fields\": [\(fields.joined(separator: ", "))]}},\n    "
          + "{\n      \"name\": \"territories\","), to: "ural/datapackage.json")
    try guardRegister("disclosure: {threshold: 3}\n")
  }

  private func guardRegister(_ text: String) throws {
    let settings = try study.sandbox.read("ural/workspace.yaml").replacing(#/disclosure: .*\n/#, with: "")
    try study.sandbox.write(settings + text, to: "ural/workspace.yaml")
  }

  private func csv(_ commands: String...) throws -> String {
    let run = try study.terroir(arguments: ["-w", "ural", "--format", "csv"] + commands.flatMap { ["-c", $0] })
    #expect(run.exitCode == 0, "\(run.error)")
    return run.output.replacing("\r\n", with: "\n")
  }

  @Test(
    "counts and sums of few are withheld with what would tell them, apart from missing and zero, and alike each time")
  func withheld() throws {
    let asked = "register | group by territory code : n=count() jobs=sum(employees) | sort territory code"
    let first = try csv(asked)
    // One hidden cell would be told by the sums of its row and column.
    #expect(
      first == """
        territory,code,n,jobs,disclosure
        kasli,32.99.8,,,withheld
        kasli,58.11,,,withheld
        perm,32.99.8,,,withheld
        perm,58.11,,,withheld

        """, "\(first)")
    #expect(try csv(asked) == first)
    let written = try study.run("\(asked) | write cells.csv", "read cells.csv | count by disclosure")
    #expect(written.exitCode == 0, "\(written.error)")
    #expect(try study.sandbox.read("cells.csv").replacing("\r\n", with: "\n") == first)
  }

  @Test("what two tables tell together is withheld from the second one, across sessions and whatever undo takes back")
  func differencing() throws {
    let towns = try csv("register | count by territory | sort territory")
    #expect(towns == "territory,count,disclosure\nkasli,8,\nperm,9,\n")
    _ = try study.run("undo")
    // Without 2023 six are left in Kasli: the two of that year would be told.
    let later = try csv("register | where year == 2024 | count by territory | sort territory")
    #expect(later == "territory,count,disclosure\nkasli,,withheld\nperm,9,\n", "\(later)")
  }

  @Test("rows, joined rows, functions of one and the file itself are refused with what to ask")
  func refused() throws {
    for (asked, told) in [
      ("register", "the register's rows are not shown, only counts and sums of them"),
      ("register | where territory == \"kasli\" | write rows.csv", "the register's rows are not shown"),
      ("register | head 1 | calc inequality unit=territory value=employees", "the register's rows are not shown"),
      ("register | distinct id", "distinct comes before the register is counted"),
      ("register | group by code : most=max(employees)", "max may tell of a single organisation"),
      ("register | count by code territory year", "year is a third column to count by"),
      ("territories | join register on territory", "the register is joined row by row"),
      ("read ural/data/register.csv", "is the register, whose rows are not shown"),
    ] {
      let run = try study.run(asked)
      #expect(run.exitCode != 0 && run.error.contains(told), "\(asked): \(run.output) \(run.error)")
      #expect(!run.output.contains("o1"))
    }
  }

  @Test("rows leave for a reason that the journal keeps, those of sole proprietors never")
  func unsafe() throws {
    let asked = "register | where territory == \"kasli\" | select id legal_form | write rows.csv"
    let none = try study.run("\(asked) unsafe=\"\"")
    #expect(none.exitCode != 0 && none.error.contains("the reason is empty"), "\(none.error)")
    let run = try study.run("\(asked) unsafe=\"order 12 of the ministry\"", "history | tail 2")
    #expect(run.exitCode == 0 && run.output.contains("order 12 of the ministry"), "\(run.error) \(run.output)")
    let rows = try study.sandbox.read("rows.csv")
    #expect(rows.contains("LLC") && !rows.contains("ИП"))
    try guardRegister("")
    let open = try study.run("\(asked) --force", "\(asked) --force unsafe=\"again\"")
    #expect(open.error.contains("nothing of it is held back") && open.error.contains("nothing is held back here"))
  }

  @Test("stages see what may be shown, and what they make holds no more")
  func stages() throws {
    let asked = "profile.register | where territory == \"kasli\" and year == 2024 | select industry value"
    let run = try study.run("set region RU-CHE", "audit", asked, "validate")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(!run.output.contains("\u{2502} o1"))
    #expect(run.error.contains("withheld, as too few organisations stand behind"), "\(run.error)")
  }
}
