import Foundation
public import TerroirKernel

/// `calc spatial-autocorrelation`: whether, and where, neighbours resemble each other.
///
/// Formulas and conventions as in ``GlobalAutocorrelation`` and ``LocalAutocorrelation``. `p` is two-sided: from random
/// maps, `2 (k + 1) / (permutations + 1)` for the smaller tail, conditional on the unit's own value for local statistics; by
/// the normal distribution of z without permutations. `p_fdr` is p adjusted for the many units (Benjamini and Hochberg, as
/// Caldas de Castro and Singer propose for the local statistics).
///
/// - Input: one row per unit; a unit without a value is left out with its links. `neighbours` lists links one way each:
///   who has a neighbour that does not have it back is counted in the note `one_way_links`. Without `weight` each is 1.
/// - Output: one row for the whole map, or one per unit, missing for a unit without value or without neighbours. The latter
///   (islands) are left out of n (spdep's adjust.n; esda keeps them with a lag of 0) and counted.
///   Local Moran classes units by quadrant. G_i* counts the unit among its own neighbours and has no quadrants: by the sign
///   of z it tells hot spots from cold ones (Getis and Ord 1992; Ord and Getis 1995).
/// - Throws: on duplicate units or links, an unknown neighbour, a unit as its own neighbour, negative weights, values that
///   do not differ, no links, fewer than three units with neighbours, negative values for gi.
/// - Source: Cliff and Ord (1981); Anselin (1995), Geographical Analysis 27; Getis and Ord (1992), ibid. 24; Caldas de
///   Castro and Singer (2006), ibid. 38.
public enum SpatialAutocorrelation: Method {
  public enum Statistic: String, CaseIterable, Sendable {
    case moran, geary
    case localMoran = "local-moran"
    case gi
  }

  public static let declaration = MethodDeclaration(
    name: "spatial-autocorrelation",
    summary: "Whether neighbours resemble each other, on the whole map or place by place",
    formula:
      "I = n/S0 z'Wz / z'z; C = (n-1) sum w (x_i-x_j)² / (2 S0 z'z); I_i = z_i sum w z_j / m; G_i* = sum w x_j / sum x",
    roles: [
      MethodDeclaration.Role("unit", .text, "the territory"),
      MethodDeclaration.Role("value", .number, "what is mapped; a unit without a value is left out"),
    ],
    tables: [Neighbours.table(required: true)],
    parameters: [
      Parameter(
        "statistic", .choice(Statistic.allCases.map(\.rawValue)), default: .text("moran"),
        "moran and geary for the whole map, local-moran and gi for each unit"),
      Parameter(
        "permutations", .integer(0...99_999), unit: .count, default: .integer(999),
        "random maps for p; 0 takes the normal distribution"),
      Parameter(
        "weights", .choice(SpatialWeights.Style.allCases.map(\.rawValue)), default: .text("row"),
        "coding: each unit's weights sum to 1, each neighbour counts 1, or as given"),
      Parameter(
        "moment", .choice(LocalAutocorrelation.Moment.allCases.map(\.rawValue)), default: .text("population"),
        "mean square of local-moran over n (spdep) or n - 1 (esda)"),
    ],
    outputs: [
      Column("statistic", .text, words: Statistic.allCases.map(\.rawValue), "the statistic"),
      Column("value", .number, unit: .index, "its value"),
      Column("expected", .number, unit: .index, "its mean over random maps"),
      Column("variance", .number, unit: .index, "its variance over random maps"),
      Column("z", .number, unit: .index, "value less expected, over the deviation"),
      Column("p", .number, unit: .probability, "two-sided probability of a value as far out"),
      Column("p_fdr", .number, unit: .probability, "p adjusted for the number of units (local statistics)"),
      Column(
        "quadrant", .text, words: LocalAutocorrelation.Quadrant.allCases.map(\.rawValue),
        "local-moran: own and neighbours' standing against the mean"),
      Column(
        "spot", .text, words: LocalAutocorrelation.Spot.allCases.map(\.rawValue),
        "gi: hot where high values gather (z above 0), cold where low ones do; see p_fdr for whether that is chance"),
    ],
    notes: [
      Column("units", .integer, unit: .count, "units with value and neighbours"),
      Column("missing", .integer, unit: .count, "units left out for want of a value"),
      Column("islands", .integer, unit: .count, "units left out for want of neighbours"),
      Column("one_way_links", .integer, unit: .count, "links whose other direction is not listed"),
    ],
    citations: [
      "Cliff, Ord (1981), Spatial Processes, Pion", "Anselin (1995), LISA, Geographical Analysis 27",
      "Getis, Ord (1992), The analysis of spatial association, Geographical Analysis 24",
      "Caldas de Castro, Singer (2006), Controlling the false discovery rate, Geographical Analysis 38",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    try read.requireRows()
    let statistic = try read.choice("statistic", Statistic.self)
    let map = try SpatialMap(read, negative: statistic != .gi)
    let permutations = try read.integer("permutations")
    let style = try read.choice("weights", SpatialWeights.Style.self)
    var builder = TableBuilder(declaration)
    switch statistic {
    case .moran, .geary:
      let kind: GlobalAutocorrelation.Statistic = statistic == .moran ? .moran : .geary
      let weights = SpatialWeights(map.links, style: style)
      guard let found = GlobalAutocorrelation(kind, of: map.values, weights: weights) else { throw map.constant }
      let p =
        permutations > 0
        ? try GlobalAutocorrelation.probability(
          kind, of: map.values, weights: weights, permutations: permutations, seed: input.seed)
        : found.z.map(probability)
      builder.texts("statistic", [statistic.rawValue])
      builder.numbers("value", [found.value])
      builder.numbers("expected", [found.expected])
      builder.numbers("variance", [found.variance])
      builder.numbers("z", [found.z])
      builder.numbers("p", [p])
    case .localMoran, .gi:
      let kind: LocalAutocorrelation.Statistic = statistic == .gi ? .gi : .localMoran
      let links = statistic == .gi ? map.linksWithSelf : map.links
      let weights = SpatialWeights(links, style: style)
      guard
        let found = LocalAutocorrelation(
          kind, of: map.values, weights: weights, moment: try read.choice("moment", LocalAutocorrelation.Moment.self))
      else { throw map.constant }
      let p =
        permutations > 0
        ? LocalAutocorrelation.probabilities(
          kind, of: map.values, weights: weights, permutations: permutations, seed: input.seed)
        : found.scores.map { $0.map(probability) }
      builder.keys(map.units, map.units.levels.indices.map { $0 })
      builder.texts("statistic", map.units.levels.map { _ in statistic.rawValue })
      builder.numbers("value", map.placed(found.values))
      builder.numbers("expected", map.placed(found.expected))
      builder.numbers("variance", map.placed(found.variances))
      builder.numbers("z", map.placed(found.scores))
      builder.numbers("p", map.placed(p))
      builder.numbers("p_fdr", map.placed(MultipleTesting.benjaminiHochberg.adjusted(p)))
      if statistic == .gi {
        builder.texts("spot", map.placed(found.spots.map { $0?.rawValue }))
      } else {
        builder.texts("quadrant", map.placed(found.quadrants.map(\.rawValue)))
      }
    }
    builder.note("units", count: map.values.count)
    builder.note("missing", count: map.missing)
    builder.note("islands", count: map.islands)
    builder.note("one_way_links", count: SpatialWeights(map.links, style: .given).oneWay)
    return builder.table
  }

  private static func probability(_ z: Double) -> Double { 2 * Normal.cumulative(-abs(z)) }
}
