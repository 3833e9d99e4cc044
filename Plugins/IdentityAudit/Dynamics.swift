import TerroirKernel

/// Table `dynamics`: shift-share of the register where it has years, and published volumes beside the country's.
///
/// A published volume of the region that the country also has, in the same unit and the same two whole years, splits in two:
/// national = first x country's growth, regional = change - national; without industries there is no mix.
enum Dynamics {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [DynamicsRow] {
    (panel?.dynamics ?? []) + published(basis)
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

  private static func published(_ basis: AuditBasis) -> [DynamicsRow] {
    guard let country = basis.region.parent else { return [] }
    return Growth.volumes.flatMap { volume -> [DynamicsRow] in
      let rows = basis.data.statistics.filter { $0.indicator == volume && $0.period.count == 4 && $0.value > 0 }
      let own = Dictionary(grouping: rows.filter { $0.territory == basis.region.id }, by: Measured.init)
      let theirs = Dictionary(grouping: rows.filter { $0.territory == country }, by: Measured.init)
      return own.keys.sorted { $0.order < $1.order }.compactMap { kind in
        row(series(own[kind] ?? []), series(theirs[kind] ?? []), volume, basis.index.name(country))
      }
    }
  }

  private static func series(_ rows: [Observation]) -> [String: Observation] {
    Dictionary(rows.map { ($0.period, $0) }) { first, _ in first }
  }

  private static func row(
    _ own: [String: Observation], _ theirs: [String: Observation], _ volume: String, _ country: String
  ) -> DynamicsRow? {
    let years = own.keys.filter { theirs[$0] != nil }.sorted()
    guard let first = years.first, let last = years.last, first < last, let start = own[first], let end = own[last],
      let countryStart = theirs[first], let countryEnd = theirs[last]
    else { return nil }
    let change = end.value - start.value
    let national = start.value * (countryEnd.value / countryStart.value - 1)
    let all = [start, end, countryStart, countryEnd]
    return DynamicsRow(
      subject: start.industry?.rawValue ?? volume, from: first, to: last, change: change, national: national,
      regional: change - national, unit: start.unit.rawValue, reference: country,
      exact: all.allSatisfy { $0.qualifier == .exact }, evidence: all.map(\.evidence))
  }
}
