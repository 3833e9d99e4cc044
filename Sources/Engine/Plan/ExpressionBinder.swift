import Language
import TerroirKernel

/// Looks up the names of an expression and checks its types.
struct ExpressionBinder {
  let columns: [Column]
  let windows: Windows

  /// Whether functions may look at other rows.
  enum Windows {
    case refused
    /// Over the rows that are equal in these columns.
    case over([String])
    /// Inside of another such function.
    case inside(WindowFunction)
  }

  func bind(_ expression: Expression) throws(EngineFailure) -> TypedExpression {
    switch expression.kind {
    case .number(let number):
      if let integer = number.integer { return TypedExpression(.integer(integer), .integer) }
      return TypedExpression(.number(number.value), .number)
    case .string(let text): return TypedExpression(.text(text), .text)
    case .boolean(let flag): return TypedExpression(.boolean(flag), .boolean)
    case .missing: return TypedExpression(.missing, nil)
    case .column(let name): return .column(try columns.find(Identifier(name, span: expression.span)))
    case .unary(.not, let operand): return TypedExpression(.not(try condition(operand, of: "not")), .boolean)
    case .unary(.minus, let operand):
      let value = try bind(operand)
      try require(value.isNumber, "-", "a number", value, operand.span)
      return TypedExpression(.negation(value), value.type)
    case .binary(let operation, let left, let right, _):
      return try binary(operation, left, right)
    case .call(let name, let arguments): return try call(name, arguments)
    case .list, .range:
      throw .badStep(
        reason: "a list or a range stands right of in only", help: "as in: year in 2019..2023", at: expression.span)
    }
  }

  /// A condition, or a failure that says what takes one.
  func condition(_ expression: Expression, of subject: String) throws(EngineFailure) -> TypedExpression {
    let value = try bind(expression)
    try require(value.isCondition, subject, "a condition", value, expression.span)
    return value
  }

  private func require(
    _ holds: Bool, _ subject: String, _ wanted: Phrase, _ found: TypedExpression, _ span: Span,
    help: Phrase? = nil
  ) throws(EngineFailure) {
    if !holds { throw .wrongType(subject: "\(subject)", wanted: wanted, found: found.words, help: help, at: span) }
  }

  private func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(EngineFailure) -> TypedExpression {
    switch operation {
    case .or, .and:
      let (first, second) = (
        try condition(left, of: operation.rawValue), try condition(right, of: operation.rawValue)
      )
      return TypedExpression(.binary(operation, first, second), .boolean)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return try comparison(operation, left, right)
    case .in, .notIn: return try membership(left, right, negated: operation == .notIn)
    case .like, .notLike:
      let (value, pattern) = (try bind(left), try bind(right))
      try require(value.isText, "like", "a text", value, left.span)
      try require(pattern.isText, "like", "a text", pattern, right.span)
      return TypedExpression(.binary(operation, value, pattern), .boolean)
    case .plus, .minus, .times, .divide, .remainder: return try arithmetic(operation, left, right)
    }
  }

  private func arithmetic(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(EngineFailure) -> TypedExpression {
    let (first, second) = (try bind(left), try bind(right))
    if operation == .plus, first.isText, second.isText, first.type != nil || second.type != nil {
      return TypedExpression(.concatenation(first, second), .text)
    }
    let joining: Phrase? =
      operation == .plus && (first.isText || second.isText) ? "concat(a, b) joins texts and numbers" : nil
    try require(first.isNumber, operation.rawValue, "numbers", first, left.span, help: joining)
    try require(second.isNumber, operation.rawValue, "numbers", second, right.span, help: joining)
    let isWhole = operation != .divide && first.type == .integer && second.type == .integer
    return TypedExpression(.binary(operation, first, second), isWhole ? .integer : .number)
  }

  private func comparison(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression
  ) throws(EngineFailure) -> TypedExpression {
    let (first, second) = (try bind(left), try bind(right))
    if operation == .equal || operation == .notEqual, first.type == nil || second.type == nil {
      let value = second.type == nil ? first : second
      return TypedExpression(.isMissing(value, negated: operation == .notEqual), .boolean)
    }
    try requireSame(first, second, operation.rawValue, right.span, help: Self.quoting(left, first, right))
    return TypedExpression(.binary(operation, first, second), .boolean)
  }

  private func membership(
    _ left: Expression, _ right: Expression, negated: Bool
  ) throws(EngineFailure) -> TypedExpression {
    let value = try bind(left)
    switch right.kind {
    case .list(let items):
      guard !items.isEmpty else { return TypedExpression(.boolean(negated), .boolean) }
      var members: [TypedExpression] = []
      for item in items {
        let member = try bind(item)
        try requireSame(value, member, "in", item.span, help: Self.quoting(left, value, item))
        members.append(member)
      }
      return TypedExpression(.member(value, of: members, negated: negated), .boolean)
    case .range(let low, let high):
      let (from, to) = (try bind(low), try bind(high))
      try requireSame(value, from, "in", low.span)
      try requireSame(value, to, "in", high.span)
      return TypedExpression(.between(value, from, to, negated: negated), .boolean)
    default:
      throw .badStep(
        reason: "in takes a list or a range", help: "as in: level in [\"federal\", \"regional\"]", at: right.span)
    }
  }

  private func requireSame(
    _ first: TypedExpression, _ second: TypedExpression, _ subject: String, _ span: Span, help: Phrase? = nil
  ) throws(EngineFailure) {
    let fits =
      first.isText && second.isText || first.isNumber && second.isNumber || first.isCondition && second.isCondition
    if !fits {
      throw .wrongType(subject: "\(subject)", wanted: "\(first.words) here", found: second.words, help: help, at: span)
    }
  }

  /// What to write where a literal has quotes that it should not have, or none where it should.
  private static func quoting(_ left: Expression, _ value: TypedExpression, _ right: Expression) -> Phrase? {
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

  private func call(_ name: Identifier, _ arguments: [Expression]) throws(EngineFailure) -> TypedExpression {
    if let function = WindowFunction(rawValue: name.name) { return try window(function, name, arguments) }
    guard let function = ScalarFunction(rawValue: name.name) else {
      throw .unknownFunction(
        name: name.name,
        functions: ScalarFunction.allCases.map(\.rawValue) + WindowFunction.allCases.map(\.rawValue), at: name.span)
    }
    let signature = function.signature
    guard arguments.count >= signature.required, signature.isVariadic || arguments.count <= signature.parameters.count
    else {
      throw .argumentCount(function: name.name, wanted: signature.wanted, found: arguments.count, at: name.span)
    }
    var values: [TypedExpression] = []
    for (index, argument) in arguments.enumerated() {
      let value = try bind(argument)
      let kind = signature.parameters[min(index, signature.parameters.count - 1)]
      let fits =
        switch kind {
        case .number: value.isNumber
        case .text: value.isText
        case .condition: value.isCondition
        case .any: true
        }
      let mended: Phrase? =
        kind == .text && value.isNumber
        ? "concat(x) makes a text of a number"
        : kind == .number && value.isText ? "number(x) reads the number that a text spells" : nil
      try require(fits, name.name, kind.words, value, argument.span, help: mended)
      values.append(value)
    }
    var type: ColumnType?
    switch signature.result {
    case .fixed(let fixed): type = fixed
    case .common(let start):
      for index in start..<values.count {
        try requireSame(TypedExpression(.missing, type), values[index], name.name, arguments[index].span)
        type = type == nil || values[index].type == .number ? values[index].type ?? type : type
      }
    }
    return TypedExpression(.call(function, values), type)
  }

  private func window(
    _ function: WindowFunction, _ name: Identifier, _ arguments: [Expression]
  ) throws(EngineFailure) -> TypedExpression {
    let groups: [String]
    switch windows {
    case .over(let columns): groups = columns
    case .refused:
      throw .badStep(
        reason: "\(name.name) looks at other rows and stands in derive alone",
        help: "derive it before: derive x=\(name.name)(...), then use x", at: name.span)
    case .inside(let outer):
      throw .badStep(
        reason: "\(name.name) cannot stand inside of \(outer.rawValue)",
        help: "derive it before: derive x=\(name.name)(...), then \(outer.rawValue)(x)", at: name.span)
    }
    guard function.arity.contains(arguments.count) else {
      throw .argumentCount(function: name.name, wanted: function.wanted, found: arguments.count, at: name.span)
    }
    var values: [TypedExpression] = []
    if let first = arguments.first {
      let value = try ExpressionBinder(columns: columns, windows: .inside(function)).bind(first)
      if function == .cumsum { try require(value.isNumber, name.name, "a number", value, first.span) }
      values.append(value)
    }
    if let second = arguments.dropFirst().first {
      guard case .number(let number) = second.kind, let rows = number.integer, (0...1_000_000_000).contains(rows) else {
        throw .badStep(
          reason: "\(name.name) takes a whole number of rows", help: "as in: \(name.name)(x, 2)", at: second.span)
      }
      values.append(TypedExpression(.integer(rows), .integer))
    }
    return TypedExpression(.window(function, values, by: groups), function.type(of: values.first?.type))
  }
}
