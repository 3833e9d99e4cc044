extension RegionalData {
  /// The same rows in the order that a workspace hands them over, each id once: what depends on the order of rows, or
  /// on an id naming one row, starts from this.
  ///
  /// A workspace's validation reports rows of one id; here the first of them counts.
  public var inOrder: RegionalData {
    RegionalData(
      region: region, country: country, exchange: exchange, territories: territories.firsts(\.id),
      industries: industries.firsts(\.id), elements: elements.firsts(\.id), actors: actors.firsts(\.id), ties: ties,
      events: events.firsts(\.id), projects: projects.firsts(\.id), measures: measures.firsts(\.id),
      statistics: statistics, register: register,
      registerSource: registerSource, reference: reference, neighbours: neighbours, coverage: coverage,
      theory: theory,
      pilotResults: pilotResults.firsts(\.id), sessionResults: sessionResults.firsts(\.id),
      indicatorCards: indicatorCards.firsts(\.indicator), outcomes: outcomes, participation: participation,
      survey: survey, spending: spending, issues: issues.firsts(\.id), missingTables: missingTables)
  }
}

extension Array {
  /// The first row of each id.
  fileprivate func firsts<ID: Hashable>(_ id: KeyPath<Element, ID>) -> [Element] {
    var seen: Set<ID> = []
    return filter { seen.insert($0[keyPath: id]).inserted }
  }
}
