/// A model in the parts that share no constraint: each is solved for itself, which is many times quicker than all at
/// once, and what changes one part leaves the optimum of the others as it was.
struct ModelBlocks: Sendable {
  struct Block: Sendable {
    var model: Model
    /// Its variables and constraints in the whole model.
    var variables: [Int] = []
    var constraints: [Int] = []
  }

  /// In the order of their first variables.
  private(set) var blocks: [Block] = []
  private let variableCount: Int
  private let constraintCount: Int
  /// Where a constraint of the whole stands.
  private var place: [(block: Int, row: Int)] = []

  init(_ whole: Model) {
    variableCount = whole.variables.count
    constraintCount = whole.constraints.count
    var sets = DisjointSets(whole.variables.count)
    // What costs nothing of a budget does not meet the others in it.
    let rows = whole.constraints.map { $0.terms.filter { $0.coefficient != 0 } }
    for terms in rows {
      guard let first = terms.first else { continue }
      for term in terms.dropFirst() { sets.join(first.variable, term.variable) }
    }
    for term in whole.quadraticTerms { sets.join(term.first, term.second) }
    var number: [Int: Int] = [:]
    var position = [Int](repeating: 0, count: whole.variables.count)
    for variable in whole.variables.indices {
      let root = sets.root(of: variable)
      let block = number[root] ?? blocks.count
      if block == blocks.count {
        number[root] = block
        blocks.append(Block(model: Model(whole.sense)))
      }
      blocks[block].variables.append(variable)
      position[variable] = blocks[block].model.add(whole.variables[variable])
    }
    if blocks.isEmpty { blocks.append(Block(model: Model(whole.sense))) }
    for (row, constraint) in whole.constraints.enumerated() {
      // A constraint without terms is a condition on nothing: it holds or fails wherever it stands.
      let block = rows[row].first.flatMap { number[sets.root(of: $0.variable)] } ?? 0
      var own = constraint
      own.terms = rows[row].map { Model.Term(position[$0.variable], $0.coefficient) }
      place.append((block, blocks[block].model.add(own)))
      blocks[block].constraints.append(row)
    }
    for term in whole.quadraticTerms {
      let block = number[sets.root(of: term.first)] ?? 0
      blocks[block].model.quadraticTerms.append(
        Model.QuadraticTerm(position[term.first], position[term.second], term.coefficient))
    }
  }

  /// Replaces the upper limit of a constraint of the whole.
  mutating func setUpper(_ upper: Double, of constraint: Int) {
    let (block, row) = place[constraint]
    blocks[block].model.constraints[row].upper = upper
  }

  /// Replaces the costs of the first variables of the whole.
  mutating func setCosts(_ costs: [Double]) {
    for block in blocks.indices {
      for (own, variable) in blocks[block].variables.enumerated() where costs.indices.contains(variable) {
        blocks[block].model.variables[own].cost = costs[variable]
      }
    }
  }

  /// The optimum of the whole.
  ///
  /// - Throws: ``OptimisationFailure``.
  func solved(gap: Double, memory: SolvedModels?) throws(OptimisationFailure) -> Solution {
    joined(try optima(gap: gap, memory: memory))
  }

  /// The optimum of each block.
  func optima(gap: Double, memory: SolvedModels?) throws(OptimisationFailure) -> [Solution] {
    try each(blocks.map(\.model)) { (model) throws(OptimisationFailure) in
      if let memory { return try memory.solution(of: model, gap: gap) }
      return try SolverSession(model).solve(SolverOptions(gap: gap))
    }
  }

  /// What a unit more of a constraint's limit adds to the objective of the linear relaxation, by constraint of the whole.
  func prices(of constraints: [Int]) throws(OptimisationFailure) -> [Int: Double] {
    let asked = Dictionary(grouping: constraints.sorted()) { place[$0].block }.sorted { $0.key < $1.key }
    let solutions = try each(asked.map { blocks[$0.key].model }) { (model) throws(OptimisationFailure) in
      try SolverSession(model).solve(SolverOptions(isRelaxed: true))
    }
    var prices: [Int: Double] = [:]
    for ((_, constraints), solution) in zip(asked, solutions) {
      for constraint in constraints { prices[constraint] = solution.prices[place[constraint].row] }
    }
    return prices
  }

  /// The solution of each model, found at once.
  private func each(
    _ models: [Model], _ solve: @Sendable (Model) throws(OptimisationFailure) -> Solution
  ) throws(OptimisationFailure) -> [Solution] {
    let found: [Result<Solution, OptimisationFailure>]
    do {
      found = try Parallel.map(models.count) { index in
        Result { () throws(OptimisationFailure) in try solve(models[index]) }
      }
    } catch {
      throw .cancelled
    }
    var solutions: [Solution] = []
    for result in found { solutions.append(try result.get()) }
    return solutions
  }

  func joined(_ solutions: [Solution]) -> Solution {
    var values = [Double](repeating: 0, count: variableCount)
    for (block, solution) in zip(blocks, solutions) {
      for (variable, value) in zip(block.variables, solution.values) { values[variable] = value }
    }
    return Solution(
      status: .optimal, objective: Summation.sum(solutions.map(\.objective)),
      bound: Summation.sum(solutions.map(\.bound)), values: values, prices: [], reducedCosts: [])
  }
}
