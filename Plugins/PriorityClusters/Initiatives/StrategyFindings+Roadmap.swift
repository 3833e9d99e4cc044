import TerroirKernel

extension StrategyFindings {
  /// Clusters of which nothing shows a gap, and initiatives for which the data name no body that decides.
  var roadmap: [Finding] {
    if basis.stage.initiatives == 0 { return [] }
    var rows: [Finding] = []
    let led = Set(strategy.initiatives.map(\.cluster))
    let silent = strategy.clusters.map(\.cluster).filter { !led.contains($0) }
    if !silent.isEmpty {
      rows.append(
        .notAssessed(
          "initiatives",
          because: .strategy(
            "roadmap.silent", ["silent": .integer(silent.count), "all": .integer(strategy.clusters.count)]),
          hint: .strategy("roadmap.silent.hint")))
    }
    let unled = strategy.initiatives.filter { $0.body == nil }
    if !unled.isEmpty {
      rows.append(
        Finding(
          .warning, "initiatives.body",
          .strategy(
            "roadmap.unled", ["unled": .integer(unled.count), "all": .integer(strategy.initiatives.count)]),
          evidence: Set(unled.map(\.cluster.rawValue)).sorted(), hint: .strategy("roadmap.unled.hint")))
    }
    return rows + leftOut
  }

  /// Elements that are endangered, or known no further than the region, and that the roadmap leaves to their keepers.
  private var leftOut: [Finding] {
    let finder = LackFinder(basis.profile, basis.index)
    return [Lack.endangered, .reach].compactMap { lack in
      let ids = Set(strategy.clusters.flatMap { finder.cases(of: lack, in: $0)?.leftOut ?? [] }).sorted()
      if ids.isEmpty { return nil }
      return Finding(
        .note, "initiatives.evidence",
        .strategy("roadmap.left", ["gap": .text(lack.rawValue), "count": .integer(ids.count)]), evidence: ids,
        hint: .strategy("roadmap.left.hint"))
    }
  }
}
