internal import TerroirKernel

extension MeasureMix {
  /// Holds what a person names in the parameters against the data: measures and clusters, towns of the region, years of the
  /// programme.
  ///
  /// - Throws: ``StageFailure/unknownNames(_:)`` with every name that is none.
  func checkDemands(
    _ input: DesignInput, _ index: RegionalIndex, clusters: [ClusterRow], years: [Int]
  ) throws(StageFailure) {
    let measures = input.catalogue.map(\.measure.id.rawValue)
    let unknown =
      required.compactMap { Self.unknownMeasure($0, "require", measures) }
      + forbidden.compactMap { Self.unknownMeasure($0, "forbid", measures) }
      + locks.flatMap { Self.unknown(inLock: $0, measures, clusters: clusters.map(\.cluster.rawValue)) }
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

  private static func unknownMeasure(_ id: String, _ parameter: String, _ known: [String]) -> UnknownName? {
    if known.contains(id) { return nil }
    return UnknownName(
      id, of: parameter, among: known, because: "no catalogue offers a measure '\(id)'",
      hint: "give ids of measures; design lists them in package.measures")
  }

  /// A lock is 'MEASURE CLUSTER UNITS'.
  private static func unknown(inLock text: String, _ measures: [String], clusters: [String]) -> [UnknownName] {
    let words = text.split(separator: " ").map(String.init)
    let example: Phrase = "write a measure, a cluster and the units: 'regional-grants \(clusters.first ?? "CLUSTER") 5'"
    guard words.count == 3 else {
      return [UnknownName(text, of: "lock", because: "'\(text)' is not 'MEASURE CLUSTER UNITS'", hint: example)]
    }
    var unknown: [UnknownName] = []
    if let measure = unknownMeasure(words[0], "lock", measures) { unknown.append(measure) }
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
    let name = index.fullName(id).text(in: .english)
    let own = index.fullName(index.data.region).text(in: .english)
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
