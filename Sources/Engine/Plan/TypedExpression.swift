package import Language
package import TerroirKernel

/// An expression whose names are looked up and whose types fit.
///
/// Conditions have three values; what is computed from a missing value is missing, save for `and`, `or`, the tests for
/// missing and the functions that say otherwise. Whole numbers that leave the range of 64 bits are an error. `/` is in
/// decimals and missing where it divides by zero, `%` has the sign of the dividend and is missing likewise.
package struct TypedExpression: Hashable, Sendable {
  package var kind: Kind
  /// The type of the value; nil is the type of `missing`, which fits everywhere.
  package var type: ColumnType?

  package init(_ kind: Kind, _ type: ColumnType?) {
    self.kind = kind
    self.type = type
  }

  package indirect enum Kind: Hashable, Sendable {
    case missing
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case column(String)
    case not(TypedExpression)
    case negation(TypedExpression)
    /// `and`, `or`, a comparison, `like`, or arithmetic.
    case binary(BinaryOperator, TypedExpression, TypedExpression)
    /// One text behind the other.
    case concatenation(TypedExpression, TypedExpression)
    case isMissing(TypedExpression, negated: Bool)
    case member(TypedExpression, of: [TypedExpression], negated: Bool)
    /// Both ends included.
    case between(TypedExpression, TypedExpression, TypedExpression, negated: Bool)
    case call(ScalarFunction, [TypedExpression])
    /// Over the rows that are equal in the named columns, in the order in which they come; a missing value equals another.
    case window(WindowFunction, [TypedExpression], by: [String])
  }

  /// The value of a column as it is.
  package static func column(_ column: Column) -> Self { Self(.column(column.name), column.type) }

  /// The expression and all that it is made of, each before its parts.
  var all: [TypedExpression] {
    let parts: [TypedExpression] =
      switch kind {
      case .missing, .text, .integer, .number, .boolean, .column: []
      case .not(let operand), .negation(let operand), .isMissing(let operand, _): [operand]
      case .binary(_, let left, let right), .concatenation(let left, let right): [left, right]
      case .member(let value, let members, _): [value] + members
      case .between(let value, let low, let high, _): [value, low, high]
      case .call(_, let arguments), .window(_, let arguments, _): arguments
      }
    return [self] + parts.flatMap(\.all)
  }

  /// Whether it looks at other rows.
  var hasWindow: Bool { all.contains { if case .window = $0.kind { true } else { false } } }

  var isText: Bool { type == nil || type == .text || type == .list }
  var isNumber: Bool { type == nil || type == .number || type == .integer }
  var isCondition: Bool { type == nil || type == .boolean }

  /// What it is, in messages.
  var words: Phrase {
    switch type {
    case nil: "missing"
    case .text: "a text"
    case .list: "a list"
    case .integer, .number: "a number"
    case .boolean: "a condition"
    }
  }
}
