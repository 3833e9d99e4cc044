import Language
import TerroirKernel

extension PlanCompiler {
  /// The SQL of an expression; its literals become parameters.
  mutating func sql(_ expression: TypedExpression) -> String {
    switch expression.kind {
    case .missing: return "NULL"
    case .text(let text): return literal(.text(text), .text)
    case .integer(let number): return literal(.integer(number), .integer)
    case .number(let number): return literal(.number(number), .number)
    case .boolean(let flag): return literal(.boolean(flag), .boolean)
    case .column(let name): return SQLText.identifier(name)
    case .not(let operand): return "(NOT \(sql(operand)))"
    // What is no longer in the range of whole numbers is refused by the cast.
    case .negation(let operand):
      return operand.type == .integer ? "CAST((-\(sql(operand))) AS BIGINT)" : "(-\(sql(operand)))"
    case .binary(let operation, let left, let right): return binary(operation, left, right)
    case .concatenation(let left, let right): return "(\(sql(left)) || \(sql(right)))"
    case .isMissing(let operand, let negated): return "(\(sql(operand)) IS \(negated ? "NOT " : "")NULL)"
    case .member(let value, let members, let negated):
      let value = sql(value)
      let list = members.map { sql($0) }.joined(separator: ", ")
      return "(\(value) \(negated ? "NOT " : "")IN (\(list)))"
    case .between(let value, let low, let high, let negated):
      let value = sql(value)
      return "(\(value) \(negated ? "NOT " : "")BETWEEN \(sql(low)) AND \(sql(high)))"
    case .window(let function, let arguments, let groups): return window(function, arguments, groups)
    case .call(.concat, let arguments): return ScalarFunction.concat.sql(arguments.map { plainText($0) })
    case .call(let function, let arguments): return function.sql(arguments.map { sql($0) })
    }
  }

  /// The SQL of a value as text; what is a whole number has no decimals: 16, not 16.0.
  private mutating func plainText(_ expression: TypedExpression) -> String {
    let text = "CAST(\(sql(expression)) AS VARCHAR)"
    return expression.type == .number ? "regexp_replace(\(text), '[.]0$', '')" : text
  }

  /// The hidden columns by which rows are ordered say in which order a function looks at them.
  private mutating func window(_ function: WindowFunction, _ arguments: [TypedExpression], _ groups: [String]) -> String
  {
    let values = arguments.map { sql($0) }
    let value = values.first ?? "NULL"
    let parts = groups.isEmpty ? "" : "PARTITION BY \(groups.map(SQLText.identifier).joined(separator: ", "))"
    let rows = "\(parts)\(orderClause)"
    let above = "OVER (\(rows) ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    switch function {
    case .rowNumber: return "row_number() OVER (\(rows))"
    case .rank:
      return "CASE WHEN \(value) IS NOT NULL THEN rank() OVER (\(parts) ORDER BY \(value) ASC NULLS LAST) END"
    case .lag, .lead: return "\(function.rawValue)(\(value), \(values.dropFirst().first ?? "1")) OVER (\(rows))"
    case .fillDown: return "last_value(\(value) IGNORE NULLS) \(above)"
    case .cumsum:
      let sum =
        arguments.first?.type == .integer
        ? "CAST(sum(\(value)) \(above) AS BIGINT)" : "fsum(CAST(\(value) AS DOUBLE)) \(above)"
      return "CASE WHEN \(value) IS NOT NULL THEN \(sum) END"
    }
  }

  private mutating func literal(_ value: SQLStatement.Parameter, _ type: ColumnType) -> String {
    "CAST(\(parameter(value)) AS \(type.sql))"
  }

  private mutating func binary(_ operation: BinaryOperator, _ left: TypedExpression, _ right: TypedExpression) -> String
  {
    let (first, second) = (sql(left), sql(right))
    switch operation {
    // A division by zero has no value; infinity would be no number of any table.
    case .divide: return "(CAST(\(first) AS DOUBLE) / nullif(CAST(\(second) AS DOUBLE), 0))"
    case .remainder: return "(\(first) % nullif(\(second), 0))"
    case .equal: return "(\(first) = \(second))"
    case .notEqual: return "(\(first) <> \(second))"
    case .or, .and, .like, .notLike, .in, .notIn: return "(\(first) \(operation.rawValue.uppercased()) \(second))"
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times:
      return "(\(first) \(operation.rawValue) \(second))"
    }
  }
}
