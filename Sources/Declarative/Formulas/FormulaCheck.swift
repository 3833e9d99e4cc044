import Language

/// Finds the types in a formula before any data are there, with every fault.
struct FormulaCheck {
  enum Kind { case number, condition, missing }

  private(set) var faults: [(FormFault, Span)] = []
  private(set) var indicators: [String] = []

  mutating func refuse(_ fault: FormFault, _ span: Span) { faults.append((fault, span)) }

  /// What the expression gives; `missing` also where a fault leaves it open.
  mutating func type(of expression: Expression) -> Kind {
    switch expression.kind {
    case .number: return .number
    case .boolean: return .condition
    case .missing: return .missing
    case .column(let name):
      if !indicators.contains(name) { indicators.append(name) }
      return .number
    case .string:
      refuse(.wrongOperand("a text", wanted: "a number or the name of an indicator"), expression.span)
      return .missing
    case .list, .range:
      refuse(.wrongOperand("a list", wanted: "a number"), expression.span)
      return .missing
    case .unary(.not, let operand):
      want(.condition, operand)
      return .condition
    case .unary(.minus, let operand):
      want(.number, operand)
      return .number
    case .binary(let symbol, let left, let right, let span): return binary(symbol, left, right, span)
    case .call(let name, let arguments): return call(name, arguments)
    }
  }

  private mutating func want(_ kind: Kind, _ expression: Expression) {
    let found = type(of: expression)
    guard found != kind, found != .missing else { return }
    let words: (Kind) -> String = { $0 == .number ? "a number" : "a condition" }
    refuse(.wrongOperand(words(found), wanted: words(kind)), expression.span)
  }

  private mutating func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
  ) -> Kind {
    switch symbol {
    case .or, .and:
      want(.condition, left)
      want(.condition, right)
      return .condition
    case .plus, .minus, .times, .divide, .remainder:
      want(.number, left)
      want(.number, right)
      return .number
    case .like, .notLike:
      refuse(.wrongOperand("a comparison of texts", wanted: "a comparison of numbers"), span)
      return .condition
    case .in, .notIn:
      want(.number, left)
      switch right.kind {
      case .list(let items): for item in items { want(.number, item) }
      case .range(let low, let high):
        want(.number, low)
        want(.number, high)
      default: want(.number, right)
      }
      return .condition
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      want(.number, left)
      want(.number, right)
      return .condition
    }
  }

  private mutating func call(_ name: Identifier, _ arguments: [Expression]) -> Kind {
    guard let function = FormulaFunction(rawValue: name.name) else {
      refuse(.unknownFunction(name.name, known: FormulaFunction.allCases.map(\.rawValue)), name.span)
      return .missing
    }
    guard function.arguments.contains(arguments.count) else {
      refuse(.argumentCount(name.name, wanted: function.wanted), name.span)
      return .missing
    }
    if function.takesIndicator, let argument = arguments.first {
      if case .column = argument.kind { return type(of: argument) }
      refuse(.wrongOperand("an expression", wanted: "the name of an indicator"), argument.span)
      return .missing
    }
    switch function {
    case .condition:
      want(.condition, arguments[0])
      want(.number, arguments[1])
      want(.number, arguments[2])
      return .number
    case .isMissing:
      want(.number, arguments[0])
      return .condition
    default:
      for argument in arguments { want(.number, argument) }
      return .number
    }
  }
}
