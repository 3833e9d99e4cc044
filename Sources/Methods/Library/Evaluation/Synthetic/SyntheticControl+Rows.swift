import Foundation
import TerroirKernel

extension SyntheticControl {
  /// Weights that sum to 1, with placebos.
  static func synthetic(_ read: InputReader, _ panel: SyntheticPanel, _ detail: Detail) throws(MethodFailure) -> Table {
    let choice = try read.choice("importance", SyntheticFit.Choice.self)
    let solver = try read.choice("solver", SyntheticDifference.Solver.self)
    let fit = SyntheticFit(panel, choice: choice, solver: solver)
    var builder = TableBuilder(declaration)
    let placebos = try read.flag("placebos") || detail == .placebos ? try self.placebos(panel, choice, solver, fit) : []
    let limit = try read.optionalNumber("limit") ?? .infinity
    let kept = placebos.filter { $0.fit.priorError <= limit * fit.priorError }
    let all = [(name: name(panel, panel.treated), fit: fit)] + kept
    // Where the fit before is exact any gap is infinitely worse.
    let ratios = all.map { $0.fit.ratio ?? .infinity }
    switch detail {
    case .gaps: gapRows(panel, fit.gaps, &builder)
    case .weights: weightRows(panel, fit.weights, &builder)
    case .predictors:
      guard !panel.predictors.isEmpty else {
        throw read.failure("there are no predictors", hint: "Name them, predictors=[...], or take another detail.")
      }
      predictorRows(panel, fit, &builder)
    case .placebos:
      let ranks = Ranking.ranks(ratios)
      builder.texts("unit", all.map(\.name))
      builder.numbers("effect", all.map(\.fit.effect))
      builder.numbers("pre_mspe", all.map(\.fit.priorError))
      builder.numbers("post_mspe", all.map(\.fit.laterError))
      builder.numbers("ratio", all.map(\.fit.ratio))
      builder.integers("rank", ranks.map { Int(clamped: $0) })
    case .leaveOneOut:
      let used = panel.donors.indices.filter { fit.weights[$0] > 1e-6 }
      guard panel.donors.count > 2 else {
        throw read.failure("of two donors none can be left out", hint: "Give three or more.")
      }
      let found = try Parallel.map(used.count) { number throws(MethodFailure) -> SyntheticFit in
        let rest = panel.donors.filter { $0 != panel.donors[used[number]] }
        return SyntheticFit(
          panel.with(treated: panel.treated, donors: rest), choice: choice, solver: solver, starts: [fit.importances])
      }
      builder.texts("left_out", used.map { panel.panel.units[panel.donors[$0]] })
      builder.numbers("effect", found.map(\.effect))
      builder.numbers("pre_mspe", found.map(\.priorError))
    }
    builder.note("effect", fit.effect)
    builder.note("pre_mspe", fit.priorError)
    builder.note("post_mspe", fit.laterError)
    builder.note("ratio", fit.ratio)
    if all.count > 1 {
      let above = ratios.count { $0 >= ratios[0] }
      builder.note("rank", count: Int(clamped: Ranking.ranks(ratios)[0]))
      builder.note("p", Double(above) / Double(all.count))
      builder.note("p_least", 1 / Double(all.count))
    }
    if !panel.predictors.isEmpty { builder.note("loss", fit.loss) }
    builder.note("slack", fit.slack)
    builder.note("donors", count: panel.donors.count)
    leftOut(panel, placebos.count - kept.count, &builder)
    var cautions: [String] = []
    if panel.before < 10 { cautions.append("\(panel.before) times before the start: a good fit may be chance") }
    if all.count > 1, all.count < 20 {
      cautions.append("with \(all.count - 1) placebos no p is below \(percent(all.count))")
    }
    if let own = Summation.variance(Array(panel.path(panel.treated).prefix(panel.before))), fit.priorError > 0.25 * own,
      own > 0
    {
      cautions.append("the mixture does not follow the treated unit before the start")
    }
    if fit.isMet {
      cautions.append("predictors are met whatever their importance: of such mixtures the nearest in outcomes is taken")
    }
    if !cautions.isEmpty { builder.note("caution", text: cautions.joined(separator: "; ")) }
    builder.note(undefined: fit.ratio == nil ? ["ratio: the fit before the start is exact"] : [])
    return builder.table
  }

  private static func percent(_ count: Int) -> String { "\((1000 / Double(count)).rounded() / 10)%" }

  static func augmented(_ read: InputReader, _ panel: SyntheticPanel, _ detail: Detail) throws(MethodFailure) -> Table {
    guard let fit = AugmentedControl(panel) else {
      throw read.failure("the donors do not vary before the start", hint: "Take method=scm, or other donors.")
    }
    var builder = TableBuilder(declaration)
    switch detail {
    case .gaps: gapRows(panel, fit.gaps, &builder)
    case .weights: weightRows(panel, fit.weights, &builder)
    default: throw noDetail(read, detail, "augmented")
    }
    builder.note("effect", fit.effect)
    builder.note("pre_mspe", fit.priorError)
    builder.note("lambda", fit.lambda)
    builder.note("donors", count: panel.donors.count)
    leftOut(panel, 0, &builder)
    return builder.table
  }

  static func difference(
    _ read: InputReader, _ panel: SyntheticPanel, _ detail: Detail, isWeighted: Bool
  ) throws(MethodFailure) -> Table {
    let noise = SyntheticDifference.noise(panel)
    let solver = try read.choice("solver", SyntheticDifference.Solver.self)
    let estimate = { @Sendable (panel: SyntheticPanel) in
      isWeighted ? SyntheticDifference(panel, noise: noise, solver: solver) : SyntheticDifference(equal: panel)
    }
    let fit = estimate(panel)
    var effects: [Double] = []
    let hasPlacebos = try read.flag("placebos") || detail == .placebos
    let groups = hasPlacebos ? try self.groups(read, panel) : []
    if !groups.isEmpty {
      effects = try Parallel.map(groups.count) { number throws(MethodFailure) -> Double in
        let group = groups[number]
        let moved = panel.with(treated: group, donors: panel.donors.filter { !group.contains($0) })
        return estimate(moved).effect
      }
    }
    var builder = TableBuilder(declaration)
    switch detail {
    case .gaps:
      gapRows(panel, fit.gaps, &builder)
      builder.numbers("time_weight", fit.timeWeights + [Double?](repeating: nil, count: panel.after))
    case .weights: weightRows(panel, fit.unitWeights, &builder)
    case .placebos:
      guard !groups.isEmpty else {
        throw read.failure(
          "there are no more donors than treated units", hint: "Give more donors: placebos are drawn from them.")
      }
      builder.texts("unit", [name(panel, panel.treated)] + groups.map { name(panel, $0) })
      builder.numbers("effect", [fit.effect] + effects)
    default: throw noDetail(read, detail, isWeighted ? "sdid" : "did")
    }
    builder.note("effect", fit.effect)
    let error = Summation.deviation(effects, freedom: 0).flatMap { $0 > 0 ? $0 : nil }
    let reach = Normal.score(level: try read.number("level"))
    builder.note("se", error)
    builder.note("low", error.map { fit.effect - reach * $0 })
    builder.note("high", error.map { fit.effect + reach * $0 })
    if !effects.isEmpty {
      builder.note("p", Double(1 + effects.count { abs($0) >= abs(fit.effect) }) / Double(1 + effects.count))
      builder.note("p_least", 1 / Double(1 + effects.count))
    }
    builder.note("slack", fit.slack)
    builder.note("donors", count: panel.donors.count)
    leftOut(panel, 0, &builder)
    if panel.donors.count < 20 {
      builder.note("caution", text: "\(panel.donors.count) donors: an error from so few placebos is rough")
    }
    builder.note(
      undefined: error == nil && hasPlacebos
        ? [groups.isEmpty ? "se: there are no more donors than treated units" : "se: placebos do not vary"] : [])
    return builder.table
  }

  /// The donors in the place of the treated: each one where one is treated, otherwise sets of as many drawn by the seed.
  private static func groups(_ read: InputReader, _ panel: SyntheticPanel) throws(MethodFailure) -> [[Int]] {
    let size = panel.treated.count
    guard panel.donors.count > size, panel.donors.count > 2 else { return [] }
    if size == 1 { return panel.donors.map { [$0] } }
    return (0..<(try read.integer("draws"))).map { draw in
      var stream = RandomStream(seed: read.input.seed, method: declaration.name, draw: draw)
      return stream.permutation(panel.donors.count).prefix(size).map { panel.donors[$0] }.sorted()
    }
  }

  private static func placebos(
    _ panel: SyntheticPanel, _ choice: SyntheticFit.Choice, _ solver: SyntheticDifference.Solver, _ fit: SyntheticFit
  ) throws(MethodFailure) -> [(name: String, fit: SyntheticFit)] {
    guard panel.donors.count > 2 else { return [] }
    let found = try Parallel.map(panel.donors.count) { number throws(MethodFailure) -> SyntheticFit in
      let unit = panel.donors[number]
      return SyntheticFit(
        panel.with(treated: [unit], donors: panel.donors.filter { $0 != unit }), choice: choice, solver: solver,
        starts: fit.importances.isEmpty ? [] : [fit.importances], effort: .brief)
    }
    return zip(panel.donors, found).map { (panel.panel.units[$0], $1) }
  }

  private static func name(_ panel: SyntheticPanel, _ units: [Int]) -> String {
    units.map { panel.panel.units[$0] }.joined(separator: " + ")
  }

  private static func gapRows(_ panel: SyntheticPanel, _ gaps: [Double], _ builder: inout TableBuilder) {
    let actual = panel.path(panel.treated)
    builder.integers("time", panel.times)
    builder.numbers("actual", actual)
    builder.numbers("synthetic", zip(actual, gaps).map { $0 - $1 })
    builder.numbers("gap", gaps)
  }

  private static func weightRows(_ panel: SyntheticPanel, _ weights: [Double], _ builder: inout TableBuilder) {
    builder.texts("unit", panel.donors.map { panel.panel.units[$0] })
    builder.numbers("weight", weights)
  }

  private static func predictorRows(_ panel: SyntheticPanel, _ fit: SyntheticFit, _ builder: inout TableBuilder) {
    builder.texts("predictor", panel.predictors.map(\.name))
    builder.numbers("weight", fit.importances)
    func mean(_ units: [Int], _ weights: [Double]) -> [Double] {
      panel.predictors.map { own in Summation.sum(zip(units, weights).map { own.values[$0] * own.scale * $1 }) }
    }
    builder.numbers("actual", mean(panel.treated, panel.treated.map { _ in 1 / Double(panel.treated.count) }))
    builder.numbers("synthetic", mean(panel.donors, fit.weights))
    builder.numbers("mean", mean(panel.donors, panel.donors.map { _ in 1 / Double(panel.donors.count) }))
  }

  private static func leftOut(_ panel: SyntheticPanel, _ placebos: Int, _ builder: inout TableBuilder) {
    var reasons: [String] = []
    if !panel.panel.dropped.isEmpty { reasons.append("with a gap: \(panel.panel.dropped.named)") }
    if placebos > 0 { reasons.append("\(placebos) placebos that fit worse before than the limit") }
    if !reasons.isEmpty { builder.note("left_out", text: reasons.joined(separator: "; ")) }
  }

  private static func noDetail(_ read: InputReader, _ detail: Detail, _ method: String) -> MethodFailure {
    read.failure(
      "method=\(method) has no detail=\(detail.rawValue)", hint: "Take detail=gaps or weights, or method=scm.")
  }
}
