import Language
import TerroirKernel

/// Steps that keep rows as they are, or choose among them.
extension Compiler {
  mutating func select(_ names: [Identifier]) throws(EngineFailure) {
    try requireDistinct(names)
    var chosen: [Column] = []
    for name in names { chosen.append(try columns.find(name)) }
    columns = chosen
    add("SELECT \(chosen.list)\(hiddenList) FROM \(last)")
  }

  mutating func derive(_ derivation: Derivation) throws(EngineFailure) {
    let value = try expression { compiler throws(EngineFailure) in try compiler.compile(derivation.expression) }
    let name = derivation.name.name
    var unit: UnitOfMeasure?
    if case .column(let source) = derivation.expression.kind { unit = columns.first { $0.name == source }?.unit }
    let type = value.type ?? .text
    let column = Column(name, type, unit: unit, "derived")
    let sql = "CAST(\(value.sql) AS \(type.sql)) AS \(SQLText.identifier(name))"
    if let index = columns.firstIndex(where: { $0.name == name }) {
      let list = columns.enumerated().map { $0 == index ? sql : SQLText.identifier($1.name) }
      columns[index] = column
      add("SELECT \(list.joined(separator: ", "))\(hiddenList) FROM \(last)")
    } else {
      let taken = columns.map { Identifier($0.name, span: derivation.name.span) }
      try requireDistinct(taken + [derivation.name])
      columns.append(column)
      add("SELECT *, \(sql) FROM \(last)")
    }
  }

  mutating func sort(_ keys: [SortKey]) throws(EngineFailure) {
    var added: [Key] = []
    var list: [String] = []
    for key in keys {
      let column = try columns.find(key.column)
      let hidden = Key(name: newHidden(), descending: key.descending)
      list.append("\(SQLText.identifier(column.name)) AS \(SQLText.identifier(hidden.name))")
      added.append(hidden)
    }
    guard !added.isEmpty else { return }
    add("SELECT *, \(list.joined(separator: ", ")) FROM \(last)")
    order = added + order
  }

  /// The different rows, or the different values of the named columns, each where it first stands.
  mutating func distinct(_ names: [Identifier]) throws(EngineFailure) {
    if !names.isEmpty {
      try requireDistinct(names)
      var chosen: [Column] = []
      for name in names { chosen.append(try columns.find(name)) }
      columns = chosen
    }
    let number = SQLText.identifier("#0")
    let position = order.isEmpty ? "row_number() OVER ()" : "row_number() OVER (\(orderClause.dropFirst()))"
    add("SELECT \(columns.list), \(position) AS \(number) FROM \(last)")
    let key = Key(name: newHidden())
    add(
      "SELECT \(columns.list), min(\(number)) AS \(SQLText.identifier(key.name)) FROM \(last) GROUP BY \(columns.list)")
    order = [key]
  }

  /// Each row with the columns of every row of the other table that has the same keys; missing where none has.
  ///
  /// - Parameter label: what a column of the other table is called by where its own name is taken, `label_NAME`.
  mutating func join(_ table: Identifier, _ label: String, _ keys: [Identifier]) throws(EngineFailure) {
    let other = try relation(table)
    guard !keys.isEmpty else {
      throw .badStep(
        reason: "join takes the columns that both tables share", help: "as in: join industries on industry",
        at: table.span)
    }
    var conditions: [String] = []
    for key in keys {
      let (left, right) = (try columns.find(key), try other.columns.find(key))
      guard left.type.sql == right.type.sql else {
        throw .wrongType(
          subject: "join on \(key.name)", wanted: "two columns of one type", found: "\(left.type) and \(right.type)",
          at: key.span)
      }
      let name = SQLText.identifier(key.name)
      conditions.append("l.\(name) = r.\(name)")
    }
    let number = Key(name: newHidden())
    let position = other.hasRowNumbers ? "r.rowid" : "r.\(SQLText.identifier("#0"))"
    var list = "l.*"
    var taken = Set(columns.map { $0.name.lowercased() })
    for column in other.columns where !keys.contains(where: { $0.name == column.name }) {
      var renamed = column
      while !taken.insert(renamed.name.lowercased()).inserted { renamed.name = "\(label)_\(renamed.name)" }
      list += ", r.\(SQLText.identifier(column.name)) AS \(SQLText.identifier(renamed.name))"
      columns.append(renamed)
    }
    let right = SQLText.identifier(other.name)
    let source =
      other.hasRowNumbers ? right : "(SELECT *, row_number() OVER () AS \(SQLText.identifier("#0")) FROM \(right))"
    add(
      "SELECT \(list), \(position) AS \(SQLText.identifier(number.name)) FROM \(last) l LEFT JOIN \(source) r ON "
        + conditions.joined(separator: " AND "))
    order.append(number)
  }
}
