import TerroirKernel

/// Parses what stands between two pipes. A fault that leaves nothing to build on is thrown; others are collected.
struct SegmentParser {
  let grammar: Grammar
  var cursor: Cursor
  let variables: Variables
  var diagnostics: [SourceDiagnostic] = []
  var depth = 0
  /// What stands for variables and for words of other tools.
  var substitutions: [Substitution] = []
  var foreignWords: [ForeignWord] = []
  /// Names of the variables that stand here.
  var used: [String] = []
  /// Whether one of them has no value yet.
  var isAssumed = false

  init(grammar: Grammar, bytes: [UInt8], span: Span, variables: Variables = Variables()) {
    self.grammar = grammar
    self.variables = variables
    cursor = Cursor(bytes, span)
  }

  /// Takes over what another parser noted of its stretch.
  mutating func take(_ other: SegmentParser) {
    diagnostics += other.diagnostics
    substitutions += other.substitutions
    foreignWords += other.foreignWords
    used += other.used
    isAssumed = isAssumed || other.isAssumed
  }

  mutating func report(_ fault: SyntaxFault, at span: Span) { diagnostics.append(SourceDiagnostic(fault, at: span)) }

  /// The scalar here, or the place right after the last one.
  var here: Span {
    let length = cursor.scalar(at: cursor.position)?.length ?? 0
    return Span(cursor.position, cursor.position + length)
  }

  // MARK: Words

  /// A bare word as arguments have them, empty where none begins.
  mutating func word() -> Span { cursor.takeWhile(Characters.isWordPart) }

  func text(_ span: Span) -> String { cursor.text(span) }

  /// What stands here, for messages.
  func found() -> Phrase {
    var probe = cursor
    probe.skipGap()
    guard let scalar = probe.current else { return "the end" }
    let span = probe.takeWhile(Characters.isWordPart)
    return span.count > 0 ? "\"\(text(span))\"" : SyntaxFault.naming(scalar)
  }

  /// The fault of a character that can begin nothing here.
  func stray() -> SourceDiagnostic {
    guard let scalar = cursor.current else { return SourceDiagnostic(.missingStep, at: here) }
    let fault: SyntaxFault =
      switch scalar {
      case ",": isCommaInNumber ? .commaInNumber : .bareComma
      case ">": .redirection
      case ")", "]": .strayBracket(Character(scalar))
      default: Characters.isForeignQuote(scalar) ? .foreignQuote(scalar) : .unexpectedCharacter(scalar)
      }
    return SourceDiagnostic(fault, at: here)
  }

  /// `"..."` with escapes, or a name in backquotes without; a text in single quotes, as other tools have it, is taken.
  mutating func quoted() throws(SourceDiagnostic) -> Identifier? {
    let start = cursor.position
    if let singly = singlyQuoted() {
      note(foreign: "'text'", as: "\"text\"", at: singly.span, written: Quoting.quoted(singly.name))
      return singly
    }
    guard let mark = cursor.current, mark == "\"" || mark == "`" else { return nil }
    cursor.advance()
    var content = String.UnicodeScalarView()
    while let scalar = cursor.current {
      let span = here
      cursor.advance()
      if scalar == mark { return Identifier(String(content), span: Span(start, cursor.position)) }
      if scalar == "\\", mark == "\"", let escaped = cursor.current {
        cursor.advance()
        switch escaped {
        case "\"", "\\": content.append(escaped)
        case "n": content.append("\n")
        case "t": content.append("\t")
        default:
          report(.unknownEscape(Character(escaped)), at: Span(span.lower, cursor.position))
          content.append(escaped)
        }
      } else {
        content.append(scalar)
      }
    }
    throw SourceDiagnostic(.unclosedQuote, at: Span(start, start + 1))
  }

  /// A text in single quotes; a quote that is doubled in it stands for one.
  mutating func singlyQuoted() -> Identifier? {
    let start = cursor.position
    guard let end = cursor.endOfSingleQuotes(from: start) else { return nil }
    cursor.move(to: end)
    let content = text(Span(start + 1, end - 1))
    return Identifier(
      content.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'"), span: Span(start, end))
  }

  /// A quoted or bare name where `:`, `=` and commas end it: a column, a new name, a function.
  mutating func name() throws(SourceDiagnostic) -> Identifier? {
    if let quoted = try quoted() { return quoted }
    if let value = try variable() {
      use(value, at: value.span, as: Quoting.quoted(value.text))
      return Identifier(value.text, span: value.span)
    }
    let span = cursor.takeWhile(Characters.isColumnPart)
    return span.count > 0 ? Identifier(text(span), span: span) : nil
  }

  /// Takes a keyword such as `by` if it is the next word.
  mutating func take(keyword: String) -> Bool {
    cursor.skipGap()
    var probe = cursor
    let span = probe.takeWhile(Characters.isColumnPart)
    guard text(span) == keyword else { return false }
    cursor = probe
    return true
  }
}
