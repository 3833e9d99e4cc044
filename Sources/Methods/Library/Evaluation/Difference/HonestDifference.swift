import Foundation
public import TerroirKernel

/// What is left of an effect where trends were not quite parallel: intervals under stated violations, and where it breaks down.
///
/// `smoothness`: the difference in trends bends by at most M a time (see ``SmoothnessBound``). `relative`: it moves after the
/// start by at most M times its largest move before (see ``RelativeBound``). The breakdown value is the smallest M at which
/// the interval reaches 0.
///
/// - Input: one row per time with the coefficient of an event study, the reference left out; the covariance as a table of
///   pairs of times. All coefficients are against one reference: of `did`, those of `base=universal`.
/// - Output: one row for each M.
/// - Throws: on gaps between times, no time before or after, a covariance that is none, more than 6 times after for `relative`.
/// - Source: Rambachan and Roth (2023), A more credible approach to parallel trends, Review of Economic Studies 90.
public enum HonestDifference: Method {
  enum Violation: String, CaseIterable, Sendable { case relative, smoothness }
  enum Target: String, CaseIterable, Sendable { case first, mean }

  public static let declaration = MethodDeclaration(
    name: "honest-did",
    summary: "What is left of an effect where trends were not quite parallel, and where it breaks down",
    formula: "smoothness |d_t+1 - 2 d_t + d_t-1| <= M; relative |d_t+1 - d_t| <= M max before |d_s+1 - d_s|",
    roles: [
      MethodDeclaration.Role("time", .integer, "the time, numbered by 1"),
      MethodDeclaration.Role("estimate", .number, "the coefficient against the reference"),
    ],
    tables: [
      MethodDeclaration.TableRole(
        "covariance",
        columns: [
          MethodDeclaration.Role("first", .integer, "a time"), MethodDeclaration.Role("second", .integer, "a time"),
          MethodDeclaration.Role("value", .number, "the covariance of their coefficients"),
        ], "the covariance of the coefficients; each pair in either order")
    ],
    parameters: [
      Parameter("reference", .integer(-1_000_000...1_000_000), default: .integer(-1), "the time that all are against"),
      Parameter(
        "violation", .choice(Violation.allCases.map(\.rawValue)), default: .text("relative"), "what trends may do"),
      Parameter(
        "target", .choice(Target.allCases.map(\.rawValue)), default: .text("first"),
        "the effect at the first time after the reference, or the mean over all"),
      Parameter(
        "m", .numbers(0...1e15), default: .list([.number(0), .number(0.5), .number(1), .number(1.5), .number(2)]),
        "by how much; for smoothness in units of the outcome"),
      Parameter("level", .number(0.5...0.999), unit: .share, default: .number(0.95), "level of intervals"),
    ],
    outputs: [
      Column("m", .number, "by how much trends may differ"),
      Column("low", .number, "lower end of the interval"),
      Column("high", .number, "upper end of the interval"),
      Column("holds", .boolean, "whether the interval leaves 0 out"),
    ],
    notes: [
      Column("estimate", .number, "the effect with parallel trends"), Column("se", .number, "its standard error"),
      Column("low", .number, "lower end of its interval with parallel trends"),
      Column("high", .number, "upper end of it"),
      Column(
        "breakdown", .number, "the smallest M at which the interval reaches 0; 0 where it does with parallel trends"),
      Column("caution", .text, "what the figures do not bear"), .undefined,
    ],
    citations: [
      "Rambachan, Roth (2023), A more credible approach to parallel trends, Review of Economic Studies 90",
      "Andrews, Roth, Pakes (2023), Inference for linear conditional moment inequalities, Review of Economic Studies 90",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let study = try EventStudy(read, reference: try read.integer("reference"))
    let target: [Double] =
      switch try read.choice("target", Target.self) {
      case .first: (0..<study.after).map { $0 == 0 ? 1 : 0 }
      case .mean: [Double](repeating: 1 / Double(study.after), count: study.after)
      }
    let violation = try read.choice("violation", Violation.self)
    let alpha = 1 - (try read.number("level"))
    if violation == .relative, study.after > RelativeBound.most {
      throw read.failure(
        "there are \(study.after) times after the reference, and relative bounds take \(RelativeBound.most)",
        hint: "Leave the last ones out, or take violation=smoothness.")
    }
    let smoothness = SmoothnessBound(study: study, target: target, alpha: alpha)
    let relative = RelativeBound(study: study, target: target, alpha: alpha, seed: read.input.seed)
    let interval = { (m: Double) throws(MethodFailure) -> (low: Double, high: Double)? in
      try Cancellation.check()
      switch violation {
      case .smoothness: return smoothness.interval(m)
      case .relative: return try relative.interval(m)
      }
    }
    let values = try read.list("m").sorted()
    var found: [(low: Double, high: Double)?] = []
    for m in values { found.append(try interval(m)) }
    let effect = zip(target, study.estimates[study.before...]).reduce(0) { $0 + $1.0 * $1.1 }
    var variance = 0.0
    for one in 0..<study.after {
      for other in 0..<study.after {
        variance +=
          target[one] * study.covariance[(study.before + one) * study.count + study.before + other] * target[other]
      }
    }
    let error = max(0, variance).squareRoot()
    let reach = Normal.score(level: 1 - alpha)
    var builder = TableBuilder(declaration)
    builder.numbers("m", values)
    builder.numbers("low", found.map { $0?.low })
    builder.numbers("high", found.map { $0?.high })
    builder.booleans("holds", found.map { $0.map { $0.low > 0 || $0.high < 0 } })
    builder.note("estimate", effect)
    builder.note("se", error)
    builder.note("low", effect - reach * error)
    builder.note("high", effect + reach * error)
    let breakdown = try self.breakdown(interval, from: violation == .relative ? 1 : max(error, 1e-300))
    builder.note("breakdown", breakdown)
    builder.note(
      "caution",
      text:
        "bounds rest on the times before: \(study.before) of them\(study.before < 3 ? ", too few to tell a bend" : "")")
    var undefined: [String] = []
    if found.contains(where: { $0 == nil }) {
      undefined.append("low, high: no effect agrees with so small a difference of trends")
    }
    if breakdown == nil { undefined.append("breakdown: the interval leaves 0 out however far it was sought") }
    builder.note(undefined: undefined)
    return builder.table
  }

  /// The smallest bound at which 0 is in the interval; nil where none was found.
  private static func breakdown(
    _ interval: (Double) throws(MethodFailure) -> (low: Double, high: Double)?, from unit: Double
  ) throws(MethodFailure) -> Double? {
    func holds(_ m: Double) throws(MethodFailure) -> Bool {
      guard let found = try interval(m) else { return true }
      return found.low > 0 || found.high < 0
    }
    if !(try holds(0)) { return 0 }
    var (inside, outside) = (0.0, unit)
    while try holds(outside) {
      (inside, outside) = (outside, 2 * outside)
      if outside > 100 * unit { return nil }
    }
    for _ in 0..<14 {
      let middle = 0.5 * (inside + outside)
      if try holds(middle) { inside = middle } else { outside = middle }
    }
    return outside
  }
}
