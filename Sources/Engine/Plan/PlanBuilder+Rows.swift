import Language
import TerroirKernel

/// Steps that keep rows as they are, or choose among them.
extension PlanBuilder {
  mutating func select(_ names: [Identifier]) throws(EngineFailure) {
    try requireDistinct(names)
    let chosen = try columns.find(names)
    append(.project(chosen.map { .column($0) }), giving: chosen)
  }

  mutating func derive(_ derivation: Derivation) throws(EngineFailure) {
    var value = try expressions.bind(derivation.expression)
    let name = derivation.name.name
    var unit: UnitOfMeasure?
    if case .column(let source) = derivation.expression.kind { unit = columns.first { $0.name == source }?.unit }
    value.type = value.type ?? .text
    let column = Column(name, value.type ?? .text, unit: unit, "derived")
    var given = columns
    var values = columns.map { TypedExpression.column($0) }
    if let index = columns.firstIndex(where: { $0.name == name }) {
      (given[index], values[index]) = (column, value)
    } else {
      try requireDistinct(columns.map { Identifier($0.name, span: derivation.name.span) } + [derivation.name])
      given.append(column)
      values.append(value)
    }
    append(.project(values), giving: given)
  }

  mutating func sort(_ keys: [SortKey]) throws(EngineFailure) {
    var orders: [PlanOperation.SortOrder] = []
    for key in keys {
      orders.append(
        PlanOperation.SortOrder(column: try columns.find(key.column).name, descending: key.descending))
    }
    if !orders.isEmpty { append(.sort(orders)) }
  }

  /// - Parameter label: what a column of the other table is called by where its own name is taken, `label_NAME`.
  mutating func join(_ table: Identifier, _ label: String, _ keys: [Identifier]) throws(EngineFailure) {
    let other = try relation(table)
    guard !keys.isEmpty else {
      throw .badStep(
        reason: "join takes the columns that both tables share", help: "as in: join industries on industry",
        at: table.span)
    }
    for key in keys {
      let (left, right) = (try columns.find(key), try other.columns.find(key))
      guard left.type == right.type || left.isText && right.isText else {
        throw .wrongType(
          subject: "join on \(key.name)", wanted: "two columns of one type", found: "\(left.type) and \(right.type)",
          at: key.span)
      }
    }
    var given = columns
    var taken = Set(given.map { $0.name.lowercased() })
    let added = other.columns.filter { column in !keys.contains { $0.name == column.name } }
    for column in added {
      var renamed = column
      while !taken.insert(renamed.name.lowercased()).inserted { renamed.name = "\(label)_\(renamed.name)" }
      given.append(renamed)
    }
    append(.join(PlanOperation.Join(relation: other, keys: keys.map(\.name), added: added)), giving: given)
  }
}

extension Column {
  /// Lists are texts in a table.
  var isText: Bool { type == .text || type == .list }
  var isNumber: Bool { type == .number || type == .integer }
}

extension [Column] {
  /// The column an identifier names.
  func find(_ identifier: Identifier) throws(EngineFailure) -> Column {
    guard let column = first(where: { $0.name == identifier.name }) else {
      throw .unknownColumn(name: identifier.name, columns: map(\.name), at: identifier.span)
    }
    return column
  }

  func find(_ identifiers: [Identifier]) throws(EngineFailure) -> [Column] {
    var found: [Column] = []
    for identifier in identifiers { found.append(try find(identifier)) }
    return found
  }
}
