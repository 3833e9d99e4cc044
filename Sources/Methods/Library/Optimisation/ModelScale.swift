import Foundation

/// Powers of two that bring the numbers of a model near one, where the solver's tolerances are meant to be used.
///
/// A model in roubles has benefits of 1e8 beside counts of 1; at a tolerance of 1e-6 on the greater the smaller is lost,
/// and a wrong answer counts as proven. Rows, continuous variables and the objective are divided by the geometric mean
/// of their least and greatest number until that changes nothing; whole variables keep their unit. A power of two loses
/// no digit.
///
/// Source: Tomlin (1975), On scaling linear programming problems, Math. Programming Study 4.
struct ModelScale {
  /// What a row, a variable's unit and the objective are multiplied by.
  private(set) var rows: [Double]
  private(set) var columns: [Double]
  private(set) var objective = 1.0

  /// Numbers between 2^-10 and 2^10 are near enough to one.
  private static let near = 10.0

  init(_ model: Model) {
    rows = [Double](repeating: 1, count: model.constraints.count)
    columns = [Double](repeating: 1, count: model.variables.count)
    // The objective is one more row.
    var lines = model.constraints.map { constraint in Self.sizes(constraint.terms.map { ($0.variable, $0.coefficient) })
    }
    let quadratic = model.quadraticTerms.map { ($0.first, $0.coefficient) }
    lines.append(Self.sizes(model.variables.enumerated().map { ($0, $1.cost) } + quadratic))
    if lines.allSatisfy({ line in line.allSatisfy { abs($0.size) <= Self.near } }) { return }

    // A quadratic term would need the scale of both its variables.
    let isFree = model.variables.map { !$0.isInteger && model.quadraticTerms.isEmpty }
    var line = [Double](repeating: 0, count: lines.count)
    var column = [Double](repeating: 0, count: columns.count)
    for _ in 0..<60 {
      var change = 0.0
      for row in lines.indices {
        var (low, high) = (Double.infinity, -Double.infinity)
        for entry in lines[row] {
          let size = entry.size + column[entry.column]
          low = min(low, size)
          high = max(high, size)
        }
        let new = low > high ? 0 : -(low + high) / 2
        change = max(change, abs(new - line[row]))
        line[row] = new
      }
      var least = [Double](repeating: .infinity, count: columns.count)
      var most = [Double](repeating: -.infinity, count: columns.count)
      for row in lines.indices {
        for entry in lines[row] where isFree[entry.column] {
          least[entry.column] = min(least[entry.column], entry.size + line[row])
          most[entry.column] = max(most[entry.column], entry.size + line[row])
        }
      }
      for place in columns.indices where least[place].isFinite {
        let new = -(least[place] + most[place]) / 2
        change = max(change, abs(new - column[place]))
        column[place] = new
      }
      if change < 0.25 { break }
    }
    objective = Self.power(line.last ?? 0)
    rows = line.dropLast().map(Self.power)
    columns = column.map(Self.power)
  }

  /// The scale of a row that is added later.
  func row(_ terms: [Model.Term]) -> Double {
    let sizes = Self.sizes(terms.map { ($0.variable, $0.coefficient) }).map { $0.size + log2(columns[$0.column]) }
    return sizes.allSatisfy { abs($0) <= Self.near } ? 1 : Self.power(-Self.middle(sizes))
  }

  /// Fits the objective's scale to costs that were changed.
  mutating func fitObjective(to model: Model) {
    objective = row(model.variables.indices.map { Model.Term($0, model.variables[$0].cost) })
  }

  mutating func append(row scale: Double) { rows.append(scale) }
  mutating func remove(row: Int) { rows.remove(at: row) }

  /// Binary logarithms of the numbers that are not zero.
  private static func sizes(_ entries: [(Int, Double)]) -> [(column: Int, size: Double)] {
    entries.compactMap { $1 == 0 ? nil : ($0, log2(abs($1))) }
  }

  private static func middle(_ sizes: [Double]) -> Double {
    guard let least = sizes.min(), let most = sizes.max() else { return 0 }
    return (least + most) / 2
  }

  private static func power(_ exponent: Double) -> Double { exp2(min(max(exponent.rounded(), -500), 500)) }
}
