/// Arguments in the shape of the verb's `ArgumentSyntax`.
package enum Arguments: Hashable, Sendable {
  case general(GeneralArguments)
  /// `where EXPR`
  case filter(Expression)
  /// `derive NAME=EXPR ...`
  case derive([Derivation])
  /// `select COL...`, `distinct [COL...]`
  case columns([Identifier])
  /// `sort [-]COL...`
  case sort([SortKey])
  /// `head N`
  case head(Int)
  /// `count [by COL...]`
  case count(by: [Identifier])
  /// `group by COL... : NAME=AGG(COL)...`
  case group(by: [Identifier], aggregates: [Aggregate])
  /// `join TABLE on COL...`
  case join(Reference, on: [Identifier])
  /// `pivot COL value=COL [agg=AGG]`: one new column for each value of the first.
  case pivot(Identifier, value: Identifier, aggregate: Identifier?)
  /// `unpivot COL... name=NAME value=NAME`
  case unpivot([Identifier], name: Identifier, value: Identifier)
  /// `import FILE as RESOURCE [key=column ...]`
  case importFile(Value, resource: Identifier, mapping: [NamedArgument])
}

/// `NAME=EXPR`
package struct Derivation: Hashable, Sendable {
  package let name: Identifier
  package let expression: Expression
}

/// A column and its direction.
package struct SortKey: Hashable, Sendable {
  package let column: Identifier
  package let descending: Bool
}

/// `NAME=AGG(EXPR)`; `count()` has no argument.
package struct Aggregate: Hashable, Sendable {
  package let name: Identifier
  package let function: Identifier
  package let argument: Expression?
}
