import TerroirKernel

extension SegmentParser {
  mutating func deriveArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    var derivations: [Derivation] = []
    var groups: [Identifier] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      if !derivations.isEmpty, try takeBy() {
        groups = try columns()
        try expectEnd()
        if groups.isEmpty { throw malformed("\(declaration.name) by needs a column", declaration) }
        break
      }
      guard let name = try name() else { throw stray() }
      cursor.skipGap()
      guard cursor.take("=") else { throw malformed("\(declaration.name) needs NAME=EXPR", declaration) }
      derivations.append(Derivation(name: name, expression: try expression()))
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    if derivations.isEmpty { throw malformed("\(declaration.name) needs NAME=EXPR", declaration) }
    return .derive(derivations, by: groups)
  }

  /// `by`, where it does not name the next column: `by=`.
  private mutating func takeBy() throws(SourceDiagnostic) -> Bool {
    var probe = self
    guard probe.take(keyword: "by") else { return false }
    probe.cursor.skipGap()
    if probe.cursor.at("="), !probe.cursor.at("=", ahead: 1) { return false }
    cursor = probe.cursor
    return true
  }

  /// `rename NEW=OLD ...`
  mutating func renameArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    var renamings: [Renaming] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      guard let name = try name() else { throw stray() }
      cursor.skipGap()
      guard cursor.take("=") else { throw malformed("\(declaration.name) needs NEW=OLD", declaration) }
      cursor.skipGap()
      guard let column = try self.name() else { throw malformed("\(name.name)= needs a column", declaration) }
      renamings.append(Renaming(name: name, column: column))
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    if renamings.isEmpty { throw malformed("\(declaration.name) needs NEW=OLD", declaration) }
    return .rename(renamings)
  }

  /// `fill COL... [value=EXPR]`
  mutating func fillArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    let (columns, keys) = try columnsAndExpressions(["value"], declaration)
    return .fill(columns, value: keys["value"])
  }

  /// `replace COL... from=EXPR to=EXPR`
  mutating func replaceArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    let (columns, keys) = try columnsAndExpressions(["from", "to"], declaration)
    guard let from = keys["from"] else { throw malformed("\(declaration.name) needs from=", declaration) }
    guard let to = keys["to"] else { throw malformed("\(declaration.name) needs to=", declaration) }
    return .replace(columns, from: from, to: to)
  }

  private mutating func columnsAndExpressions(
    _ known: [String], _ declaration: CommandDeclaration
  ) throws(SourceDiagnostic) -> ([Identifier], [String: Expression]) {
    let found = try columnsAndKeys(known, declaration) { parser throws(SourceDiagnostic) in
      parser.cursor.isAtEnd ? nil : try parser.expression()
    }
    if found.0.isEmpty { throw malformed("\(declaration.name) needs a column", declaration) }
    return found
  }

  mutating func joinArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    guard let table = try reference() else { throw malformed("\(declaration.name) needs a table", declaration) }
    guard take(keyword: "on") else { throw malformed("\(declaration.name) needs on and a column", declaration) }
    let columns = try self.columns()
    try expectEnd()
    if columns.isEmpty { throw malformed("\(declaration.name) needs a column after on", declaration) }
    return .join(table, on: columns)
  }

  mutating func pivotArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    let (columns, keys) = try columnsAndKeys(["value", "agg"], declaration) { parser throws(SourceDiagnostic) in
      try parser.name()
    }
    guard let column = columns.first, columns.count == 1 else {
      throw malformed("\(declaration.name) needs one column", declaration)
    }
    guard let value = keys["value"] else { throw malformed("\(declaration.name) needs value=", declaration) }
    return .pivot(column, value: value, aggregate: keys["agg"])
  }

  mutating func unpivotArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    let (columns, keys) = try columnsAndKeys(["name", "value"], declaration) { parser throws(SourceDiagnostic) in
      try parser.name()
    }
    if columns.isEmpty { throw malformed("\(declaration.name) needs a column", declaration) }
    guard let name = keys["name"] else { throw malformed("\(declaration.name) needs name=", declaration) }
    guard let value = keys["value"] else { throw malformed("\(declaration.name) needs value=", declaration) }
    return .unpivot(columns, name: name, value: value)
  }

  mutating func importArguments(_ declaration: CommandDeclaration) throws(SourceDiagnostic) -> Arguments {
    cursor.skipGap()
    if cursor.isAtEnd { throw malformed("\(declaration.name) needs a file", declaration) }
    let file = try value(.file(endings: []))
    guard take(keyword: "as") else { throw malformed("\(declaration.name) needs as and a resource", declaration) }
    cursor.skipGap()
    guard let resource = try name() else { throw malformed("\(declaration.name) needs a resource", declaration) }
    var mapping: [NamedArgument] = []
    cursor.skipGap()
    while !cursor.isAtEnd {
      guard let key = key() else { throw malformed("after the resource come key=column pairs", declaration) }
      cursor.skipGap()
      if cursor.isAtEnd { throw SourceDiagnostic(.missingValue(key: key.name), at: key.span) }
      mapping.append(NamedArgument(key: key, value: try value(.column)))
      cursor.skipGap()
    }
    return .importFile(file, resource: resource, mapping: mapping)
  }

  /// Columns, and values behind the keys that are known.
  ///
  /// - Parameter value: reads a key's value; nil where none stands there.
  private mutating func columnsAndKeys<Value>(
    _ known: [String], _ declaration: CommandDeclaration,
    _ value: (inout SegmentParser) throws(SourceDiagnostic) -> Value?
  ) throws(SourceDiagnostic) -> ([Identifier], [String: Value]) {
    var columns: [Identifier] = []
    var keys: [String: Value] = [:]
    cursor.skipGap()
    while !cursor.isAtEnd {
      if let key = key() {
        if !known.contains(key.name) {
          let near = Suggestions.nearest(to: key.name, in: known)
          report(.unknownKey(key.name, verb: declaration.name, near: near, known: known), at: key.span)
        }
        cursor.skipGap()
        guard let value = try value(&self) else { throw SourceDiagnostic(.missingValue(key: key.name), at: key.span) }
        if keys.updateValue(value, forKey: key.name) != nil { report(.repeatedKey(key.name), at: key.span) }
      } else if let column = try name() {
        columns.append(column)
      } else {
        throw stray()
      }
      cursor.skipGap()
      if cursor.take(",") { cursor.skipGap() }
    }
    return (columns, keys)
  }
}
