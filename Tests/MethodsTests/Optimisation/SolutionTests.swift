import Testing

@testable import TerroirMethods

@Suite("A solution")
struct SolutionTests {
  private static func solution(_ values: [Double], objective: Double = 0, bound: Double = 0) -> Solution {
    Solution(status: .optimal, objective: objective, bound: bound, values: values, prices: [], reducedCosts: [])
  }

  @Test("is held against the conditions in the unit of their amounts", arguments: [1e-9, 1, 1e9])
  func fault(_ unit: Double) {
    var model = Model(.minimise)
    model.add(Model.Variable("x", upper: 1))
    model.add(Model.Constraint("a thousandth", [.init(0, unit)], lower: 0.001 * unit))
    #expect(Self.solution([0.001]).fault(in: model) == nil)
    #expect(Self.solution([0]).fault(in: model) == "the answer of HiGHS breaks a condition: a thousandth")
    #expect(
      Self.solution([1.5]).fault(in: model) == "HiGHS answers 1.5 for x, which lies outside its bounds")
  }

  @Test("has the gap of the bound from the objective, as a part of it")
  func gap() {
    #expect(Self.solution([], objective: 8, bound: 10).gap == 0.25)
    #expect(Self.solution([], objective: -8, bound: -6).gap == 0.25)
    #expect(Self.solution([]).gap == 0)
    #expect(Self.solution([], bound: 3e-12).gap == 3)
  }

}
