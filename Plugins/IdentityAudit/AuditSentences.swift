import TerroirKernel

extension Sentence {
  /// A sentence of the audit's catalogues.
  static func audit(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("identity-audit/\(key)", arguments)
  }

  static func layer(
    _ cell: IdentityRow, of elements: Int, peers: Int, of peerElements: Int, names: [Argument]
  ) -> Sentence {
    .audit(
      "layer",
      [
        "component": .text(cell.component.rawValue), "layer": .text(cell.layer.rawValue),
        "count": .integer(cell.elements), "all": .integer(elements),
        "share": .share(Double(cell.elements) / Double(max(1, elements))),
        "peers": .share(Double(peers) / Double(max(1, peerElements))), "names": .list(names),
      ])
  }

  static func pace(_ pace: Pace) -> Sentence {
    let row = pace.row
    let (low, high) = (pace.bounds.change.lowerBound, pace.bounds.change.upperBound)
    let change: Sentence =
      low == high
      ? .audit("pace.change", ["change": .number(row.change)])
      : .audit("pace.between", ["low": .number(low), "high": .number(high)])
    return .audit(
      "pace",
      [
        "subject": .sentence(.audit("volume", ["indicator": .text(row.subject)])), "change": .sentence(change),
        "unit": UnitOfMeasure(rawValue: row.unit).behindNumber, "from": .period(row.from), "to": .period(row.to),
        "reference": .sentence(row.reference), "national": .number(row.national),
        "prices": .flag(UnitOfMeasure(rawValue: row.unit).currency != nil), "exact": .flag(row.exact),
      ])
  }

  static func niche(_ row: IndustryRow, name: Argument, names: [Argument], reference: Sentence?) -> Sentence {
    if let unit = row.unit, let value = row.value, let reference {
      return .audit(
        "niche.register",
        [
          "industry": name, "value": .number(value), "unit": .text(unit.rawValue),
          "period": .period(row.year.map { "\($0)" } ?? ""), "reference": .sentence(reference),
          "expected": .number(value / (row.lq ?? 1)), "counted": .flag(unit == .organisations),
          "likely": .share(row.specialised ?? 0), "names": .list(names),
        ])
    }
    return .audit(
      "niche",
      [
        "industry": name, "actors": .integer(row.actors), "expected": .number(Double(row.actors) / (row.lq ?? 1)),
        "complete": .flag(row.specialised != nil), "likely": .share(row.specialised ?? 0), "names": .list(names),
      ])
  }

  /// Figures of other places, one after the other; nil where there are none.
  static func comparators(_ rows: [Observation], _ index: RegionalIndex) -> Sentence? {
    let sentences = rows.map { row in
      Sentence.audit(
        "comparator",
        [
          "territory": index.named(row.territory), "bound": .text(row.qualifier.word), "value": .number(row.value),
          "unit": row.unit.behindNumber, "period": .period(row.period),
        ])
    }
    return sentences.isEmpty ? nil : .audit("comparators", ["rows": .list(sentences.map { .sentence($0) })])
  }
}

extension Qualifier {
  /// What the catalogues select by.
  fileprivate var word: String {
    switch self {
    case .exact: "exact"
    case .moreThan: "more_than"
    case .about: "about"
    case .almost: "almost"
    case .upTo: "up_to"
    }
  }
}
