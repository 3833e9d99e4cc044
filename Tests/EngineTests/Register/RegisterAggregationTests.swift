import Foundation
import TerroirKernel
import Testing

@testable import Engine

@Suite("A register becomes cells where its file lies")
struct RegisterAggregationTests {
  /// Music has 90.01 whole and half of 90.02, whose other half is crafts'; crafts has 32 whole.
  private static let crosswalk = Crosswalk(
    declaration: ExtensionDeclaration(id: "test", summary: ""), system: "test",
    weights: ["90.01": ["music": 1], "90.02": ["music": 0.5, "crafts": 0.5], "32": ["crafts": 1]])

  private func aggregate(
    _ lines: [String], rounding: Double? = nil, threshold: Int? = nil, ending: String = "csv", separator: String = ","
  ) async throws -> RegisterAggregate {
    let folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "register.\(ending)")
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    let names = lines[0].split(separator: ",").map(String.init)
    let form = try #require(RegisterForm(having: names))
    let engine = DuckDBEngine()
    let table = try await engine.register(
      file: file.path, as: "file", types: .declared(form.columns(among: names)))
    let work = RegisterAggregation(
      relation: "file", path: file.path, delimiter: table.delimiter, form: form, classification: "Test",
      crosswalk: Self.crosswalk, rounding: rounding, territories: ["a", "b", "R"], threshold: threshold)
    return try await work.run(by: engine)
  }

  private func told(_ found: RegisterAggregate) -> [String] {
    found.cells.map { cell in
      let bounds = cell.low.map { " \($0)...\(cell.high.map { "\($0)" } ?? "")" } ?? ""
      return "\(cell.territory) \(cell.industry) \(cell.year) \(cell.unit.rawValue) "
        + "\(cell.value.map { "\($0)" } ?? "-")\(bounds) \(cell.status.rawValue) \(cell.cells)"
    }
  }

  @Test("few organisations are withheld, and with them what would tell them; the rest is bounded by what is shown")
  func threshold() async throws {
    func rows(_ count: Int, _ code: String, _ place: String) -> [String] {
      (0..<count).map { "\(place)\(code)\($0),\(code),\(place),2023,10" }
    }
    let lines =
      ["id,code,territory,year,employees"] + rows(2, "32.1", "a") + rows(5, "90.01", "a") + rows(4, "01.11", "a")
      + rows(4, "90.01", "b") + rows(1, "32.1", "b") + rows(2, "90.01", "R")
    let found = try await aggregate(lines, threshold: 3)
    #expect(
      told(found) == [
        // Of two in all nothing is told.
        "R all 2023 employees - 0.0... withheld 0", "R all 2023 organisations - 0.0... withheld 0",
        "R music 2023 employees - 0.0... withheld 0", "R music 2023 organisations - 0.0... withheld 0",
        // Four farms hide the two of crafts.
        "a all 2023 employees 110.0 observed 11", "a all 2023 organisations 11.0 observed 11",
        "a crafts 2023 employees - 0.0...60.0 withheld 0", "a crafts 2023 organisations - 0.0...6.0 withheld 0",
        "a music 2023 employees 50.0 observed 5", "a music 2023 organisations 5.0 observed 5",
        // Nothing but music hides the one, which all activity would tell.
        "b all 2023 employees 50.0 observed 5", "b all 2023 organisations 5.0 observed 5",
        "b crafts 2023 employees - 0.0...50.0 withheld 0", "b crafts 2023 organisations - 0.0...5.0 withheld 0",
        "b music 2023 employees - 0.0...50.0 withheld 0", "b music 2023 organisations - 0.0...5.0 withheld 0",
      ])
    #expect(found.source.notices == [RegisterSource.Notice(.protected, count: 10, rows: 0)])
    let open = try await aggregate(lines)
    #expect(!open.cells.isEmpty && open.cells.allSatisfy { $0.status == .observed } && open.source.notices.isEmpty)
  }

  @Test("a year from which small cells are published no more is a break of the series; a change of a tenth is none")
  func seriesBreak() async throws {
    func rows(_ year: Int, _ values: [Int]) -> [String] {
      values.enumerated().map { place, value in "a,01.\(100 + place),\(year),organisations,\(value)" }
    }
    let all = (0..<400).map { 1 + $0 % 4 }
    let head = ["territory,code,year,unit,value"]
    let found = try await aggregate(
      head + rows(2015, all) + rows(2016, Array(all.prefix(360))) + rows(2017, all.filter { $0 > 2 }))
    #expect(
      found.source.notices.first { $0.kind == .seriesBreak }
        == RegisterSource.Notice(.seriesBreak, count: 1, rows: 200, examples: ["2017"]))
    let few = try await aggregate(head + rows(2016, Array(all.prefix(90))) + rows(2017, Array(all.prefix(20))))
    #expect(!few.source.notices.contains { $0.kind == .seriesBreak })
  }

  @Test("what stands for all activity is no code of the classification")
  func codes() async throws {
    let found = try await aggregate([
      "territory,code,year,unit,value", "a,all,2023,employees,100", "a,90.01,2023,employees,10",
      "a,01.11,2023,employees,20",
    ])
    #expect(found.source.codes == 2 && found.source.creativeCodes == 1)
  }

  @Test("organisations add up by town, industry and year: their number, their employees, by the crosswalk's weights")
  func organisations() async throws {
    let found = try await aggregate([
      "id,code,territory,year,employees,legal_form", "1,90.01,a,2023,10,LLC", "2,90.01.1,a,2023,5,LLC",
      "3,90.02,a,2023,8,LLC", "4,01.11,a,2023,100,LLC", "5,32.1,b,2023,0,LLC", "6,32.1,b,2024,3,LLC",
    ])
    #expect(
      told(found) == [
        "a all 2023 employees 123.0 observed 4", "a all 2023 organisations 4.0 observed 4",
        "a crafts 2023 employees 4.0 observed 1", "a crafts 2023 organisations 0.5 observed 1",
        "a music 2023 employees 19.0 observed 3", "a music 2023 organisations 2.5 observed 3",
        "b all 2023 employees 0.0 zero 1", "b all 2023 organisations 1.0 observed 1",
        "b all 2024 employees 3.0 observed 1", "b all 2024 organisations 1.0 observed 1",
        "b crafts 2023 employees 0.0 zero 1", "b crafts 2023 organisations 1.0 observed 1",
        "b crafts 2024 employees 3.0 observed 1", "b crafts 2024 organisations 1.0 observed 1",
      ])
    #expect(found.source.rows == 6 && found.source.codes == 5 && found.source.creativeCodes == 4)
    #expect(found.source.notices == [] && found.source.isOrganisations)
  }

  @Test("employees that some organisations do not give are a bound, never zero")
  func unknownEmployees() async throws {
    let found = try await aggregate([
      "id,code,territory,year,employees", "1,90.01,a,2023,10", "2,90.01,a,2023,", "3,32,b,2023,",
    ])
    let employees = told(found).filter { $0.contains("employees") }
    #expect(
      employees == [
        "a all 2023 employees 10.0 10.0... bound 2", "a music 2023 employees 10.0 10.0... bound 2",
        "b all 2023 employees - 0.0... missing 1", "b crafts 2023 employees - 0.0... missing 1",
      ])
    #expect(found.source.notices.map(\.kind) == [.missing] && found.source.notices[0].count == 2)
  }

  @Test("cells: withheld is a bound by what the published total leaves, rounded carries its half width, zero is none")
  func cells() async throws {
    let found = try await aggregate(
      [
        "territory,code,year,unit,value,status", "a,all,2023,employees,100,", "a,90.01,2023,employees,30,rounded",
        "a,32,2023,employees,,withheld", "a,01,2023,employees,50,", "b,90.01,2023,employees,0,zero",
        "b,32,2023,employees,,",
      ], rounding: 10)
    #expect(
      told(found) == [
        "a all 2023 employees 100.0 observed 1",
        // The others are 25 and 50 at the least: 25 are left.
        "a crafts 2023 employees - 0.0...25.0 withheld 1", "a music 2023 employees 30.0 25.0...35.0 rounded 1",
        "b all 2023 employees 0.0 0.0... bound 2", "b crafts 2023 employees - 0.0... missing 1",
        "b music 2023 employees 0.0 zero 1",
      ])
    #expect(found.source.notices.map(\.kind.rawValue) == ["missing", "withheld"])
  }

  @Test("bounds that the file gives stand, and rounding without them is told")
  func ownBounds() async throws {
    let found = try await aggregate([
      "territory,code,year,unit,value,status,low,high", "a,90.01,2023,organisations,10,rounded,8,12",
      "a,32,2023,organisations,,withheld,1,4", "b,32,2023,organisations,5,rounded,,",
    ])
    #expect(
      told(found) == [
        "a all 2023 organisations 10.0 9.0...16.0 bound 2", "a crafts 2023 organisations - 1.0...4.0 withheld 1",
        "a music 2023 organisations 10.0 8.0...12.0 rounded 1", "b all 2023 organisations 5.0 rounded 1",
        "b crafts 2023 organisations 5.0 rounded 1",
      ])
    #expect(found.source.notices.map(\.kind.rawValue) == ["no_whole", "unbounded_rounding", "withheld"])
  }

  @Test("units stand side by side and are never added up")
  func units() async throws {
    let found = try await aggregate([
      "territory,code,year,unit,value", "a,90.01,2023,employees,30", "a,90.01,2023,organisations,2",
      "a,90.01,2023,revenue,1.5",
    ])
    #expect(
      told(found).filter { $0.contains("music") } == [
        "a music 2023 employees 30.0 observed 1", "a music 2023 organisations 2.0 observed 1",
        "a music 2023 revenue 1.5 observed 1",
      ])
  }

  @Test("wider codes beside their finer ones are not added to them; codes and places nobody knows are counted and told")
  func strange() async throws {
    let found = try await aggregate([
      "territory,code,year,unit,value", "a,90,2023,employees,100", "a,90.01,2023,employees,30",
      "a,90.03,2023,employees,7", "a,R,2023,employees,100", "a,9001,2023,employees,5", "a,,2023,employees,1",
      "z,90.01,2023,employees,30",
    ])
    #expect(
      told(found) == ["a all 2023 employees 43.0 observed 4", "a music 2023 employees 30.0 observed 1"])
    #expect(
      found.source.notices == [
        .init(.nestedCode, count: 2, rows: 2, examples: ["90", "R"]),
        .init(.noWhole, count: 6, rows: 7),
        .init(.unknownCode, count: 2, rows: 2, examples: ["\"\"", "9001"]),
        .init(.unknownTerritory, count: 1, rows: 1, examples: ["z"]),
      ])
  }

  @Test("of an organisation a code wider than the crosswalk's counts in all activity alone, and is told")
  func coarse() async throws {
    let found = try await aggregate(["id,code,territory,year", "1,90,a,2023", "2,90.01,a,2023"])
    #expect(told(found) == ["a all 2023 organisations 2.0 observed 2", "a music 2023 organisations 1.0 observed 1"])
    #expect(found.source.notices == [.init(.coarseCode, count: 1, rows: 1, examples: ["90"])])
  }

  /// Rows that no register may have, with what is said of them.
  static let faults: [(lines: [String], message: String)] = [
    (
      ["territory,code,year,unit,value", "a,90.01,2023,employees,1", "a,32,2023,employees,-3"],
      "register.csv:3: a count of employees is below zero"
    ),
    (["id,code,territory,year,employees", "1,32,a,2023,-1"], "register.csv:2: a count of employees is below zero"),
    (
      ["territory,code,year,unit,value", "a,90.01,,employees,1", "a,32,,employees,1"],
      "register.csv:2: the row has no year (2 such rows)"
    ),
    (
      ["territory,code,year,unit,value", "a,90.01,2023,employees,1", "a,90.01,-9223372036854775807,employees,1"],
      "register.csv:3: -9223372036854775807 is not a year"
    ),
    (["id,code,territory,year", "1,90,a,0", "2,90,a,0"], "register.csv:2: 0 is not a year (2 such rows)"),
    (
      ["territory,code,year,unit,value", "a,90.01,2023,jobs,1"],
      "register.csv:2: unit \"jobs\" is not an allowed word"
    ),
    (
      ["territory,code,year,unit,value,status", "a,90.01,2023,employees,1,secret"],
      "register.csv:2: status \"secret\" is not an allowed word"
    ),
    (
      [
        "territory,code,year,unit,value", "a,90.01,2023,employees,1", "b,90.01,2023,employees,1",
        "a,90.01,2023,employees,2",
      ],
      "register.csv:4: a, 90.01, 2023, employees stands twice"
    ),
    (
      ["territory,code,year,unit,value", "a,90.01,2023,employees,1", "a,32,23a,employees,1"],
      "register.csv:3: year is \"23a\", and the column takes a whole number"
    ),
  ]

  @Test("a row that no register may have is an error with its line", arguments: faults)
  func fault(_ lines: [String], message: String) async throws {
    let failure = await #expect(throws: RegisterFailure.self) { try await aggregate(lines) }
    #expect(failure?.message.description == message)
  }

  @Test("revenue may be below zero, as a loss is")
  func losses() async throws {
    let found = try await aggregate(["territory,code,year,unit,value", "a,90.01,2023,revenue,-3"])
    #expect(told(found).last == "a music 2023 revenue -3.0 observed 1")
  }

  @Test("another engine gives the same cells of the same rows")
  func reference() async throws {
    let texts: [(String, [String?])] = [
      ("territory", ["a", "a", "b"]), ("code", ["90.01", "90.02", "32"]),
      ("unit", ["employees", "employees", "organisations"]), ("status", [nil, "withheld", "rounded"]),
    ]
    let table = Table(
      columns: texts.map { TableColumn(Column($0.0, .text, ""), .text($0.1)) } + [
        TableColumn(Column("year", .integer, ""), .integer([2023, 2023, 2024])),
        TableColumn(Column("value", .number, ""), .number([4, nil, 5])),
      ])
    var told: [[String]] = []
    for engine in [DuckDBEngine(), ReferenceEngine()] as [any TableEngine] {
      try await engine.register(table, as: "rows")
      let work = RegisterAggregation(
        relation: "rows", path: "rows", delimiter: nil, form: .cells, classification: "Test",
        crosswalk: Self.crosswalk, rounding: 4, territories: ["a", "b"])
      told.append(self.told(try await work.run(by: engine)))
    }
    #expect(told[0] == told[1])
    #expect(
      told[0] == [
        "a all 2023 employees 4.0 4.0... bound 2", "a crafts 2023 employees - 0.0... withheld 1",
        "a music 2023 employees 4.0 4.0... bound 2", "b all 2024 organisations 5.0 3.0...7.0 rounded 1",
        "b crafts 2024 organisations 5.0 3.0...7.0 rounded 1",
      ])
  }
}
