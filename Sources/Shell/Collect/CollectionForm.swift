import Language
import TerroirKernel

/// The form of what towns have to measure: a row for each town and indicator, whichever pilots need it, so that nobody is
/// asked twice and a form outlives the numbers of the pilots.
struct CollectionForm {
  private let rows: [Asked]
  private let units: [String: String]

  /// What one town is asked once.
  private struct Asked {
    var first: CollectionRow
    /// The pilot's town where it is one of any pilot.
    var role: String
    var who: [String]
    /// What the pilots are that need it.
    var pilots: [String]
  }

  /// - Parameter pilots: those whose names the form tells.
  init(_ rows: [CollectionRow], pilots: [PilotRow] = [], data: RegionalData) {
    let names = Dictionary(pilots.map { ($0.pilot, $0.name.text) }) { first, _ in first }
    self.rows = Self.asked(rows, names)
    // A region counts in thousands what a town counts one by one: only towns tell the unit of towns.
    let towns = Set(data.territories.filter { $0.level == .municipal }.map(\.id))
    units = Dictionary(
      data.statistics.filter { towns.contains($0.territory) }.map { ($0.indicator, $0.unit.rawValue) }
    ) { first, _ in first }
  }

  /// One row for all that ask a town for an indicator, by the day of the first of them: what is known before it is known
  /// before the others.
  private static func asked(_ rows: [CollectionRow], _ names: [PilotID: String]) -> [Asked] {
    var order: [String] = []
    var groups: [String: [CollectionRow]] = [:]
    for row in rows {
      let key = "\(row.territory)\n\(row.indicator)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    func once(_ texts: [String]) -> [String] {
      texts.reduce(into: []) { told, text in if !told.contains(text) { told.append(text) } }
    }
    return order.compactMap { key in
      let own = groups[key] ?? []
      guard let first = own.min(by: { $0.due < $1.due }) else { return nil }
      // Who runs a pilot measures in its town.
      let leading = own.filter { $0.role == "pilot" }
      return Asked(
        first: first, role: leading.isEmpty ? first.role : "pilot",
        who: once((leading.isEmpty ? own : leading).compactMap { $0.who?.rawValue }),
        pilots: once(own.map { names[$0.pilot] ?? $0.pilot.rawValue }))
    }
  }

  /// The form as it is handed out: what is known stands in it, what is asked is empty.
  var table: Table {
    func column(_ name: String, _ english: String, _ russian: String, _ values: [String?]) -> TableColumn {
      TableColumn(Column(name, .text, english, russian: russian), .text(values))
    }
    return Table(columns: [
      column("territory", "town", "город", rows.map(\.first.territory.rawValue)),
      column("role", "town of a pilot or compared with", "город пилота или сравнения", rows.map(\.role)),
      column("indicator", "indicator", "показатель", rows.map(\.first.indicator)),
      column("counted", "what is counted", "что считают", rows.map { $0.first.counted?.text }),
      column(
        "pilots", "pilots that need it", "каким пилотам это нужно", rows.map { $0.pilots.joined(separator: "; ") }),
      column(
        "who", "who measures", "кто измеряет", rows.map { $0.who.isEmpty ? nil : $0.who.joined(separator: "; ") }),
      column("due", "last day before the first pilot", "последний день перед первым пилотом", rows.map(\.first.due)),
      TableColumn(
        Column("baseline", .number, "value before the start", russian: "значение до начала"),
        .number(rows.map(\.first.baseline))),
      column("period", "period of the value", "период значения", rows.map(\.first.period)),
      column("unit", "unit of the value", "единица значения", rows.map { units[$0.first.indicator] }),
      column("source", "page or document that shows it", "страница или документ", rows.map { _ in nil }),
    ])
  }

  /// What was filled in, as rows of `statistics`, and every fault with the row of the sheet.
  func answers(of filled: Table, file: String) -> (table: Table, faults: [Phrase]) {
    let needed = ["territory", "indicator", "due", "baseline", "period", "unit", "source"]
    let absent = needed.filter { filled[$0] == nil }
    if !absent.isEmpty {
      return (Table(), absent.map { "\(file): there is no column \($0); the form that collect wrote has it" })
    }
    func text(_ column: String, _ row: Int) -> String? { filled.written(column, row) }
    var faults: [Phrase] = []
    var taken: [Answer] = []
    var seen: [String: Int] = [:]
    var open = 0
    for row in 0..<filled.rowCount {
      let line = row + 2
      func fault(_ message: Phrase) { faults.append("\(file), row \(line): \(message)") }
      let key = ["territory", "indicator"].map { text($0, row) ?? "" }
      guard let asked = rows.map(\.first).first(where: { [$0.territory.rawValue, $0.indicator] == key }) else {
        fault("\(key.joined(separator: ", ")) is not asked for; pilots.collection lists what is")
        continue
      }
      if let first = seen.updateValue(line, forKey: key.joined(separator: "\n")) {
        fault("\(key.joined(separator: ", ")) stands in row \(first) already")
        continue
      }
      guard let written = text("baseline", row) else {
        open += 1
        continue
      }
      // What the data have already is no answer.
      if let known = asked.baseline, Double(written) == known, text("source", row) == nil { continue }
      guard let value = Double(written), value.isFinite, value >= 0 else {
        fault("baseline is \"\(written)\"; write a number from 0 on")
        continue
      }
      let period = text("period", row)
      if let period, let read = Period(period) {
        if read.last.description > asked.due {
          fault(
            "period \(period) ends after \(asked.due), the last day before the first pilot; give a value of an earlier one"
          )
        }
      } else {
        fault("period is \(period.map { "\"\($0)\"" } ?? "empty"); write 2025, 2025-Q3, 2025-11 or 2025-11-30")
      }
      if text("unit", row) == nil { fault("unit is empty; write what is counted, such as count or persons") }
      if text("source", row) == nil { fault("source is empty; write the page or document that shows the value") }
      taken.append(
        Answer(
          indicator: asked.indicator, territory: asked.territory.rawValue, period: period ?? "", value: value,
          unit: text("unit", row) ?? "", source: text("source", row) ?? ""))
    }
    return (Self.table(taken, open: open), faults)
  }

  /// A row of `statistics`.
  private struct Answer {
    var indicator: String
    var territory: String
    var period: String
    var value: Double
    var unit: String
    var source: String
  }

  private static func table(_ answers: [Answer], open: Int) -> Table {
    func column(_ name: String, _ values: [String?]) -> TableColumn {
      let known = Observation.declaration[name]
      return TableColumn(
        known ?? Column(name, .text, name, russian: name), .text(values))
    }
    return Table(
      columns: [
        column("indicator", answers.map(\.indicator)), column("territory", answers.map(\.territory)),
        column("period", answers.map(\.period)),
        TableColumn(
          Observation.declaration["value"] ?? Column("value", .number, "value", russian: "значение"),
          .number(answers.map(\.value))),
        column("unit", answers.map(\.unit)), column("source", answers.map(\.source)),
      ], notes: [.init("not_yet_measured", .integer(open))])
  }
}
