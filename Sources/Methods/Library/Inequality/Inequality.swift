import Foundation
public import TerroirKernel

/// Inequality between units, whole and split into between and within groups.
///
/// With weights `p` (equal, or shares of the `weight` role), mean `mu`, and `r = x / mu`:
/// `gini = sum_ij p_i p_j |x_i - x_j| / (2 mu)`; `theil_t = sum p r ln r` (GE(1)); `theil_l = -sum p ln r` (GE(0), the
/// mean log deviation, which REAT calls Theil); `atkinson = 1 - (sum p r^(1-e))^(1/(1-e))`;
/// `hoover = 1/2 sum p |r - 1|`; `cv` deviation over mean; `sigma_log` deviation of ln x (sigma-convergence), both over n or,
/// as a sample, n - 1.
/// Between: the same with each unit at its group's mean, for theil_l also where a single unit is zero; within: the rest. Split for the two Theil measures alone,
/// which alone split without remainder.
///
/// - Input: one row per unit, not negative, none missing; the group and weight columns are optional.
/// - Output: one row per measure; missing where a value of zero leaves a logarithm undefined, which the note
///   `undefined` tells.
/// - Throws: on no rows, a duplicate unit, negative or missing values, all zero, weights that sum to zero.
/// - Source: Theil (1967); Shorrocks (1980), Econometrica 48; Atkinson (1970).
public enum Inequality: Method {
  /// What the deviations of cv and sigma_log divide by: n, or n - 1.
  public enum Deviation: String, CaseIterable, Sendable { case population, sample }

  public struct Result: Hashable, Sendable {
    public var measure: String
    public var value: Double?
    public var between: Double?
    public var within: Double?
  }

  public static let declaration = MethodDeclaration(
    name: "inequality", summary: "Inequality between units, whole and between and within groups",
    formula: "theil_t = sum p r ln r, r = x / mean; theil_l = -sum p ln r; gini = sum p_i p_j |x_i - x_j| / (2 mean)",
    roles: [
      MethodDeclaration.Role("unit", .text, "the unit"),
      MethodDeclaration.Role("value", .number, "income, jobs per head or another amount; not negative"),
      MethodDeclaration.Role("group", .text, required: false, "the group that splits between from within"),
      MethodDeclaration.Role("weight", .number, required: false, "population or another weight; equal without it"),
    ],
    parameters: [
      Parameter(
        "epsilon", .number(0.01...10), default: .number(0.5), "aversion of the Atkinson index; 1 is the logarithm"),
      Parameter(
        "deviation", .choice(Deviation.allCases.map(\.rawValue)), default: .text("population"),
        "whether cv and sigma_log divide by n or, as a sample, by n - 1"),
    ],
    outputs: [
      Column("measure", .text, words: names, "the measure"),
      Column("value", .number, unit: .index, "inequality of all units"),
      Column("between", .number, unit: .index, "the part between groups"),
      Column("within", .number, unit: .index, "the part within groups"),
    ],
    notes: [.undefined],
    citations: ["Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48"])

  static let names = ["gini", "theil_t", "theil_l", "atkinson", "hoover", "cv", "sigma_log"]

  /// Every measure of `values`; `groups` numbers each unit's group, `weights` need not sum to 1.
  public static func measures(
    of values: [Double], weights: [Double]? = nil, groups: [Int]? = nil, epsilon: Double = 0.5,
    deviation kind: Deviation = .population
  ) -> [Result] {
    guard let p = ShareProfile.shares(weights ?? values.map { _ in 1 }) else { return [] }
    let counting = zip(p, values).filter { $0.0 > 0 }.map(\.1)
    // The weighted mean of equal values may miss them by a rounding, and every measure would be that far from 0.
    let areEqual = counting.allSatisfy { $0 == counting.first }
    let mean = areEqual ? counting.first ?? 0 : Summation.sum(zip(p, values).map { $0 * $1 })
    guard mean > 0 else { return [] }
    let r = values.map { $0 / mean }
    let positive = zip(p, r).allSatisfy { $0 == 0 || $1 > 0 }
    let counted = p.count { $0 > 0 }
    // One unit alone has no deviation as a sample.
    let scale: Double? =
      kind == .population ? 1 : counted > 1 ? (Double(counted) / Double(counted - 1)).squareRoot() : nil
    let split = groups.map { means(r, p, $0) }
    let theilT = theil(r, p)
    let theilL = positive ? deviation(r, p) : nil
    let betweenT = split.map { theil($0, p) }
    // Groups have a part between them though one unit has nothing, as long as no group as a whole has nothing.
    let betweenL = split.flatMap { means in
      zip(p, means).allSatisfy { $0 == 0 || $1 > 0 } ? deviation(means, p) : nil
    }
    return [
      Result(measure: "gini", value: gini(r, p)),
      Result(measure: "theil_t", value: theilT, between: betweenT, within: betweenT.map { theilT - $0 }),
      Result(measure: "theil_l", value: theilL, between: betweenL, within: difference(theilL, betweenL)),
      Result(measure: "atkinson", value: atkinson(r, p, epsilon)),
      Result(measure: "hoover", value: Summation.sum(zip(p, r).map { $0 * abs($1 - 1) }) / 2),
      Result(measure: "cv", value: scale.map { $0 * cv(r, p) }),
      Result(measure: "sigma_log", value: positive ? scale.map { $0 * spread(r, p) } : nil),
    ]
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let units = try read.keys("unit")
    try read.requireDistinct([units])
    let values = try read.numbers("value")
    let weights = read.has("weight") ? try read.numbers("weight") : nil
    let groups = try read.optionalKeys("group")
    let order = values.indices.sorted { units.codes[$0] < units.codes[$1] }
    let results = measures(
      of: order.map { values[$0] }, weights: weights.map { all in order.map { all[$0] } },
      groups: groups.map { keys in order.map { keys.codes[$0] } }, epsilon: try read.number("epsilon"),
      deviation: try read.choice("deviation", Deviation.self))
    guard !results.isEmpty else {
      throw read.failure("the mean is zero", hint: "Give values and weights that are not all zero.")
    }
    var builder = TableBuilder(declaration)
    builder.texts("measure", results.map(\.measure))
    builder.numbers("value", results.map(\.value))
    builder.numbers("between", results.map(\.between))
    builder.numbers("within", results.map(\.within))
    let missing = results.filter { $0.value == nil }.map(\.measure)
    let zeros = order.filter { values[$0] == 0 && (weights?[$0] ?? 1) > 0 }.map { units.names[units.codes[$0]] }
    let logarithmic = missing.filter { !zeros.isEmpty && $0 != "cv" }
    let others = missing.filter { !logarithmic.contains($0) }
    builder.note(
      undefined: (logarithmic.isEmpty
        ? [] : ["\(logarithmic.joined(separator: ", ")): zero has no logarithm (\(zeros.named))"])
        + (others.isEmpty ? [] : ["\(others.joined(separator: ", ")): one unit alone has no deviation as a sample"]))
    return builder.table
  }

  /// By the distances between neighbours in the order, `sum F (1 - F) (r_(k+1) - r_(k))`: what is 0 comes out as 0, which
  /// 1 less an area does not.
  private static func gini(_ r: [Double], _ p: [Double]) -> Double {
    let order = r.indices.sorted { r[$0] == r[$1] ? $0 < $1 : r[$0] < r[$1] }
    var below = 0.0
    var terms: [Double] = []
    for (index, next) in zip(order, order.dropFirst()) {
      below += p[index]
      terms.append(below * (1 - below) * (r[next] - r[index]))
    }
    return Summation.sum(terms)
  }

  private static func theil(_ r: [Double], _ p: [Double]) -> Double {
    Summation.sum(zip(p, r).filter { $1 > 0 }.map { $0 * $1 * log($1) })
  }

  private static func deviation(_ r: [Double], _ p: [Double]) -> Double {
    Summation.sum(zip(p, r).filter { $0.0 > 0 }.map { -$0 * log($1) })
  }

  private static func cv(_ r: [Double], _ p: [Double]) -> Double {
    Summation.sum(zip(p, r).map { $0 * ($1 - 1) * ($1 - 1) }).squareRoot()
  }

  private static func spread(_ r: [Double], _ p: [Double]) -> Double {
    let pairs = zip(p, r).filter { $0.0 > 0 }.map { ($0, log($1)) }
    let mean = Summation.sum(pairs.map { $0 * $1 })
    return Summation.sum(pairs.map { $0 * ($1 - mean) * ($1 - mean) }).squareRoot()
  }

  private static func atkinson(_ r: [Double], _ p: [Double], _ epsilon: Double) -> Double? {
    let counted = zip(p, r).filter { $0.0 > 0 }
    if epsilon >= 1, counted.contains(where: { $0.1 == 0 }) { return 1 }
    if epsilon == 1 { return 1 - exp(Summation.sum(counted.map { $0 * log($1) })) }
    return 1 - pow(Summation.sum(counted.map { $0 * pow($1, 1 - epsilon) }), 1 / (1 - epsilon))
  }

  private static func means(_ r: [Double], _ p: [Double], _ groups: [Int]) -> [Double] {
    let count = (groups.max() ?? -1) + 1
    var (sums, masses) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (index, group) in groups.enumerated() {
      sums[group] += p[index] * r[index]
      masses[group] += p[index]
    }
    return groups.map { masses[$0] > 0 ? sums[$0] / masses[$0] : 0 }
  }

  private static func difference(_ left: Double?, _ right: Double?) -> Double? {
    if let left, let right { left - right } else { nil }
  }
}
