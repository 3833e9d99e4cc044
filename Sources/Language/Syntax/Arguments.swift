/// Arguments in the shape of the verb's `ArgumentSyntax`.
package enum Arguments: Hashable, Sendable {
  case general(GeneralArguments)
  /// `where EXPR`
  case filter(Expression)
  /// `derive NAME=EXPR ... [by COL...]`
  case derive([Derivation], by: [Identifier])
  /// `select COL...`, `distinct [COL...]`
  case columns([Identifier])
  /// `sort [-]COL...`
  case sort([SortKey])
  /// `head N`, `tail N`
  case head(Int)
  /// `rename NEW=OLD ...`
  case rename([Renaming])
  /// `fill COL... [value=EXPR]`
  case fill([Identifier], value: Expression?)
  /// `replace COL... from=EXPR to=EXPR`
  case replace([Identifier], from: Expression, to: Expression)
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
  /// `let NAME = VALUE`, `let NAME ?= VALUE` where it is the default, or `let` alone
  case variable(Identifier?, value: Value?, isDefault: Bool)
  /// `for NAME in LIST { ... }`
  case loop(Loop)
}

/// `NEW=OLD`
package struct Renaming: Codable, Hashable, Sendable {
  package let name: Identifier
  package let column: Identifier
}

/// `NAME=EXPR`
package struct Derivation: Codable, Hashable, Sendable {
  package let name: Identifier
  package let expression: Expression

  package init(name: Identifier, expression: Expression) {
    self.name = name
    self.expression = expression
  }
}

/// A column and its direction.
package struct SortKey: Codable, Hashable, Sendable {
  package let column: Identifier
  package let descending: Bool
}

/// `NAME=AGG(EXPR)`; `count()` has no argument.
package struct Aggregate: Codable, Hashable, Sendable {
  package let name: Identifier
  package let function: Identifier
  package let argument: Expression?
}
