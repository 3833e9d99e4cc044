import TerroirKernel
import TerroirMethods
import Testing

@Suite("Conflict of demands")
struct ConflictTests {
  /// Money for three projects of 3, 4 and 5 million that bring 1, 2 and 9, at most 10 million in all.
  private static func model(_ demands: [(String, [Double], ClosedRange<Double>)]) -> (Model, [Conflict.Demand]) {
    var model = Model(.maximise)
    for (name, gain) in [("a", 1.0), ("b", 2), ("c", 9)] {
      model.add(Model.Variable(name, cost: gain, upper: 1, isInteger: true))
    }
    model.add(Model.Constraint("the budget", [.init(0, 3), .init(1, 4), .init(2, 5)], upper: 10))
    let asked = demands.map { name, weights, range in
      Conflict.Demand(
        Phrase(verbatim: name),
        constraints: [
          model.add(
            Model.Constraint(
              name, weights.enumerated().map { .init($0, $1) }, lower: range.lowerBound, upper: range.upperBound))
        ])
    }
    return (model, asked)
  }

  private static let demands: [(String, [Double], ClosedRange<Double>)] = [
    ("with a", [1, 0, 0], 1...1), ("at least one", [1, 1, 1], 1...3), ("with b", [0, 1, 0], 1...1),
    ("with c", [0, 0, 1], 1...1),
  ]

  @Test("names the demands that clash, no other, and the cheapest to drop")
  func named() throws {
    let (model, asked) = Self.model(Self.demands)
    let conflict = try #require(try Conflict(in: model, among: asked))
    #expect(conflict.demands.map(\.name) == ["with a", "with b", "with c"])
    // Without a the choice is b and c, worth 11; without b it is 10, without c 3.
    #expect(conflict.cheapest?.name == "with a")
  }

  @Test("is known where time does not suffice to compare what each demand costs, and names no cheapest one")
  func impatient() throws {
    let (model, asked) = Self.model(Self.demands)
    let conflict = try #require(try Conflict(in: model, among: asked, patience: 0))
    #expect(conflict.demands.map(\.name) == ["with a", "with b", "with c"])
    #expect(conflict.isCompared == (conflict.cheapest != nil))
  }

  @Test("is one that clashes alone and that every loss resolves")
  func irreducible() throws {
    let (model, asked) = Self.model(Self.demands)
    let conflict = try #require(try Conflict(in: model, among: asked))
    func solve(_ held: [Conflict.Demand]) throws -> Solution {
      var part = model
      for demand in asked where !held.contains(demand) {
        for row in demand.constraints {
          (part.constraints[row].lower, part.constraints[row].upper) = (-.infinity, .infinity)
        }
      }
      return try SolverSession(part).solve()
    }
    #expect(throws: OptimisationFailure.infeasible) { try solve(conflict.demands) }
    for lost in conflict.demands { #expect(try solve(conflict.demands.filter { $0 != lost }).status == .optimal) }
  }

  @Test("is none where all can be met, and names no demand where none is to blame")
  func none() throws {
    let (sound, asked) = Self.model([("with a", [1, 0, 0], 1...1), ("with b", [0, 1, 0], 1...1)])
    #expect(try Conflict(in: sound, among: asked) == nil)
    var (model, demands) = Self.model(Self.demands)
    model.constraints[0].lower = 20
    model.constraints[0].upper = 30
    demands.removeAll { $0.name != "at least one" }
    let foreign = try #require(try Conflict(in: model, among: demands))
    #expect(foreign.demands.isEmpty && foreign.cheapest == nil)
  }

  @Test("has no cheapest demand where another conflict stands beside it")
  func twoConflicts() throws {
    let (model, asked) = Self.model([
      ("with a", [1, 0, 0], 1...1), ("without a", [1, 0, 0], 0...0), ("with b", [0, 1, 0], 1...1),
      ("without b", [0, 1, 0], 0...0),
    ])
    let conflict = try #require(try Conflict(in: model, among: asked))
    #expect(conflict.demands.map(\.name) == ["with b", "without b"])
    #expect(conflict.cheapest == nil)
  }
}
