import Foundation
import TerroirKernel

extension DifferenceInDifferences {
  /// Effects by cohort and time, or a mean over them.
  static func staggered(_ read: InputReader) throws(MethodFailure) -> Table {
    let options = StaggeredEffects.Options(
      control: try read.choice("control", StaggeredEffects.Control.self),
      base: try read.choice("base", StaggeredEffects.Base.self), anticipation: try read.integer("anticipation"),
      adjustment: try read.choice("adjust", ConditionalDifference.Adjustment.self))
    let kind = try read.choice("aggregate", EffectAggregation.Kind.self)
    let sample = try DifferenceSample(read, dropsAlwaysTreated: true, anticipation: options.anticipation)
    if options.control == .never, !sample.starts.contains(where: { $0 == nil }) {
      throw read.failure(
        "no unit is never treated", hint: "Compare with those not treated yet: control=notyet, or give controls.")
    }
    let effects = try StaggeredEffects(
      sample.panel, starts: sample.starts, covariates: sample.covariates.map(\.values), options: options)
    guard effects.cells.contains(where: { !$0.influences.isEmpty }) else {
      throw read.failure(
        "no cohort can be compared: \(effects.gaps.first?.reason ?? "there are no controls")",
        hint: "Give units that are untreated while others are treated.")
    }
    let inference = InfluenceInference(groups: effects.cohortOf, clusters: sample.clusters)
    let aggregation = EffectAggregation(effects, by: kind)
    if try read.choice("output", Output.self) == .covariance {
      guard kind == .dynamic else {
        throw read.failure("output=covariance is of effects by time since the start", hint: "Take aggregate=dynamic.")
      }
      return covariance(aggregation, inference)
    }
    let (draws, seed) = (try read.integer("draws"), read.input.seed)
    let level = try read.number("level")
    let moving = aggregation.rows.filter { inference.error($0.influences) ?? 0 > 0 }
    let maxima = try inference.maxima(moving.map(\.influences), draws: draws, seed: seed)
    let critical = InfluenceInference.critical(maxima, level: level)

    var builder = TableBuilder(declaration)
    let rows = aggregation.rows
    switch kind {
    case .cells:
      builder.integers("group", rows.map(\.group))
      builder.integers("time", rows.map(\.time))
      builder.integers("event", rows.map(\.event))
    case .dynamic: builder.integers("event", rows.map(\.event))
    case .group: builder.integers("group", rows.map(\.group))
    case .calendar: builder.integers("time", rows.map(\.time))
    case .simple: break
    }
    let aligned = rows.map { inference.isAligned($0, effects.cohortOf) }
    let ranges = zip(rows, aligned).map { Range($0, inference, isAligned: $1, level: level, critical: critical) }
    builder.numbers("att", rows.map(\.effect))
    builder.numbers("se", ranges.map(\.error))
    builder.numbers("low", ranges.map(\.low))
    builder.numbers("high", ranges.map(\.high))
    if critical != nil {
      builder.numbers("band_low", ranges.map(\.bandLow))
      builder.numbers("band_high", ranges.map(\.bandHigh))
    }
    builder.integers("treated", rows.map(\.treated))

    let whole = Dictionary(
      uniqueKeysWithValues: EffectAggregation.Kind.allCases.map { ($0, EffectAggregation(effects, by: $0).overall) })
    let overall = (kind == .cells ? whole[.simple] : whole[kind]) ?? nil
    let range = overall.map {
      Range($0, inference, isAligned: inference.isAligned($0, effects.cohortOf), level: level, critical: nil)
    }
    builder.note("att", overall?.effect)
    builder.note("se", range?.error)
    builder.note("low", range?.low)
    builder.note("high", range?.high)
    for (name, kind) in [("simple", EffectAggregation.Kind.simple), ("dynamic", .dynamic), ("by_group", .group)] {
      builder.note(name, (whole[kind] ?? nil)?.effect)
    }
    builder.note("calendar", (whole[.calendar] ?? nil)?.effect)
    builder.note("twfe", TwoWayRegression(sample.panel, starts: sample.starts, clusters: nil, covariates: [])?.effect)
    let before = EffectAggregation(effects, by: .cells).rows.filter {
      // The error of a cohort of one, or of one control, is no evidence, and would reject what is true.
      $0.isBefore && !$0.influences.isEmpty && $0.smallest > 1 && $0.controls > 1
        && !inference.isAligned($0, effects.cohortOf)
    }
    var undefined = pretrend(before, inference, &builder)
    builder.note("critical", critical)
    builder.note(
      "base",
      text: options.base == .universal
        ? "always the last time before the start"
        : "from the start on the last time before it; before it the time before")
    builder.note("clusters", count: sample.clusterCount)
    builder.note("cluster_by", text: sample.clusterName)
    if !sample.dropped.isEmpty { builder.note("dropped", text: sample.dropped.joined(separator: "; ")) }
    var cautions = cautions(effects, clusters: sample.clusterCount)
    if aligned.contains(true) {
      cautions.append(
        "treated or controls in one cluster: how it moves by itself is not seen, so that they have no interval")
    }
    if !cautions.isEmpty { builder.note("caution", text: cautions.joined(separator: "; ")) }
    if overall == nil { undefined.append("att: no time under treatment can be compared") }
    if rows.contains(where: { $0.effect == 0 && $0.influences.isEmpty }) {
      undefined.append("se of the base time: its effect is 0 by definition")
    }
    undefined += effects.gaps.map { "not compared: \($0.comparisons.named): \($0.reason)" }
    builder.note(undefined: undefined)
    return builder.table
  }

  /// The covariance of each pair of effects that are not 0 by definition.
  private static func covariance(_ aggregation: EffectAggregation, _ inference: InfluenceInference) -> Table {
    let rows = aggregation.rows.filter { !$0.influences.isEmpty }
    let values = inference.covariance(rows.map(\.influences))
    var builder = TableBuilder(declaration)
    builder.integers("first", values.indices.map { rows[$0 / rows.count].event })
    builder.integers("second", values.indices.map { rows[$0 % rows.count].event })
    builder.numbers("value", values)
    return builder.table
  }

  /// An effect with its error, interval and band.
  private struct Range {
    var error: Double?
    var low: Double?
    var high: Double?
    var bandLow: Double?
    var bandHigh: Double?

    init(
      _ row: EffectAggregation.Row, _ inference: InfluenceInference, isAligned: Bool, level: Double, critical: Double?
    ) {
      error = inference.error(row.influences)
      guard row.treated > row.cohorts.count || row.smallest > 1, row.controls > 1, !isAligned,
        let small = inference.small(row.influences)
      else { return }
      let score = StudentT.quantile(0.5 + level / 2, freedom: small.freedom)
      guard score.isFinite else { return }
      (low, high) = (row.effect - score * small.error, row.effect + score * small.error)
      guard let critical else { return }
      // The multiple for many clusters, as the value of this effect's own Student's t that is as seldom.
      let multiple = StudentT.quantile(1 - Normal.cumulative(-critical), freedom: small.freedom)
      let reach = max(multiple, score) * small.error
      guard reach.isFinite else { return }
      (bandLow, bandHigh) = (row.effect - reach, row.effect + reach)
    }
  }

  /// Tests whether all effects before the start are 0; gives what could not be tested, and why.
  private static func pretrend(
    _ before: [EffectAggregation.Row], _ inference: InfluenceInference, _ builder: inout TableBuilder
  ) -> [String] {
    let moving = before.filter { inference.error($0.influences) ?? 0 > 0 }
    guard !moving.isEmpty else { return ["pretrend: no comparison before the start has an error"] }
    var undefined: [String] = []
    let joint = JointTest(moving.map(\.effect), moving.map(\.influences), inference)
    if let joint {
      builder.note("pretrend_wald", joint.wald)
      builder.note("pretrend_freedom", count: joint.freedom)
      builder.note("pretrend_p", joint.probability)
    }
    if joint?.probability == nil {
      undefined.append("pretrend_p: more comparisons before the start than the clusters can tell apart")
    }
    // By Bonferroni over each effect's own Student's t: that of two units is seldom as far out as it looks.
    let tails = moving.compactMap { row in
      inference.small(row.influences).map { StudentT.tail(abs(row.effect) / $0.error, freedom: $0.freedom) }
    }
    builder.note("pretrend_max_p", tails.min().map { min(1, 2 * Double(tails.count) * $0) })
    return undefined
  }

  private static func cautions(_ effects: StaggeredEffects, clusters: Int) -> [String] {
    var found: [String] = []
    let single = effects.cohorts.indices.filter { effects.sizes[$0] == 1 }
    if !single.isEmpty {
      found.append(
        "cohorts of one unit (\(single.map { "\(effects.cohorts[$0])" }.named)): their small standard errors are no evidence, and the test of pre-trends leaves them out"
      )
    }
    let treated = effects.sizes.reduce(0, +)
    if treated < 6 {
      found.append("\(treated) treated unit\(treated == 1 ? "" : "s"): compare with placebo starts among the controls")
    }
    let controls = effects.count - treated
    if effects.options.control == .never, controls < treated {
      found.append("fewer controls (\(controls)) than treated units (\(treated))")
    }
    if effects.cells.contains(where: { $0.controls == 1 && !$0.influences.isEmpty }) {
      found.append("comparisons with one control: how it moves by itself is not seen, so that they have no interval")
    }
    if clusters < 30 {
      found.append("\(clusters) clusters: standard errors with divisor n are too small, intervals are widened")
    }
    return found
  }
}
