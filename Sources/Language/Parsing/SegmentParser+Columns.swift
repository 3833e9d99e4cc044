extension SegmentParser {
  func malformed(_ message: String, _ declaration: CommandDeclaration) -> SourceDiagnostic {
    SourceDiagnostic(.malformed(message, usage: declaration.usage), at: here)
  }

  /// Columns up to a mark that ends them or the end; commas between them are allowed.
  mutating func columns() throws(SourceDiagnostic) -> [Identifier] {
    var columns: [Identifier] = []
    cursor.skipGap()
    while let column = try name() {
      columns.append(column)
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    return columns
  }

  mutating func expectEnd() throws(SourceDiagnostic) {
    cursor.skipGap()
    if !cursor.isAtEnd { throw stray() }
  }

  mutating func columnArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
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
      keys.append(SortKey(column: column, descending: descending))
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
