package import TerroirKernel

/// What an extension gives to a stage: held against the data as artifacts are.
package protocol ExtensionAnswer: Sendable, Told {
  /// Every value that cannot be right.
  ///
  /// - Parameter id: The extension, for messages.
  func faults(of id: String, _ known: KnownIDs) -> [AnswerFault]
}

/// A row of what an extension gives.
package protocol ExtensionRow: Sendable, Told {
  static func faults(in rows: [Self], of id: String, _ known: KnownIDs) -> [AnswerFault]
}

extension Array: ExtensionAnswer where Element: ExtensionRow {
  package func faults(of id: String, _ known: KnownIDs) -> [AnswerFault] { Element.faults(in: self, of: id, known) }
}

extension CatalogueMeasure: ExtensionRow {
  package static func faults(in offers: [Self], of id: String, _ known: KnownIDs) -> [AnswerFault] {
    var rows = AnswerRows("measures of \(id)")
    for (row, offer) in offers.enumerated() {
      let measure = offer.measure
      rows.row = row
      rows.once("id, territory", "\(measure.id), \(measure.territory)")
      rows.known("territory", [measure.territory.rawValue], in: "territories", known)
      rows.known("industries", measure.industries.map(\.rawValue), in: "industries", known)
      rows.within("cost", offer.cost.amount, 0...1e18)
      for effect in offer.effects {
        let column = "\(effect.dimension.rawValue) effect"
        rows.within(column, effect.value, 0...1)
        rows.ordered(column, effect.low, effect.value, effect.high)
      }
      for synergy in offer.synergies {
        let column = "bonus with \(synergy.partner)"
        rows.within(column, synergy.bonus, 0...1)
        rows.ordered(column, synergy.low, synergy.bonus, synergy.high)
      }
      for assumption in offer.assumptions {
        rows.within(assumption.subject, assumption.value, .finite)
        rows.ordered(assumption.subject, assumption.low, assumption.value, assumption.high)
      }
    }
    return rows.faults
  }
}

extension KPICard: ExtensionRow {
  package static func faults(in cards: [Self], of id: String, _ known: KnownIDs) -> [AnswerFault] {
    var rows = AnswerRows("indicators of \(id)")
    for (row, card) in cards.enumerated() {
      rows.row = row
      rows.once("id", card.id.rawValue)
      let numbers = [
        ("value", card.value), ("baseline", card.baseline), ("target", card.target), ("low", card.low),
        ("high", card.high),
      ]
      for (column, number) in numbers { if let number { rows.within(column, number, .finite) } }
      if let value = card.value { rows.ordered("value", card.low ?? value, value, card.high ?? value) }
    }
    return rows.faults
  }
}

extension MessageTemplate: ExtensionRow {
  package static func faults(in templates: [Self], of id: String, _ known: KnownIDs) -> [AnswerFault] {
    var rows = AnswerRows("messages of \(id)")
    for (row, template) in templates.enumerated() {
      rows.row = row
      rows.known("industries", template.industries.map(\.rawValue), in: "industries", known)
    }
    return rows.faults
  }
}

extension DiagnosticReport: ExtensionAnswer {
  package func faults(of id: String, _ known: KnownIDs) -> [AnswerFault] {
    var rows = AnswerRows("indicators of \(id)")
    for (row, indicator) in indicators.enumerated() {
      rows.row = row
      rows.within(indicator.name, indicator.value, .finite)
      if indicator.territoryType != nil { rows.known("subject", [indicator.subject], in: "territories", known) }
    }
    return rows.faults
  }
}

/// Collects the faults of an extension's rows.
private struct AnswerRows {
  private let table: String
  private var first: [String: Int] = [:]
  private(set) var faults: [AnswerFault] = []
  var row = 0

  init(_ table: String) { self.table = table }

  private mutating func add(_ column: String, _ value: String, _ reason: Phrase) {
    faults.append(AnswerFault(table: table, row: row + 1, column: column, value: value, reason: reason))
  }

  mutating func once(_ column: String, _ key: String) {
    if let earlier = first[key] { add(column, key, "stands in row \(earlier + 1) too") } else { first[key] = row }
  }

  mutating func known(_ column: String, _ ids: [String], in table: String, _ known: KnownIDs) {
    let all = known.ids(of: table)
    for id in ids where !all.contains(id) { add(column, id, "is not in \(table)") }
  }

  mutating func within(_ column: String, _ number: Double, _ range: ClosedRange<Double>) {
    if !range.contains(number) { add(column, "\(number)", "is outside \(range.lowerBound)..\(range.upperBound)") }
  }

  mutating func ordered(_ column: String, _ low: Double, _ value: Double, _ high: Double) {
    if !(low <= value && value <= high) { add(column, "\(value)", "is not between its bounds \(low) and \(high)") }
  }
}

extension ClosedRange<Double> {
  /// Every number that JSON can hold.
  fileprivate static let finite = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
}
