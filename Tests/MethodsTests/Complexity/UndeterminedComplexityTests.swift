import TerroirKernel
import TerroirMethods
import Testing

@Suite("Complexity that the data do not determine")
struct UndeterminedComplexityTests {
  /// Five regions in a ring, each specialised in two industries in a row: every pair of eigenvectors is turned at will.
  @Test("two eigenvalues of one size are told, not settled by the order of names")
  func ring() {
    var rows = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 5)
    for region in 0..<5 { (rows[region][region], rows[region][(region + 1) % 5]) = (1, 1) }
    let ring = rows.flatMap(\.self)
    #expect(throws: ComplexityIndex.Refusal.undetermined) {
      try ComplexityIndex.complexity(specialised: ring, regions: 5, industries: 5)
    }
    let names = ["a", "b", "c", "d", "e"]
    let table = panelTable(names, names, rows)
    let failure = { (method: String) in
      MethodFailure(
        method, "the second and third eigenvalue are the same, so the data do not determine the ranking",
        hint: "Use method=fitness, which needs neither, or another threshold or finer industries.")
    }
    #expect(throws: failure("complexity")) { try ComplexityIndex.run(MethodInput(table: table)) }
    #expect(throws: failure("outlook")) { try Outlook.run(MethodInput(table: table)) }
    #expect(throws: Never.self) {
      try ComplexityIndex.run(MethodInput(table: table, parameters: ["method": .text("fitness")]))
    }
  }

  /// Regions in a chain, the ends as diverse as each other: the vector goes from one end to the other, and so does its mirror.
  @Test("a ranking that does not go with diversity has no end that is the complex one")
  func chain() {
    let chain: [Double] = [
      1, 1, 0, 0, 0, 0,
      0, 1, 1, 1, 0, 0,
      0, 0, 1, 1, 1, 0,
      0, 0, 0, 0, 1, 1,
    ]
    #expect(throws: ComplexityIndex.Refusal.unsigned) {
      try ComplexityIndex.complexity(specialised: chain, regions: 4, industries: 6)
    }
  }
}
