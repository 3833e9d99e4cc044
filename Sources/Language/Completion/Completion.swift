/// What TAB offers at a place of a line, from the declarations that also parse and document the commands.
package struct Completion {
  package struct Result: Hashable, Sendable {
    /// In order of the alphabet within each kind; verbs first at a command's place.
    package let candidates: [Candidate]
    /// The stretch of the line that a candidate replaces, in UTF-8 offsets.
    package let replaced: Span
  }

  let grammar: Grammar
  let context: CompletionContext

  package init(_ grammar: Grammar, context: CompletionContext) {
    self.grammar = grammar
    self.context = context
  }

  /// `cursor` is a UTF-8 offset into the line, which may be several lines of one command.
  package func candidates(in line: String, at cursor: Int) -> Result {
    let point = CompletionPoint(line: line, cursor: min(max(cursor, 0), line.utf8.count))
    let offered = offers(at: point)
    var seen: Set<String> = []
    let fitting = offered.filter { fits($0.text, point) && seen.insert($0.text).inserted }
    return Result(candidates: fitting, replaced: Span(point.start, min(max(cursor, 0), line.utf8.count)))
  }

  /// Letters' case does not matter: what is put in place has the right one.
  private func fits(_ text: String, _ point: CompletionPoint) -> Bool {
    let bare = text.first == "\"" || text.first == "`" ? text.dropFirst() : Substring(text)
    guard point.quote == nil || bare.count < text.count else { return false }
    return bare.lowercased().hasPrefix(point.partial.lowercased())
  }

  private func offers(at point: CompletionPoint) -> [Candidate] {
    if point.quote == nil, point.partial.hasPrefix("$") {
      return (context.variables() + point.loopVariables).sorted().map { Candidate("$\($0)", .name) }
    }
    if let base = rowBase(point) {
      return context.rowKeys(base).map { Candidate(Quoting.quoted($0) + "]", .value) }
    }
    let bare = point.words.prefix { !$0.isMark && !$0.isQuoted }.map(\.text)
    guard let (declaration, count) = grammar.match(bare) else {
      let isContinuing = bare.count == point.words.count
      return isContinuing ? commands(after: bare, point) : []
    }
    var offered = grammar.continuations(of: bare).map { Candidate($0, .command) }
    let rest = Array(point.words.dropFirst(count))
    offered += declaration.syntax == .general ? general(declaration, rest, point) : table(declaration, rest, point)
    return offered
  }

  /// The table in whose brackets the cursor stands; not a list of an expression or of `KEY=[`.
  private func rowBase(_ point: CompletionPoint) -> String? {
    guard point.quote == "\"", let bracket = point.words.last, bracket.isMark, bracket.text == "[",
      let base = point.words.dropLast().last, !base.isMark, !base.isQuoted, base.text.contains(".")
    else { return nil }
    return base.text
  }

  // MARK: Commands

  private func commands(after words: [String], _ point: CompletionPoint) -> [Candidate] {
    let arrived = point.isFirstSegment ? nil : kind(of: point.before)
    var offered: [Candidate] = []
    if point.quote == nil {
      offered = grammar.continuations(of: words).compactMap { word in
        let whole = (words + [word]).joined(separator: " ")
        guard let declaration = grammar[whole] else { return Candidate(word, .command) }
        let fits =
          point.isFirstSegment
          ? !declaration.needsInput : declaration.takes.contains { $0.accepts(arrived ?? .any) }
        return fits ? Candidate(word, .command, summary: declaration.summary) : nil
      }
    }
    if words.isEmpty, point.isFirstSegment { offered += references(point) }
    return offered
  }

  /// What the pipeline so far yields. A name that is neither a table nor of an artifact may be anything.
  private func kind(of text: String) -> ValueKind? {
    let result = Parser(grammar).parse(SourceText(name: "", text: text))
    guard let statement = result.script.statements.last else { return nil }
    let tables = context.tables()
    let checker = TypeChecker(grammar) { reference in
      if tables.contains(reference.name.name) { return .table }
      guard let artifact = grammar.artifact(reference.name.name) else { return nil }
      return reference.path.isEmpty ? artifact : .table
    }
    return checker.kind(of: statement.pipeline)
  }

  // MARK: Names

  /// Names and tables; after a dot the parts of what stands before it.
  func references(_ point: CompletionPoint) -> [Candidate] {
    if point.quote == nil, let dot = point.partial.lastIndex(of: ".") {
      let base = String(point.partial[..<dot])
      let members = context.members(base.split(separator: ".").map(String.init))
      return members.sorted().map { Candidate("\(base).\(Quoting.argument($0))", .table) }
    }
    let names = context.names().sorted().map { name in
      let written = written(name, point)
      return Candidate(written, .name, isFinished: context.members([name]).isEmpty)
    }
    return names + context.tables().sorted().map { Candidate(written($0, point), .table) }
  }

  /// Quoted where the name needs it or the reader has opened a quote.
  func written(_ name: String, _ point: CompletionPoint) -> String {
    switch point.quote {
    case "`": "`\(name)`"
    case nil: Quoting.argument(name)
    default: Quoting.quoted(name)
    }
  }
}
