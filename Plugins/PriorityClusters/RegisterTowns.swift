import TerroirKernel

/// What the audit found in the register of each industry in each town; nil where it has no town of the region.
struct RegisterTowns {
  /// What the register counts, of which year, by which classification and against what.
  let basis: Sentence?
  private let rows: [TerritoryID: [IndustryID: PlaceIndustryRow]]

  init?(_ basis: StrategyBasis) {
    let towns = Set(basis.index.municipalities.map(\.id))
    var rows: [TerritoryID: [IndustryID: PlaceIndustryRow]] = [:]
    for row in basis.profile.register where towns.contains(row.territory) {
      rows[row.territory, default: [:]][row.industry] = row
    }
    if rows.isEmpty { return nil }
    self.rows = rows
    self.basis = basis.profile.industries.first { $0.unit != nil }?.basis
  }

  subscript(_ town: TerritoryID, _ industry: IndustryID) -> PlaceIndustryRow? { rows[town]?[industry] }
}
