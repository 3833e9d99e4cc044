/// What `where`, `derive` and the arguments of aggregates hold.
package struct Expression: Codable, Hashable, Sendable {
  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }

  package indirect enum Kind: Codable, Hashable, Sendable {
    case number(Number)
    case string(String)
    case boolean(Bool)
    /// `missing`: no value.
    case missing
    case column(String)
    case unary(UnaryOperator, Expression)
    /// The operator's own span is kept for messages.
    case binary(BinaryOperator, Expression, Expression, at: Span)
    case call(Identifier, [Expression])
    /// `["a", "b"]`, right of `in`.
    case list([Expression])
    /// `2019..2023`, both ends included, right of `in`.
    case range(Expression, Expression)
  }
}

package enum UnaryOperator: String, Codable, Hashable, Sendable {
  case not
  case minus = "-"
}

/// Binary operators by rising precedence: or, and, (not), comparisons, sums, products.
package enum BinaryOperator: String, Codable, Hashable, Sendable, CaseIterable {
  case or, and
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case notIn = "not in"
  case like
  case notLike = "not like"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"

  package var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .notIn, .like, .notLike: 4
    case .plus, .minus: 5
    case .times, .divide, .remainder: 6
    }
  }

  package var isComparison: Bool { precedence == 4 }
}
