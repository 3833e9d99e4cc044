/// A programme in the parts that share no row: each is solved for itself, which is many times quicker than all at once,
/// and what changes one part leaves the optimum of the others as it was.
struct ProgrammeBlocks {
  struct Block {
    var programme = LinearProgramme()
    /// Its columns and rows in the whole programme.
    var columns: [Int] = []
    var rows: [Int] = []
  }

  let whole: LinearProgramme
  /// In the order of their first columns.
  private(set) var blocks: [Block] = []

  init(_ whole: LinearProgramme) {
    self.whole = whole
    var sets = DisjointSets(whole.columnCount)
    for row in 0..<whole.rowCount {
      let terms = whole.terms(of: row)
      for place in terms.dropFirst() { sets.join(Int(whole.indices[terms.lowerBound]), Int(whole.indices[place])) }
    }
    var place: [Int: Int] = [:]
    var position = [Int](repeating: 0, count: whole.columnCount)
    for column in 0..<whole.columnCount {
      let root = sets.root(of: column)
      if place[root] == nil {
        place[root] = blocks.count
        blocks.append(Block())
      }
      let block = place[root] ?? 0
      blocks[block].columns.append(column)
      position[column] = blocks[block].programme.addColumn(
        gain: whole.gains[column], lower: whole.columnLower[column], upper: whole.columnUpper[column],
        integer: whole.isInteger[column])
    }
    for row in 0..<whole.rowCount where !blocks.isEmpty {
      let terms = whole.terms(of: row)
      // A row without terms is a condition on nothing: it holds or fails wherever it stands.
      let block = terms.isEmpty ? 0 : place[sets.root(of: Int(whole.indices[terms.lowerBound]))] ?? 0
      blocks[block].rows.append(row)
      blocks[block].programme.addRow(
        terms.map { .init(position[Int(whole.indices[$0])], whole.values[$0]) }, lower: whole.rowLower[row],
        upper: whole.rowUpper[row])
    }
  }

  /// The optimum of the whole.
  func solved(gap: Double, memory: SolvedProgrammes?) throws(LinearProgrammeFailure) -> LinearProgramme.Solution {
    joined(try optima(gap: gap, memory: memory))
  }

  /// The optimum of each block.
  private func optima(
    gap: Double, memory: SolvedProgrammes?
  ) throws(LinearProgrammeFailure) -> [LinearProgramme.Solution] {
    let parts = blocks.map(\.programme)
    let found = Parallel.map(parts.count) { index in
      Result { () throws(LinearProgrammeFailure) in
        if let memory {
          try memory.solution(of: parts[index], gap: gap)
        } else {
          try parts[index].solvedWhole(gap: gap)
        }
      }
    }
    var solutions: [LinearProgramme.Solution] = []
    for result in found { solutions.append(try result.get()) }
    return solutions
  }

  private func joined(_ solutions: [LinearProgramme.Solution]) -> LinearProgramme.Solution {
    var values = [Double](repeating: 0, count: whole.columnCount)
    var prices = [Double](repeating: 0, count: whole.rowCount)
    for (block, solution) in zip(blocks, solutions) {
      for (column, value) in zip(block.columns, solution.values) { values[column] = value }
      for (row, price) in zip(block.rows, solution.prices) { prices[row] = price }
    }
    return LinearProgramme.Solution(
      objective: Summation.sum(solutions.map(\.objective)), bound: Summation.sum(solutions.map(\.bound)),
      values: values, prices: prices)
  }

  /// The `count` best solutions of which no two agree in all binary columns of `distinct`, best first.
  ///
  /// The next best of a sum of independent parts takes one part's next best: solutions are ranks of the parts, and a
  /// solution's successors move one part, no earlier than the one that was moved last, down by one rank (Lawler 1972, A
  /// procedure for computing the K best solutions to discrete optimization problems, Management Science 18).
  func ranked(
    _ count: Int, distinct: Range<Int>, gap: Double, memory: SolvedProgrammes?
  ) throws(LinearProgrammeFailure) -> [LinearProgramme.Solution] {
    var lists: [RankedBlock] = []
    for (block, solution) in zip(blocks, try optima(gap: gap, memory: memory)) {
      lists.append(RankedBlock(block, distinct: distinct, best: solution))
    }
    var open = [[Int](repeating: 0, count: lists.count)]
    var found: [LinearProgramme.Solution] = []
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
        if try lists[block].reaches(successor[block], gap: gap) { open.append(successor) }
      }
    }
    return found
  }
}

/// The best solutions of a block, sought as they are asked for.
private struct RankedBlock {
  private(set) var solutions: [LinearProgramme.Solution]
  /// The block without the solutions that were found but for the last.
  private var rest: LinearProgramme
  private let distinct: [Int]
  private var isExhausted = false

  init(_ block: ProgrammeBlocks.Block, distinct: Range<Int>, best: LinearProgramme.Solution) {
    rest = block.programme
    self.distinct = block.columns.indices.filter { distinct.contains(block.columns[$0]) }
    solutions = [best]
  }

  /// Whether the block has a solution of this rank, the best having rank 0.
  mutating func reaches(_ rank: Int, gap: Double) throws(LinearProgrammeFailure) -> Bool {
    while solutions.count <= rank, !isExhausted {
      guard let last = solutions.last, !distinct.isEmpty else { return false }
      let made = distinct.filter { last.values[$0] > 0.5 }
      rest.addRow(
        distinct.map { .init($0, last.values[$0] > 0.5 ? -1 : 1) }, lower: 1 - Double(made.count))
      do {
        solutions.append(try rest.solvedWhole(gap: gap))
      } catch .infeasible {
        isExhausted = true
      }
    }
    return solutions.count > rank
  }
}
