import Foundation
public import TerroirKernel

/// Complexity of regions and industries from who is specialised in what.
///
/// `M_ri = 1[LQ >= threshold]`, D diversity, U ubiquity. Eigenvector: the second eigenvector of `D⁻¹ M U⁻¹ Mᵀ`, as z-scores
/// with the population deviation, its sign set to correlate with diversity; an industry's value is the mean of the
/// unscaled vector over its regions, as z-scores of its own, or on the scale of the regions, so that a region's value is the
/// mean of its industries' (py-ecomplexity and the Atlas). Reflections: `k_N = mean of the neighbours' k_(N-1)`.
/// Fitness: `F = sum M Q`, `Q = 1 / sum M / F`, each divided by its mean at every step.
///
/// - Input: one row per region and industry, not negative; a pair that is not listed is zero, a missing value is refused.
/// - Output: one row per region, then one per industry; missing where nothing reaches the threshold. Notes: the second and
///   third eigenvalues; close together, the ranking is not stable.
/// - Throws: as ``Relatedness``; where the eigenvector has no meaning: fewer than three regions or industries, a
///   specialisation pattern that falls into parts (second eigenvalue 1), or regions that are all alike (0).
/// - Source: Hidalgo and Hausmann (2009), PNAS 106; Mealy et al. (2019); Tacchella et al. (2012), Scientific Reports 2.
public enum ComplexityIndex: Method {
  public enum Variant: String, CaseIterable, Sendable { case eigenvector, reflections, fitness }

  /// The scale of the industries' values by eigenvector.
  public enum Scaling: String, CaseIterable, Sendable { case own, regions }

  public struct Result: Hashable, Sendable {
    public var diversity: [Double]
    public var ubiquity: [Double]
    public var regions: [Double?]
    public var industries: [Double?]
    public var secondEigenvalue: Double?
    public var thirdEigenvalue: Double?
  }

  /// Why there is no eigenvector that ranks.
  public enum Refusal: Error, Hashable, Sendable { case tooSmall, disconnected, alike, notConverged }

  public static let declaration = MethodDeclaration(
    name: "complexity", summary: "Complexity of regions and industries from who is specialised in what",
    formula:
      "second eigenvector of D⁻¹ M U⁻¹ Mᵀ as z-scores; k_N = mean of neighbours' k_(N-1); F = sum M Q, Q = 1 / sum M/F",
    roles: [.region, .industry, .value],
    parameters: [
      Parameter(
        "method", .choice(Variant.allCases.map(\.rawValue)), standard: .text("eigenvector"), "how complexity is found"),
      .threshold,
      Parameter(
        "iterations", .integer(1...10_000), unit: .count, standard: .integer(100),
        "steps of reflections or fitness; the eigenvector needs none"),
      .scaling,
    ],
    outputs: [
      Column("entity", .text, "the region or industry"),
      Column("kind", .text, words: ["region", "industry"], "what the entity is"),
      Column("diversity_or_ubiquity", .integer, unit: .count, "industries of the region, or regions of the industry"),
      Column("complexity", .number, unit: .index, "complexity; z-scores for eigenvector, mean 1 for fitness"),
    ],
    notes: [
      Column("second_eigenvalue", .number, unit: .index, "the eigenvalue of the ranking"),
      Column("third_eigenvalue", .number, unit: .index, "the next one; close to it, the ranking is not stable"),
    ],
    citations: [
      "Hidalgo, Hausmann (2009), The building blocks of economic complexity, PNAS 106",
      "Tacchella et al. (2012), A new metrics for countries' fitness, Scientific Reports 2",
    ])

  /// The complexity from a flat matrix of 0 and 1, regions as rows.
  public static func complexity(
    specialised m: [Double], regions: Int, industries: Int, method: Variant = .eigenvector, iterations: Int = 100,
    scaling: Scaling = .own
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
    case .reflections: (result.regions, result.industries) = pattern.reflections(iterations)
    case .fitness: (result.regions, result.industries) = pattern.fitness(iterations)
    }
    return result
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, regions, industries) = try read.panel()
    let specialised = panel.specialised(threshold: try read.number("threshold"))
    let (method, iterations) = (try read.choice("method", Variant.self), try read.integer("iterations"))
    let scaling = try read.choice("scaling", Scaling.self)
    let result: Result
    do throws(Refusal) {
      result = try complexity(
        specialised: specialised, regions: regions.count, industries: industries.count, method: method,
        iterations: iterations, scaling: scaling)
    } catch {
      throw read.failure(error.reason, remedy: error.remedy)
    }
    let counts = result.diversity + result.ubiquity
    var builder = TableBuilder(declaration)
    builder.texts("entity", regions.names + industries.names)
    builder.texts(
      "kind",
      regions.names.map { _ in "region" } + industries.names.map { _ in "industry" })
    builder.integers("diversity_or_ubiquity", counts.map { Int($0) })
    builder.numbers("complexity", result.regions + result.industries)
    if method == .eigenvector {
      builder.note("second_eigenvalue", result.secondEigenvalue)
      builder.note("third_eigenvalue", result.thirdEigenvalue)
    }
    return builder.table
  }
}

extension ComplexityIndex.Refusal {
  var reason: String {
    switch self {
    case .tooSmall: "fewer than three regions or industries are specialised"
    case .disconnected: "the regions fall into parts that share no industry, so one ranking has no meaning"
    case .alike: "the regions are specialised alike, so nothing ranks them"
    case .notConverged: "the eigenvectors were not found"
    }
  }

  var remedy: String {
    switch self {
    case .tooSmall: "Use more regions and industries, or a lower threshold."
    case .disconnected: "Lower the threshold, or compute each part for itself."
    case .alike: "Raise the threshold, or use finer industries."
    case .notConverged: "Check the values for extreme sizes."
    }
  }
}

extension Parameter {
  static let scaling = Parameter(
    "scaling", .choice(ComplexityIndex.Scaling.allCases.map(\.rawValue)), standard: .text("own"),
    "industries by eigenvector as z-scores of their own, or on the regions' scale (py-ecomplexity, Atlas)")
}
