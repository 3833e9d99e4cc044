extension ModelBlocks {
  /// The `count` best solutions of which no two agree in all binary variables of `distinct`, best first.
  ///
  /// The next best of a sum of independent parts takes one part's next best: solutions are ranks of the parts, and a
  /// solution's successors move one part, no earlier than the one that was moved last, down by one rank (Lawler 1972, A
  /// procedure for computing the K best solutions to discrete optimization problems, Management Science 18).
  func ranked(
    _ count: Int, distinct: Range<Int>, gap: Double, memory: SolvedModels?
  ) throws(OptimisationFailure) -> [Solution] {
    var lists: [RankedBlock] = []
    for (block, solution) in zip(blocks, try optima(gap: gap, memory: memory)) {
      lists.append(RankedBlock(block, distinct: distinct, best: solution, gap: gap, memory: memory))
    }
    var open = [[Int](repeating: 0, count: lists.count)]
    var found: [Solution] = []
    while found.count < count {
      let sums = open.map { ranks in
        Summation.sum(ranks.indices.map { lists[$0].solutions[ranks[$0]].objective })
      }
      // Among equals the one whose first parts stay best.
      let next = open.indices.min { left, right in
        sums[left] == sums[right] ? open[left].lexicographicallyPrecedes(open[right]) : sums[left] > sums[right]
      }
      guard let next else { break }
      let ranks = open.remove(at: next)
      found.append(joined(ranks.indices.map { lists[$0].solutions[ranks[$0]] }))
      for block in (ranks.lastIndex { $0 > 0 } ?? 0)..<lists.count where found.count < count {
        var successor = ranks
        successor[block] += 1
        if try lists[block].reaches(successor[block]) { open.append(successor) }
      }
    }
    return found
  }
}

/// The best solutions of a block, sought as they are asked for.
private struct RankedBlock {
  private(set) var solutions: [Solution]
  /// The block without the solutions that were found but for the last.
  private var rest: Model
  private let distinct: [Int]
  private let gap: Double
  private let memory: SolvedModels?
  private var isExhausted = false

  init(_ block: ModelBlocks.Block, distinct: Range<Int>, best: Solution, gap: Double, memory: SolvedModels?) {
    rest = block.model
    self.distinct = block.variables.indices.filter { distinct.contains(block.variables[$0]) }
    self.gap = gap
    self.memory = memory
    solutions = [best]
  }

  /// Whether the block has a solution of this rank, the best having rank 0.
  mutating func reaches(_ rank: Int) throws(OptimisationFailure) -> Bool {
    while solutions.count <= rank, !isExhausted {
      guard let last = solutions.last, !distinct.isEmpty else { return false }
      let made = distinct.filter { last.values[$0] > 0.5 }
      rest.add(
        Model.Constraint(
          "another choice", distinct.map { Model.Term($0, last.values[$0] > 0.5 ? -1 : 1) },
          lower: 1 - Double(made.count)))
      do {
        if let memory {
          solutions.append(try memory.solution(of: rest, gap: gap))
        } else {
          solutions.append(try SolverSession(rest).solve(SolverOptions(gap: gap)))
        }
      } catch .infeasible {
        isExhausted = true
      }
    }
    return solutions.count > rank
  }
}
