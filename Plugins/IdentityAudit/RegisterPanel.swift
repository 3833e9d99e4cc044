import TerroirKernel
import TerroirMethods

/// The register in the unit that the audit counts: its quotients, growth, shift-share and complexity.
///
/// A place without rows of its own has the sum of the places in it. What is withheld is no amount: an industry that has
/// none in a year is left out of what needs one, which a finding tells. An absent pair counts as none only where each row
/// of the register is an organisation.
struct RegisterPanel {
  let economy: RegisterEconomy
  let basis: AuditBasis
  /// The year that figures are of: the last in which region and reference have some.
  let year: Int
  let first: Int
  /// Regions of the register in that year.
  let regions: [TerritoryID]
  /// What the reference has in that year.
  private let whole: [IndustryID: RegisterCell]

  /// Least places that rank industries.
  static let least = 10

  /// Nil where the register has no cell of the region.
  init?(_ basis: AuditBasis) throws(StageFailure) {
    let chosen = RegisterUnit(rawValue: basis.stage.unit)
    guard let economy = RegisterEconomy(basis.index, unit: chosen) else {
      let units = Set(basis.data.register.filter { basis.index.isInRegion($0.territory) }.map(\.unit)).sorted()
      guard let chosen, !units.isEmpty else { return nil }
      throw .invalidParameter(
        name: "unit", reason: "the register has no \(chosen.rawValue) of \(basis.region.name)",
        hint: "it has \(units.map(\.rawValue).joined(separator: ", "))")
    }
    guard !economy.industries.isEmpty else { return nil }
    self.economy = economy
    self.basis = basis
    year = economy.latest
    first = economy.earliest
    regions = economy.places(.regional, year)
    let latest = year
    whole = Dictionary(
      ([.allActivity] + economy.industries).compactMap { industry in
        economy.referenceFigure(industry, latest).map { (industry, $0) }
      }
    ) { first, _ in first }
  }

  var industries: [IndustryID] { economy.industries }

  /// What is counted, of which year, by which classification and against what.
  var told: Sentence { told("\(year)") }

  private func told(_ period: String) -> Sentence {
    .audit(
      "register.basis",
      [
        "unit": .text(economy.unit.rawValue), "period": .text(period),
        "classification": .text(basis.data.registerSource?.classification ?? ""), "reference": .sentence(reference),
      ])
  }

  /// What the figures are held against.
  var reference: Sentence {
    switch economy.reference(year) {
    case .territory(let id): .named(basis.index.fullName(id))
    case .peers: .audit("reference.regions", ["count": .integer(regions.count)])
    }
  }

  // MARK: - Quotients

  /// The quotient of an industry in a place; nil where a cell of it is absent.
  func quotient(_ place: TerritoryID, _ industry: IndustryID) -> RegisterQuotient? {
    guard let own = economy.figure(place, industry, year), let ownAll = economy.figure(place, .allActivity, year),
      let reference = whole[industry], let referenceAll = whole[.allActivity]
    else { return nil }
    return RegisterQuotient(
      .init(
        own: own, ownAll: ownAll, reference: reference, referenceAll: referenceAll,
        reach: !economy.referenceHolds(place, year) ? .apart : economy.referenceIsSum(year) ? .summed : .within),
      unit: economy.unit)
  }

  /// Growth a year between the first and the last year in which the place has a known amount above none, of like rows.
  func growth(_ place: TerritoryID, _ industry: IndustryID) -> Growth? {
    let known = economy.years.compactMap { year in
      economy.figure(place, industry, year).flatMap { cell in cell.value.map { (year: year, cell: cell, value: $0) } }
    }.filter { $0.cell.status != .bound && $0.value > 0 && economy.isAlike(place, $0.year, year) }
    guard let first = known.first, let last = known.last, first.year < last.year else { return nil }
    return Growth.between(
      first.cell, last.cell, years: last.year - first.year, unit: economy.unit,
      basis: "register: \(economy.unit.rawValue) \(first.year)-\(last.year)")
  }

  // MARK: - Shift-share

  /// A place's change by industry (Dunn 1960): the reference's pace, the mix, its own; of the industries with an amount in
  /// both years, of the place and of the reference. Empty where the place's years are not of like rows.
  func shift(_ place: TerritoryID) -> [(industry: IndustryID, parts: ShiftShare.Parts)] {
    guard first < year, economy.isAlike(place, first, year) else { return [] }
    let moving = industries.filter { industry in
      [first, year].allSatisfy { amount(place, industry, $0) != nil && reference(industry, $0) != nil }
    }
    func amounts(_ year: Int) -> [Double] { moving.map { amount(place, $0, year) ?? 0 } }
    func references(_ year: Int) -> [Double] { moving.map { reference($0, year) ?? 0 } }
    let parts = ShiftShare.parts(
      start: amounts(first), end: amounts(year), nationStart: references(first), nationEnd: references(year))
    return zip(moving, parts).map { ($0, $1) }
  }

  /// Industries left out of the region's shift-share, as an amount of theirs is withheld, missing or absent.
  var withheld: [IndustryID] {
    let moving = Set(shift(basis.region.id).map(\.industry))
    return first < year ? industries.filter { !moving.contains($0) } : []
  }

  /// Whether there is something to hold a change against.
  private var isCompared: Bool { economy.reference(year) != .peers || regions.count > 1 }

  /// Whether there is a change and something to hold it against.
  var hasDynamics: Bool { isCompared && !shift(basis.region.id).isEmpty }

  /// Shift-share of the region's change by industry.
  var dynamics: [DynamicsRow] {
    guard isCompared else { return [] }
    let told = told("\(first)–\(year)")
    return shift(basis.region.id).map { industry, part in
      let bounds = changeBounds(industry)
      return DynamicsRow(
        subject: industry.rawValue, from: "\(first)", to: "\(year)", change: part.change,
        changeLow: bounds?.change.lowerBound, changeHigh: bounds?.change.upperBound, national: part.national,
        mix: part.mix, regional: part.regional, regionalLow: bounds?.regional?.lowerBound,
        regionalHigh: bounds?.regional?.upperBound, unit: economy.unit.rawValue, reference: reference,
        exact: [first, year].allSatisfy { isExact(industry, $0) }, evidence: [industry.rawValue], basis: told)
    }
  }

  /// What the cells of the region and of the reference admit; nil where nothing bounds one of the region's.
  private func changeBounds(_ industry: IndustryID) -> ChangeBounds? {
    // An absent pair that takes part in the shift-share counts as none.
    func ends(_ cell: RegisterCell?) -> ClosedRange<Double>? {
      guard let cell else { return 0...0 }
      return cell.most.map { min(cell.least, $0)...$0 }
    }
    guard let start = ends(economy.figure(basis.region.id, industry, first)),
      let end = ends(economy.figure(basis.region.id, industry, year))
    else { return nil }
    let from = ends(economy.referenceFigure(industry, first)), to = ends(economy.referenceFigure(industry, year))
    return ChangeBounds(from: start, to: end, reference: from.flatMap { from in to.map { (from, $0) } })
  }

  private func isExact(_ industry: IndustryID, _ year: Int) -> Bool {
    [economy.figure(basis.region.id, industry, year), economy.referenceFigure(industry, year)].allSatisfy { cell in
      cell.map { $0.status == .observed || $0.status == .zero } ?? true
    }
  }

  private func amount(_ place: TerritoryID, _ industry: IndustryID, _ year: Int) -> Double? {
    guard let cell = economy.figure(place, industry, year) else { return absent(in: economy.origin(place, year)) }
    return cell.value
  }

  private func reference(_ industry: IndustryID, _ year: Int) -> Double? {
    guard let cell = economy.referenceFigure(industry, year) else {
      return economy.referenceFigure(.allActivity, year).flatMap { _ in absent(in: .own) }
    }
    return cell.value
  }

  /// None, where the register counts every organisation and the place is in it; otherwise nobody knows.
  private func absent(in origin: RegisterEconomy.Origin?) -> Double? {
    origin != nil && basis.data.registerSource?.isOrganisations == true ? 0 : nil
  }

  // MARK: - Places side by side

  /// The places that industries are ranked by: the regions, or where these are few the towns; nil where both are.
  private var compared: [TerritoryID]? {
    if regions.count >= Self.least { return regions }
    let towns = economy.places(.municipal, year)
    return towns.count >= Self.least ? towns : nil
  }

  private func panel(_ places: [TerritoryID]) -> Panel {
    Panel(
      regions: places.map(\.rawValue), industries: industries.map(\.rawValue),
      values: places.flatMap { place in industries.map { economy.figure(place, $0, year)?.value ?? 0 } })
  }

  /// How near industries are to each other and to what places have; nil where too few places are compared.
  var nearness: RegisterNearness? {
    compared.map { RegisterNearness(panel($0), of: [basis.region.id] + economy.places(.municipal, year), panel) }
  }

  /// Complexity of each industry over the places compared, or why there is none.
  var complexity: (values: [IndustryID: Double], reason: Sentence?) {
    guard let compared else {
      return ([:], .audit("complexity.few-regions", ["regions": .integer(regions.count)]))
    }
    do throws(ComplexityIndex.Refusal) {
      let found = try ComplexityIndex.complexity(
        specialised: panel(compared).specialised(), regions: compared.count, industries: industries.count)
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
}
