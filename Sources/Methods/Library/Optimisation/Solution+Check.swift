extension Solution {
  /// How far a constraint may be missed, as a part of the greatest number that it adds up.
  private static let tolerance = 1e-6

  /// Makes whole what the solver found whole within its tolerance; true where that moved a value.
  mutating func roundIntegers(of model: Model) -> Bool {
    var moved = false
    for (place, variable) in model.variables.enumerated() where variable.isInteger {
      let whole = values[place].rounded()
      if whole != values[place] { moved = true }
      values[place] = 0 + whole
    }
    return moved
  }

  /// What the values break of the model, in its own units; nil where they hold.
  func fault(in model: Model) -> String? {
    for (value, variable) in zip(values, model.variables) {
      let slack = Self.tolerance * max(1, abs(value))
      if !value.isFinite || value < variable.lower - slack || value > variable.upper + slack {
        return "HiGHS answers \(value) for \(variable.name), which lies outside its bounds"
      }
    }
    for constraint in model.constraints {
      let sum = Summation.sum(constraint.terms.map { $0.coefficient * values[$0.variable] })
      let size = constraint.terms.reduce(0) { max($0, abs($1.coefficient) * max(1, abs(values[$1.variable]))) }
      let slack = Self.tolerance * size
      if sum < constraint.lower - slack || sum > constraint.upper + slack {
        return "the answer of HiGHS breaks a condition: \(constraint.name)"
      }
    }
    return nil
  }
}
