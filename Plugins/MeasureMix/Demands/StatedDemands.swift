internal import TerroirKernel

extension MeasureMix {
  /// Holds what a person names in the parameters against the data: measures and clusters, towns of the region, years of the
  /// programme.
  ///
  /// - Throws: ``StageFailure/unknownNames(_:)`` with every name that is none.
  func checkDemands(
    _ input: DesignInput, _ index: RegionalIndex, clusters: [ClusterRow], years: [Int]
  ) throws(StageFailure) {
    let known = KnownMeasures(offered: input.catalogue.map(\.measure.id.rawValue), index: index)
    let unknown =
      required.compactMap { known.unknown($0, of: "require") }
      + forbidden.compactMap { known.unknown($0, of: "forbid") }
      + locks.flatMap { Self.unknown(inLock: $0, known, clusters: clusters.map(\.cluster.rawValue)) }
      + towns.keys.sorted().compactMap { Self.unknownTown($0, "town_budget", index, region: "budget.regional") }
      + floors.keys.sorted().compactMap { Self.unknownTown($0, "floor", index, region: nil) }
      + regionalByYear.keys.sorted().filter { !years.map(String.init).contains($0) }.map { year in
        UnknownName(
          year, of: "regional_budget.\(year)", among: years.map(String.init),
          because: "\(year) is no year of the programme, \(years[0])-\(years[years.count - 1])",
          hint: "give a year of the programme, or set design.period and design.years")
      }
    if !unknown.isEmpty { throw .unknownNames(unknown) }
  }

  /// A lock is 'MEASURE CLUSTER UNITS'.
  private static func unknown(inLock text: String, _ measures: KnownMeasures, clusters: [String]) -> [UnknownName] {
    let words = text.split(separator: " ").map(String.init)
    let example: Phrase = """
      write a measure, a cluster and the units: '\(measures.offered.first ?? "MEASURE") \(clusters.first ?? "CLUSTER") 5'
      """
    guard words.count == 3 else {
      return [UnknownName(text, of: "lock", because: "'\(text)' is not 'MEASURE CLUSTER UNITS'", hint: example)]
    }
    var unknown: [UnknownName] = []
    if let measure = measures.unknown(words[0], of: "lock") { unknown.append(measure) }
    if !clusters.contains(words[1]) {
      unknown.append(
        UnknownName(
          words[1], of: "lock", among: clusters, because: "the strategy has no cluster '\(words[1])'",
          hint: "strategy.clusters has the clusters"))
    }
    if Int(words[2]).map({ $0 < 0 }) ?? true {
      unknown.append(
        UnknownName(words[2], of: "lock", because: "'\(words[2])' is no number of units", hint: example))
    }
    return unknown
  }

  /// - Parameter region: What stands for the region itself, where anything does.
  private static func unknownTown(
    _ town: String, _ family: String, _ index: RegionalIndex, region: String?
  ) -> UnknownName? {
    let towns = index.municipalities.map(\.id.rawValue)
    if towns.contains(town) { return nil }
    let id = TerritoryID(town)
    let name = index.fullName(id)
    let own = index.fullName(index.data.region)
    let reason: Phrase =
      id == index.data.region
      ? "\(name) is the region itself, not a town of it"
      : index.territories[id]?.level == .municipal ? "\(name) is no town of \(own)" : "\(name) is no town"
    return UnknownName(
      town, of: "\(family).\(town)", among: towns, because: reason,
      hint: (id == index.data.region ? region : nil).map { "the region's own means are \($0)" }
        ?? "give the id of a town of \(own)")
  }
}

/// The measures that a person may name.
private struct KnownMeasures {
  let offered: [String]
  let index: RegionalIndex

  func unknown(_ id: String, of parameter: String) -> UnknownName? {
    if offered.contains(id) { return nil }
    if index.measures[MeasureID(id)]?.status == .unconfirmed {
      return UnknownName(
        id, of: parameter, among: offered,
        because: "no catalogue offers '\(id)': the data have it as unconfirmed",
        hint: "confirm its row in data/measures.csv, or name another; design lists them in package.measures")
    }
    return UnknownName(
      id, of: parameter, among: offered, because: "no catalogue offers a measure '\(id)'",
      hint: "give ids of measures; design lists them in package.measures")
  }
}
