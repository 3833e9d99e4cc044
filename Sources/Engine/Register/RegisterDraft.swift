import Foundation
import TerroirKernel

/// Makes cells of the sums that an engine gives, with their bounds and what is known of them.
struct RegisterDraft {
  /// All activity as the file itself gives it, among the industries of the sums.
  static let published = "#all"

  private let territories: Set<TerritoryID>
  /// Organisations that must stand behind an amount; nil where nothing is held back.
  var threshold: Int?
  private(set) var sums: [Key: Sum] = [:]
  private var counts: [RegisterSource.Kind: (cells: Int, rows: Int)] = [:]

  struct Key: Hashable {
    var territory: TerritoryID
    var industry: String
    var year: Int
    var unit: RegisterUnit
  }

  struct Sum {
    var value: Double?
    var low: Double
    var high: Double?
    var status: ValueStatus
    var rows: Int
    /// Rows whose amount is known.
    var known: Int

    var isExact: Bool { low == value && high == value }
  }

  init(_ territories: Set<TerritoryID>) { self.territories = territories }

  /// Takes the sums of a plan; those of places that nobody knows are left out.
  mutating func take(_ found: SurveyTable) {
    let (places, industries) = (found.texts("territory"), found.texts("industry"))
    let (years, units) = (found.integers("year"), found.texts("unit"))
    let (values, lows, highs) = (found.numbers("value"), found.numbers("low"), found.numbers("high"))
    let counted = RegisterPlans.counts.map { ($0, found.integers($0)) }
    let count = Dictionary(counted) { first, _ in first }
    for row in 0..<found.rowCount {
      let place = TerritoryID(places[row])
      guard territories.contains(place), let unit = RegisterUnit(rawValue: units[row]) else { continue }
      func number(_ name: String) -> Int { count[name]?[row] ?? 0 }
      let known = number("known")
      let value = known > 0 ? values[row].map(Self.settled) : nil
      let status = RegisterCell.status(
        of: value, known: known, withheld: number("withheld"), missing: number("missing"), bounds: number("bounds"),
        rounded: number("rounded"), imputed: number("imputed"), forecast: number("forecast"))
      let key = Key(territory: place, industry: industries[row], year: years[row], unit: unit)
      sums[key] = Sum(
        value: value, low: Self.settled(lows[row] ?? 0),
        high: number("open") > 0 ? nil : highs[row].map(Self.settled), status: status, rows: number("rows"),
        known: known)
      if industries[row] == IndustryID.allActivity.rawValue {
        for (kind, name) in [
          (RegisterSource.Kind.withheld, "withheld"), (.missing, "missing"), (.unboundedRounding, "unbounded"),
        ] where number(name) > 0 {
          counts[kind, default: (0, 0)].cells += number(name)
          counts[kind, default: (0, 0)].rows += number(name)
        }
      }
    }
  }

  var notices: [RegisterSource.Notice] {
    let hidden = withheld.count
    return counts.map { RegisterSource.Notice($0.key, count: $0.value.cells, rows: $0.value.rows) }
      + (hidden > 0 ? [RegisterSource.Notice(.protected, count: hidden, rows: 0)] : [])
  }

  /// The cells, in the order of place, industry, year and unit.
  var cells: [RegisterCell] {
    let withheld = withheld
    return sums.keys.compactMap { key -> RegisterCell? in
      guard var sum = sums[key] else { return nil }
      if let most = withheld[key] {
        return RegisterCell(
          territory: key.territory, industry: IndustryID(key.industry), year: key.year, unit: key.unit, value: nil,
          low: 0, high: most.map(Self.settled), status: .withheld, cells: 0)
      }
      var total = key
      total.industry = Self.published
      let whole = sums[total]
      if key.industry == Self.published { return nil }
      if key.industry == IndustryID.allActivity.rawValue {
        if let whole, whole.value != nil { sum = whole }
      } else if sum.high == nil, let most = whole?.high {
        // What is withheld is no more than what the published total leaves.
        total.industry = IndustryID.allActivity.rawValue
        sum.high = Self.settled(sum.low + max(0, most - (sums[total]?.low ?? 0)))
      }
      return Self.cell(key, sum)
    }.sorted { ($0.territory, $0.industry, $0.year, $0.unit) < ($1.territory, $1.industry, $1.year, $1.unit) }
      + publishedAlone
  }

  /// Totals of places of which the file has nothing else.
  private var publishedAlone: [RegisterCell] {
    sums.keys.filter { key in
      var sum = key
      sum.industry = IndustryID.allActivity.rawValue
      return key.industry == Self.published && sums[sum] == nil
    }.compactMap { key in sums[key].map { Self.cell(key, $0) } }
      .sorted { ($0.territory, $0.year, $0.unit) < ($1.territory, $1.year, $1.unit) }
  }

  private static func cell(_ key: Key, _ sum: Sum) -> RegisterCell {
    RegisterCell(
      territory: key.territory,
      industry: key.industry == published ? .allActivity : IndustryID(key.industry), year: key.year, unit: key.unit,
      value: sum.value, low: sum.isExact ? nil : sum.low, high: sum.isExact ? nil : sum.high, status: sum.status,
      cells: sum.rows)
  }

  /// To twelve digits: sums of decimals differ in their last ones with how the engine shares its work out.
  private static func settled(_ value: Double) -> Double {
    guard value.isFinite, value != 0, value != value.rounded() || abs(value) > 0x1p53 else { return value }
    let scale = pow(10, 11 - log10(abs(value)).rounded(.down))
    let scaled = (value * scale).rounded() / scale
    return scaled.isFinite ? scaled : value
  }
}
