import Foundation

/// The cheapest further cells to hide so that no one can tell the hidden ones too closely, proven by linear programmes.
///
/// An attacker knows every cell that is shown, that sums are sums, and that nothing is negative; one who stands alone behind a
/// cell knows that cell as well. For each cell that must be protected the attacker's largest and smallest value are sought
/// among all such tables; where one is too near, the dual of that programme says of which cells some must be hidden too, and
/// a mixed-integer programme chooses them anew, until none is.
///
/// Source: Fischetti and Salazar-González (2000), Models and algorithms for optimizing cell suppression, JASA 95.
struct SuppressionSearch {
  let table: ConfidentialTable
  /// For each cell that tells too much the distance that its bounds must keep.
  let distances: [Int: Double]
  /// Cells that may not be hidden.
  let fixed: Set<Int>
  /// Cells known to someone who stands alone behind them.
  let insiders: [Int]

  /// What an attacker knows of a cell.
  struct Range: Hashable, Sendable {
    var low: Double
    var high: Double
  }

  private var scale: Double { max(1, table.cells.map(\.value).max() ?? 1) }
  private var reach: Double { 3 * scale }

  /// The hidden cells in ascending order, the primary ones included.
  func hidden() throws(OptimisationFailure) -> Set<Int> {
    let primary = Set(distances.keys)
    var master = Model(.minimise)
    for (place, cell) in table.cells.enumerated() {
      let isPrimary = primary.contains(place)
      let mayHide = isPrimary || !fixed.contains(place)
      master.add(
        Model.Variable(
          "\(cell.row), \(cell.column)", cost: isPrimary ? 0 : cell.cost, lower: isPrimary ? 1 : 0,
          upper: mayHide ? 1 : 0,
          isInteger: true))
    }
    let count = Double(table.cells.count)
    let second = table.cells.indices.map { 1 + Double($0) / (count * count) }
    let chooser = try SolverSession(master)
    let attacker = try SolverSession(attack())
    var chosen = primary
    while true {
      let cuts = try violations(chosen, attacker)
      if cuts.isEmpty { return chosen }
      for cut in cuts { try chooser.add(cut) }
      let solution = try chooser.solve(SolverOptions(gap: 0), thenMinimise: second)
      chosen = Set(solution.values.indices.filter { solution.values[$0] > 0.5 })
    }
  }

  /// What an attacker knows of each hidden cell, without being an insider.
  func ranges(_ hidden: Set<Int>) throws(OptimisationFailure) -> [Int: Range] {
    let attacker = try SolverSession(attack())
    try open(hidden, insider: nil, attacker)
    var found: [Int: Range] = [:]
    for place in hidden.sorted() {
      let low = try deviation(of: place, by: -1, attacker).objective
      let high = try deviation(of: place, by: 1, attacker).objective
      let value = table.cells[place].value
      found[place] = Range(low: settled(value - low), high: settled(value + high))
    }
    return found
  }

  /// Without the dust of the solver.
  private func settled(_ value: Double) -> Double {
    let whole = value.rounded()
    return max(0, abs(value - whole) <= 1e-7 * scale ? whole : value)
  }

  /// How far each cell can be from its value in a table that keeps the sums.
  private func attack() -> Model {
    var model = Model(.maximise)
    for cell in table.cells { model.add(Model.Variable("\(cell.row), \(cell.column)", lower: 0, upper: 0)) }
    for (number, sum) in table.sums.enumerated() {
      let terms = sum.enumerated().map { Model.Term($1, $0 == 0 ? -1 : 1) }
      model.add(Model.Constraint("sum \(number)", terms, lower: 0, upper: 0))
    }
    return model
  }

  private func open(_ hidden: Set<Int>, insider: Int?, _ attacker: SolverSession) throws(OptimisationFailure) {
    for place in table.cells.indices {
      let isOpen = hidden.contains(place) && place != insider
      try attacker.setBounds(
        of: place, lower: isOpen ? -table.cells[place].value : 0, upper: isOpen ? reach : 0)
    }
  }

  private func deviation(of place: Int, by sign: Double, _ attacker: SolverSession) throws(OptimisationFailure)
    -> Solution
  {
    var costs = [Double](repeating: 0, count: table.cells.count)
    costs[place] = sign
    try attacker.setCosts(costs)
    return try attacker.solve()
  }

  /// For each bound that is too near, of which cells some must be hidden too.
  private func violations(
    _ hidden: Set<Int>, _ attacker: SolverSession
  ) throws(OptimisationFailure) -> [Model.Constraint] {
    var cuts: [Model.Constraint] = []
    for insider in [nil] + insiders.map(Optional.some) {
      try open(hidden, insider: insider, attacker)
      for (place, distance) in distances.sorted(by: { $0.key < $1.key }) where place != insider {
        if let insider, isOwn(place, of: insider) { continue }
        for sign in [1.0, -1] {
          // A cell cannot be below 0: its lower bound need not be farther than that.
          let wanted = sign > 0 ? distance : min(distance, table.cells[place].value)
          let solution = try deviation(of: place, by: sign, attacker)
          guard solution.objective < wanted - 1e-7 * scale else { continue }
          cuts.append(cut(solution, wanted: wanted, insider: insider))
        }
      }
      // One attacker after another: what the first cannot tell the others mostly cannot.
      if !cuts.isEmpty { return cuts }
    }
    return cuts
  }

  /// Whether the one who stands alone behind a cell stands alone behind this sum as well.
  private func isOwn(_ sum: Int, of insider: Int) -> Bool {
    table.cells[sum].holders == 1 && table.sums.contains { $0[0] == sum && $0.contains(insider) }
  }

  /// By duality the deviation is at most the sum over hidden cells of their reduced cost times their bound.
  private func cut(_ solution: Solution, wanted: Double, insider: Int?) -> Model.Constraint {
    var terms: [Model.Term] = []
    for (place, cost) in solution.reducedCosts.enumerated() where place != insider && abs(cost) > 1e-9 {
      let room = cost > 0 ? cost * reach : -cost * table.cells[place].value
      if room > 1e-9 * scale { terms.append(Model.Term(place, min(room, wanted) / wanted)) }
    }
    return Model.Constraint("a bound", terms, lower: 1 - 1e-9)
  }
}
