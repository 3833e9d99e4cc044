import Foundation

/// Every cell and sum rounded to a multiple of a base beside it, so that sums stay sums and little is changed.
///
/// Multiples stay as they are; the sum of absolute changes over all cells and sums is the smallest there is.
///
/// Source: Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82.
enum ControlledRounding {
  /// The rounded values; nil where no such table exists.
  static func rounded(_ table: ConfidentialTable, base: Double) throws(OptimisationFailure) -> [Double]? {
    var model = Model(.minimise)
    let floors = table.cells.map { ($0.value / base).rounded(.down) * base }
    for (cell, floor) in zip(table.cells, floors) {
      let rest = cell.value - floor
      model.add(
        Model.Variable(
          "\(cell.row), \(cell.column)", cost: base - 2 * rest, lower: 0, upper: rest > 1e-9 * base ? 1 : 0,
          isInteger: true))
    }
    for (number, sum) in table.sums.enumerated() {
      let gap = sum.enumerated().reduce(0.0) { $0 + ($1.offset == 0 ? 1 : -1) * floors[$1.element] } / base
      let terms = sum.enumerated().map { Model.Term($1, $0 == 0 ? -1 : 1) }
      model.add(Model.Constraint("sum \(number)", terms, lower: gap.rounded(), upper: gap.rounded()))
    }
    let count = Double(table.cells.count)
    do {
      let solution = try SolverSession(model).solve(
        SolverOptions(gap: 0), thenMinimise: table.cells.indices.map { Double($0 + 1) / count })
      return zip(floors, solution.values).map { $0 + base * $1.rounded() }
    } catch .infeasible {
      return nil
    }
  }
}
