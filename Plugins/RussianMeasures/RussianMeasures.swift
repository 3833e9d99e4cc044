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
          hint: .russian("no-table.hint")))
      return []
    }
    let index = RegionalIndex(data)
    let significances = Dictionary(data.industries.map { ($0.id, $0.significance) }) { first, _ in first }
    let share = MeasurePrice.populationShare(index)
    let usable = index.applicableMeasures + data.measures.filter { $0.status == .template && $0.level != .federal }
    var seen: Set<MeasureID> = []
    var offered: [CatalogueMeasure] = []
    var unpriced: [Measure] = []
    for measure in usable.sorted(by: { $0.id < $1.id })
    where Self.isOffered(measure) && seen.insert(measure.id).inserted {
      if measure.level == .federal && !Self.reaches(measure.territory, index) { continue }
      guard let price = Self.price(of: measure, index) else {
        unpriced.append(measure)
        continue
      }
      offered.append(CatalogueMeasure(measure, at: price, significances: significances))
    }
    if !unpriced.isEmpty {
      context.emit(
        .notAssessed(
          "measures.cost",
          because: .russian(
            "unpriced",
            ["measures": .names(unpriced.map(\.name)), "currency": .text(data.exchange.currency.rawValue)]),
          hint: .russian("unpriced.hint")))
    }
    if share == nil, offered.contains(where: { $0.measure.level == .federal }) {
      context.emit(
        .notAssessed(
          "measures.cost",
          because: .russian("no-population", ["region": index.named(data.region)]),
          hint: .russian("no-population.hint")))
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
}
