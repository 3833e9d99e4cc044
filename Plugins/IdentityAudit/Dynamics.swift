import TerroirKernel

/// Table `dynamics`: shift-share of the register where it has years, and published volumes beside the country's.
///
/// A published volume of the region that the country also has, in the same unit and the same two whole years, splits in two:
/// national = first x country's growth, regional = change - national; without industries there is no mix. Values that are
/// published as a bound are taken to lie within a tenth of it. By the register `national` is the pace of the reference's
/// creative industries together. Both parts have their ends (``ChangeBounds``).
enum Dynamics {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [DynamicsRow] {
    (panel?.dynamics ?? []) + paces(basis).map(\.row)
  }

  /// An industry, or none, and a unit: what makes two observations of a volume comparable.
  private struct Measured: Hashable {
    var industry: String
    var unit: String

    init(_ row: Observation) {
      industry = row.industry?.rawValue ?? ""
      unit = row.unit.rawValue
    }

    var order: String { "\(industry) \(unit)" }
  }

  /// The published volumes beside the country's.
  static func paces(_ basis: AuditBasis) -> [Pace] {
    guard let country = basis.region.parent else { return [] }
    let audiences = basis.data.country.indicators(of: .audience)
    return (basis.data.country.indicators(of: .volume) + audiences).flatMap { volume -> [Pace] in
      // An industry's audience is one of some of its houses.
      let isAudience = audiences.contains(volume)
      let rows = basis.data.statistics.filter {
        $0.indicator == volume && $0.period.count == 4 && $0.value > 0 && (!isAudience || $0.industry == nil)
      }
      let own = Dictionary(grouping: rows.filter { $0.territory == basis.region.id }, by: Measured.init)
      let theirs = Dictionary(grouping: rows.filter { $0.territory == country }, by: Measured.init)
      return own.keys.sorted { $0.order < $1.order }.compactMap { kind in
        pace(series(own[kind] ?? []), series(theirs[kind] ?? []), volume, .named(basis.index.fullName(country)))
      }
    }
  }

  private static func series(_ rows: [Observation]) -> [String: Observation] {
    Dictionary(rows.map { ($0.period, $0) }) { first, _ in first }
  }

  private static func pace(
    _ own: [String: Observation], _ theirs: [String: Observation], _ volume: String, _ country: Sentence
  ) -> Pace? {
    let years = own.keys.filter { theirs[$0] != nil }.sorted()
    guard let first = years.first, let last = years.last, first < last, let start = own[first], let end = own[last],
      let countryStart = theirs[first], let countryEnd = theirs[last]
    else { return nil }
    let change = end.value - start.value
    let national = start.value * (countryEnd.value / countryStart.value - 1)
    let all = [start, end, countryStart, countryEnd]
    let bounds = ChangeBounds(
      from: start.range, to: end.range, reference: (countryStart.range, countryEnd.range))
    let row = DynamicsRow(
      subject: start.industry?.rawValue ?? volume, from: first, to: last, change: change,
      changeLow: bounds.change.lowerBound, changeHigh: bounds.change.upperBound, national: national,
      regional: change - national, regionalLow: bounds.regional?.lowerBound, regionalHigh: bounds.regional?.upperBound,
      unit: start.unit.rawValue, reference: country,
      exact: all.allSatisfy { $0.qualifier == .exact }, evidence: all.map(\.evidence))
    let isFirm = all.allSatisfy { $0.qualifier == .exact && ($0.confidence ?? .high) == .high }
    return Pace(row: row, isFirm: isFirm, bounds: bounds)
  }
}

/// Between what a change lies, and the part of it that is not the reference's pace, where each amount is known between ends:
/// regional = last - first x reference's last / reference's first.
struct ChangeBounds {
  let change: ClosedRange<Double>
  /// Nil where the reference may have had none.
  let regional: ClosedRange<Double>?

  init(
    from first: ClosedRange<Double>, to last: ClosedRange<Double>,
    reference: (first: ClosedRange<Double>, last: ClosedRange<Double>)?
  ) {
    change = (last.lowerBound - first.upperBound)...(last.upperBound - first.lowerBound)
    guard let reference, reference.first.lowerBound > 0, first.lowerBound >= 0, reference.last.lowerBound >= 0 else {
      regional = nil
      return
    }
    let slowest = first.lowerBound * reference.last.lowerBound / reference.first.upperBound
    let fastest = first.upperBound * reference.last.upperBound / reference.first.lowerBound
    regional = (last.lowerBound - fastest)...(last.upperBound - slowest)
  }
}

/// A volume of the region beside the country's, with what is sure of it where a value is published as a bound.
struct Pace {
  let row: DynamicsRow
  /// Whether every value is published as exact and of high confidence, so that a headline may rest on it.
  let isFirm: Bool
  let bounds: ChangeBounds

  /// -1 or 1 where the region is surely behind or ahead of the country's pace, 0 where the bounds leave it open.
  var sign: Int {
    guard let regional = bounds.regional else { return 0 }
    return regional.upperBound < 0 ? -1 : regional.lowerBound > 0 ? 1 : 0
  }
}

extension Observation {
  /// Between what the value lies: "more than 130" is up to a tenth more, "almost" and "up to" down to a tenth less.
  var range: ClosedRange<Double> {
    let (low, high) = (value * 0.9, value * 1.1)
    return switch qualifier {
    case .exact: value...value
    case .moreThan: value...high
    case .almost, .upTo: low...value
    case .about: low...high
    }
  }
}
