import Foundation
public import TerroirKernel

/// The method `pairwise`: weights from judgements of item against item. Formula and source as in ``Pairwise``.
///
/// - Input: one row per judgement, `row` against `column`, positive; one of each pair suffices, its reciprocal follows.
/// - Output: one weight per item, summing to 1; lambda_max, ci and cr as notes; a caution where cr is above 0.10, which
///   Saaty holds too inconsistent to use, with the judgement that departs most from the weights.
/// - Throws: on a missing pair, a judgement that is not positive, two judgements of a pair that are not reciprocal.
public enum PairwiseWeights: Method {
  public static let declaration = MethodDeclaration(
    name: "pairwise", summary: "Weights from pairwise judgements, with their consistency",
    formula: "A w = lambda_max w, sum w = 1; CI = (lambda_max - n)/(n - 1); CR = CI/RI",
    roles: [
      MethodDeclaration.Role("row", .text, "the item that is judged"),
      MethodDeclaration.Role("column", .text, "the item it is judged against"),
      MethodDeclaration.Role("judgement", .number, "how many times more it weighs; above 0"),
    ],
    parameters: [
      Parameter(
        "weights", .choice(Pairwise.Rule.allCases.map(\.rawValue)), default: .text("eigenvector"),
        "principal eigenvector, or row geometric means"),
      Parameter(
        "random_index", .choice(Pairwise.Index.allCases.map(\.rawValue)), default: .text("saaty-2008"),
        "table of random indices"),
    ],
    outputs: [Column("item", .text, "item"), Column("weight", .number, unit: .share, "weight")],
    notes: [
      Column("lambda_max", .number, "principal eigenvalue"), Column("ci", .number, "consistency index"),
      Column("cr", .number, "consistency ratio, to be at most 0.10"),
      Column("caution", .text, "where cr is above 0.10 or unknown: that the weights are not to be used as they are"),
    ],
    citations: ["Saaty (2008), Decision making with the analytic hierarchy process, Int. J. Services Sciences 1(1)"])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let reader = InputReader(input, for: declaration)
    try reader.requireRows()
    let (rows, columns) = (try reader.keys("row"), try reader.keys("column"))
    let judgements = try reader.numbers("judgement")
    let names = Set(rows.names + columns.names).sorted()
    let place = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var matrix = [[Double?]](repeating: [Double?](repeating: nil, count: names.count), count: names.count)
    for index in names.indices { matrix[index][index] = 1 }
    var largest: [Int: Double] = [:]
    for row in judgements.indices {
      guard let a = place[rows.names[rows.codes[row]]], let b = place[columns.names[columns.codes[row]]] else {
        continue
      }
      let value = judgements[row]
      guard value > 0 else {
        throw reader.failure("the judgement is \(value)", row: row, hint: "Give a number above 0.")
      }
      if let known = matrix[a][b], abs(known - value) > 1e-6 * value {
        throw reader.failure(
          "\(names[a]) against \(names[b]) is judged \(known) and \(value)", row: row,
          hint: "Make the two judgements of a pair reciprocal.")
      }
      // Of a judgement and its rounded reciprocal the larger number counts, whichever row comes first.
      let pair = min(a, b) * names.count + max(a, b)
      if a == b || (largest[pair] ?? 0) >= value { continue }
      largest[pair] = value
      (matrix[a][b], matrix[b][a]) = (value, 1 / value)
    }
    for i in names.indices {
      if let j = names.indices.first(where: { matrix[i][$0] == nil }) {
        throw reader.failure("\(names[i]) is not judged against \(names[j])", hint: "Add the judgement.")
      }
    }
    let result = Pairwise(
      matrix.map { $0.map { $0 ?? 1 } }, rule: try reader.choice("weights", Pairwise.Rule.self),
      index: try reader.choice("random_index", Pairwise.Index.self))
    var builder = TableBuilder(declaration)
    builder.texts("item", names)
    builder.numbers("weight", result.weights)
    builder.note("lambda_max", result.lambdaMax)
    builder.note("ci", result.consistencyIndex)
    builder.note("cr", result.consistencyRatio)
    if let caution = caution(result, matrix.map { $0.map { $0 ?? 1 } }, names) {
      builder.note("caution", text: caution)
    }
    return builder.table
  }

  /// Why the weights are not to be used as they are; nil where they may be.
  private static func caution(_ result: Pairwise, _ matrix: [[Double]], _ names: [String]) -> String? {
    guard let ratio = result.consistencyRatio else {
      return "there is no random index for \(names.count) items, so consistency is not judged; judge them in groups"
    }
    guard ratio > 0.10 else { return nil }
    func fits(_ i: Int, _ j: Int) -> Double { result.weights[i] / result.weights[j] }
    let pairs = names.indices.flatMap { i in names.indices.dropFirst(i + 1).map { (i, $0) } }
    func departure(_ pair: (Int, Int)) -> Double { abs(log(matrix[pair.0][pair.1] / fits(pair.0, pair.1))) }
    let start = "cr is \(figures(ratio)), above Saaty's limit of 0.10: the judgements contradict one another"
    guard let worst = pairs.max(by: { departure($0) < departure($1) - 1e-12 }) else { return start }
    let (i, j) = matrix[worst.0][worst.1] < 1 ? (worst.1, worst.0) : worst
    return start + "; revise first \(names[i]) against \(names[j]), judged \(figures(matrix[i][j])), "
      + "where the weights say \(figures(fits(i, j)))"
  }

  private static func figures(_ value: Double) -> String { String(format: "%.3g", value) }
}
