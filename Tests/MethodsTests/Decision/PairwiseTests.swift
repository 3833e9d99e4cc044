import TerroirKernel
import TerroirMethods
import Testing

@Suite("Pairwise judgements")
struct PairwiseTests {
  /// Saaty (2008): how much more of each drink Americans drink.
  static let drinks: [[Double]] = [
    [1, 9, 5, 2, 1, 1, 0.5], [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [0.2, 3, 1, 1 / 3, 0.25, 1 / 3, 1 / 9], [0.5, 9, 3, 1, 0.5, 1, 1 / 3], [1, 9, 4, 2, 1, 2, 0.5],
    [1, 9, 3, 1, 0.5, 1, 1 / 3], [2, 9, 9, 3, 2, 3, 1],
  ]

  @Test("row geometric means give the weights of independent computation")
  func geometric() {
    let expected = [
      0.17872338459102768, 0.018460616160309924, 0.04223438731988099, 0.11649839775440328, 0.19113550919235564,
      0.12862465932043748, 0.324323045661585,
    ]
    #expect(zip(Pairwise(Self.drinks, rule: .geometric).weights, expected).allSatisfy { isClose($0, $1) })
  }

  @Test("the consistency ratio is .0218 with the random index 1.35 of 2008, .0223 with the 1.32 of 1980")
  func randomIndex() {
    #expect(isClose(Pairwise(Self.drinks).consistencyRatio, 0.02180605423831479, within: 1e-8))
    #expect(
      isClose(Pairwise(Self.drinks, index: .saaty1980).consistencyRatio, 0.029438173221724966 / 1.32, within: 1e-8))
  }

  @Test("judgements made of weights give them back, wholly consistent")
  func consistent() throws {
    let weights = [0.5, 0.3, 0.15, 0.05]
    let found = Pairwise(weights.map { a in weights.map { a / $0 } })
    #expect(zip(found.weights, weights).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(isClose(found.lambdaMax, 4, within: 1e-10) && isClose(found.consistencyRatio, 0, within: 1e-10))
  }

  @Test("half a matrix suffices, gaps and contradictions are refused")
  func halves() throws {
    let input = table([
      "row": .text(["a", "a", "b"]), "column": .text(["b", "c", "c"]), "judgement": .number([2, 4, 2]),
    ])
    let found = try PairwiseWeights.run(MethodInput(table: input))
    #expect(zip(try #require(numbers(found, "weight")), [4 / 7.0, 2 / 7.0, 1 / 7.0]).allSatisfy { isClose($0, $1) })
    #expect(
      throws: MethodFailure("pairwise", "b is not judged against c", hint: "Add the judgement.")
    ) { try PairwiseWeights.run(MethodInput(table: input.picking([0, 1]))) }
    let twice = table(["row": .text(["a", "b"]), "column": .text(["b", "a"]), "judgement": .number([2, 2])])
    #expect(
      throws: MethodFailure(
        "pairwise", "b against a is judged 0.5 and 2.0", row: 2,
        hint: "Make the two judgements of a pair reciprocal.")
    ) { try PairwiseWeights.run(MethodInput(table: twice)) }
  }

  @Test("a judgement of 0 is refused, for it has no reciprocal")
  func zero() {
    let input = table(["row": .text(["a"]), "column": .text(["b"]), "judgement": .number([0])])
    #expect(throws: MethodFailure("pairwise", "the judgement is 0.0", row: 1, hint: "Give a number above 0.")) {
      try PairwiseWeights.run(MethodInput(table: input))
    }
  }

  private static func notes(_ judgements: [Double]) throws -> [Table.Note] {
    let input = table([
      "row": .text(["a", "b", "a"]), "column": .text(["b", "c", "c"]), "judgement": .number(judgements),
    ])
    return try PairwiseWeights.run(MethodInput(table: input)).notes
  }

  @Test("a consistency ratio above Saaty's 0.10 is cautioned against, with the judgement to revise first")
  func caution() throws {
    let found = try Self.notes([2, 3, 1.0 / 5])
    #expect(
      found.last
        == .init(
          "caution",
          .text(
            "cr is 1.37, above Saaty's limit of 0.10: the judgements contradict one another; revise first "
              + "a against b, judged 2, where the weights say 0.644")))
    #expect(try Self.notes([2, 3, 5]).map(\.name) == ["lambda_max", "ci", "cr"])
    let names = (0..<11).map { "i\($0)" }
    let pairs = names.indices.flatMap { a in names[(a + 1)...].map { (names[a], $0) } }
    let many = table([
      "row": .text(pairs.map(\.0)), "column": .text(pairs.map(\.1)), "judgement": .number(pairs.map { _ in 1 }),
    ])
    #expect(
      try PairwiseWeights.run(MethodInput(table: many)).notes.last
        == .init(
          "caution",
          .text("there is no random index for 11 items, so consistency is not judged; judge them in groups")))
  }

  /// The tables as printed: Saaty (1980), and Saaty and Vargas (2008).
  @Test("divides the index of inconsistency by that of chance, from three items to ten, and above by none")
  func chance() throws {
    let printed: [(Pairwise.Index, [Double])] = [
      (.saaty1980, [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]),
      (.saaty2008, [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49]),
    ]
    for (index, indices) in printed {
      for (place, chance) in indices.enumerated() {
        let found = Pairwise(Self.turned(place + 3), index: index)
        #expect(found.consistencyIndex > 0.01)
        #expect(isClose(found.consistencyRatio, found.consistencyIndex / chance, within: 1e-12), "\(index) \(place)")
      }
      #expect(Pairwise(Self.turned(11), index: index).consistencyRatio == nil)
      #expect(Pairwise(Self.turned(2), index: index).consistencyRatio == 0)
    }
  }

  /// All alike, but that the first is five times the last.
  private static func turned(_ count: Int) -> [[Double]] {
    (0..<count).map { row in
      (0..<count).map { (row, $0) == (0, count - 1) ? 5 : (row, $0) == (count - 1, 0) ? 0.2 : 1 }
    }
  }
}
