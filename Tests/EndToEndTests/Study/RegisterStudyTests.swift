import Foundation
import ProgramDriver
import Testing

@Suite("A workspace with a register", .timeLimit(.minutes(30)))
struct RegisterStudyTests {
  let study: Study

  init() throws { study = try Study() }

  private init(_ study: Study) { self.study = study }

  /// Organisations of two towns of the region, one of its peer's and a few that are wrong in some way.
  private static let organisations = """
    id,code,territory,year,employees
    1,32.99.8,kasli,2023,10
    2,32.99.8,kasli,2024,30
    3,58.11,kasli,2024,10
    4,01.11,kasli,2024,60
    5,58.11,chelyabinsk,2024,100
    6,01.11,chelyabinsk,2024,700
    7,32.99.8,perm,2024,10
    8,01.11,perm,2024,990

    """

  private func declare(_ rows: String, classification: String? = "OKVED2") throws {
    try study.sandbox.write(rows, to: "ural/data/register.csv")
    let names = rows.split(separator: "\n").first?.split(separator: ",").map(String.init) ?? []
    let types = ["year": "integer", "employees": "number", "value": "number"]
    let fields = names.map { "{\"name\": \"\($0)\", \"type\": \"\(types[$0] ?? "string")\"}" }.joined(separator: ", ")
    let of = classification.map { "\"terroir:classification\": \"\($0)\", " } ?? ""
    let resource =
      "{\"name\": \"register\", \"path\": \"data/register.csv\", \(of)\"terroir:load\": false, "
      + "\"schema\": {\"fields\": [\(fields)]}},\n    {\n      \"name\": \"territories\","
    let package = try study.sandbox.read("ural/datapackage.json")
    try study.sandbox.write(
      package.replacingOccurrences(of: "{\n      \"name\": \"territories\",", with: resource),
      to: "ural/datapackage.json")
  }

  @Test("the audit counts it town by town, says what it counts, and a second start does not aggregate again")
  func audit() throws {
    try declare(Self.organisations)
    let audit = try study.run("set region RU-CHE", "audit | show --full")
    #expect(audit.exitCode == 0, "\(audit.error)")
    let rows = try study.run(
      "profile.register | where territory == \"kasli\" and value > 0 | derive lq=round(lq, 4) "
        + "| select industry value share lq growth unit year classification | sort industry",
      options: ["--format", "csv"])
    // Region and peer hold 1900 employees, 110 of them in book publishing, 40 in crafts; Kasli has 100, 10 and 30.
    #expect(
      rows.output == """
        industry,value,share,lq,growth,unit,year,classification\r
        book-publishing,10,0.1,1.7273,,employees,2024,OKVED2\r
        folk-arts-crafts,30,0.3,14.25,2,employees,2024,OKVED2\r

        """, "\(rows.output) \(rows.error)")
    #expect(audit.output.contains("Employees of 2024 in the register, by OKVED2, against 2 regions of the register."))
    let kept = study.sandbox.home.appendingPathComponent("ural/.terroir/register-cells.json")
    let before = try FileManager.default.attributesOfItem(atPath: kept.path)[.modificationDate] as? Date
    _ = try study.run("audit draws=60")
    #expect(try FileManager.default.attributesOfItem(atPath: kept.path)[.modificationDate] as? Date == before)
    try study.sandbox.write(Self.organisations + "9,58.11,kasli,2024,90\n", to: "ural/data/register.csv")
    let stale = try study.run("stale", options: ["--format", "csv"])
    #expect(stale.output.contains("profile,input changed"), "\(stale.output) \(stale.error)")
  }

  @Test("validate counts its rows and tells what of them is not a plain amount of a known place and code")
  func validate() throws {
    try declare(
      Self.organisations + "9,5811,kasli,2024,5\n10,58,kasli,2024,5\n11,58.11,nowhere,2024,5\n12,58.11,kasli,2024,\n")
    let run = try study.run("validate | where table == \"register\"", options: ["--format", "csv"])
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output == "table,rows,sound\r\nregister,12,11\r\n")
    for text in [
      "1 code is not written as those of the classification (1 row): 5811",
      "1 place is not in territories (1 row): nowhere",
      "1 code is wider than those of the crosswalk (1 row): 58", "1 amount is missing",
    ] {
      #expect(run.error.contains(text), "\(run.error)")
    }
  }

  @Test("a classification that nothing leads from, or none at all, is an error with what there is")
  func classification() throws {
    try declare(Self.organisations, classification: "OKVED3")
    let unknown = try study.run("audit")
    #expect(unknown.exitCode == 1)
    #expect(
      unknown.error.contains("error: nothing leads from the classification \"OKVED3\" to the industries\n")
        && unknown.error.contains("did you mean okved2?"), "\(unknown.error)")
    let package = try study.sandbox.read("ural/datapackage.json")
    try study.sandbox.write(
      package.replacingOccurrences(of: "\"terroir:classification\": \"OKVED3\", ", with: ""),
      to: "ural/datapackage.json")
    let none = try study.run("validate")
    #expect(
      none.error.contains("error: register does not say which classification its codes are of\n"), "\(none.error)")
  }

  @Test("a row that no register may have is told with its line, and columns of no form with those of each")
  func faults() throws {
    try declare("territory,code,year,unit,value\nkasli,58.11,2024,employees,5\nkasli,58.13,2024,employees,-5\n")
    let negative = try study.run("audit")
    #expect(
      negative.error.contains("error: data/register.csv: register.csv:3: a count of employees is below zero\n"),
      "\(negative.error)")
    let other = try Study()
    let broken = RegisterStudyTests(other)
    try broken.declare("place,code,year\nkasli,58.11,2024\n")
    let run = try other.run("validate")
    #expect(run.error.contains("error: the columns of register are those of none of its forms\n"), "\(run.error)")
    #expect(
      run.error.contains("help: give it the columns territory, code, year, unit; or id, code, territory, year"),
      "\(run.error)")
  }

  @Test("describe tells both forms where there is no register, and where there is one its form and classification")
  func describe() throws {
    let forms = try study.run("describe register | count by table", options: ["--format", "csv"])
    #expect(forms.output == "table,count\r\ncells,8\r\norganisations,7\r\n", "\(forms.output) \(forms.error)")
    try declare(Self.organisations)
    let own = try study.run("describe register", options: ["--format", "json"])
    #expect(own.output.contains("\"classification\"") && own.output.contains("OKVED2"), "\(own.output) \(own.error)")
    let tables = try study.run(
      "tables | where table == \"register\" | select table columns from", options: ["--format", "csv"])
    #expect(
      tables.output == "table,columns,from\r\nregister,5,\"workspace, in data/register.csv\"\r\n", "\(tables.output)")
  }

  @Test("import makes a register of a file whose classification is told")
  func importing() throws {
    try study.sandbox.write("inn,okved,town,year\n1,58.11,kasli,2024\n", to: "firms.csv")
    let refused = try study.run("import firms.csv as register id=inn code=okved territory=town")
    #expect(
      refused.error.contains("error: register wants to know which classification its codes are of"), "\(refused.error)")
    let run = try study.run("import firms.csv as register id=inn code=okved territory=town classification=OKVED2")
    #expect(run.output == "register: 1 row in a new table, data/register.csv\n", "\(run.error)")
    let shown = try study.run("register | select id code territory year", options: ["--format", "csv"])
    #expect(shown.output == "id,code,territory,year\r\n1,58.11,kasli,2024\r\n", "\(shown.output) \(shown.error)")
  }

  @Test("a saved study names the register's file with its hash, and replay tells that it changed")
  func saved() throws {
    try declare(Self.organisations)
    let run = try study.run("audit", "save study.terroir")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(try study.sandbox.read("study.terroir").contains("# input: data/register.csv sha256 "))
    try study.sandbox.write(Self.organisations + "9,58.11,kasli,2024,90\n", to: "ural/data/register.csv")
    let replayed = try study.run("replay study.terroir --check")
    #expect(replayed.output.contains("input data/register.csv"), "\(replayed.output) \(replayed.error)")
  }
}
