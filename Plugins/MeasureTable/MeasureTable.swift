internal import TerroirKernel
internal import TerroirMethods

/// The measures in force of the table `measures`, in any country: each with the yearly cost that its row states, and the
/// effect expected of its kind of instrument. A measure whose cost nobody states is not offered, and told.
struct MeasureTable: MeasureCatalogue {
  static let declaration = ExtensionDeclaration(
    id: "measure-table",
    summary: "measures in force of the workspace's table measures, with the cost that it states and a prior of effect",
    citations: [.method])

  func fits(_ region: Territory) -> Bool { true }

  func measures(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [CatalogueMeasure] {
    if data.missingTables.contains("measures") {
      context.emit(.notAssessed("measures", because: .table("no-table"), hint: .table("no-table.hint")))
      return []
    }
    let index = RegionalIndex(data)
    let significances = Dictionary(data.industries.map { ($0.id, $0.significance) }) { first, _ in first }
    var offered: [CatalogueMeasure] = []
    var unstated: [Measure] = []
    var unshared: [Measure] = []
    var uncounted: [Measure] = []
    var seen: Set<MeasureID> = []
    for measure in index.applicableMeasures.sorted(by: { $0.id < $1.id })
    where [.inForce, .inForceFrom2026].contains(measure.status) && seen.insert(measure.id).inserted {
      // A national measure given to one town serves only that town's region.
      if index.region(of: measure.territory) != nil, !index.isInRegion(measure.territory) { continue }
      switch MeasurePrice.read(measure, index) {
      case .priced(let price): offered.append(CatalogueMeasure(measure, at: price, significances: significances))
      case .unstated where measure.type == .legal:
        let price = MeasurePrice(
          cost: Money(0, currency: data.exchange.currency), basis: "an act in force is taken to need no further means")
        offered.append(CatalogueMeasure(measure, at: price, significances: significances))
      case .unstated: unstated.append(measure)
      case .unshared: unshared.append(measure)
      case .uncounted: uncounted.append(measure)
      }
    }
    let currency = Sentence.Argument.text(data.exchange.currency.rawValue)
    func tell(_ measures: [Measure], _ text: Sentence, _ hint: Sentence) {
      if measures.isEmpty { return }
      context.emit(
        .notAssessed("measures.cost", because: text, evidence: measures.map(\.id.rawValue), hint: hint))
    }
    tell(
      unstated, .table("unstated", ["measures": .names(unstated.map(\.name))]),
      .table("unstated.hint", ["currency": currency]))
    tell(
      unshared, .table("unshared", ["measures": .names(unshared.map(\.name)), "region": index.named(data.region)]),
      .table("unshared.hint"))
    tell(
      uncounted, .table("uncounted", ["measures": .names(uncounted.map(\.name)), "currency": currency]),
      .table("uncounted.hint"))
    if offered.isEmpty {
      context.emit(Finding(.warning, "measures", .table("none", ["region": index.named(data.region)])))
    }
    return offered
  }
}
