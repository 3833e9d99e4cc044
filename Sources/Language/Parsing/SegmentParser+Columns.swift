import TerroirKernel

extension SegmentParser {
  func malformed(_ message: Phrase, _ declaration: CommandDeclaration) -> SourceDiagnostic {
    SourceDiagnostic(.malformed(message, usage: declaration.usage), at: here)
  }

  /// Columns up to a mark that ends them or the end; commas between them are allowed.
  mutating func columns() throws(SourceDiagnostic) -> [Identifier] {
    var columns: [Identifier] = []
    cursor.skipGap()
    while true {
      if let value = try listVariable() {
        columns += value
      } else if let column = try name() {
        columns.append(column)
      } else {
        break
      }
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    return columns
  }

  /// The columns that a variable names which holds a list; nil where none stands here.
  private mutating func listVariable() throws(SourceDiagnostic) -> [Identifier]? {
    var probe = self
    guard let value = try probe.variable(), case .list(let items) = value.kind else { return nil }
    cursor = probe.cursor
    use(value, at: value.span, as: items.map { Quoting.quoted($0.text) }.joined(separator: " "))
    return items.map { Identifier($0.text, span: value.span) }
  }

  mutating func expectEnd() throws(SourceDiagnostic) {
    cursor.skipGap()
    if !cursor.isAtEnd { throw stray() }
  }

  mutating func columnArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.at("*") {
      // All columns, as SQL has it.
      cursor.advance()
      if take(keyword: "from") { throw malformed("the table stands first, then what is done with it", declaration) }
      try expectEnd()
      return .columns([])
    }
    let columns = try self.columns()
    try expectEnd()
    // `distinct` alone compares whole rows; `select` alone would leave nothing.
    if columns.isEmpty, declaration.positional.contains(where: \.isRequired) {
      throw malformed("\(declaration.name) needs a column", declaration)
    }
    return .columns(columns)
  }

  mutating func sortArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    var keys: [SortKey] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      let descending = cursor.take("-")
      guard let column = try name() else { throw stray() }
      keys.append(SortKey(column: column, descending: foreignOrder(of: column) ?? descending))
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    if keys.isEmpty { throw malformed("\(declaration.name) needs a column", declaration) }
    return .sort(keys)
  }

  /// `head` alone shows ten rows, as it does elsewhere.
  mutating func headArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.isAtEnd { return .head(10) }
    let value = try self.value()
    if value.isAssumed {
      try expectEnd()
      return .head(0)
    }
    guard case .number(let number) = value.kind, let count = number.integer, count >= 0 else {
      throw SourceDiagnostic(
        .wrongKind(value.text, parameter: declaration.name, takes: .integer, near: []), at: value.span)
    }
    try expectEnd()
    return .head(count)
  }

  mutating func countArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.isAtEnd { return .count(by: []) }
    guard take(keyword: "by") else { throw malformed("\(declaration.name) needs by before its columns", declaration) }
    let columns = try self.columns()
    try expectEnd()
    if columns.isEmpty { throw malformed("\(declaration.name) by needs a column", declaration) }
    return .count(by: columns)
  }

  mutating func groupArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    var keys: [Identifier] = []
    if take(keyword: "by") {
      keys = try columns()
      if keys.isEmpty { throw malformed("\(declaration.name) by needs a column", declaration) }
    }
    cursor.skipGap()
    guard cursor.take(":") else {
      if !cursor.isAtEnd, keys.isEmpty { throw malformed("\(declaration.name) needs by or :", declaration) }
      if !cursor.isAtEnd { throw stray() }
      throw malformed("\(declaration.name) needs : and what to compute", declaration)
    }
    var aggregates: [Aggregate] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      aggregates.append(try aggregate(declaration))
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    if aggregates.isEmpty { throw malformed("\(declaration.name) has nothing to compute", declaration) }
    return .group(by: keys, aggregates: aggregates)
  }

  private mutating func aggregate(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Aggregate {
    guard let name = try name() else { throw stray() }
    cursor.skipGap()
    guard cursor.take("=") else { throw malformed("what is computed needs a name: NAME=AGG(COL)", declaration) }
    cursor.skipGap()
    guard let function = try self.name() else { throw malformed("\(name.name)= needs AGG(COL)", declaration) }
    cursor.skipGap()
    guard cursor.take("(") else { throw malformed("\(name.name)= needs AGG(COL)", declaration) }
    cursor.skipGap()
    var argument: Expression?
    if !cursor.at(")") { argument = try expression() }
    cursor.skipGap()
    guard cursor.take(")") else { throw SourceDiagnostic(.expectedClosing(")", found: found()), at: here) }
    return Aggregate(name: name, function: function, argument: argument)
  }
}
