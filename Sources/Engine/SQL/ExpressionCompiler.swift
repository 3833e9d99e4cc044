import Language
import TerroirKernel

/// Turns an expression into SQL over the columns in sight, checking names and types; literals become parameters.
struct ExpressionCompiler {
  let columns: [Column]
  var parameters: [SQLStatement.Parameter]

  /// SQL with the type of its value; nil is the type of `missing`, which fits everywhere.
  struct Typed {
    var sql: String
    var type: ColumnType?

    var isText: Bool { type == nil || type == .text || type == .list }
    var isNumber: Bool { type == nil || type == .number || type == .integer }
    var isCondition: Bool { type == nil || type == .boolean }
    var words: String {
      switch type {
      case nil: "missing"
      case .text: "a text"
      case .list: "a list"
      case .integer, .number: "a number"
      case .boolean: "a condition"
      }
    }
  }

  mutating func compile(_ expression: Expression) throws(EngineFailure) -> Typed {
    switch expression.kind {
    case .number(let number):
      if let integer = number.integer { return literal(.integer(integer), .integer) }
      return literal(.number(number.value), .number)
    case .string(let text): return literal(.text(text), .text)
    case .boolean(let flag): return literal(.boolean(flag), .boolean)
    case .missing: return Typed(sql: "NULL", type: nil)
    case .column(let name):
      let column = try columns.find(Identifier(name, span: expression.span))
      return Typed(sql: SQLText.identifier(name), type: column.type)
    case .unary(.not, let operand):
      return Typed(sql: "(NOT \(try condition(operand, of: "not")))", type: .boolean)
    case .unary(.minus, let operand):
      let value = try compile(operand)
      try require(value.isNumber, "-", "a number", value, operand.span)
      return Typed(sql: "(-\(value.sql))", type: value.type)
    case .binary(let operation, let left, let right, let at):
      return try binary(operation, left, right, at)
    case .call(let name, let arguments): return try call(name, arguments)
    case .list, .range:
      throw .badStep(
        reason: "a list or a range stands right of in only", help: "as in: year in 2019..2023", at: expression.span)
    }
  }

  /// The SQL of a condition, or a failure that says what takes one.
  mutating func condition(_ expression: Expression, of subject: String) throws(EngineFailure) -> String {
    let value = try compile(expression)
    try require(value.isCondition, subject, "a condition", value, expression.span)
    return value.sql
  }

  private mutating func literal(_ value: SQLStatement.Parameter, _ type: ColumnType) -> Typed {
    parameters.append(value)
    return Typed(sql: "CAST($\(parameters.count) AS \(type.sql))", type: type)
  }

  private func require(
    _ holds: Bool, _ subject: String, _ wanted: String, _ found: Typed, _ span: Span
  ) throws(EngineFailure) {
    if !holds { throw .wrongType(subject: subject, wanted: wanted, found: found.words, at: span) }
  }

  private mutating func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ at: Span
  ) throws(EngineFailure) -> Typed {
    switch operation {
    case .or, .and:
      let (first, second) = (
        try condition(left, of: operation.rawValue), try condition(right, of: operation.rawValue)
      )
      return Typed(sql: "(\(first) \(operation == .or ? "OR" : "AND") \(second))", type: .boolean)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try comparison(operation, left, right, at)
    case .in, .notIn: return try membership(left, right, negated: operation == .notIn)
    case .like, .notLike:
      let (value, pattern) = (try compile(left), try compile(right))
      try require(value.isText, "like", "a text", value, left.span)
      try require(pattern.isText, "like", "a text", pattern, right.span)
      return Typed(sql: "(\(value.sql) \(operation == .like ? "LIKE" : "NOT LIKE") \(pattern.sql))", type: .boolean)
    case .plus, .minus, .times, .divide, .remainder: return try arithmetic(operation, left, right)
    }
  }

  private mutating func arithmetic(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(EngineFailure) -> Typed {
    let (first, second) = (try compile(left), try compile(right))
    if operation == .plus, first.isText, second.isText, first.type != nil || second.type != nil {
      return Typed(sql: "(\(first.sql) || \(second.sql))", type: .text)
    }
    try require(first.isNumber, operation.rawValue, "numbers", first, left.span)
    try require(second.isNumber, operation.rawValue, "numbers", second, right.span)
    let type: ColumnType = first.type == .integer && second.type == .integer ? .integer : .number
    switch operation {
    // A division by zero has no value; infinity would be no number of any table.
    case .divide:
      return Typed(sql: "(CAST(\(first.sql) AS DOUBLE) / nullif(CAST(\(second.sql) AS DOUBLE), 0))", type: .number)
    case .remainder: return Typed(sql: "(\(first.sql) % nullif(\(second.sql), 0))", type: type)
    default: return Typed(sql: "(\(first.sql) \(operation.rawValue) \(second.sql))", type: type)
    }
  }

  private mutating func comparison(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ at: Span
  ) throws(EngineFailure) -> Typed {
    let (first, second) = (try compile(left), try compile(right))
    if operation == .equal || operation == .notEqual, first.type == nil || second.type == nil {
      let value = second.type == nil ? first : second
      return Typed(sql: "(\(value.sql) IS \(operation == .equal ? "" : "NOT ")NULL)", type: .boolean)
    }
    try requireSame(first, second, operation.rawValue, right.span, help: Self.quoting(left, first, right))
    let sign = operation == .equal ? "=" : operation == .notEqual ? "<>" : operation.rawValue
    return Typed(sql: "(\(first.sql) \(sign) \(second.sql))", type: .boolean)
  }

  private mutating func membership(
    _ left: Expression, _ right: Expression, negated: Bool
  ) throws(EngineFailure) -> Typed {
    let value = try compile(left)
    let word = negated ? "NOT " : ""
    switch right.kind {
    case .list(let items):
      guard !items.isEmpty else { return literal(.boolean(negated), .boolean) }
      var texts: [String] = []
      for item in items {
        let compiled = try compile(item)
        try requireSame(value, compiled, "in", item.span, help: Self.quoting(left, value, item))
        texts.append(compiled.sql)
      }
      return Typed(sql: "(\(value.sql) \(word)IN (\(texts.joined(separator: ", "))))", type: .boolean)
    case .range(let low, let high):
      let (from, to) = (try compile(low), try compile(high))
      try requireSame(value, from, "in", low.span)
      try requireSame(value, to, "in", high.span)
      return Typed(sql: "(\(value.sql) \(word)BETWEEN \(from.sql) AND \(to.sql))", type: .boolean)
    default:
      throw .badStep(
        reason: "in takes a list or a range", help: "as in: level in [\"federal\", \"regional\"]", at: right.span)
    }
  }

  private func requireSame(
    _ first: Typed, _ second: Typed, _ subject: String, _ span: Span, help: String? = nil
  ) throws(EngineFailure) {
    let fits =
      first.isText && second.isText || first.isNumber && second.isNumber || first.isCondition && second.isCondition
    if !fits {
      throw .wrongType(subject: subject, wanted: "\(first.words) here", found: second.words, help: help, at: span)
    }
  }

  /// What to write where a literal has quotes that it should not have, or none where it should.
  private static func quoting(_ left: Expression, _ value: Typed, _ right: Expression) -> String? {
    let name = if case .column(let column) = left.kind { column } else { "x" }
    switch (value.type, right.kind) {
    case (.boolean, .string(let text)):
      let word = ["no", "false"].contains(text.lowercased()) ? "no" : "yes"
      return "yes and no, or true and false, have no quotes: \(name) == \(word)"
    case (.boolean, .number): return "it is yes or no: \(name) == yes"
    case (.integer, .string(let text)), (.number, .string(let text)):
      return Double(text) == nil ? "\(name) holds numbers" : "a number has no quotes: \(text)"
    case (.text, .number), (.text, .boolean), (.list, .number), (.list, .boolean):
      return "\(name) holds texts, which have double quotes: \(name) == \"...\""
    default: return nil
    }
  }

  private mutating func call(_ name: Identifier, _ arguments: [Expression]) throws(EngineFailure) -> Typed {
    guard let function = ScalarFunction.named(name.name) else {
      throw .unknownFunction(name: name.name, functions: ScalarFunction.all.map(\.name), at: name.span)
    }
    guard arguments.count >= function.required, function.isVariadic || arguments.count <= function.parameters.count
    else {
      throw .argumentCount(function: name.name, wanted: function.wanted, found: arguments.count, at: name.span)
    }
    var values: [Typed] = []
    for (index, argument) in arguments.enumerated() {
      let value = try compile(argument)
      let kind = function.parameters[min(index, function.parameters.count - 1)]
      let fits =
        switch kind {
        case .number: value.isNumber
        case .text: value.isText
        case .condition: value.isCondition
        case .any: true
        }
      try require(fits, name.name, kind.rawValue, value, argument.span)
      values.append(value)
    }
    var type: ColumnType?
    switch function.result {
    case .fixed(let fixed): type = fixed
    case .common(let start):
      for index in start..<values.count {
        try requireSame(Typed(sql: "", type: type), values[index], name.name, arguments[index].span)
        type = type == nil || values[index].type == .number ? values[index].type ?? type : type
      }
    }
    return Typed(sql: function.sql(values.map(\.sql)), type: type)
  }
}

extension [Column] {
  /// The column an identifier names.
  func find(_ identifier: Identifier) throws(EngineFailure) -> Column {
    guard let column = first(where: { $0.name == identifier.name }) else {
      throw .unknownColumn(name: identifier.name, columns: map(\.name), at: identifier.span)
    }
    return column
  }
}
