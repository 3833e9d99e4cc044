import Language
import TerroirKernel

/// Computes a formula for one period, with the rows it read and the first reason for what is missing.
struct FormulaRun {
  let scope: FormulaScope
  let period: String
  private(set) var rows: [Observation] = []
  private(set) var gap: String?

  private enum Result {
    case number(Double)
    case condition(Bool)
    case missing
  }

  init(_ scope: FormulaScope, period: String) {
    self.scope = scope
    self.period = period
  }

  /// The value; nil where it is missing, and then ``gap`` says why.
  mutating func value(of formula: Formula) -> Double? {
    guard case .number(let number) = result(of: formula.expression) else {
      gap = gap ?? "the formula gives no value"
      return nil
    }
    guard number.isFinite else { return lacking("the result is too large") }
    gap = nil
    return number
  }

  private mutating func lacking<Value>(_ reason: String) -> Value? {
    gap = gap ?? reason
    return nil
  }

  private mutating func number(_ expression: Expression) -> Double? {
    if case .number(let number) = result(of: expression) { number } else { nil }
  }

  private mutating func condition(_ expression: Expression) -> Bool? {
    if case .condition(let flag) = result(of: expression) { flag } else { nil }
  }

  private mutating func take(_ row: Observation?, else reason: String) -> Result {
    guard let row else {
      gap = gap ?? reason
      return .missing
    }
    if !rows.contains(row) { rows.append(row) }
    return .number(row.value)
  }

  private mutating func result(of expression: Expression) -> Result {
    switch expression.kind {
    case .number(let number): return .number(number.value)
    case .boolean(let flag): return .condition(flag)
    case .missing, .string, .list, .range: return .missing
    case .column(let name):
      return take(
        scope.series(name)?.points.first { $0.period == period }, else: scope.gap(name, in: period))
    case .unary(.minus, let operand): return number(operand).map { .number(-$0) } ?? .missing
    case .unary(.not, let operand): return condition(operand).map { .condition(!$0) } ?? .missing
    case .binary(let symbol, let left, let right, _): return binary(symbol, left, right)
    case .call(let name, let arguments):
      return FormulaFunction(rawValue: name.name).map { call($0, arguments) } ?? .missing
    }
  }

  private mutating func binary(_ symbol: BinaryOperator, _ left: Expression, _ right: Expression) -> Result {
    switch symbol {
    case .and, .or: return logical(symbol, condition(left), condition(right))
    case .in, .notIn:
      guard let number = number(left), let isMember = isMember(number, right) else { return .missing }
      return .condition(isMember == (symbol == .in))
    default: break
    }
    // `x == missing` is the language's test for a missing value.
    if case .missing = right.kind, symbol == .equal || symbol == .notEqual {
      return .condition((optional(left) == nil) == (symbol == .equal))
    }
    guard let first = number(left), let second = number(right) else { return .missing }
    switch symbol {
    case .plus: return .number(first + second)
    case .minus: return .number(first - second)
    case .times: return .number(first * second)
    case .divide, .remainder:
      if second == 0 {
        gap = gap ?? "division by zero in \(period)"
        return .missing
      }
      return .number(symbol == .divide ? first / second : first.truncatingRemainder(dividingBy: second))
    case .equal: return .condition(first == second)
    case .notEqual: return .condition(first != second)
    case .less: return .condition(first < second)
    case .lessOrEqual: return .condition(first <= second)
    case .greater: return .condition(first > second)
    case .greaterOrEqual: return .condition(first >= second)
    default: return .missing
    }
  }

  /// Three-valued: what is missing decides nothing where the other side does.
  private func logical(_ symbol: BinaryOperator, _ left: Bool?, _ right: Bool?) -> Result {
    let deciding = symbol == .or
    if left == deciding || right == deciding { return .condition(deciding) }
    return left == nil || right == nil ? .missing : .condition(!deciding)
  }

  private mutating func isMember(_ number: Double, _ collection: Expression) -> Bool? {
    switch collection.kind {
    case .list(let items):
      let numbers = items.compactMap { self.number($0) }
      return numbers.contains(number) ? true : numbers.count == items.count ? false : nil
    case .range(let low, let high):
      guard let least = self.number(low), let most = self.number(high) else { return nil }
      return number >= least && number <= most
    default: return self.number(collection).map { $0 == number }
    }
  }

  /// The value of an expression that may be missing: that is then no reason for a gap. It is computed once, for one within
  /// another would be computed twice for each of the outer ones.
  private mutating func optional(_ expression: Expression) -> Double? {
    let before = gap
    defer { gap = before }
    return number(expression)
  }

  private mutating func call(_ function: FormulaFunction, _ arguments: [Expression]) -> Result {
    switch function {
    case .population:
      guard let people = scope.population else {
        gap = gap ?? "the population of \(scope.data.region) is not in the table territories"
        return .missing
      }
      return .number(Double(people))
    case .previous, .first, .country: return series(function, arguments[0])
    case .isMissing: return .condition(optional(arguments[0]) == nil)
    case .condition:
      guard let holds = condition(arguments[0]) else { return .missing }
      return result(of: arguments[holds ? 1 : 2])
    case .coalesce:
      for argument in arguments.dropLast() { if let value = optional(argument) { return .number(value) } }
      return arguments.last.map { result(of: $0) } ?? .missing
    case .min, .max:
      // Of those that are there, as in the language.
      let numbers = arguments.compactMap { optional($0) }
      return function.value(numbers).map { .number($0) } ?? .missing
    default:
      let numbers = arguments.compactMap { number($0) }
      guard numbers.count == arguments.count else { return .missing }
      guard let value = function.value(numbers) else {
        gap = gap ?? "\(function.rawValue) has no value at \(numbers.map { "\($0)" }.joined(separator: ", "))"
        return .missing
      }
      return .number(value)
    }
  }

  /// The value of an indicator in another period or place.
  private mutating func series(_ function: FormulaFunction, _ argument: Expression) -> Result {
    guard case .column(let name) = argument.kind else { return .missing }
    if function == .country {
      return take(
        scope.nationalSeries(name)?.points.first { $0.period == period },
        else: "no row \(name) of \(period) for the country in the table statistics")
    }
    let points = scope.series(name)?.points ?? []
    if points.isEmpty { return take(nil, else: scope.gap(name, in: nil)) }
    guard let index = points.firstIndex(where: { $0.period == period }) else {
      return take(nil, else: scope.gap(name, in: period))
    }
    if function == .first { return take(points[0], else: "") }
    return take(index > 0 ? points[index - 1] : nil, else: "\(name) has no value before \(period)")
  }
}
