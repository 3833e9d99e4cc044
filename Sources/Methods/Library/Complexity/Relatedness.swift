import Foundation
public import TerroirKernel

/// How often industries are specialised in the same regions, by five conventions.
///
/// With `M_ri = 1[LQ >= threshold]`, `C = MᵀM`, `k_i` the ubiquity, `S_i` the sum of C off its diagonal, `T = sum S`:
/// proximity `C_ij / max(k_i, k_j)` (Hidalgo et al., py-ecomplexity); association `(C_ij / T) / ((S_i / T)(S_j / T))`;
/// cosine `C_ij / sqrt(S_i S_j)`; jaccard `C_ij / (S_i + S_j - C_ij)`; probability (Steijn)
/// `C_ij / (T/2 (S_i/T S_j/(T - S_i) + S_j/T S_i/(T - S_j)))`: the last four as in EconGeo.
///
/// - Input: one row per region and industry, not negative; a pair that is not listed is zero, a missing value is refused.
/// - Output: one row per pair of industries, first before second; 0 where they never meet.
/// - Throws: on an empty or all-zero table, duplicate pairs, negative or missing values.
/// - Source: Hidalgo et al. (2007), Science 317; van Eck and Waltman (2009); Steijn (2017).
public enum Relatedness: Method {
  public enum Measure: String, CaseIterable, Sendable { case proximity, association, cosine, jaccard, probability }

  public static let declaration = MethodDeclaration(
    name: "relatedness", summary: "How often industries are specialised in the same regions",
    formula: "proximity_ij = sum_r M_ri M_rj / max(k_i, k_j), M = 1[LQ >= threshold]",
    roles: [.region, .industry, .value], parameters: [.measure, .threshold],
    outputs: [
      Column("industry_1", .text, "the first industry"), Column("industry_2", .text, "the second industry"),
      Column("relatedness", .number, unit: .index, "relatedness by the chosen measure"),
    ],
    citations: [
      "Hidalgo, Klinger, Barabási, Hausmann (2007), The product space, Science 317",
      "Steijn (2017), Improvement on the association strength",
    ])

  /// The symmetric matrix of relatedness between industries, flat, with a diagonal of 0.
  public static func matrix(
    specialised: [Double], regions: Int, industries: Int, measure: Measure = .proximity
  ) -> [Double] {
    var result = Matrix.inner(specialised, rows: regions, columns: industries)
    let ubiquity = (0..<industries).map { result[$0 * industries + $0] }
    for industry in 0..<industries { result[industry * industries + industry] = 0 }
    let sums = (0..<industries).map { row in
      result[(row * industries)..<((row + 1) * industries)].reduce(0, +)
    }
    let total = sums.reduce(0, +)
    for i in 0..<industries {
      for j in 0..<industries where result[i * industries + j] > 0 {
        let (met, a, b) = (result[i * industries + j], sums[i], sums[j])
        result[i * industries + j] =
          switch measure {
          case .proximity: met / max(ubiquity[i], ubiquity[j])
          case .association: met * total / (a * b)
          case .cosine: met / (a * b).squareRoot()
          case .jaccard: met / (a + b - met)
          case .probability: met / ((a / total * b / (total - a) + b / total * a / (total - b)) * total / 2)
          }
      }
    }
    return result
  }

  /// The same from amounts.
  public static func matrix(of panel: Panel, measure: Measure = .proximity, threshold: Double = 1) -> [Double] {
    matrix(
      specialised: panel.specialised(threshold: threshold), regions: panel.regions.count,
      industries: panel.industries.count, measure: measure)
  }

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let (panel, _, industries) = try read.panel()
    let matrix = matrix(
      of: panel, measure: try read.choice("measure", Measure.self), threshold: try read.number("threshold"))
    let count = industries.count
    var (first, second, values): ([Int], [Int], [Double]) = ([], [], [])
    for i in 0..<count {
      for j in (i + 1)..<max(i + 1, count) {
        first.append(i)
        second.append(j)
        values.append(matrix[i * count + j])
      }
    }
    var builder = TableBuilder(declaration)
    builder.keys(industries, first, named: "industry_1")
    builder.keys(industries, second, named: "industry_2")
    builder.numbers("relatedness", values)
    return builder.table
  }
}

extension Parameter {
  static let threshold = Parameter(
    "threshold", .number(0.01...100), unit: .index, default: .number(1),
    "location quotient from which a region counts as specialised; the threshold itself counts")
  static let measure = Parameter(
    "measure", .choice(Relatedness.Measure.allCases.map(\.rawValue)), default: .text("proximity"),
    "how relatedness is measured: proximity (ecomplexity), the others as in EconGeo")
}
