import Foundation
import Language
import TerroirKernel

@testable import Engine

/// The value of an expression over one row.
struct ReferenceExpression {
  let columns: [Column]
  let row: [Cell]
  /// What the functions over several rows give in this one.
  let windows: [TypedExpression: Cell]

  init(_ columns: [Column], _ row: [Cell], windows: [TypedExpression: Cell] = [:]) {
    self.columns = columns
    self.row = row
    self.windows = windows
  }

  func value(_ expression: TypedExpression) throws(EngineFailure) -> Cell {
    let cell = try raw(expression)
    return expression.type == .number ? Self.cast(cell, to: .number) : cell
  }

  private func raw(_ expression: TypedExpression) throws(EngineFailure) -> Cell {
    switch expression.kind {
    case .missing: return .missing
    case .text(let text): return .text(text)
    case .integer(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .boolean(let flag): return .boolean(flag)
    case .column(let name): return row[columns.position(name)]
    case .not(let operand):
      guard case .boolean(let flag) = try value(operand) else { return .missing }
      return .boolean(!flag)
    case .negation(let operand):
      switch try value(operand) {
      case .integer(let number):
        if number == .min { throw .tooLarge(reason: "") }
        return .integer(-number)
      case .number(let number): return .number(-number)
      default: return .missing
      }
    case .binary(let operation, let left, let right): return try binary(operation, try value(left), try value(right))
    case .concatenation(let left, let right):
      guard let first = try value(left).text, let second = try value(right).text else { return .missing }
      return .text(first + second)
    case .isMissing(let operand, let negated): return .boolean((try value(operand) == .missing) != negated)
    case .member(let operand, let members, let negated):
      let found = try value(operand)
      if found == .missing { return .missing }
      var hasMissing = false
      for member in members {
        let other = try value(member)
        if other == .missing { hasMissing = true } else if found.compared(to: other) == 0 { return .boolean(!negated) }
      }
      return hasMissing ? .missing : .boolean(negated)
    case .between(let operand, let low, let high, let negated):
      let found = try value(operand)
      let test = Self.and(
        Self.compare(.greaterOrEqual, found, try value(low)), Self.compare(.lessOrEqual, found, try value(high)))
      guard case .boolean(let flag) = test else { return .missing }
      return .boolean(flag != negated)
    case .window: return windows[expression] ?? .missing
    case .call(let function, let arguments):
      return try ReferenceFunction.value(
        of: function, try arguments.mapped { argument throws(EngineFailure) in try value(argument) })
    }
  }

  private func binary(_ operation: BinaryOperator, _ left: Cell, _ right: Cell) throws(EngineFailure) -> Cell {
    switch operation {
    case .and: return Self.and(left, right)
    case .or:
      if left == .boolean(true) || right == .boolean(true) { return .boolean(true) }
      return left == .missing || right == .missing ? .missing : .boolean(false)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return Self.compare(operation, left, right)
    case .like, .notLike:
      guard let text = left.text, let pattern = right.text else { return .missing }
      let holds = Self.matches(Array(text.unicodeScalars)[...], Array(pattern.unicodeScalars)[...])
      return .boolean(holds == (operation == .like))
    case .in, .notIn: return .missing
    case .plus, .minus, .times, .divide, .remainder: return try arithmetic(operation, left, right)
    }
  }

  private func arithmetic(_ operation: BinaryOperator, _ left: Cell, _ right: Cell) throws(EngineFailure) -> Cell {
    if case .integer(let first) = left, case .integer(let second) = right, operation != .divide {
      let result: (partialValue: Int, overflow: Bool)
      switch operation {
      case .plus: result = first.addingReportingOverflow(second)
      case .minus: result = first.subtractingReportingOverflow(second)
      case .times: result = first.multipliedReportingOverflow(by: second)
      default:
        if second == 0 { return .missing }
        // The remainder by -1 is 0; the quotient of the least number by it would be out of range.
        result = (second == -1 ? 0 : first % second, false)
      }
      if result.overflow { throw .tooLarge(reason: "") }
      return .integer(result.partialValue)
    }
    guard let first = left.number, let second = right.number else { return .missing }
    return switch operation {
    case .plus: .number(first + second)
    case .minus: .number(first - second)
    case .times: .number(first * second)
    case .divide: second == 0 ? .missing : .number(first / second)
    default: second == 0 ? .missing : .number(first.truncatingRemainder(dividingBy: second))
    }
  }

  private static func and(_ left: Cell, _ right: Cell) -> Cell {
    if left == .boolean(false) || right == .boolean(false) { return .boolean(false) }
    return left == .missing || right == .missing ? .missing : .boolean(true)
  }

  private static func compare(_ operation: BinaryOperator, _ left: Cell, _ right: Cell) -> Cell {
    if left == .missing || right == .missing { return .missing }
    let order = left.compared(to: right)
    return switch operation {
    case .equal: .boolean(order == 0)
    case .notEqual: .boolean(order != 0)
    case .less: .boolean(order < 0)
    case .lessOrEqual: .boolean(order <= 0)
    case .greater: .boolean(order > 0)
    default: .boolean(order >= 0)
    }
  }

  /// `%` stands for any text, `_` for any one character.
  private static func matches(_ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if first == "%" { return (text.startIndex...text.endIndex).contains { matches(text[$0...], rest) } }
    guard let character = text.first, first == "_" || first == character else { return false }
    return matches(text.dropFirst(), rest)
  }

  /// The cell as a column of a type holds it.
  static func cast(_ cell: Cell, to type: ColumnType) -> Cell {
    switch (cell, type) {
    case (.integer(let number), .number): .number(Double(number))
    case (.integer(let number), .text), (.integer(let number), .list): .text("\(number)")
    case (.boolean(let flag), .text), (.boolean(let flag), .list): .text(flag ? "true" : "false")
    case (.number(let number), .text), (.number(let number), .list): .text(text(number))
    default: cell
    }
  }

  /// The shortest text that reads back as the number, with two digits of an exponent at least, from 1e16 and below 1e-4.
  private static func text(_ number: Double) -> String {
    let text = "\(number)"
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    let mantissa = text[..<mark].hasSuffix(".0") ? text[..<mark].dropLast(2) : text[..<mark]
    let digits = "\(abs(exponent))"
    return "\(mantissa)e\(exponent < 0 ? "-" : "+")\(digits.count < 2 ? "0" : "")\(digits)"
  }
}
