import TerroirKernel
import TerroirMethods
import Testing

@Suite("Weights by the first principal component")
struct PrincipalWeightsTests {
  private static var recipe: CompositeRecipe {
    var recipe = CompositeRecipe()
    recipe.weights = .principalComponent
    return recipe
  }

  /// x and z have nothing in common, y is their sum: correlations 0 and 0.5^0.5.
  private static func table(x: [Double?] = [1, 1, -1, -1]) -> IndicatorTable {
    IndicatorTable(
      units: ["a", "b", "c", "d"], codes: ["x", "y", "z"], columns: [x, [2, 0, 0, -2], [1, -1, 1, -1]])
  }

  private static func structure(_ isGain: Bool = true) throws -> CompositeStructure {
    try CompositeStructure([
      .init("x", parent: "i", weight: 9, isGain: isGain), .init("y", parent: "i"), .init("z", parent: "i"),
      .init("i", parent: nil),
    ])
  }

  @Test("two that have nothing in common and their sum: eigenvector 1/2, 0.5^0.5, 1/2, so weights 1/4, 1/2, 1/4")
  func byHand() throws {
    let index = try CompositeIndex(of: Self.table(), structure: try Self.structure(), recipe: Self.recipe)
    let expected = [0.25, 0.5, 0.25]
    #expect(zip(index.structure.shares, expected).allSatisfy { isClose($0, $1, within: 1e-12) })
    #expect(zip(index.index, [100.0, 50, 50, 0]).allSatisfy { isClose($0, $1, within: 1e-9) })
  }

  @Test("the unit of measurement, the order of units and the direction of an indicator change no weight")
  func invariance() throws {
    let own = try CompositeIndex(of: Self.table(), structure: try Self.structure(), recipe: Self.recipe)
    let scaled = Self.table(x: [3007, 3007, 3000, 3000]).picking([2, 0, 3, 1])
    for isGain in [true, false] {
      let found = try CompositeIndex(of: scaled, structure: try Self.structure(isGain), recipe: Self.recipe)
      #expect(zip(found.structure.shares, own.structure.shares).allSatisfy { isClose($0, $1, within: 1e-12) })
    }
  }

  @Test("aggregates keep their weights, and a unit with a gap has no say in the weights")
  func levels() throws {
    var rows = try Self.structure().elements.map { element in
      var row = element
      row.parent = element.parent == nil ? "all" : "i"
      return row
    }
    rows += [.init("w", parent: "all", weight: 3), .init("all", parent: nil)]
    var table = Self.table()
    table.codes.append("w")
    table.columns.append([1, 2, 3, 4])
    table.units.append("e")
    for place in table.columns.indices { table.columns[place].append(place == 0 ? nil : 2) }
    var recipe = Self.recipe
    recipe.impute = .available
    let index = try CompositeIndex(of: table, structure: try CompositeStructure(rows), recipe: recipe)
    let weights = Dictionary(uniqueKeysWithValues: zip(index.structure.codes, index.structure.shares))
    #expect(isClose(weights["i"], 0.25) && isClose(weights["w"], 0.75))
    #expect(isClose(weights["x"], 0.25, within: 1e-12) && isClose(weights["y"], 0.5, within: 1e-12))
  }

  @Test("robustness starts from the weights of the recipe, and two workers give what one gives")
  func robustness() throws {
    var recipe = CompositeRobustnessTests.recipe
    recipe.weights = .principalComponent
    let (table, structure) = (
      CompositeRobustnessTests.table(), try CompositeStructure(CompositeRobustnessTests.structure)
    )
    let alternatives = CompositeAlternatives(to: recipe, isComplete: true)
    func run(_ workers: Int) throws -> CompositeRobustness {
      try CompositeRobustness(
        of: table, structure: structure, recipe: recipe, alternatives: alternatives, draws: 100, workers: workers)
    }
    let index = try CompositeIndex(of: table, structure: structure, recipe: recipe)
    #expect(try run(1).ranks == index.ranks(at: index.structure.root))
    #expect(try run(1) == run(2))
    #expect(index.structure.shares != structure.shares)
  }

  @Test("indicators of which no component comes first are refused")
  func refusals() throws {
    let apart = IndicatorTable(
      units: ["a", "b", "c", "d"], codes: ["x", "z"], columns: [[1, 1, -1, -1], [1, -1, 1, -1]])
    let structure = try CompositeStructure([
      .init("x", parent: "i"), .init("z", parent: "i"), .init("i", parent: nil),
    ])
    #expect(throws: CompositeRefusal.noCommonComponent("i")) {
      try CompositeIndex(of: apart, structure: structure, recipe: Self.recipe)
    }
    #expect(throws: CompositeRefusal.noCommonComponent("i")) {
      try CompositeIndex(of: apart.picking([0, 3]), structure: structure, recipe: Self.recipe)
    }
  }

  @Test("calc takes it by name")
  func byName() throws {
    let found = try CompositeTests.run(CompositeTests.table(), ["weights": .text("principal-component")])
    // One has two indicators, which weigh the same in whatever they have in common.
    let expected = [0, 37.5, 62.5, 100.0]
    #expect(zip(CompositeTests.scores(found, of: "one"), expected).allSatisfy { isClose($0, $1, within: 1e-9) })
  }
}
