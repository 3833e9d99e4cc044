internal import TerroirKernel
internal import TerroirMethods

/// The method's generic measures and those in force for a Russian region, each with yearly cost and expected effect.
///
/// A cost comes from the measure's own row, from its amounts where they state a total (of a federal total the region
/// bears its share of the population), or from a declared assumption by instrument and level.
struct RussianMeasures: MeasureCatalogue {
  static let declaration = ExtensionDeclaration(
    id: "russian-measures",
    summary:
      "support measures of Russian regions: the method's table and those in force, with cost and expected effect",
    citations: [.method])

  func fits(_ region: Territory) -> Bool { region.id.rawValue.hasPrefix("RU-") }

  func measures(
    for data: RegionalData, in context: StageContext
  ) throws(StageFailure) -> [CatalogueMeasure] {
    if data.missingTables.contains("measures") {
      context.emit(
        .notAssessed(
          "measures", because: .russian("no-table"),
          remedy: .russian("no-table.remedy")))
      return []
    }
    let index = RegionalIndex(data)
    let significances = Dictionary(data.industries.map { ($0.id, $0.significance) }) { first, _ in first }
    let share = Self.populationShare(index)
    let usable = index.applicableMeasures + data.measures.filter { $0.status == .template && $0.level != .federal }
    var seen: Set<MeasureID> = []
    var offered: [CatalogueMeasure] = []
    for measure in usable.sorted(by: { $0.id < $1.id })
    where Self.isOffered(measure) && seen.insert(measure.id).inserted {
      if measure.level == .federal && !Self.reaches(measure.territory, index) { continue }
      offered.append(Self.offer(measure, significances: significances, populationShare: share))
    }
    if share == nil, offered.contains(where: { $0.measure.level == .federal }) {
      context.emit(
        .notAssessed(
          "measures.cost",
          because: .russian("no-population", ["region": index.named(data.region)]),
          remedy: .russian("no-population.remedy")))
    }
    if offered.isEmpty {
      context.emit(Finding(.warning, "measures", .russian("none", ["region": index.named(data.region)])))
    }
    return offered
  }

  private static func isOffered(_ measure: Measure) -> Bool {
    measure.status == .template || measure.status == .inForce || measure.status == .inForceFrom2026
  }

  /// A federal measure given to one town serves only that town's region.
  private static func reaches(_ territory: TerritoryID, _ index: RegionalIndex) -> Bool {
    index.region(of: territory) == nil || index.isInRegion(territory)
  }

  private static func populationShare(_ index: RegionalIndex) -> Double? {
    guard let region = index.territories[index.data.region], let people = region.population,
      let country = region.parent.flatMap({ index.territories[$0]?.population }), country > 0
    else { return nil }
    return Double(people) / Double(country)
  }

  private static func offer(
    _ measure: Measure, significances: [IndustryID: Significance], populationShare: Double?
  ) -> CatalogueMeasure {
    let kind = InstrumentClass(instrument: measure.instrument, isLegal: measure.type == .legal)
    let targeted = Set(measure.industries.compactMap { significances[$0] })
    let (cost, basis, assumption) = cost(of: measure, kind: kind, populationShare: populationShare)
    var priced = measure
    priced.cost = cost
    priced.costBasis = basis
    return CatalogueMeasure(
      measure: priced, significances: Significance.allCases.filter { targeted.contains($0) },
      opensPlatform: kind.opensPlatform, cost: cost,
      effects: InstrumentEffect.prior(kind, opensPlatform: kind.opensPlatform),
      assumptions: assumption.map { [$0] } ?? [])
  }

  /// The yearly cost, the words for where it comes from, and the assumption where it rests on one.
  private static func cost(
    of measure: Measure, kind: InstrumentClass, populationShare: Double?
  ) -> (Money, String, CatalogueMeasure.Assumption?) {
    if let own = measure.cost { return (own, measure.costBasis ?? "the measure's own row", nil) }
    let subject = "yearly cost of \(measure.id), RUB"
    if let text = measure.amountText, let amount = AmountText(text) {
      let basis = "stated: \(amount.clause)"
      guard measure.level == .federal, measure.territory.rawValue == "RU" else {
        return (Money(amount.perYear, priceYear: amount.years?.upperBound), basis, nil)
      }
      if let populationShare {
        let part = amount.perYear * populationShare
        return (
          Money(part, priceYear: amount.years?.upperBound), "\(basis); the region's share of the population",
          CatalogueMeasure.Assumption(
            subject, value(part), low: value(part * 0.5), high: value(part * 2),
            source: "federal total shared by population; half to double, since grants follow applications")
        )
      }
    }
    let assumed = InstrumentCost.assumed(kind, measure.level)
    if measure.type == .legal && measure.status != .template {
      let ground = "an act already adopted is taken to need no further means; at most what drafting one costs"
      return (
        Money(0), ground,
        CatalogueMeasure.Assumption(subject, 0, low: 0, high: assumed.value * 1e6, source: ground)
      )
    }
    return (
      Money(assumed.value * 1e6), assumed.ground,
      CatalogueMeasure.Assumption(
        subject, assumed.value * 1e6, low: assumed.low * 1e6, high: assumed.high * 1e6, source: assumed.ground)
    )
  }

  private static func value(_ amount: Double) -> Double { amount.rounded() }
}
