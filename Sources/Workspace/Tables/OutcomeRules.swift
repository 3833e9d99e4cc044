import TerroirKernel

/// The rules of outcomes and of who took part: units that are there, one value for a unit and period, one start for a unit
/// and measure, a target with its unit, an issue with its words.
struct OutcomeRules {
  private var units: [OutcomeUnit: Set<String>] = [:]
  private var files: [OutcomeUnit: String] = [:]
  private var tables: [OutcomeUnit: (table: TypedTable, key: String)] = [:]
  /// Made at the first unit that is not known.
  private lazy var names = tables.mapValues { KeyNames($0.table, key: $0.key) }
  private let hasCards: Bool
  private(set) var faults: [Fault] = []

  init(_ tables: [TypedTable]) {
    hasCards = tables.contains { $0.resource.name == IndicatorCard.declaration.name }
    for (kind, name, key) in [
      (OutcomeUnit.territory, Territory.declaration.name, "code"), (.actor, Actor.declaration.name, "id"),
    ] {
      guard let table = tables.first(where: { $0.resource.name == name }) else { continue }
      units[kind] = Set(table.texts(key).compactMap(\.self))
      files[kind] = table.source.file
      self.tables[kind] = (table, key)
    }
  }

  mutating func check(_ table: inout TypedTable) {
    switch table.resource.name {
    case OutcomeValue.declaration.name:
      checkUnits(&table)
      checkValues(&table)
      checkOnce(&table, by: ["unit", "indicator", "period"]) { .duplicateKey($0, table: $1, firstLine: $2) }
      if !hasCards { warnOfCards(table) }
    case Participation.declaration.name:
      checkUnits(&table)
      checkSpans(&table)
      checkOnce(&table, by: ["measure", "unit"]) { key, _, line in .treatedTwice(key, firstLine: line) }
    case IndicatorCard.declaration.name:
      checkNeeds(
        &table, [("target", ["unit", "basis"]), ("target_year", ["target"]), ("baseline_year", ["baseline"])])
    case SpentMoney.declaration.name: checkNeeds(&table, [("measure", ["amount"])])
    case CommunityIssue.declaration.name: checkIssues(&table)
    default: break
    }
  }

  private func kind(_ text: String?) -> OutcomeUnit { text.flatMap { OutcomeUnit(rawValue: $0) } ?? .territory }

  private mutating func checkUnits(_ table: inout TypedTable) {
    for (row, (word, unit)) in zip(table.texts("unit_kind"), table.texts("unit")).enumerated() {
      let kind = kind(word)
      guard let unit, let known = units[kind], !known.contains(unit) else { continue }
      refuse(
        .unknownReference(
          unit, noun: kind == .actor ? "actor" : "territory", table: kind == .actor ? "actors" : "territories",
          file: files[kind]), &table, row, "unit", names[kind]?.suggestions(for: unit) ?? [])
    }
  }

  /// Without the table of cards no row is refused for want of one; each indicator is told once.
  private mutating func warnOfCards(_ table: TypedTable) {
    var told: Set<String> = []
    for (row, name) in table.texts("indicator").enumerated() {
      guard let name, told.insert(name).inserted, let range = table.range(row, "indicator") else { continue }
      faults.append(Fault(.outcomeWithoutCard(name), at: table.source.place(range), severity: .warning))
    }
  }

  /// A status that says there is a value needs one, and the other way round.
  private mutating func checkValues(_ table: inout TypedTable) {
    for (row, word) in table.texts("status").enumerated() {
      guard let word, let status = ValueStatus(rawValue: word) else { continue }
      let has = table.has("value", row)
      if status.hasValue != has { refuse(.statusAgainstValue(word, has: has), &table, row, "status") }
    }
  }

  /// One row for each key; a unit whose kind is not said is a territory.
  private mutating func checkOnce(
    _ table: inout TypedTable, by columns: [String], _ fault: (String, String, Int) -> FaultKind
  ) {
    let kinds = table.texts("unit_kind").map { kind($0).rawValue }
    let texts = columns.map { table.texts($0) }
    var first: [[String]: Int] = [:]
    for row in 0..<table.rowCount where table.sound[row] {
      let key = texts.map { $0[row] ?? "" }
      if let earlier = first[[kinds[row]] + key] {
        refuse(fault(key.joined(separator: ","), table.resource.name, earlier), &table, row, "unit")
      } else {
        first[[kinds[row]] + key] = table.line(row)
      }
    }
  }

  private mutating func checkSpans(_ table: inout TypedTable) {
    for (row, (from, to)) in zip(table.texts("from"), table.texts("to")).enumerated() {
      guard let from, let to, let start = Period(from), let end = Period(to), end.last < start.first else { continue }
      refuse(.reversedSpan(from: from, to: to), &table, row, "to")
    }
  }

  private mutating func checkNeeds(_ table: inout TypedTable, _ needs: [(column: String, others: [String])]) {
    for row in 0..<table.rowCount {
      for need in needs where table.has(need.column, row) {
        let others = need.others.filter { !table.has($0, row) }
        if !others.isEmpty { refuse(.valueWithout(column: need.column, others: others), &table, row, need.column) }
      }
    }
  }

  /// An issue has words in one of the languages, and a result the words of its answer.
  private mutating func checkIssues(_ table: inout TypedTable) {
    for row in 0..<table.rowCount {
      if !table.has("text", row), !table.has("text_ru", row) {
        refuse(.valueWithout(column: "id", others: ["text"]), &table, row, "id")
      }
      if table.has("result", row), !table.has("answer", row), !table.has("answer_ru", row) {
        refuse(.valueWithout(column: "result", others: ["answer"]), &table, row, "result")
      }
    }
  }

  private mutating func refuse(
    _ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String, _ suggestions: [String] = []
  ) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, column) else { return }
    table.sound[row] = false
    faults.append(Fault(kind, at: table.source.place(range), suggestions: suggestions))
  }
}
