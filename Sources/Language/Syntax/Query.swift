/// The typed form of a pipeline over tables: a table and the steps it goes through, names and types not yet looked up.
package struct Query: Hashable, Sendable {
  package var source: Identifier
  package var steps: [QueryStep]

  package init(_ source: Identifier, _ steps: [QueryStep] = []) {
    self.source = source
    self.steps = steps
  }
}

/// One table verb with its arguments.
package enum QueryStep: Hashable, Sendable {
  case filter(Expression)
  case select([Identifier])
  case derive([Derivation])
  case sort([SortKey])
  case head(Int)
  case count(by: [Identifier])
  case group(by: [Identifier], aggregates: [Aggregate])
  /// Every row stays: where the other table has no match its columns are missing. A column whose name is taken is called
  /// `label_NAME`.
  case join(Identifier, label: String, on: [Identifier])
  case distinct([Identifier])
  case pivot(Identifier, value: Identifier, aggregate: Identifier?)
  case unpivot([Identifier], name: Identifier, value: Identifier)
  case summary

  /// The step that a verb with its arguments stands for; nil where the verb is not one of tables, or joins no plain table.
  package init?(_ invocation: Invocation) {
    switch (invocation.verb.name, invocation.arguments) {
    case ("where", .filter(let expression)): self = .filter(expression)
    case ("select", .columns(let columns)): self = .select(columns)
    case ("distinct", .columns(let columns)): self = .distinct(columns)
    case ("derive", .derive(let derivations)): self = .derive(derivations)
    case ("sort", .sort(let keys)): self = .sort(keys)
    case ("head", .head(let rows)): self = .head(rows)
    case ("count", .count(let columns)): self = .count(by: columns)
    case ("group", .group(let columns, let aggregates)): self = .group(by: columns, aggregates: aggregates)
    case ("join", .join(let table, let columns)) where table.path.isEmpty:
      self = .join(table.name, label: table.name.name, on: columns)
    case ("pivot", .pivot(let column, let value, let aggregate)):
      self = .pivot(column, value: value, aggregate: aggregate)
    case ("unpivot", .unpivot(let columns, let name, let value)): self = .unpivot(columns, name: name, value: value)
    case ("summary", _): self = .summary
    default: return nil
    }
  }
}
