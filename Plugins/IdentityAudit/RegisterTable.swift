import TerroirKernel

/// Table `register`: each industry in the region and in each of its places that the register has, absent ones too.
enum RegisterTable {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [PlaceIndustryRow] {
    guard let panel else { return [] }
    let inside = panel.economy.places(.municipal, panel.year).filter { basis.index.isInRegion($0) }
    let nearness = panel.nearness
    let reference = panel.reference
    return ([basis.region.id] + inside).flatMap { place in
      panel.industries.map { industry in
        let cell = panel.economy.figure(place, industry, panel.year)
        let quotient = panel.quotient(place, industry)
        let growth = panel.growth(place, industry)
        return PlaceIndustryRow(
          territory: place, industry: industry, value: amount(cell), low: cell?.low, high: cell?.high,
          status: word(cell), share: quotient?.share, lq: quotient?.value, lqLow: quotient?.low, lqHigh: quotient?.high,
          specialised: quotient?.specialised, growth: growth?.value,
          growthLow: growth?.low, growthHigh: growth?.high, density: nearness?.density(place, industry),
          unit: panel.economy.unit, year: panel.year,
          classification: basis.data.registerSource?.classification ?? "", reference: reference)
      }
    }
  }

  /// The amount of a cell that may stand as a point: of what is kept back the bounds alone are known, a size class among them.
  static func amount(_ cell: RegisterCell?) -> Double? { cell.flatMap { $0.status.hasValue ? $0.value : nil } }

  /// What is known of a cell, as a word.
  static func word(_ cell: RegisterCell?) -> String { cell?.status.rawValue ?? "absent" }
}
