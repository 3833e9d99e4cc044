import TerroirKernel

extension SyntaxFault {
  var message: Phrase {
    switch self {
    case .unexpectedCharacter(let scalar): "unexpected \(Self.naming(scalar))"
    case .foreignQuote(let scalar): "\(scalar) is not a quote here"
    case .unclosedQuote: "this quote is never closed"
    case .unclosedBracket(let bracket): "this \(bracket) is never closed"
    case .unknownEscape(let character): "\\\(character) is not an escape"
    case .strayBracket(let bracket): "nothing opened this \(bracket)"
    case .redirection: "unexpected \">\""
    case .unknownCommand(let word, _): "\"\(word)\" is not a command"
    case .missingPipe(let left, let right): "a | is missing between \"\(left)\" and \"\(right)\""
    case .missingStep: "a step is missing after |"
    case .leadingPipe: "a line cannot begin with |"
    case .missingValueForBinding(let name): "nothing follows \"\(name) =\""
    case .bindsCommand(let name): "\"\(name)\" is a command and cannot be a name"
    case .bindsReserved(let name): "\"\(name)\" cannot be bound"
    case .incompleteCommand(let words, _): "\"\(words)\" is not a whole command"
    case .versionNotFirst: "the language version stands on the first line only"
    case .unknownVersion(let version, _): "language version \(version) is not known"
    case .unknownKey(let key, let verb, _, _): "\(verb) has no parameter \"\(key)\""
    case .unknownFlag(let flag, let verb, _, _): "\(verb) has no flag --\(flag)"
    case .flagIsKey(let key): "\"\(key)\" takes a value and is not a flag"
    case .missingValue(let key): "\(key)= has no value"
    case .missingArgument(let name, let verb, _): "\(verb) needs \(name)"
    case .tooManyArguments(let word, let verb, _): "\(verb) takes no further value: \"\(word)\""
    case .unitApart: "a number and its unit stand together"
    case .repeatedKey(let key): "\"\(key)\" is given twice"
    case .wrongKind(let text, let parameter, let kind, _): "\(parameter) takes \(kind.noun), not \"\(text)\""
    case .bareComma, .commaInNumber: "unexpected \",\""
    case .malformed(let message, _): message
    case .invalidRange(let text): "\"\(text)\" is not a range"
    case .invalidReference(let text): "\"\(text)\" is not a reference"
    case .expectedExpression(let found): "expected a value or a column, found \(found)"
    case .expectedOperator(let found): "expected an operator or the end of the expression, found \(found)"
    case .expectedClosing(let bracket, let found): "expected \(bracket), found \(found)"
    case .assignmentInExpression: "= does not compare"
    case .foreignOperator(let theirs, _): "\(theirs) is not an operator"
    case .chainedComparison: "comparisons cannot be chained"
    case .tooDeep: "this expression is nested too deeply"
    case .numberIntoWord(let text): "\"\(text)\" is not a number"
    case .isTest: "\"is\" is not an operator"
    case .cannotTake(let verb, let takes, let arrived, _):
      "\(verb) takes \(Self.either(takes)), but \(arrived.title) arrives"
    case .takesNothing(let verb): "\(verb) takes nothing from a pipeline"
    case .givesNothing(let verb): "\(verb) gives nothing to the next step"
    case .needsInput(let verb, let takes, _): "\(verb) needs \(Self.either(takes)) from a pipeline"
    case .unknownName(let name, _): "nothing is named \"\(name)\""
    case .dateOrDifference(let text): "\(text) is neither a date nor a difference here"
    case .variableWithoutName: "a name is missing after $"
    case .unknownVariable(let name, _): "there is no variable $\(name)"
    case .assignsVariable(let name): "$\(name) stands for a value and takes none"
    }
  }

  static func either(_ kinds: [ValueKind]) -> Phrase {
    kinds.isEmpty ? "nothing" : .either(kinds.map(\.title))
  }

  /// A character for people: itself, or its number where it cannot be seen.
  static func naming(_ scalar: Unicode.Scalar) -> Phrase {
    guard Characters.isInvisible(scalar) else { return "\"\(scalar)\"" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "invisible character U+\(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)"
  }
}
