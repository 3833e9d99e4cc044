import TerroirKernel

/// Operations that keep rows as they are, or choose among them.
extension PlanCompiler {
  mutating func project(_ values: [TypedExpression], _ columns: [Column]) {
    var list: [String] = []
    for (value, column) in zip(values, columns) {
      let name = SQLText.identifier(column.name)
      if case .column(column.name) = value.kind {
        list.append(name)
      } else {
        list.append("CAST(\(sql(value)) AS \(column.type.sql)) AS \(name)")
      }
    }
    add("SELECT \(list.joined(separator: ", "))\(hiddenList) FROM \(last)")
  }

  mutating func sort(_ orders: [PlanOperation.SortOrder]) {
    let added = orders.map { Key(name: newHidden(), descending: $0.descending) }
    let list = zip(orders, added).map { "\(SQLText.identifier($0.column)) AS \(SQLText.identifier($1.name))" }
    add("SELECT *, \(list.joined(separator: ", ")) FROM \(last)")
    order = added + order
  }

  /// The last rows: those whose numbers are greatest.
  mutating func tail(_ rows: Int) {
    number(as: "#0")
    add(
      "SELECT * EXCLUDE (\(SQLText.identifier("#0"))) FROM (SELECT * FROM \(last) ORDER BY \(SQLText.identifier("#0")) DESC LIMIT \(rows))"
    )
  }

  /// The rows of which the hash of seed and number is least.
  mutating func sample(_ rows: Int, seed: Int) {
    number(as: "#0")
    let number = SQLText.identifier("#0")
    add(
      "SELECT * EXCLUDE (\(number)) FROM (SELECT * FROM \(last) "
        + "ORDER BY sha256('\(seed):' || CAST(\(number) AS VARCHAR)), \(number) LIMIT \(rows))")
  }

  /// Adds a column of the rows' numbers.
  private mutating func number(as name: String) {
    add("SELECT *, row_number() OVER (\(orderClause.dropFirst())) AS \(SQLText.identifier(name)) FROM \(last)")
  }

  /// The different rows, each where it first stands.
  mutating func distinct(_ columns: [Column]) {
    let number = SQLText.identifier("#0")
    let position = order.isEmpty ? "row_number() OVER ()" : "row_number() OVER (\(orderClause.dropFirst()))"
    add("SELECT \(columns.list), \(position) AS \(number) FROM \(last)")
    let key = Key(name: newHidden())
    add(
      "SELECT \(columns.list), min(\(number)) AS \(SQLText.identifier(key.name)) FROM \(last) GROUP BY \(columns.list)")
    order = [key]
  }

  mutating func join(_ join: PlanOperation.Join, giving columns: [Column]) {
    let conditions = join.keys.map { key in
      let name = SQLText.identifier(key)
      return "l.\(name) = r.\(name)"
    }
    let number = Key(name: newHidden())
    let right = SQLText.identifier(join.relation.name)
    let isNumbered = numbered.contains(join.relation.name)
    let position = isNumbered ? "r.rowid" : "r.\(SQLText.identifier("#0"))"
    let list = zip(join.added, columns).map { added, column in
      ", r.\(SQLText.identifier(added.name)) AS \(SQLText.identifier(column.name))"
    }
    let source = isNumbered ? right : "(SELECT *, row_number() OVER () AS \(SQLText.identifier("#0")) FROM \(right))"
    add(
      "SELECT l.*\(list.joined()), \(position) AS \(SQLText.identifier(number.name)) "
        + "FROM \(last) l LEFT JOIN \(source) r ON \(conditions.joined(separator: " AND "))")
    order.append(number)
  }
}
