import Language
import TerroirKernel

/// Every way in which a file of declarations can be wrong; worded here alone.
enum FormFault: Hashable {
  case wrongType(String, wanted: String)
  /// A word YAML takes for a number, a yes or no, or nothing.
  case unquoted(String, text: String)
  case unknownKey(String, of: String, allowed: [String])
  case missingKeys([String], of: String)
  case notAWord(String, subject: String, words: [String])
  case malformedID(String, subject: String)
  case outOfRange(String, subject: String, wanted: String)
  case empty(String)
  case duplicate(String, noun: String, line: Int)
  /// The measures that require one another, the first again at the end.
  case ring([String])
  /// Two of the measures that one needs, itself among them, of which the first excludes the second.
  case clash(of: String, first: String, second: String)
  case disorder(String)
  case unknownID(String, noun: String, table: String, known: [String])
  case missingRate(of: Currency, in: Currency)
  case unknownFunction(String, known: [String])
  case argumentCount(String, wanted: String)
  case wrongOperand(String, wanted: String)
  case unknownPlaceholder(String, known: [String])
  case openBrace
  /// A key in a tag of a template.
  case unknownTagKey(String, tag: String, known: [String])
  case unknownTag(String)
  case openTag
  case openSection(String)
  case strayEnd(String, open: String?)
  case needs(String, of: String, because: String)
  case overfull(String, sum: Double)
  case noIndicator
  case notInFormula(String, named: [String])
  case tooMany(Int)
}

extension FormFault {
  var message: Phrase {
    switch self {
    case .wrongType(let subject, let wanted): "\(Phrase(verbatim: subject)) must be \(Phrase(verbatim: wanted))"
    case .unquoted(let subject, let text):
      "\(Phrase(verbatim: subject)) must be a text, and YAML reads \(text) as something else"
    case .unknownKey(let key, let whole, _): "\(Phrase(verbatim: whole)) has no key \"\(key)\""
    case .missingKeys(let keys, let whole):
      "\(Phrase(verbatim: whole)) lacks \(keys.map { "\"\($0)\"" as Phrase }.joined(by: ", "))"
    case .notAWord(let word, let subject, _): "\"\(word)\" is no \(Phrase(verbatim: subject))"
    case .malformedID(let text, let subject): "\(Phrase(verbatim: subject)) \"\(text)\" is not an id"
    case .outOfRange(let text, let subject, let wanted):
      "\(Phrase(verbatim: subject)) \(text) is not \(Phrase(verbatim: wanted))"
    case .empty(let subject): "\(Phrase(verbatim: subject)) is empty"
    case .duplicate(let id, let noun, let line): "\(Phrase(verbatim: noun)) \"\(id)\" stands in line \(line) already"
    case .ring(let names): "measure \"\(names[0])\" requires itself: \(names.joined(separator: ", "))"
    case .clash(let measure, let first, let second):
      "measure \"\(measure)\" needs \"\(first)\" and \"\(second)\", and the first excludes the second"
    case .disorder(let subject): "low, value and high of \(Phrase(verbatim: subject)) are not in order"
    case .unknownID(let id, let noun, let table, _): "\(Phrase(verbatim: noun)) \"\(id)\" is not in \(table)"
    case .missingRate(let currency, let own): "the amount is in \(currency), and no rate of it in \(own) is declared"
    case .unknownFunction(let name, _): "there is no function \(name) in formulas"
    case .argumentCount(let name, let wanted): "\(name) takes \(Phrase(verbatim: wanted))"
    case .wrongOperand(let found, let wanted):
      "\(Phrase(verbatim: found)) stands where \(Phrase(verbatim: wanted)) is needed"
    case .unknownPlaceholder(let name, _): "there is no placeholder \("{\(name)}" as String)"
    case .openBrace: "the brace is not closed"
    case .unknownTagKey(_, let tag, _): "there is nothing for \(tag) here"
    case .unknownTag(let tag): "\(tag) is no tag that templates have"
    case .openTag: "the tag is not closed"
    case .openSection(let key): "the section \(key) has no end"
    case .strayEnd(let key, let open):
      open.map { "the section \($0) is open, and \(key) ends" } ?? "\(key) ends, and no section of it is open"
    case .needs(let key, let whole, let because):
      "\(Phrase(verbatim: whole)) needs \"\(key)\" because \(Phrase(verbatim: because))"
    case .overfull(let code, let sum): "the weights of \(code) sum to \(sum), which is more than 1"
    case .noIndicator: "the formula names no indicator"
    case .notInFormula(let name, _): "the formula names no indicator \(name)"
    case .tooMany(let most): "the file holds more than \(most) values"
    }
  }

  /// What to do, whole sentences.
  var help: Phrase? {
    switch self {
    case .wrongType: nil
    case .unquoted(_, let text): "Write \"\(text)\"."
    case .unknownKey(_, _, let allowed): "Its keys are \(allowed.joined(separator: ", "))."
    case .missingKeys(let keys, _): "Add \(keys.joined(separator: ", "))."
    case .notAWord(_, _, let words): "Use one of \(words.joined(separator: ", "))."
    case .malformedID: "Use letters, digits, - and _."
    case .outOfRange: nil
    case .empty: "Fill it in, or take the key away."
    case .duplicate: "Give one of the two another name."
    case .ring: "Take one of these out of requires."
    case .clash: "Take one of the two out of requires or excludes."
    case .disorder: "Write low <= value <= high."
    case .unknownID(_, let noun, let table, _):
      "Mend the id, or add the \(Phrase(verbatim: noun)) to the table \(table)."
    case .missingRate(let currency, let own):
      "Give it in \(own), or \(Exchange.hint(declaringRateOf: currency))."
    case .unknownFunction(_, let known): "The functions are \(known.joined(separator: ", "))."
    case .argumentCount, .wrongOperand: nil
    case .unknownPlaceholder(_, let known): "Holes are \(Self.braced(known))."
    case .openBrace: "Write \("}" as String) where the placeholder ends."
    case .unknownTagKey(_, _, let known): "There are \(known.joined(separator: ", "))."
    case .unknownTag:
      "Tags are \("{{key}}, {{> chapter}}, {{#key}}, {{^key}}, {{/key}}" as String) and \("{{! comment}}" as String)."
    case .openTag: "Write \("}}" as String) where it ends."
    case .openSection(let key): "Write \("{{/\(key)}}" as String) where it ends."
    case .strayEnd(_, let open):
      open.map { "Write \("{{/\($0)}}" as String) first." } ?? "Take it away, or begin the section before it."
    case .needs(let key, _, _): "Add \(key)."
    case .overfull: "Lower them: the rest of the code's activity is not creative."
    case .notInFormula(_, let named): "It names \(named.joined(separator: ", "))."
    case .noIndicator: "Name one of the table statistics, such as gva_creative."
    case .tooMany: "Split it over several files."
    }
  }

  private static func braced(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }

  var suggestions: [String] {
    switch self {
    case .unknownKey(let key, _, let allowed): Suggestions.nearest(to: key, in: allowed)
    case .notAWord(let word, _, let words): Suggestions.nearest(to: word, in: words)
    case .unknownID(let id, _, _, let known), .notInFormula(let id, let known): Suggestions.nearest(to: id, in: known)
    case .unknownFunction(let name, let known), .unknownPlaceholder(let name, let known),
      .unknownTagKey(let name, _, let known):
      Suggestions.nearest(to: name, in: known)
    default: []
    }
  }

  var code: String {
    switch self {
    case .wrongType, .unquoted, .wrongOperand: "wrong-type"
    case .unknownKey: "unknown-key"
    case .missingKeys, .needs: "missing-key"
    case .notAWord, .malformedID, .unknownPlaceholder, .unknownFunction, .unknownID, .notInFormula, .unknownTagKey:
      "unknown-word"
    case .outOfRange, .disorder, .overfull: "out-of-range"
    case .duplicate: "duplicate"
    case .ring, .clash: "requirement"
    case .missingRate: "missing-rate"
    case .empty, .openBrace, .unknownTag, .openTag, .openSection, .strayEnd,
      .argumentCount, .noIndicator, .tooMany:
      "malformed"
    }
  }
}
