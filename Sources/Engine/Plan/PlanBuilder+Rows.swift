import Language
import TerroirKernel

/// Steps that keep rows as they are, or choose among them.
extension PlanBuilder {
  /// - Parameter names: none for all columns.
  mutating func select(_ names: [Identifier]) throws(EngineFailure) {
    if names.isEmpty { return }
    try requireDistinct(names)
    let chosen = try columns.find(names)
    append(.project(chosen.map { .column($0) }), giving: chosen)
  }

  mutating func derive(_ derivations: [Derivation], by names: [Identifier]) throws(EngineFailure) {
    let groups = try columns.find(names).map(\.name)
    var looks = false
    for derivation in derivations { looks = try derive(derivation, by: groups) || looks }
    if !looks, let first = names.first {
      throw .badStep(
        reason: "nothing here looks at other rows, so that by has nothing to group",
        help: "\(WindowFunction.allCases.map(\.rawValue).joined(separator: ", ")) do; group by gives one row a group",
        at: first.span)
    }
  }

  /// Whether the column looks at other rows.
  private mutating func derive(_ derivation: Derivation, by groups: [String]) throws(EngineFailure) -> Bool {
    var value = try ExpressionBinder(columns: columns, windows: .over(groups)).bind(derivation.expression)
    let name = derivation.name.name
    var unit: UnitOfMeasure?
    if case .column(let source) = derivation.expression.kind { unit = columns.first { $0.name == source }?.unit }
    value.type = value.type ?? .text
    let column = Column(name, value.type ?? .text, unit: unit, "derived")
    var given = columns
    var values = columns.map { TypedExpression.column($0) }
    // A name that differs in case alone is the same column under its new name.
    let same =
      columns.firstIndex { $0.name == name } ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
    if let index = same {
      (given[index], values[index]) = (column, value)
    } else {
      try requireDistinct(columns.map { Identifier($0.name, span: derivation.name.span) } + [derivation.name])
      given.append(column)
      values.append(value)
    }
    append(.project(values), giving: given)
    return value.hasWindow
  }

  mutating func rename(_ renamings: [Renaming]) throws(EngineFailure) {
    var given = columns
    for renaming in renamings {
      if columns.first(where: { $0.name == renaming.column.name }) == nil,
        columns.contains(where: { $0.name == renaming.name.name })
      {
        throw .badStep(
          reason: "there is no column \(renaming.column.name); \(renaming.name.name) is one",
          help: "the new name stands first: rename \(renaming.column.name)=\(renaming.name.name)",
          at: renaming.column.span)
      }
      let column = try columns.find(renaming.column)
      if let index = columns.firstIndex(where: { $0.name == column.name }) { given[index].name = renaming.name.name }
    }
    try requireDistinct(
      given.map { column in
        renamings.first { $0.name.name == column.name }?.name ?? Identifier(column.name, span: renamings[0].name.span)
      })
    append(.project(columns.map { .column($0) }), giving: given)
  }

  /// Each missing value takes that of the expression, or of the row above.
  mutating func fill(_ names: [Identifier], with value: Expression?) throws(EngineFailure) {
    try change(names) { name in
      let column = Expression(.column(name.name), span: name.span)
      guard let value else { return .call(Identifier(WindowFunction.fillDown.rawValue, span: name.span), [column]) }
      return .call(Identifier(ScalarFunction.coalesce.rawValue, span: value.span), [column, value])
    }
  }

  /// Each value that equals the one expression takes that of the other.
  mutating func replace(_ names: [Identifier], _ from: Expression, by to: Expression) throws(EngineFailure) {
    try change(names) { name in
      let column = Expression(.column(name.name), span: name.span)
      let test = Expression(.binary(.equal, column, from, at: from.span), span: from.span)
      return .call(Identifier(ScalarFunction.if.rawValue, span: to.span), [test, to, column])
    }
  }

  private mutating func change(
    _ names: [Identifier], _ expression: (Identifier) -> Expression.Kind
  ) throws(EngineFailure) {
    try requireDistinct(names)
    let binder = ExpressionBinder(columns: columns, windows: .over([]))
    var given = columns
    var values = columns.map { TypedExpression.column($0) }
    for name in names {
      let column = try columns.find(name)
      guard let index = columns.firstIndex(where: { $0.name == column.name }) else { continue }
      values[index] = try binder.bind(Expression(expression(name), span: name.span))
      // A list stays one; whole numbers give way to decimals.
      if column.type == .integer, values[index].type == .number { given[index].type = .number }
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
