import TerroirKernel
import TerroirMethods

/// Proximity of industries over places, and how near each is to what a place has.
struct RegisterNearness {
  private let industries: [String]
  private let proximity: [Double]
  private let own: [TerritoryID: (specialised: [Double], densities: [Double?])]

  /// - Parameter places: Those whose densities are wanted; each is held against the places compared.
  init(_ compared: Panel, of places: [TerritoryID], _ panel: ([TerritoryID]) -> Panel) {
    industries = compared.industries
    let count = compared.industries.count
    proximity = Relatedness.matrix(
      specialised: compared.specialised(), regions: compared.regions.count, industries: count)
    let totals = compared.industryTotals
    let (proximity, total) = (proximity, compared.total)
    own = Dictionary(
      places.map { place in
        let row = Array(panel([place]).values)
        let sum = Summation.sum(row)
        let specialised = zip(row, totals).map { value, industry in
          sum > 0 && industry > 0 && value * total >= industry * sum ? 1.0 : 0
        }
        let densities = Density.densities(
          specialised: specialised, relatedness: proximity, regions: 1, industries: count)
        return (place, (specialised, densities))
      }
    ) { first, _ in first }
  }

  /// The density of the place's specialisations round an industry.
  func density(_ place: TerritoryID, _ industry: IndustryID) -> Double? {
    guard let at = industries.firstIndex(of: industry.rawValue), let found = own[place] else { return nil }
    return found.densities[at].map { min(1, max(0, $0)) }
  }

  /// The mean proximity of an industry to the others that the place is specialised in; nil where there are none.
  func relatedness(_ place: TerritoryID, _ industry: IndustryID) -> Double? {
    guard let at = industries.firstIndex(of: industry.rawValue), let found = own[place] else { return nil }
    let others = industries.indices.filter { $0 != at && found.specialised[$0] > 0 }
    return others.isEmpty ? nil : Summation.mean(others.map { proximity[at * industries.count + $0] })
  }
}
