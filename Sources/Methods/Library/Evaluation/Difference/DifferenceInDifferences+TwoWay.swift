import TerroirKernel

extension DifferenceInDifferences {
  /// The coefficient of two-way fixed effects, with what it mixes.
  static func twoWay(_ read: InputReader) throws(MethodFailure) -> Table {
    let sample = try DifferenceSample(read, dropsAlwaysTreated: false)
    guard
      let fit = TwoWayRegression(
        sample.panel, starts: sample.starts, clusters: sample.clusters, covariates: sample.covariates.map(\.values))
    else {
      throw read.failure(
        "treatment or a covariate does not vary beside units and times",
        hint: "Give times before and after, units untreated, and covariates that change differently.")
    }
    let (level, clusters) = (try read.number("level"), Double(fit.clusters))
    let reach = fit.clusters > 1 ? StudentT.quantile(0.5 + level / 2, freedom: clusters - 1) : nil
    let widening = fit.clusters > 1 ? (clusters / (clusters - 1)).squareRoot() : 1
    var builder = TableBuilder(declaration)
    builder.texts("term", ["treatment"] + sample.covariates.map(\.name))
    builder.numbers("att", fit.coefficients)
    let errors = fit.errors.map { fit.clusters > 1 && $0 > 0 ? $0 : nil }
    builder.numbers("se", errors)
    builder.numbers(
      "low",
      zip(fit.coefficients, errors).map { value, error in
        error.flatMap { error in reach.map { value - $0 * error * widening } }
      })
    builder.numbers(
      "high",
      zip(fit.coefficients, errors).map { value, error in
        error.flatMap { error in reach.map { value + $0 * error * widening } }
      })
    let treated = sample.starts.count { $0 != nil }
    builder.integers("treated", [treated] + sample.covariates.map { _ in nil })
    builder.note("att", fit.effect)
    builder.note("se", errors[0])
    let parts = BaconDecomposition(sample.panel, starts: sample.starts)
    builder.note("forbidden", parts?.forbidden)
    builder.note("clusters", count: fit.clusters)
    builder.note("cluster_by", text: sample.clusterName)
    if !sample.dropped.isEmpty { builder.note("dropped", text: sample.dropped.joined(separator: "; ")) }
    var cautions: [String] = []
    if let parts, parts.forbidden > 0 {
      cautions.append(
        "compares with units treated already: where effects change over time the coefficient is no mean of them")
    }
    if treated < 6 {
      cautions.append(
        "\(treated) treated unit\(treated == 1 ? "" : "s"): compare with placebo starts among the controls")
    }
    if fit.clusters < 30 {
      cautions.append("\(fit.clusters) clusters: the standard error is too small, the interval is widened")
    }
    if !cautions.isEmpty { builder.note("caution", text: cautions.joined(separator: "; ")) }
    builder.note(
      undefined: errors[0] == nil
        ? ["se: \(fit.clusters > 1 ? "the outcome does not vary" : "there is one cluster")"] : [])
    return builder.table
  }

  /// The comparisons of which it is the sum.
  static func bacon(_ read: InputReader) throws(MethodFailure) -> Table {
    let sample = try DifferenceSample(read, dropsAlwaysTreated: false)
    guard let parts = BaconDecomposition(sample.panel, starts: sample.starts),
      let fit = TwoWayRegression(sample.panel, starts: sample.starts, clusters: nil, covariates: [])
    else {
      throw read.failure(
        "there is nothing to compare", hint: "Give times before and after, and units untreated or treated later.")
    }
    let rows = parts.comparisons
    let sum = Summation.sum(rows.map { $0.weight * $0.estimate })
    guard abs(sum - fit.effect) <= 1e-7 * (1 + abs(fit.effect) + rows.reduce(0) { max($0, abs($1.estimate)) }) else {
      throw read.failure(
        "the comparisons do not sum to the coefficient", hint: "Report this: it is a fault of the method.")
    }
    var builder = TableBuilder(declaration)
    builder.texts("type", rows.map(\.kind.rawValue))
    builder.integers("group", rows.map(\.treated))
    builder.integers("against", rows.map(\.against))
    builder.numbers("weight", rows.map(\.weight))
    builder.numbers("att", rows.map(\.estimate))
    builder.note("twfe", fit.effect)
    builder.note("forbidden", parts.forbidden)
    if !sample.dropped.isEmpty { builder.note("dropped", text: sample.dropped.joined(separator: "; ")) }
    return builder.table
  }
}
