import Foundation
import TerroirKernel

extension ControlChart {
  /// What the limits are made of.
  struct Plan {
    var centre: Double
    var sigma: Double
    /// By time; for p and u they differ with the size.
    var deviations: [Double]
    var k: Double
    var h: Double
    var lambda: Double
    var width: Double

    init(
      _ read: InputReader, _ chart: Chart, _ values: [Double], _ sizes: [Double], baseline: Int
    ) throws(MethodFailure) {
      let own = Array(values[..<baseline])
      let given = (centre: try read.optionalNumber("centre"), sigma: try read.optionalNumber("sigma"))
      switch chart {
      case .p, .u:
        let total = Summation.sum(sizes[..<baseline])
        let mean = Summation.sum(zip(own, sizes).map { $0 * $1 }) / total
        centre = given.centre ?? mean
        guard centre >= 0, chart == .u || centre <= 1 else {
          throw read.failure("centre is \(centre)", hint: "A share is from 0 to 1, a rate not negative.")
        }
        let variance = chart == .p ? centre * (1 - centre) : centre
        deviations = sizes.map { (variance / $0).squareRoot() }
        sigma = variance.squareRoot()
      case .xmr, .cusum, .ewma:
        centre = given.centre ?? Summation.mean(own) ?? 0
        let steps = zip(own.dropFirst(), own).map { abs($0 - $1) }
        sigma = given.sigma ?? (Summation.mean(steps) ?? 0) * Double.pi.squareRoot() / 2
        let scale = values.reduce(0) { max($0, abs($1)) }
        if sigma <= 1e-14 * scale { sigma = 0 }
        deviations = values.map { [sigma] _ in sigma }
      }
      (k, h) = (try read.number("k"), try read.number("h"))
      (lambda, width) = (try read.number("lambda"), try read.number("width"))
      guard let length = try read.optionalNumber("arl") else { return }
      var found: Double?
      switch chart {
      case .cusum: found = RunLength.limit(for: length) { [k] in RunLength.cusum(k: k, h: $0, shift: 0) }
      case .ewma:
        found = RunLength.limit(for: length) { [lambda] in RunLength.ewma(lambda: lambda, width: $0, shift: 0) }
      default:
        throw read.failure(
          "arl is given for chart=\(chart.rawValue)", hint: "Its limits are 3 deviations: take cusum or ewma.")
      }
      guard let found else {
        throw read.failure("no limit has the run length \(length)", hint: "Take a longer one, or a smaller k.")
      }
      if chart == .cusum { h = found } else { width = found }
    }

    /// The values in deviations from the centre.
    func standardised(_ values: [Double]) -> [Double] {
      zip(values, deviations).map { value, deviation in
        // Where nothing varied any other value is beyond every limit.
        deviation > 0 ? (value - centre) / deviation : value == centre ? 0 : value > centre ? 1e6 : -1e6
      }
    }
  }

  static func shewhart(
    _ read: InputReader, _ chart: Chart, _ values: [Double], _ plan: Plan, _ builder: inout TableBuilder
  ) throws(MethodFailure) -> [String?] {
    let rules = try read.choice("rule", RunRules.self)
    let z = plan.standardised(values)
    builder.numbers("centre", values.map { _ in plan.centre })
    let lower = plan.deviations.map { plan.centre - 3 * $0 }
    let upper = plan.deviations.map { plan.centre + 3 * $0 }
    builder.numbers("lower", chart == .xmr ? lower : lower.map { max(0, $0) })
    builder.numbers("upper", chart == .p ? upper.map { min(1, $0) } : upper)
    if chart == .xmr {
      builder.numbers("range", [nil] + zip(values.dropFirst(), values).map { abs($0 - $1) })
      // D4 of two values: 1 + 3 (1 - 2 / pi)^0.5 2^0.5 / (2 / pi^0.5).
      let mean = plan.sigma * 2 / Double.pi.squareRoot()
      builder.note("range_upper", mean * (1 + 3 * (Double.pi / 2 - 1).squareRoot()))
    }
    return z.indices.map { place in
      let broken = rules.broken(z, at: place)
      return broken.isEmpty ? nil : broken.joined(separator: "; ")
    }
  }

  static func cusum(_ values: [Double], _ plan: Plan, _ builder: inout TableBuilder) -> [String?] {
    var (above, below): ([Double], [Double]) = ([], [])
    for z in plan.standardised(values) {
      above.append(max(0, (above.last ?? 0) + z - plan.k))
      below.append(max(0, (below.last ?? 0) - z - plan.k))
    }
    builder.numbers("above", above)
    builder.numbers("below", below)
    builder.numbers("upper", values.map { _ in plan.h })
    return zip(above, below).map { $0 > plan.h ? "above" : $1 > plan.h ? "below" : nil }
  }

  static func ewma(_ values: [Double], _ plan: Plan, _ builder: inout TableBuilder) -> [String?] {
    var path: [Double] = []
    for value in values { path.append(plan.lambda * value + (1 - plan.lambda) * (path.last ?? plan.centre)) }
    let reach = plan.width * plan.sigma * (plan.lambda / (2 - plan.lambda)).squareRoot()
    builder.numbers("statistic", path)
    builder.numbers("centre", values.map { _ in plan.centre })
    builder.numbers("lower", values.map { _ in plan.centre - reach })
    builder.numbers("upper", values.map { _ in plan.centre + reach })
    return path.map { $0 > plan.centre + reach ? "above" : $0 < plan.centre - reach ? "below" : nil }
  }

  /// The average run lengths without a shift and with it.
  static func lengths(
    _ read: InputReader, _ chart: Chart, _ plan: Plan, _ builder: inout TableBuilder
  ) throws(MethodFailure) {
    let shift = try read.number("shift")
    let lengths: [Double?]
    switch chart {
    case .cusum:
      builder.note("h", plan.h)
      lengths = [0, shift].map { RunLength.cusum(k: plan.k, h: plan.h, shift: $0) }
    case .ewma:
      builder.note("width", plan.width)
      lengths = [0, shift].map { RunLength.ewma(lambda: plan.lambda, width: plan.width, shift: $0) }
    case .xmr:
      if try read.choice("rule", RunRules.self) != .limits { return }
      lengths = [0, shift].map { RunLength.single(width: 3, shift: $0) }
    case .p, .u: return
    }
    builder.note("arl_in_control", lengths[0])
    builder.note("arl_shifted", lengths[1])
  }
}
