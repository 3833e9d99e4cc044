import Foundation
public import TerroirKernel

/// Complexity of regions and industries from who is specialised in what.
///
/// `M_ri = 1[LQ >= threshold]`, D diversity, U ubiquity. Eigenvector: the second eigenvector of `D⁻¹ M U⁻¹ Mᵀ`, as z-scores
/// with the population deviation, its sign set to correlate with diversity; an industry's value is the mean of the
/// unscaled vector over its regions, as z-scores of its own, or on the scale of the regions, so that a region's value is the
/// mean of its industries' (py-ecomplexity and the Atlas). Reflections: `k_N = mean of the neighbours' k_(N-1)`, `k_0` diversity
/// and ubiquity. As N grows all k_N come to one number, and only their order and relative distances tell, so they are given as
/// z-scores that grow with complexity: regions at the last even step (of 20: k_20), industries at the last odd one (k_19);
/// with N these go to the eigenvector's, up to its sign where diversity hardly goes with it. `reflections=raw` gives k_N itself on both sides.
/// Fitness: `F = sum M Q`, `Q = 1 / sum M / F`, each divided by its mean at every step.
///
/// - Input: one row per region and industry, not negative; a pair that is not listed is zero, a missing value is refused.
/// - Output: one row per region, then one per industry; missing where nothing reaches the threshold. Notes: the second and
///   third eigenvalues; close together, the ranking is not stable. By reflections the spread of the regions' k_N over their mean.
/// - Throws: as ``Relatedness``; where the eigenvector has no meaning: fewer than three regions or industries, a
///   specialisation pattern that falls into parts (second eigenvalue 1), or regions that are all alike (0), a third eigenvalue
///   equal to the second, or an eigenvector without correlation with diversity, which the data do not determine; where the k_N that
///   are to be z-scores differ by less than rounding.
/// - Source: Hidalgo and Hausmann (2009), PNAS 106 (k_18 and k_19; EconGeo's default is k_20); Mealy et al. (2019); Tacchella et al. (2012), Scientific Reports 2.
public enum ComplexityIndex: Method {
  public enum Variant: String, CaseIterable, Sendable {
    case eigenvector, reflections, fitness
    /// An even number in the range that Hidalgo and Hausmann use, and EconGeo's default.
    static let reflectionSteps = 20
  }

  /// The scale of the industries' values by eigenvector.
  public enum Scaling: String, CaseIterable, Sendable { case own, regions }

  /// How the method of reflections gives its values.
  public enum Reflections: String, CaseIterable, Sendable { case standardised, raw }

  public struct Result: Hashable, Sendable {
    public var diversity: [Double]
    public var ubiquity: [Double]
    public var regions: [Double?]
    public var industries: [Double?]
    public var secondEigenvalue: Double?
    public var thirdEigenvalue: Double?
    /// By reflections: the deviation of the regions' k_N over their mean.
    public var spread: Double?
  }

  /// Why there is no eigenvector that ranks.
  public enum Refusal: Error, Hashable, Sendable {
    case tooSmall, disconnected, alike, notConverged, collapsed(Int)
    /// The second and third eigenvalue are one, so that the data do not choose between their eigenvectors.
    case undetermined
    /// The eigenvector does not correlate with diversity, so that nothing tells which end of it is the complex one.
    case unsigned
  }

  public static let declaration = MethodDeclaration(
    name: "complexity", summary: "Complexity of regions and industries from who is specialised in what",
    formula:
      "second eigenvector of D⁻¹ M U⁻¹ Mᵀ as z-scores; k_N = mean of neighbours' k_(N-1); F = sum M Q, Q = 1 / sum M/F",
    roles: [.region, .industry, .value],
    parameters: [
      Parameter(
        "method", .choice(Variant.allCases.map(\.rawValue)), default: .text("eigenvector"), "how complexity is found"),
      .threshold,
      Parameter(
        "iterations", .integer(1...10_000), unit: .count,
        "steps; without it 20 of reflections and 100 of fitness; the eigenvector needs none"),
      .scaling,
      Parameter(
        "reflections", .choice(Reflections.allCases.map(\.rawValue)), default: .text("standardised"),
        citation: "Hidalgo, Hausmann (2009), PNAS 106",
        "z-scores that grow with complexity, regions at the last even step and industries at the last odd one; or k_N as it is"
      ),
    ],
    outputs: [
      Column("entity", .text, "the region or industry"),
      Column("kind", .text, words: ["region", "industry"], "what the entity is"),
      Column("diversity_or_ubiquity", .integer, unit: .count, "industries of the region, or regions of the industry"),
      Column(
        "complexity", .number, unit: .index, "complexity; z-scores for eigenvector and reflections, mean 1 for fitness"),
    ],
    notes: [
      Column("second_eigenvalue", .number, unit: .index, "the eigenvalue of the ranking"),
      Column("third_eigenvalue", .number, unit: .index, "the next one; close to it, the ranking is not stable"),
      Column("spread", .number, unit: .index, "reflections: deviation of the regions' k_N over their mean"),
      Column("caution", .text, "reflections=raw: where k_N hardly differs any more"), .undefined,
    ],
    citations: [
      "Hidalgo, Hausmann (2009), The building blocks of economic complexity, PNAS 106",
      "Tacchella et al. (2012), A new metrics for countries' fitness, Scientific Reports 2",
    ])

  /// The complexity from a flat matrix of 0 and 1, regions as rows.
  public static func complexity(
    specialised m: [Double], regions: Int, industries: Int, method: Variant = .eigenvector, iterations: Int? = nil,
    scaling: Scaling = .own, reflections form: Reflections = .standardised
  ) throws(Refusal) -> Result {
    let pattern = SpecialisationPattern(m, regions: regions, industries: industries)
    var result = Result(
      diversity: pattern.diversity, ubiquity: pattern.ubiquity, regions: [], industries: [])
    switch method {
    case .eigenvector:
      let found = try pattern.secondEigenvector(scaling)
      result.regions = found.regions
      result.industries = found.industries
      result.secondEigenvalue = found.second
      result.thirdEigenvalue = found.third
    case .reflections:
      let found = try pattern.reflections(iterations ?? Variant.reflectionSteps, form)
      (result.regions, result.industries, result.spread) = (found.regions, found.industries, found.spread)
    case .fitness: (result.regions, result.industries) = pattern.fitness(iterations ?? 100)
    }
    return result
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let specialised = panel.specialised(threshold: try read.number("threshold"))
    let (method, iterations) = (try read.choice("method", Variant.self), try read.optionalInteger("iterations"))
    let scaling = try read.choice("scaling", Scaling.self)
    let form = try read.choice("reflections", Reflections.self)
    let result: Result
    do throws(Refusal) {
      result = try complexity(
        specialised: specialised, regions: regions.count, industries: industries.count, method: method,
        iterations: iterations, scaling: scaling, reflections: form)
    } catch {
      throw read.failure(error.reason, hint: error.hint)
    }
    let counts = result.diversity + result.ubiquity
    var builder = TableBuilder(declaration)
    builder.texts("entity", regions.names + industries.names)
    builder.texts(
      "kind",
      regions.names.map { _ in "region" } + industries.names.map { _ in "industry" })
    builder.integers("diversity_or_ubiquity", counts.map { Int(clamped: $0) })
    builder.numbers("complexity", result.regions + result.industries)
    if method == .eigenvector {
      builder.note("second_eigenvalue", result.secondEigenvalue)
      builder.note("third_eigenvalue", result.thirdEigenvalue)
    }
    let without = zip(regions.names + industries.names, result.regions + result.industries)
      .filter { $1 == nil }.map(\.0)
    builder.note(undefined: without.isEmpty ? [] : ["nothing reaches the threshold: \(without.named)"])
    if let spread = result.spread {
      builder.note("spread", spread)
      if form == .raw, spread < 0.001 {
        builder.note(
          "caution",
          text: "k_N of the regions hardly differs any more: use fewer iterations, or reflections=standardised")
      }
    }
    return builder.table
  }
}

extension ComplexityIndex.Refusal {
  var reason: Phrase {
    switch self {
    case .tooSmall: "fewer than three regions or industries are specialised"
    case .disconnected: "the regions fall into parts that share no industry, so one ranking has no meaning"
    case .alike: "the regions are specialised alike, so nothing ranks them"
    case .notConverged: "the eigenvectors were not found"
    case .undetermined: "the second and third eigenvalue are the same, so the data do not determine the ranking"
    case .unsigned: "the ranking does not go with diversity, so the data do not determine which end is complex"
    case .collapsed(let steps): "after \(steps) steps the values of the method of reflections do not differ any more"
    }
  }

  var hint: Phrase {
    switch self {
    case .tooSmall: "Use more regions and industries, or a lower threshold."
    case .disconnected: "Lower the threshold, or compute each part for itself."
    case .alike: "Raise the threshold, or use finer industries."
    case .notConverged: "Check the values for extreme sizes."
    case .undetermined, .unsigned: "Use method=fitness, which needs neither, or another threshold or finer industries."
    case .collapsed: "Use fewer steps, such as iterations=20, or method=eigenvector, to which they lead."
    }
  }
}

extension Parameter {
  static let scaling = Parameter(
    "scaling", .choice(ComplexityIndex.Scaling.allCases.map(\.rawValue)), default: .text("own"),
    "industries by eigenvector as z-scores of their own, or on the regions' scale (py-ecomplexity, Atlas)")
}
