extension SourceDiagnostic {
  init(_ fault: SyntaxFault, at span: Span) {
    self.init(
      code: fault.code, message: fault.message, span: span, help: fault.help, suggestions: fault.suggestions)
  }

  /// A name that nothing answers to; `known` are the names and tables of the session.
  package static func unknownName(_ identifier: Identifier, known: [String], grammar: Grammar) -> SourceDiagnostic {
    let near = Suggestions.nearest(to: identifier.name, in: known + grammar.verbs)
    return SourceDiagnostic(.unknownName(identifier.name, near: near), at: identifier.span)
  }
}

extension SyntaxFault {
  var suggestions: [String] {
    switch self {
    case .unknownCommand(_, let near), .unknownKey(_, _, let near, _), .unknownFlag(_, _, let near, _),
      .wrongKind(_, _, _, let near), .unknownName(_, let near), .unknownVariable(_, let near):
      near
    default: []
    }
  }

  var code: String {
    switch self {
    case .unexpectedCharacter, .redirection, .strayBracket: "unexpected-character"
    case .foreignQuote: "foreign-quote"
    case .unclosedQuote: "unclosed-quote"
    case .unclosedBracket, .expectedClosing: "unclosed-bracket"
    case .unknownEscape: "unknown-escape"
    case .unknownCommand, .incompleteCommand: "unknown-command"
    case .missingPipe: "missing-pipe"
    case .missingStep, .leadingPipe: "missing-step"
    case .missingValueForBinding: "empty-binding"
    case .bindsCommand, .bindsReserved: "bound-command"
    case .versionNotFirst, .unknownVersion: "language-version"
    case .unknownKey: "unknown-key"
    case .unknownFlag, .flagIsKey: "unknown-flag"
    case .missingValue, .missingArgument: "missing-argument"
    case .tooManyArguments: "too-many-arguments"
    case .unitApart: "unit-apart"
    case .repeatedKey: "repeated-key"
    case .wrongKind, .invalidRange: "wrong-kind"
    case .bareComma, .commaInNumber, .malformed: "malformed-arguments"
    case .invalidReference: "invalid-reference"
    case .expectedExpression, .expectedOperator, .assignmentInExpression, .foreignOperator, .chainedComparison,
      .tooDeep, .numberIntoWord, .isTest, .dateOrDifference:
      "malformed-expression"
    case .cannotTake, .takesNothing, .givesNothing, .needsInput: "type-mismatch"
    case .unknownName: "unknown-name"
    case .variableWithoutName, .unknownVariable: "unknown-variable"
    case .assignsVariable: "malformed-arguments"
    }
  }
}
