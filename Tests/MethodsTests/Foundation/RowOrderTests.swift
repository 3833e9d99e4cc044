import TerroirKernel
import TerroirMethods
import Testing

@Suite("Sums do not depend on the order of rows")
struct RowOrderTests {
  /// .1 + .2 + .3 is .6000000000000001 in one order and .6 in another.
  @Test("plants of one region and industry are summed whatever their order")
  func plants() throws {
    let plants = table([
      "region": .text(["r", "r", "r", "s", "s"]), "industry": .text(["i", "i", "i", "i", "j"]),
      "plant": .text(["p", "q", "t", "u", "v"]), "value": .number([0.1, 0.2, 0.3, 0.7, 1.1]),
    ])
    let found = try EllisonGlaeser.run(MethodInput(table: plants))
    #expect(try EllisonGlaeser.run(MethodInput(table: plants.reversed)) == found)
    #expect(try EllisonGlaeser.run(MethodInput(table: plants.picking([1, 4, 0, 3, 2]))) == found)
  }

  @Test("of a judgement and its rounded reciprocal the same one counts in every order")
  func judgements() throws {
    let judgements = table([
      "row": .text(["a", "b", "a", "b"]), "column": .text(["b", "a", "c", "c"]),
      "judgement": .number([3, 0.3333333, 5, 2]),
    ])
    let found = try PairwiseWeights.run(MethodInput(table: judgements))
    #expect(try PairwiseWeights.run(MethodInput(table: judgements.reversed)) == found)
    let exact = try PairwiseWeights.run(MethodInput(table: judgements.picking([0, 2, 3])))
    #expect(found == exact)
  }
}
