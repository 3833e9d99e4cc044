import TerroirKernel

/// Table `factors`: the eleven factors of competitiveness with the latest value of each indicator the data hold.
///
/// coverage = indicators of the factor with a value of the whole region / indicators declared for it. The comparator is the
/// country's value of the same indicator, unit and period, or the peers'. Where the region has no value of its own the best
/// of its towns' latest is shown, named with the town; that, and of the infrastructure an audience of an industry, which is
/// one of some of its houses, covers nothing of the region. The row's note, which names the house or event, stands beside the value.
enum Factors {
  /// The factors of the method with what stands for each; the names of indicators are the country's.
  static let declared: [(factor: String, concept: IndicatorConcept)] = [
    ("human capital", .humanCapital), ("local creative community", .creativeCommunity), ("institutions", .institutions),
    ("economic and geographic context", .geography), ("communication", .communication), ("branding", .branding),
    ("economic structure", .structure), ("location", .location), ("demography", .demography),
    ("infrastructure", .infrastructure), ("external relations", .relations),
  ]

  static func rows(_ basis: AuditBasis) -> [FactorRow] {
    declared.flatMap { factor, concept -> [FactorRow] in
      let indicators = basis.data.country.indicators(of: concept)
      let found = indicators.compactMap { indicator in
        latest(indicator, basis.region.id, unit: nil, basis) ?? inTowns(indicator, basis)
      }
      let whole = found.filter { isOfRegion($0, concept, basis) }
      let coverage = Double(whole.count) / Double(max(indicators.count, 1))
      if found.isEmpty { return [FactorRow(factor: factor, coverage: 0)] }
      return found.map { row in
        let others = isOfRegion(row, concept, basis) ? comparators(row, basis) : []
        return FactorRow(
          factor: factor,
          indicator: row.territory == basis.region.id ? row.indicator : "\(row.indicator) in \(row.territory)",
          value: row.value, unit: row.unit.rawValue, qualifier: row.qualifier, period: row.period, note: row.note,
          comparator: .comparators(others, basis.index),
          coverage: coverage, evidence: ([row] + others).map(\.evidence))
      }
    }
  }

  /// Whether the value is of the region as a whole.
  private static func isOfRegion(_ row: Observation, _ concept: IndicatorConcept, _ basis: AuditBasis) -> Bool {
    let isOfHouses =
      concept == .infrastructure && row.industry != nil
      && basis.data.country.indicators(of: .audience).contains(row.indicator)
    return row.territory == basis.region.id && !isOfHouses
  }

  private static func latest(
    _ indicator: String, _ territory: TerritoryID, unit: UnitOfMeasure?, period: String? = nil, _ basis: AuditBasis
  ) -> Observation? {
    basis.data.statistics.filter {
      $0.indicator == indicator && $0.territory == territory && (unit == nil || $0.unit == unit)
        && (period == nil || $0.period == period)
    }.max { ($0.period, $0.industry == nil ? 1 : 0, $0.value) < ($1.period, $1.industry == nil ? 1 : 0, $1.value) }
  }

  private static func inTowns(_ indicator: String, _ basis: AuditBasis) -> Observation? {
    let found = basis.municipalities.compactMap { latest(indicator, $0.id, unit: nil, basis) }
    // Values of different units cannot be ranked: those of the newest one's unit stand.
    let unit = found.max { ($0.period, $1.unit.rawValue) < ($1.period, $0.unit.rawValue) }?.unit.rawValue
    let sign = unit == UnitOfMeasure.rank.rawValue ? -1.0 : 1
    return found.filter { $0.unit.rawValue == unit }
      .max { (sign * $0.value, $1.territory) < (sign * $1.value, $0.territory) }
  }

  private static func comparators(_ row: Observation, _ basis: AuditBasis) -> [Observation] {
    // The country's counterpart of a share of regional product is the share of national product.
    let national = row.indicator == "share_in_grp" ? "share_in_gdp" : row.indicator
    if let country = basis.region.parent,
      let value = latest(
        national, country, unit: national == row.indicator ? row.unit : nil, period: row.period, basis)
    {
      return [value]
    }
    return basis.index.peers.compactMap { latest(row.indicator, $0, unit: row.unit, period: row.period, basis) }
  }
}

extension Double {
  /// The number without a needless decimal part.
  var plain: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
