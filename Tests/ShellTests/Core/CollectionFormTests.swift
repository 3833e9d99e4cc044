import TerroirKernel
import Testing

@testable import Shell

@Suite("The form of what towns have to measure")
struct CollectionFormTests {
  private let form = CollectionForm(
    [
      CollectionRow(
        pilot: "pilot-1", territory: "kasli", role: "pilot", indicator: "trips", who: "fund", due: "2026-01-11"),
      CollectionRow(
        pilot: "pilot-1", territory: "kusa", role: "comparison", indicator: "trips", baseline: 7, period: "2025",
        due: "2026-01-11"),
    ], data: RegionalData(region: "RU-CHE"))

  /// The form with cells of its rows changed.
  private func filled(_ changes: [(column: String, row: Int, text: String)]) -> Table {
    var table = form.table
    for place in table.columns.indices {
      let name = table.columns[place].name
      var texts = (0..<table.rowCount).map { row -> String? in
        switch table.columns[place].values[row] {
        case .text(let text): text
        case .number(let number): "\(number)"
        default: nil
        }
      }
      for change in changes where change.column == name { texts[change.row] = change.text }
      table.columns[place].values = .text(texts)
    }
    return table
  }

  @Test("has a row for each town and indicator, with what is known")
  func written() {
    #expect(form.table.columns.map(\.name).prefix(3) == ["territory", "role", "indicator"])
    #expect(form.table["baseline"]?.values == .number([nil, 7]))
    // The region's thousands are no unit of a town.
    func units(_ town: TerritoryID) -> ColumnValues? {
      let data = RegionalData(
        region: "RU-CHE",
        territories: [
          Territory(id: "RU-CHE", name: LocalizedText(en: "region"), level: .regional),
          Territory(id: "sim", name: LocalizedText(en: "Sim"), level: .municipal),
        ],
        statistics: [Observation(indicator: "trips", territory: town, period: "2024", value: 5, unit: "thousand")])
      let row = CollectionRow(
        pilot: "pilot-1", territory: "kasli", role: "pilot", indicator: "trips", due: "2026-01-11")
      return CollectionForm([row], data: data).table["unit"]?.values
    }
    #expect(units("RU-CHE") == .text([nil]) && units("sim") == .text(["thousand"]))
    #expect(form.table["who"]?.values == .text(["fund", nil]))
  }

  @Test(
    "asks a town once for what several pilots need, by the first of them, and reads an answer whatever they are numbered"
  )
  func once() {
    func row(_ pilot: PilotID, _ town: TerritoryID, _ role: String, _ due: String) -> CollectionRow {
      CollectionRow(
        pilot: pilot, territory: town, role: role, indicator: "trips", who: role == "pilot" ? "fund" : nil, due: due)
    }
    let rows = [
      row("pilot-3", "kasli", "comparison", "2026-03-31"), row("pilot-3", "kusa", "pilot", "2026-03-31"),
      row("pilot-1", "kasli", "pilot", "2026-05-31"), row("pilot-1", "kusa", "comparison", "2026-05-31"),
      row("pilot-2", "kasli", "comparison", "2026-01-11"),
    ]
    func form(_ rows: [CollectionRow]) -> CollectionForm { CollectionForm(rows, data: RegionalData(region: "RU-CHE")) }
    var table = form(rows).table
    #expect(table["territory"]?.values == .text(["kasli", "kusa"]))
    #expect(table["due"]?.values == .text(["2026-01-11", "2026-03-31"]))
    #expect(table["role"]?.values == .text(["pilot", "pilot"]) && table["who"]?.values == .text(["fund", "fund"]))
    #expect(table["pilots"]?.values == .text(["pilot-3; pilot-1; pilot-2", "pilot-3; pilot-1"]))
    for place in table.columns.indices {
      switch table.columns[place].name {
      case "baseline": table.columns[place].values = .number([5, 6])
      case "period": table.columns[place].values = .text(["2025", "2025"])
      case "unit", "source": table.columns[place].values = .text(["count", "count"])
      default: break
      }
    }
    let renumbered = rows.map { row(PilotID("other-\($0.pilot)"), $0.territory, $0.role, $0.due) }
    let (answers, faults) = form(renumbered).answers(of: table, file: "f.xlsx")
    #expect(faults == [] && answers.rowCount == 2)
  }

  @Test("is read back as rows of statistics, and counts what is not yet measured")
  func read() {
    let untouched = form.answers(of: form.table, file: "f.xlsx")
    #expect(untouched.faults == [] && untouched.table.rowCount == 0)
    #expect(untouched.table.notes == [.init("not_yet_measured", .integer(1))])
    let (table, faults) = form.answers(
      of: filled([
        ("baseline", 0, "12.5"), ("period", 0, "2025"), ("unit", 0, "count"), ("source", 0, "https://example.org"),
      ]), file: "f.xlsx")
    #expect(faults == [])
    #expect(
      table.row(0) == [
        .text("trips"), .text("kasli"), .text("2025"), .number(12.5), .text("count"), .text("https://example.org"),
      ])
  }

  @Test("tells every fault at once, each with its row and what to do")
  func faults() {
    let (_, faults) = form.answers(
      of: filled([
        ("baseline", 0, "many"), ("territory", 1, "sim"),
      ]), file: "f.xlsx")
    #expect(
      faults == [
        "f.xlsx, row 2: baseline is \"many\"; write a number from 0 on",
        "f.xlsx, row 3: sim, trips is not asked for; pilots.collection lists what is",
      ])
    let late = form.answers(
      of: filled([("baseline", 0, "3"), ("period", 0, "2026"), ("territory", 1, "kasli")]), file: "f.xlsx")
    #expect(
      late.faults == [
        "f.xlsx, row 2: period 2026 ends after 2026-01-11, the last day before the first pilot; give a value of an earlier one",
        "f.xlsx, row 2: unit is empty; write what is counted, such as count or persons",
        "f.xlsx, row 2: source is empty; write the page or document that shows the value",
        "f.xlsx, row 3: kasli, trips stands in row 2 already",
      ])
    var short = form.table
    short.columns.removeAll { $0.name == "period" }
    #expect(
      form.answers(of: short, file: "f.xlsx").faults == [
        "f.xlsx: there is no column period; the form that collect wrote has it"
      ])
  }
}
