import TerroirKernel

extension SyntaxFault {
  /// What to do about it, whole sentences.
  var help: Phrase? {
    switch self {
    case .foreignQuote: "Quote with \" on both sides."
    case .unclosedQuote: "Close it with the same mark; a \" inside a text is written \\\"."
    case .unclosedBracket(let bracket): "Add \(Self.closing(bracket)) where it ends."
    case .unknownEscape: "Escapes are \\\", \\\\, \\n and \\t."
    case .redirection: "To write a result to a file, end with | write FILE."
    case .unknownCommand(_, let near): near.isEmpty ? "Type help for the list of commands." : nil
    case .missingPipe(let left, let right): "Write \(left) | \(right) ..."
    case .missingStep: "Name the next step, or take the | away."
    case .leadingPipe: "_ | ... goes on from the value shown last."
    case .missingValueForBinding: "Write what the name stands for, such as NAME = audit."
    case .bindsCommand(let name): "Choose another name, such as \(name)_1."
    case .bindsReserved(let name):
      name == "_" ? "_ is always the value shown last." : "A name has no dot: the dot asks for a part of a value."
    case .incompleteCommand(let words, let continuations):
      "Go on with \(Phrase.either(continuations.map { "\(words) \($0)" }))."
    case .versionNotFirst: "Move it to the top of the file."
    case .unknownVersion(_, let supported): "This program reads version \(supported): begin with terroir \(supported)."
    case .unknownKey(_, let verb, let near, let known):
      near.isEmpty ? Self.listing(known, none: "\(verb) takes no parameters.") : nil
    case .unknownFlag(_, let verb, let near, let known):
      near.isEmpty
        ? Self.listing(known.map { "--\($0)" }, none: "\(verb) has no flags.") : nil
    case .flagIsKey(let key): "Write \(key)=VALUE."
    case .missingValue(let key): "Write \(key)=VALUE without a space."
    case .missingArgument(_, _, let usage), .tooManyArguments(_, _, let usage), .malformed(_, let usage):
      "Write \(usage)"
    case .unitApart(let meant): "Write \(meant)."
    case .repeatedKey: "Keep one of the two."
    case .wrongKind(let text, _, let kind, let near): near.isEmpty ? Self.reminder(of: kind, after: text) : nil
    case .bareComma: "A list stands in brackets: [a, b]."
    case .commaInNumber: "A number has no commas: 1500000 or 1.5M. A list stands in brackets: [a, b]."
    case .invalidRange: "Write LOWEST..HIGHEST, such as 120M..300M."
    case .invalidReference: "Write NAME, NAME.PART, NAME[3] or NAME[\"id\"]."
    case .assignmentInExpression: "Write == to compare."
    case .foreignOperator(_, let ours): "Write \(ours)."
    case .chainedComparison: "Join two comparisons with and: low <= x and x <= high."
    case .tooDeep: "Split it over several steps."
    case .numberIntoWord: "Units are %, k, M and bn; put a name that begins with a digit in backquotes: `2gis`."
    case .isTest: "Write x == missing or x != missing."
    case .expectedExpression: "Texts go in double quotes, columns are bare or in backquotes."
    case .expectedOperator: "Join conditions with and or or; go on to the next step with |."
    case .cannotTake(_, let takes, let arrived, let producers):
      Self.road(from: arrived, to: takes, producers: producers)
    case .takesNothing(let verb): "Write \(verb) on a line of its own."
    case .givesNothing: "It can only be the last step."
    case .needsInput(let verb, let takes, let producers):
      takes.contains(.table) ? "Write TABLE | \(verb) ..." : Self.road(from: nil, to: takes, producers: producers)
    case .unknownName(_, let near): near.isEmpty ? "Type status for the names, tables for the tables." : nil
    case .dateOrDifference(let text):
      "Write \"\(text)\" in quotes for a date; a day is written 2026-03-14; a difference has spaces round its minus."
    case .variableWithoutName: "Write $NAME, or \("${NAME}" as String) where letters follow."
    case .unknownVariable(let name, let near): near.isEmpty ? "let \(name) = VALUE makes it." : nil
    case .assignsVariable(let name): "Write let \(name) = VALUE."
    case .unexpectedCharacter, .strayBracket, .expectedClosing: nil
    }
  }

  private static func closing(_ bracket: Character) -> Character {
    bracket == "(" ? ")" : bracket == "{" ? "}" : "]"
  }

  private static func listing(_ words: [String], none: Phrase) -> Phrase {
    words.isEmpty ? none : "It takes \(words.joined(separator: ", "))."
  }

  private static func reminder(of kind: ParameterKind, after text: String) -> Phrase? {
    switch kind {
    case .integer where !text.contains(where: \.isNumber): "Write it in digits, such as 10."
    case .number where !text.contains(where: \.isNumber): "Write it in digits, such as 3.5 or 120M."
    case .integer where text.contains(where: "-+.".contains): "Write it without a sign and decimals, such as 10."
    case .number, .integer: "Units are %, k, M and bn: 120M, 3.5%."
    case .range: "Write LOWEST..HIGHEST, such as 120M..300M."
    case .file, .directory: "Write a path, such as data/towns.csv."
    default: nil
    }
  }

  private static func road(from arrived: ValueKind?, to takes: [ValueKind], producers: [String]) -> Phrase? {
    if let arrived, let noun = arrived.noun, takes.contains(.table) {
      return "\(arrived.title) holds tables: name one, such as \(noun).TABLE."
    }
    // Every command gives what is wanted where anything is: none is named.
    if takes.contains(.any) { return "Write a name, a table or a command, then |, before it." }
    guard !producers.isEmpty else { return nil }
    let named = producers.prefix(6).joined(separator: ", ")
    let others: Phrase = producers.count > 6 ? " and others" : ""
    return "\(either(takes)) comes from \(named)\(others)."
  }
}
