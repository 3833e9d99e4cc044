import TerroirKernel
import TerroirMethods

/// Counts of the business register by region and industry in its first and last year.
///
/// A cell's industry is an industry's id or one of its codes, the longest that begins the cell's code; towns add up to
/// their region. An industry with a withheld cell in either year is left out of every region, for what is withheld is
/// not zero. The reference is the country where the register has it, otherwise the sum of the regions.
struct RegisterPanel {
  let years: (first: Int, last: Int)
  let unit: UnitOfMeasure
  let regions: [TerritoryID]
  let industries: [IndustryID]
  /// Industries left out because a cell of theirs is withheld.
  let withheld: [IndustryID]
  private let values: [Int: [TerritoryID: [IndustryID: Double]]]
  private let region: TerritoryID
  private let country: TerritoryID?
  private let countryName: LocalizedText?

  /// Nil where the register has no cell of the region's industries.
  init?(_ basis: AuditBasis) {
    let codes = basis.data.industries.flatMap { industry in
      industry.codes.values.flatMap { $0 }.map { ($0, industry.id) }
    }.sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }
    let known = Set(basis.data.industries.map(\.id))
    var sums: [Int: [TerritoryID: [IndustryID: Double]]] = [:]
    var hidden: Set<IndustryID> = []
    let own = basis.data.register.filter { basis.index.isInRegion($0.territory) }
    guard let first = own.map(\.year).min(), let last = own.map(\.year).max(), let unit = own.first?.unit else {
      return nil
    }
    for cell in basis.data.register where (cell.year == first || cell.year == last) && cell.unit == unit {
      let named = IndustryID(cell.industry)
      let match = known.contains(named) ? named : codes.first { cell.industry.hasPrefix($0.0) }?.1
      guard let industry = match else { continue }
      let place = basis.index.region(of: cell.territory) ?? cell.territory
      if let value = cell.value {
        sums[cell.year, default: [:]][place, default: [:]][industry, default: 0] += value
      } else {
        hidden.insert(industry)
      }
    }
    let found = Set(sums.values.flatMap { $0.values.flatMap(\.keys) }).subtracting(hidden)
    guard !found.isEmpty else { return nil }
    years = (first, last)
    self.unit = unit
    industries = found.sorted()
    withheld = hidden.sorted()
    values = sums
    region = basis.region.id
    country = basis.region.parent.flatMap { sums[first]?[$0] == nil ? nil : $0 }
    countryName = country.map(basis.index.fullName)
    regions = Set(sums.values.flatMap(\.keys)).filter { basis.index.region(of: $0) == $0 }.sorted()
  }

  /// Whether there is a change and something to hold it against.
  var hasDynamics: Bool { years.first < years.last && (country != nil || regions.count > 1) }

  /// Shift-share of the region's change by industry (Dunn 1960): the country's pace, the mix, the region's own.
  var dynamics: [DynamicsRow] {
    guard hasDynamics else { return [] }
    let parts = ShiftShare.parts(
      start: amounts(of: region, in: years.first), end: amounts(of: region, in: years.last),
      nationStart: reference(in: years.first), nationEnd: reference(in: years.last))
    let name: Sentence =
      countryName.map { .named($0) }
      ?? .audit("reference.regions", ["count": .integer(regions.count)])
    return zip(industries, parts).map { industry, part in
      DynamicsRow(
        subject: industry.rawValue, from: "\(years.first)", to: "\(years.last)", change: part.change,
        national: part.national, mix: part.mix, regional: part.regional, unit: unit.rawValue, reference: name,
        exact: true, evidence: [industry.rawValue])
    }
  }

  /// Complexity of each industry over the regions of the last year, or why there is none: fewer than ten regions rank
  /// nothing.
  var complexity: (values: [IndustryID: Double], reason: Sentence?) {
    guard regions.count >= 10 else {
      return ([:], .audit("complexity.few-regions", ["regions": .integer(regions.count)]))
    }
    let panel = Panel(
      regions: regions.map(\.rawValue), industries: industries.map(\.rawValue),
      values: regions.flatMap { amounts(of: $0, in: years.last) })
    do throws(ComplexityIndex.Refusal) {
      let found = try ComplexityIndex.complexity(
        specialised: panel.specialised(), regions: regions.count, industries: industries.count)
      let values = zip(industries, found.industries).compactMap { industry, value in value.map { (industry, $0) } }
      return (Dictionary(uniqueKeysWithValues: values), nil)
    } catch {
      let reason =
        switch error {
        case .tooSmall: "small"
        case .disconnected: "disconnected"
        case .alike: "alike"
        case .notConverged, .collapsed, .undetermined, .unsigned: "unsettled"
        }
      return ([:], .audit("complexity.refused", ["reason": .text(reason)]))
    }
  }

  private func amounts(of place: TerritoryID, in year: Int) -> [Double] {
    industries.map { values[year]?[place]?[$0] ?? 0 }
  }

  private func reference(in year: Int) -> [Double] {
    if let country { return amounts(of: country, in: year) }
    let rows = regions.map { amounts(of: $0, in: year) }
    return industries.indices.map { industry in Summation.sum(rows.map { $0[industry] }) }
  }
}
