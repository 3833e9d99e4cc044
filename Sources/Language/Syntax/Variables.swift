/// What names behind a `$` stand for while a text is read: values, never text that is read again.
package struct Variables: Hashable, Sendable {
  private var values: [String: Value] = [:]
  /// Whether a name that is not among these may be a variable all the same: one that only a run brings.
  package var isOpen = false

  package init() {}

  /// In alphabetical order.
  package var names: [String] { values.keys.sorted() }

  package subscript(name: String) -> Value? { values[name] }

  package mutating func set(_ name: String, to value: Value?) { values[name] = value?.settled }

  /// A name that has its value when the script runs, and stands for anything until then.
  package mutating func assume(_ name: String) {
    values[name] = Value(.string(""), span: Span(0, 0), text: "", isAssumed: true)
  }

  /// What the statement makes of them; inside a loop nothing is known of a value before it runs.
  mutating func take(_ statement: Statement, _ grammar: Grammar) {
    guard case .invocation(let invocation) = statement.pipeline.head else { return }
    switch invocation.arguments {
    case .variable(let name?, let value?, let isDefault):
      if !isDefault || values[name.name] == nil { set(name.name, to: value) }
    case .loop(let loop):
      var inner = Variables()
      for statement in loop.body { inner.take(statement, grammar) }
      for name in inner.names where name != loop.variable.name { assume(name) }
      isOpen = isOpen || inner.isOpen
    default: if grammar[invocation.verb.name]?.effects.contains(.standsForScript) == true { isOpen = true }
    }
  }
}

/// A stretch of a statement with what it says in the language's own words: a variable's value, a word of another tool.
package struct Substitution: Hashable, Sendable {
  let span: Span
  let text: String
}

/// A word of another tool that was read as one of ours.
package struct ForeignWord: Hashable, Sendable {
  package let theirs: String
  package let ours: String
  package let span: Span
}

extension Value {
  /// The value as a variable keeps it: a bare word is a text.
  var settled: Value {
    let settled: Kind =
      switch kind {
      case .word(let word): .string(word)
      case .reference: .string(text)
      case .list(let items): .list(items.map(\.settled))
      case .number, .string, .boolean, .range: kind
      }
    return Value(settled, span: span, text: text, isAssumed: isAssumed)
  }

  /// The same value where `$name` stands.
  func moved(to span: Span) -> Value { Value(kind, span: span, text: text, isAssumed: isAssumed) }

  /// The value as the language writes it: texts in quotes, so that it is read as the same wherever it stands.
  package var spelled: String {
    switch kind {
    case .number, .boolean: text
    case .string, .word, .reference: Quoting.quoted(text)
    case .list(let items): "[\(items.map(\.spelled).joined(separator: ", "))]"
    case .range(let lower, let upper): "\(lower.text)..\(upper.text)"
    }
  }

  /// A value that stands outside of a script, as on the program's command line: a number, a list, a range, yes or no
  /// where the whole text is one, else the text as it is.
  package init(argument text: String) {
    let bytes = Array(text.utf8)
    let whole = Span(0, bytes.count)
    var parser = SegmentParser(grammar: Grammar([]), bytes: bytes, span: whole)
    if let value = try? parser.value(), parser.cursor.isAtEnd, parser.diagnostics.isEmpty,
      parser.substitutions.isEmpty
    {
      switch value.kind {
      case .number, .boolean, .list, .range:
        self = value.settled
        return
      case .string, .word, .reference: break
      }
    }
    self.init(.string(text), span: whole, text: text)
  }
}
