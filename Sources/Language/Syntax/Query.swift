/// The typed form of a pipeline over tables: a table and the steps it goes through, names and types not yet looked up.
package struct Query: Codable, Hashable, Sendable {
  package var source: Identifier
  package var steps: [QueryStep]

  package init(_ source: Identifier, _ steps: [QueryStep] = []) {
    self.source = source
    self.steps = steps
  }
}

/// One table verb with its arguments.
package enum QueryStep: Codable, Hashable, Sendable {
  case filter(Expression)
  case select([Identifier])
  /// Functions of several rows look at those that are equal in the columns of `by`.
  case derive([Derivation], by: [Identifier] = [])
  case rename([Renaming])
  /// Without a value each missing one takes that of the row above.
  case fill([Identifier], value: Expression?)
  case replace([Identifier], from: Expression, to: Expression)
  case sort([SortKey])
  case head(Int)
  case tail(Int)
  case sample(Int, seed: Int)
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
    case ("derive", .derive(let derivations, let columns)): self = .derive(derivations, by: columns)
    case ("rename", .rename(let renamings)): self = .rename(renamings)
    case ("fill", .fill(let columns, let value)): self = .fill(columns, value: value)
    case ("replace", .replace(let columns, let from, let to)): self = .replace(columns, from: from, to: to)
    case ("sort", .sort(let keys)): self = .sort(keys)
    case ("head", .head(let rows)): self = .head(rows)
    case ("tail", .head(let rows)): self = .tail(rows)
    case ("sample", .general(let arguments)):
      guard case .number(let rows)? = arguments.positional.first?.kind, let rows = rows.integer else { return nil }
      var seed = 1
      if let given = arguments["seed"] {
        guard case .number(let number) = given.kind, let whole = number.integer else { return nil }
        seed = whole
      }
      self = .sample(rows, seed: seed)
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
