import Language
import TerroirKernel

/// What is hardly so, though each cell is sound: counts below nothing, a unit that only one row of an indicator has, and
/// years after all that the other rows speak of. No clock is read: the data tell what year it is.
struct PlausibilityRules {
  /// The newest year that the rows speak of as known; nil where too few do.
  private let newest: Int?
  private(set) var faults: [Fault] = []

  /// Rows of an indicator in its usual unit for each that has another, from which on the other is odd.
  private static let usual = 19
  /// Those that are years at all: one slip of the keyboard tells no time.
  private static let years = 1...9999

  init(_ tables: [TypedTable]) {
    func table(_ name: String) -> TypedTable? { tables.first { $0.resource.name == name } }
    var years: [Int] = []
    if let statistics = table(Observation.declaration.name) {
      let found = SpokenYears.newest(statistics.texts("period").compactMap { $0.flatMap(Self.lastYear) })
      if let found { years.append(found) }
    }
    years += table(Territory.declaration.name)?.integers("population_year").compactMap(\.self) ?? []
    years += table(Measure.declaration.name)?.integers("year").compactMap(\.self) ?? []
    newest = years.filter(Self.years.contains).max()
  }

  /// Most periods are a year by itself.
  private static func lastYear(_ period: String) -> Int? {
    period.utf8.count == 4 ? Int(period) : Period(period)?.last.year
  }

  mutating func check(_ table: TypedTable) {
    switch table.resource.name {
    case Observation.declaration.name:
      checkPeriods(table)
      checkCounts(table)
      checkUnits(table)
    case Actor.declaration.name: checkFoundings(table)
    default: break
    }
  }

  private mutating func checkFoundings(_ table: TypedTable) {
    guard let newest else { return }
    for (row, year) in table.integers("founded").enumerated() {
      if let year, year > newest + 1 { warn(.foundedLater(year: year, newest: newest), table, row, "founded") }
    }
  }

  private mutating func checkPeriods(_ table: TypedTable) {
    guard let newest else { return }
    for (row, (text, qualifier)) in zip(table.texts("period"), table.texts("qualifier")).enumerated() {
      guard let text, let period = Period(text), period.first.year > newest + 1,
        qualifier == nil || qualifier == Qualifier.exact.rawValue
      else { continue }
      warn(.laterPeriod(text, newest: newest), table, row, "period")
    }
  }

  /// Words of units and indicators that may well be below nothing.
  private static let signed = [
    "%", "percent", "index", "point", "rank", "balance", "change", "growth", "difference", "migration", "degree",
    "profit",
    "gained", "net",
  ]

  private mutating func checkCounts(_ table: TypedTable) {
    let (indicators, units) = (table.texts("indicator"), table.texts("unit"))
    for (row, value) in table.numbers("value").enumerated() {
      guard let value, value < 0, let indicator = indicators[row], let unit = units[row] else { continue }
      let words = "\(indicator) \(unit)".lowercased()
      if UnitOfMeasure(rawValue: unit).currency != nil || Self.signed.contains(where: words.contains) { continue }
      warn(.negativeCount(CellRule.plain(value), indicator: indicator, unit: unit), table, row, "value")
    }
  }

  private mutating func checkUnits(_ table: TypedTable) {
    let (indicators, units) = (table.texts("indicator"), table.texts("unit"))
    var counts: [String: [String: Int]] = [:]
    for case (let indicator?, let unit?) in zip(indicators, units) {
      counts[indicator, default: [:]][unit, default: 0] += 1
    }
    for (row, (indicator, unit)) in zip(indicators, units).enumerated() {
      guard let indicator, let unit, let all = counts[indicator], let own = all[unit], all.count > 1 else { continue }
      let others = all.filter { $0.key != unit && $0.value > own }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let odd = others.first { Suggestions.isSlip(unit, of: $0.key) || $0.value >= Self.usual * own }
      if let odd { warn(.oddUnit(unit, indicator: indicator, usual: odd.key), table, row, "unit") }
    }
  }

  private mutating func warn(_ kind: FaultKind, _ table: TypedTable, _ row: Int, _ column: String) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, column) else { return }
    faults.append(Fault(kind, at: table.source.place(range), severity: .warning))
  }
}
