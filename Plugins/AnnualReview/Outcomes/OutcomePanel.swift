internal import TerroirKernel

/// The values of one indicator over units of one kind and periods, in order of both.
///
/// Only what was measured counts: a value that was imputed or forecast, or is known as a bound, is none. Answers of a survey
/// are the mean of a town's respondents in a wave, where there are three or more.
struct OutcomePanel {
  let indicator: String
  let kind: OutcomeUnit
  let units: [String]
  let periods: [Period]
  /// The periods as the data have them.
  let labels: [String]
  /// By unit and period.
  let values: [[Double?]]
  /// Where the values come from, each once.
  let sources: [String]
  /// Whether one period lies in another, so that the panel has no order of time.
  let isOverlapping: Bool

  /// Respondents of a town and wave below which their mean would be that of persons.
  static let leastRespondents = 3

  /// The panels of the data, by indicator and kind of unit.
  static func all(_ data: RegionalData) -> [OutcomePanel] {
    var rows: [Key: [Value]] = [:]
    for row in data.outcomes {
      guard let value = row.value, value.isFinite, let period = Period(row.period) else { continue }
      guard [.observed, .zero, .rounded].contains(row.status) else { continue }
      rows[Key(row.indicator, row.kind), default: []].append(
        Value(unit: row.unit, label: row.period, period: period, value: value, source: row.source))
    }
    for (key, own) in surveyed(data) where rows[key] == nil { rows[key] = own }
    return rows.keys.sorted().map { OutcomePanel($0, rows[$0] ?? []) }
  }

  private struct Key: Hashable, Comparable {
    let indicator: String
    let kind: OutcomeUnit
    init(_ indicator: String, _ kind: OutcomeUnit) { (self.indicator, self.kind) = (indicator, kind) }
    static func < (left: Key, right: Key) -> Bool {
      (left.indicator, left.kind.rawValue) < (right.indicator, right.kind.rawValue)
    }
  }

  private struct Value {
    let unit: String
    let label: String
    let period: Period
    let value: Double
    let source: String?
  }

  private static func surveyed(_ data: RegionalData) -> [Key: [Value]] {
    var answers: [Key: [String: [String: [Double]]]] = [:]
    for row in data.survey {
      guard let town = row.territory, let answer = row.answer, answer.isFinite else { continue }
      answers[Key(row.item, .territory), default: [:]][town.rawValue, default: [:]][row.wave, default: []].append(
        answer)
    }
    return answers.mapValues { towns in
      towns.sorted { $0.key < $1.key }.flatMap { town, waves in
        waves.sorted { $0.key < $1.key }.compactMap { wave, all -> Value? in
          guard all.count >= leastRespondents, let period = Period(wave) else { return nil }
          let mean = all.sorted().reduce(0, +) / Double(all.count)
          return Value(unit: town, label: wave, period: period, value: mean, source: "survey")
        }
      }
    }
  }

  private init(_ key: Key, _ rows: [Value]) {
    (indicator, kind) = (key.indicator, key.kind)
    units = Set(rows.map(\.unit)).sorted()
    var labelled: [Period: String] = [:]
    for row in rows { labelled[row.period] = labelled[row.period].map { min($0, row.label) } ?? row.label }
    let order = labelled.keys.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    periods = order
    labels = order.map { labelled[$0] ?? "" }
    isOverlapping = zip(order, order.dropFirst()).contains { $1.first <= $0.last }
    sources = Set(rows.compactMap(\.source)).sorted()
    let unitPlaces = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    let timePlaces = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    var found = [[Double?]](repeating: [Double?](repeating: nil, count: order.count), count: units.count)
    for row in rows {
      guard let unit = unitPlaces[row.unit], let time = timePlaces[row.period], found[unit][time] == nil else {
        continue
      }
      found[unit][time] = row.value
    }
    values = found
  }
}
