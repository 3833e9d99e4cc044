import TerroirKernel

/// Every way in which a text can be wrong, with the data its message needs. Worded in `SyntaxFault+Message.swift`.
enum SyntaxFault: Hashable {
  // Characters and words
  case unexpectedCharacter(Unicode.Scalar)
  case foreignQuote(Unicode.Scalar)
  case unclosedQuote
  case unclosedBracket(Character)
  case unknownEscape(Character)
  case strayBracket(Character)
  case redirection

  // Statements
  case unknownCommand(String, near: [String])
  case missingPipe(after: String, before: String)
  case missingStep
  case leadingPipe
  case missingValueForBinding(String)
  case bindsCommand(String)
  case bindsReserved(String)
  case incompleteCommand(String, continuations: [String])
  case versionNotFirst
  case unknownVersion(String, supported: Int)

  // Arguments
  case unknownKey(String, verb: String, near: [String], known: [String])
  case unknownFlag(String, verb: String, near: [String], known: [String])
  case flagIsKey(String)
  case missingValue(key: String)
  case missingArgument(String, verb: String, usage: String)
  case tooManyArguments(String, verb: String, usage: String)
  /// A number with its unit a space behind it; what is meant.
  case unitApart(meant: String)
  case repeatedKey(String)
  case wrongKind(String, parameter: String, takes: ParameterKind, near: [String])
  case bareComma
  /// One that sets thousands apart.
  case commaInNumber
  case malformed(Phrase, usage: String)
  case invalidRange(String)
  case invalidReference(String)

  // Expressions
  case expectedExpression(found: Phrase)
  case expectedOperator(found: Phrase)
  case expectedClosing(Character, found: Phrase)
  case assignmentInExpression
  case foreignOperator(String, ours: String)
  case chainedComparison
  case tooDeep
  case numberIntoWord(String)
  case dateOrDifference(String)
  case isTest

  // Types
  case cannotTake(verb: String, takes: [ValueKind], arrived: ValueKind, producers: [String])
  case takesNothing(verb: String)
  case givesNothing(verb: String)
  case needsInput(verb: String, takes: [ValueKind], producers: [String])
  case unknownName(String, near: [String])

  // Variables
  case variableWithoutName
  case unknownVariable(String, near: [String])
  case assignsVariable(String)
}
