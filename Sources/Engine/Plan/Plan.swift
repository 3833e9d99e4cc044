package import TerroirKernel

/// What a query means, apart from any engine: a relation and the operations that its rows go through, with every name
/// looked up and every expression typed.
///
/// The order of rows is part of the meaning: a relation has the order of its rows; filter, project, join, unpivot,
/// limit, tail and sample keep it, each row of a join or an unpivot giving its rows in the order of the other table or of the columns;
/// sort is stable, with missing values last in either direction; aggregate and pivot give their groups in the order of
/// their keys; distinct keeps each row where it first stands. Texts are ordered by code point. A number that is not
/// finite may pass between operations and is missing in the result.
package struct Plan: Hashable, Sendable {
  package var source: Relation
  package private(set) var operations: [PlanOperation] = []

  package init(_ source: Relation) { self.source = source }

  /// The columns of the result.
  package var columns: [Column] { operations.last?.columns ?? source.columns }

  /// The relations that the plan reads.
  package var relations: [Relation] {
    [source]
      + operations.compactMap { operation in
        if case .join(let join) = operation.kind { join.relation } else { nil }
      }
  }

  mutating func append(_ kind: PlanOperation.Kind, giving columns: [Column]) {
    operations.append(PlanOperation(kind: kind, columns: columns))
  }
}

/// A table or file that an engine holds under a name.
package struct Relation: Hashable, Sendable {
  package var name: String
  package var columns: [Column]

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }
}

extension Relation {
  /// The relation that a table in memory is.
  ///
  /// - Throws: ``EngineFailure`` for a table without columns, with two whose names differ in case at most, or with columns of
  ///   different lengths.
  init(of table: Table, as name: String) throws(EngineFailure) {
    guard Set(table.columns.map(\.values.count)).count <= 1 else { throw .raggedTable(name: name) }
    let columns = table.columns.map { column in
      var declaration = column.declaration
      // A list is text in a table; any other declared type gives way to what the values are.
      if declaration.type != .list || column.values.type != .text { declaration.type = column.values.type }
      return declaration
    }
    try self.init(holding: columns, as: name)
  }

  /// - Throws: ``EngineFailure`` for no columns, or two whose names differ in case at most.
  init(holding columns: [Column], as name: String) throws(EngineFailure) {
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name.lowercased()).inserted {
      throw .duplicateColumn(name: column.name, at: nil)
    }
    if columns.isEmpty {
      throw .badStep(reason: "table \"\(name)\" has no columns", help: "give it at least one", at: nil)
    }
    self.init(name: name, columns: columns)
  }
}

extension Table.Note {
  /// How many numbers of a result were not finite, and so are missing.
  static func notFinite(_ count: Int) -> Self { Self("not_finite", .integer(count)) }
}
