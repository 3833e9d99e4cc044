internal import TerroirKernel

/// Who took part in a measure, or in one pilot of it: units of one kind with their start, end and dose.
struct Treatment {
  let measure: MeasureID
  /// Nil for the measure as a whole.
  let pilot: String?
  let instrument: InstrumentClass
  let kind: OutcomeUnit
  let units: [String: Spell]

  struct Spell {
    let from: Period
    let to: Period?
    /// Units of the measure in a period.
    let dose: Double
  }

  /// What an effect is of, in the tables of the review.
  var subject: String { pilot ?? measure.rawValue }

  /// The mean dose of these units.
  func dose(of names: [String]) -> Double {
    let doses = names.compactMap { units[$0]?.dose }
    return doses.isEmpty ? 1 : doses.reduce(0, +) / Double(doses.count)
  }

  /// Every measure and pilot that anybody took part in, by measure and kind of unit. A measure that the data do not have, a
  /// period that is none and a dose of 0 are no participation.
  ///
  /// - Parameter pilots: those of the programme. Its numbers change from one programme to the next: which of them a row means
  ///   is told by what the pilot is, the measure in its place.
  static func all(_ data: RegionalData, pilots: [PilotRow] = []) -> [Treatment] {
    let names = PilotNames(pilots, data)
    let measures = Dictionary(data.measures.map { ($0.id, $0) }) { first, _ in first }
    var found: [Group: [String: Spell]] = [:]
    for row in data.participation.sorted(by: { ($0.measure, $0.unit, $0.from) < ($1.measure, $1.unit, $1.from) }) {
      guard measures[row.measure] != nil, let from = Period(row.from), (row.dose ?? 1) > 0 else { continue }
      let spell = Spell(from: from, to: row.to.flatMap { Period($0) }, dose: row.dose ?? 1)
      let pilots: [String?] = row.pilot.map { [nil, $0] } ?? [nil]
      for pilot in pilots {
        let group = Group(measure: row.measure, pilot: pilot, kind: row.kind)
        // Where a unit stands twice its first start counts.
        if found[group]?[row.unit] == nil { found[group, default: [:]][row.unit] = spell }
      }
    }
    return found.keys.sorted().compactMap { group in
      measures[group.measure].map {
        Treatment(
          measure: group.measure,
          pilot: group.pilot.map { names.present($0, group.measure, group.kind, Set((found[group] ?? [:]).keys)) },
          instrument: $0.instrumentClass, kind: group.kind, units: found[group] ?? [:])
      }
    }
  }

  private struct Group: Hashable, Comparable {
    let measure: MeasureID
    let pilot: String?
    let kind: OutcomeUnit
    static func < (left: Group, right: Group) -> Bool {
      (left.measure.rawValue, left.pilot ?? "", left.kind.rawValue)
        < (right.measure.rawValue, right.pilot ?? "", right.kind.rawValue)
    }
  }
}
