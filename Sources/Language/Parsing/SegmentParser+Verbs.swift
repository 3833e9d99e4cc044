import TerroirKernel

extension SegmentParser {
  /// `NAME =` at the start of a statement.
  mutating func binding() throws(SourceDiagnostic) -> Identifier? {
    cursor.skipGap()
    var probe = self
    if cursor.at("$") {
      let start = cursor.position
      probe.cursor.advance()
      let span = probe.cursor.takeWhile(Characters.isNamePart)
      probe.cursor.skipGap()
      guard span.count > 0, probe.cursor.at("="), !probe.cursor.at("=", ahead: 1) else { return nil }
      throw SourceDiagnostic(.assignsVariable(text(span)), at: Span(start, span.upper))
    }
    guard let name = try? probe.name() else { return nil }
    probe.cursor.skipGap()
    guard probe.cursor.at("="), !probe.cursor.at("=", ahead: 1) else { return nil }
    probe.cursor.advance()
    cursor = probe.cursor
    let isQuoted = text(name.span).hasPrefix("\"") || text(name.span).hasPrefix("`")
    if name.name == "_" || name.name.isEmpty || (!isQuoted && name.name.contains(".")) {
      report(.bindsReserved(name.name), at: name.span)
    } else if !isQuoted, grammar.synonym([name.name], isStep: false) != nil {
      report(.bindsCommand(name.name), at: name.span)
    } else if grammar.match([name.name]) != nil || !grammar.continuations(of: [name.name]).isEmpty {
      report(.bindsCommand(name.name), at: name.span)
    }
    cursor.skipGap()
    if cursor.isAtEnd { throw SourceDiagnostic(.missingValueForBinding(name.name), at: name.span) }
    return name
  }

  /// A command, or a reference that stands alone.
  mutating func head() throws(SourceDiagnostic) -> Pipeline.Head {
    cursor.skipGap()
    if cursor.isAtEnd { throw SourceDiagnostic(.leadingPipe, at: Span(cursor.position, cursor.position + 1)) }
    if let invocation = try invocation(isStep: false) { return .invocation(invocation) }
    guard let reference = try reference() else { throw stray() }
    cursor.skipGap()
    if cursor.isAtEnd { return .reference(reference) }
    throw trailing(reference)
  }

  /// Something follows a word that is no command: either the command is misspelt, or a pipe is missing.
  private func trailing(_ reference: Reference) -> SourceDiagnostic {
    var probe = self
    let next = probe.word()
    let isBare = reference.path.isEmpty
    let near = isBare ? meant(by: reference.name.name) : []
    if next.count > 0, near.isEmpty, grammar.match([text(next)]) != nil {
      let left = text(reference.span)
      return SourceDiagnostic(.missingPipe(after: left, before: text(next)), at: next)
    }
    if !isBare { return stray(orUnexpected: next) }
    return SourceDiagnostic(.unknownCommand(reference.name.name, near: near), at: reference.span)
  }

  private func stray(orUnexpected span: Span) -> SourceDiagnostic {
    guard span.count > 0 else { return stray() }
    return SourceDiagnostic(.expectedOperator(found: "\"\(text(span))\""), at: span)
  }

  mutating func step(after pipe: Span) throws(SourceDiagnostic) -> Invocation {
    cursor.skipGap()
    if cursor.isAtEnd { throw SourceDiagnostic(.missingStep, at: pipe) }
    if let invocation = try invocation(isStep: true) { return invocation }
    let span = word()
    guard span.count > 0 else { throw stray() }
    let near = meant(by: text(span))
    throw SourceDiagnostic(.unknownCommand(text(span), near: near), at: span)
  }

  private var firstWords: [String] { grammar.continuations(of: []) }

  /// Commands that a word may be meant for: spelt nearly so, else what a person calls by it.
  private func meant(by word: String) -> [String] {
    let near = Suggestions.nearest(to: word, in: firstWords)
    return near.isEmpty ? grammar.sought(by: word) : near
  }

  /// A verb and its arguments; nil where the words here are no verb.
  private mutating func invocation(isStep: Bool) throws(SourceDiagnostic) -> Invocation? {
    let start = cursor
    var words: [Identifier] = []
    var ends: [Cursor] = []
    while words.count < 3 {
      cursor.skipGap()
      let span = cursor.takeWhile(Characters.isColumnPart)
      guard span.count > 0, !cursor.at("["), !cursor.at("=") else { break }
      words.append(Identifier(text(span), span: span))
      ends.append(cursor)
    }
    cursor = start
    if grammar.match(words.map(\.name)) == nil, let (declaration, verb) = synonym(isStep: isStep) {
      let arguments = try arguments(declaration)
      return Invocation(verb: verb, arguments: arguments, span: Span(verb.span.lower, lastInk(from: verb.span.upper)))
    }
    guard let first = words.first else { return nil }
    guard let (declaration, count) = grammar.match(words.map(\.name)) else {
      let continuations = grammar.continuations(of: [first.name])
      guard !continuations.isEmpty else { return nil }
      throw incomplete(words, continuations)
    }
    cursor = ends[count - 1]
    let verb = Identifier(declaration.name, span: first.span.joined(words[count - 1].span))
    let arguments = try arguments(declaration)
    return Invocation(verb: verb, arguments: arguments, span: Span(verb.span.lower, lastInk(from: verb.span.upper)))
  }

  private func incomplete(_ words: [Identifier], _ continuations: [String]) -> SourceDiagnostic {
    let first = words[0]
    guard words.count > 1 else {
      return SourceDiagnostic(.incompleteCommand(first.name, continuations: continuations), at: first.span)
    }
    let whole = "\(first.name) \(words[1].name)"
    let near = Suggestions.nearest(to: words[1].name, in: continuations).map { "\(first.name) \($0)" }
    guard near.isEmpty else { return SourceDiagnostic(.unknownCommand(whole, near: near), at: words[1].span) }
    return SourceDiagnostic(.incompleteCommand(first.name, continuations: continuations), at: words[1].span)
  }

  /// The end of the last character that is no gap.
  private func lastInk(from lower: Int) -> Int {
    var upper = cursor.end
    while upper > lower, let scalar = Unicode.Scalar(UInt32(cursor.bytes[upper - 1])), scalar.isASCII,
      Characters.isSpace(scalar) || scalar == "\\"
    {
      upper -= 1
    }
    return upper
  }

  private mutating func arguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    switch declaration.syntax {
    case .general: .general(try general(declaration))
    case .filter: try filterArguments(declaration)
    case .derive: try deriveArguments(declaration)
    case .columns: try columnArguments(declaration)
    case .sort: try sortArguments(declaration)
    case .head: try headArguments(declaration)
    case .count: try countArguments(declaration)
    case .group: try groupArguments(declaration)
    case .join: try joinArguments(declaration)
    case .pivot: try pivotArguments(declaration)
    case .unpivot: try unpivotArguments(declaration)
    case .importFile: try importArguments(declaration)
    case .rename: try renameArguments(declaration)
    case .fill: try fillArguments(declaration)
    case .replace: try replaceArguments(declaration)
    case .variable: try variableArguments(declaration)
    // A loop is a statement of its own, which never comes here.
    case .loop: throw malformed("\(declaration.name) stands alone on its line", declaration)
    }
  }
}
