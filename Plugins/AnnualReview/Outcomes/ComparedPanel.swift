internal import TerroirKernel
internal import TerroirMethods

/// Units under a measure beside units that are not, without gaps: what an estimator takes.
struct ComparedPanel {
  private(set) var units: [String] = []
  /// The place of the first period under the measure; nil for never, or not yet.
  private(set) var starts: [Int?] = []
  private(set) var labels: [String] = []
  private(set) var values: [[Double]] = []
  /// Units left out for want of a value in some period.
  private(set) var incomplete = 0
  /// Units under the measure that have no value before their start.
  private(set) var withoutBefore: [String] = []
  /// Units that left the measure before others began that are still under it: their end would leave nothing of these, and
  /// they are no comparison.
  private(set) var left: [String] = []
  /// Whether some left the measure, so that later periods are left out.
  private(set) var isCut = false

  /// Why nothing can be estimated.
  enum Gap: Error {
    case overlapping, nobody, before, after, controls
  }

  /// - Parameters:
  ///   - others: units that another measure of the same kind reaches: no comparison.
  ///   - planned: the units that the evaluation plan compares with; nil for all.
  init(
    _ panel: OutcomePanel, _ treatment: Treatment, others: Set<String>, planned: Set<String>? = nil
  ) throws(Gap) {
    if panel.isOverlapping { throw .overlapping }
    func start(_ unit: String) -> Int? {
      guard let spell = treatment.units[unit] else { return nil }
      return panel.periods.firstIndex { $0.last >= spell.from.first }
    }
    let spells = treatment.units.filter { panel.units.contains($0.key) }
    let newest = spells.values.filter { $0.to == nil }.map(\.from.first)
      .filter { first in panel.periods.contains { $0.last >= first } }.max()
    let left = Set(spells.filter { spell in spell.value.to.map { $0.last < newest ?? $0.last } ?? false }.keys)
    self.left = left.sorted()
    let end = spells.filter { !left.contains($0.key) }.compactMap { $0.value.to?.last }.min()
    var times = panel.periods.indices.filter { time in end.map { panel.periods[time].first <= $0 } ?? true }
    isCut = times.count < panel.periods.count
    let candidates = panel.units.indices.filter { place in
      let unit = panel.units[place]
      if left.contains(unit) { return false }
      return treatment.units[unit] != nil || !others.contains(unit) && (planned?.contains(unit) ?? true)
    }
    guard candidates.contains(where: { treatment.units[panel.units[$0]] != nil }) else { throw .nobody }
    // A period that most units lack is left out; then a unit that lacks a period.
    times = times.filter { time in 2 * candidates.count { panel.values[$0][time] != nil } >= candidates.count }
    for place in candidates {
      let unit = panel.units[place]
      let own = times.map { panel.values[place][$0] }
      let begin = start(unit)
      if let begin, !times.contains(where: { $0 < begin && panel.values[place][$0] != nil }) {
        withoutBefore.append(unit)
        continue
      }
      guard own.allSatisfy({ $0 != nil }) else {
        incomplete += 1
        continue
      }
      units.append(unit)
      values.append(own.compactMap(\.self))
      starts.append(begin.flatMap { begin in times.firstIndex { $0 >= begin } })
    }
    labels = times.map { panel.labels[$0] }
    if !starts.contains(where: { $0 != nil }) {
      throw !withoutBefore.isEmpty ? .before : .after
    }
    if !starts.contains(where: { $0 == nil }), Set(starts).count < 2 { throw .controls }
  }

  /// A part of a panel, with starts of its own.
  init(_ whole: ComparedPanel, units places: [Int], starts: [Int?], times: Range<Int>) {
    units = places.map { whole.units[$0] }
    self.starts = starts
    labels = Array(whole.labels[times])
    values = places.map { Array(whole.values[$0][times]) }
  }

  var treated: [Int] { starts.indices.filter { starts[$0] != nil } }
  var controls: [Int] { starts.indices.filter { starts[$0] == nil } }
  var firstStart: Int { starts.compactMap(\.self).min() ?? 0 }

  /// The panel with these units under the measure and the controls.
  func keeping(_ names: Set<String>) -> ComparedPanel {
    let places = units.indices.filter { starts[$0] == nil || names.contains(units[$0]) }
    return ComparedPanel(self, units: places, starts: places.map { starts[$0] }, times: labels.indices)
  }

  /// One row for each unit and time, as methods of panels take it; times count from 1, and 0 is never.
  var table: Table {
    let cells = units.indices.flatMap { unit in labels.indices.map { (unit, $0) } }
    return Table(columns: [
      TableColumn(Column("unit", .text, "unit"), .text(cells.map { units[$0.0] })),
      TableColumn(Column("time", .integer, "place of the period"), .integer(cells.map { $0.1 + 1 })),
      TableColumn(Column("outcome", .number, "value"), .number(cells.map { values[$0.0][$0.1] })),
      TableColumn(
        Column("first_treated", .integer, "place of the first period under the measure"),
        .integer(cells.map { starts[$0.0].map { $0 + 1 } ?? 0 })),
    ])
  }
}
