import Language
import TerroirKernel

/// The measures of a file for one region: where each acts, what it costs there, whom it serves.
struct DeclarativeCatalogue: Sendable {
  let id: String
  let file: MeasuresFile
  let references: FileReferences

  /// - Throws: ``StageFailure`` where the file names ids that the data do not have.
  func measures(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [CatalogueMeasure] {
    // A file for other regions may name places that the data of this one do not have.
    guard file.head.fits(data.region) else { return [] }
    let entries = file.measures.map(\.value)
    try references.check(
      territories: entries.flatMap(\.territories), industries: entries.flatMap(\.industries), data)
    try references.check(
      bodies: entries.flatMap { [$0.support.payer, $0.support.implementer].compactMap(\.self) }, data)
    try references.check(currencies: entries.compactMap(\.cost.currency), data.exchange)
    let index = RegionalIndex(data)
    let known = Set(entries.map(\.id.value) + data.measures.map(\.id.rawValue))
    var offers: [CatalogueMeasure] = []
    for entry in entries {
      tellStrangers(of: entry, known: known, in: context)
      offers += self.offers(entry, index, in: context)
    }
    return offers.sorted { ($0.measure.id, $0.measure.territory) < ($1.measure.id, $1.measure.territory) }
  }

  private func offers(
    _ entry: MeasureEntry, _ index: RegionalIndex, in context: StageContext
  ) -> [CatalogueMeasure] {
    let industries = industries(of: entry, index.data)
    if industries.isEmpty {
      context.emit(
        Finding(
          .warning, "measures.\(entry.id.value)",
          Sentence("terroir/measure.serves-none", [:]), evidence: [entry.id.value],
          hint: Sentence("terroir/measure.serves-none.hint", ["file": .text(references.source.name)])))
      return []
    }
    let places = places(of: entry, index)
    var unknown: [TerritoryID] = []
    let offers = places.compactMap { place -> CatalogueMeasure? in
      let region = index.territories[index.data.region]
      let national = region?.parent.flatMap { index.territories[$0]?.population }
      guard
        let factor = entry.cost.factor(
          people: index.territories[place]?.population, regional: region?.population, national: national)
      else {
        unknown.append(place)
        return nil
      }
      return offer(entry, in: place, industries: industries, factor: factor, index.data.exchange)
    }
    if !unknown.isEmpty {
      context.emit(
        .notAssessed(
          "measures.\(entry.id.value)",
          because: Sentence("terroir/measure.no-population", ["places": .list(unknown.map(index.named))]),
          evidence: unknown.map(\.rawValue), hint: Sentence("terroir/measure.no-population.hint", [:])))
    }
    return offers
  }

  /// Named industries of the significance the measure is meant for; all of these where none is named.
  private func industries(of entry: MeasureEntry, _ data: RegionalData) -> [IndustryID] {
    let named = Set(entry.industries.map(\.value))
    return data.industries.filter {
      entry.significance.contains($0.significance) && (named.isEmpty || named.contains($0.id.rawValue))
    }.map(\.id)
  }

  private func places(of entry: MeasureEntry, _ index: RegionalIndex) -> [TerritoryID] {
    let region = index.data.region
    if !entry.territories.isEmpty {
      return entry.territories.map { TerritoryID($0.value) }
        .filter { index.region(of: $0) == nil || index.isInRegion($0) }.sorted()
    }
    switch entry.level {
    case .federal: return [index.territories[region]?.parent ?? region]
    case .regional: return [region]
    case .municipal:
      // A cost for each inhabitant differs by town; any other is the same in all of them.
      return entry.cost.model == .perInhabitant ? index.municipalities.map(\.id) : [region]
    }
  }

  private func offer(
    _ entry: MeasureEntry, in place: TerritoryID, industries: [IndustryID], factor: Double, _ exchange: Exchange
  ) -> CatalogueMeasure {
    let cost = entry.cost
    let (named, currency) = (cost.currency?.value ?? exchange.currency, exchange.currency)
    let rate = exchange.rate(of: named) ?? 1
    let factor = factor * rate
    let money = Money(cost.amount * factor, currency: currency, priceYear: cost.priceYear)
    let basis = ([cost.basis] + [exchange.basis(of: named)].compactMap(\.self)).joined(separator: "; ")
    let measure = Measure(
      id: MeasureID(entry.id.value), name: entry.name, level: entry.level, territory: place, type: entry.type,
      instrument: entry.instrument, industries: industries, cost: money, costBasis: basis,
      legalAct: entry.legalBasis, year: entry.year, status: entry.status,
      requires: entry.requires.map { MeasureID($0.value) }, excludes: entry.excludes.map { MeasureID($0.value) },
      source: entry.source, confidence: entry.confidence, note: entry.note)
    let hasInterval = cost.low != nil || cost.high != nil
    let assumption = CatalogueMeasure.Assumption(
      "yearly cost of \(entry.id.value), \(currency)", money.amount, low: (cost.low ?? cost.amount) * factor,
      high: (cost.high ?? cost.amount) * factor, source: basis)
    return CatalogueMeasure(
      measure: entry.support.completing(measure, rate: rate), significances: entry.significance,
      opensPlatform: entry.opensPlatform, cost: money,
      effects: entry.effects.all, assumptions: hasInterval ? [assumption] : [],
      synergies: entry.synergies.map {
        .init(
          with: MeasureID($0.partner.value), bonus: $0.bonus, low: $0.low ?? 0, high: $0.high ?? $0.bonus,
          evidence: $0.evidence)
      })
  }

  /// Measures that a measure names and neither the file nor the table has; another catalogue may bring them.
  private func tellStrangers(of entry: MeasureEntry, known: Set<String>, in context: StageContext) {
    let named = (entry.requires + entry.excludes + entry.synergies.map(\.partner)).map(\.value)
    let strangers = Set(named).subtracting(known).sorted()
    if strangers.isEmpty { return }
    context.emit(
      Finding(
        .note, "measures.\(entry.id.value)",
        Sentence("terroir/measure.strangers", ["measures": .texts(strangers)]), evidence: [entry.id.value],
        hint: Sentence("terroir/measure.strangers.hint", [:])))
  }
}
