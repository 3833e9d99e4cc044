import TerroirKernel

/// Cards of the three dimensions: from published statistics, and counted from the region's own tables.
struct CultureCards: KPICalculator {
  static let declaration = ExtensionDeclaration(
    id: "culture-kpis",
    summary: "indicators of the creative industries: economic, socio-cultural, reputational",
    citations: [
      .method,
      "UNESCO (2019) Culture | 2030 Indicators",
    ],
    indicators: PublishedIndicator.all.flatMap { card in
      [IndicatorUse(card.indicator, "card \(card.id)")]
        + (card.national.map { [IndicatorUse($0, "the country's value for the card \(card.id)")] } ?? [])
    })

  init() {}

  func fits(_ region: Territory) -> Bool { region.level == .regional }

  func cards(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [KPICard] {
    let data = data.inOrder
    let index = RegionalIndex(data)
    var cards: [KPICard] = []
    for indicator in PublishedIndicator.all {
      try context.checkCancellation()
      cards.append(indicator.card(for: index))
    }
    return cards + CountedCards(index).cards
  }
}
