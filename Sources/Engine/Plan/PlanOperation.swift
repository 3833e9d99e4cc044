package import TerroirKernel

/// One operation of a plan and the columns that it gives.
package struct PlanOperation: Hashable, Sendable {
  package var kind: Kind
  package var columns: [Column]

  /// The expressions that it computes for each row.
  var expressions: [TypedExpression] {
    switch kind {
    case .filter(let condition): [condition]
    case .project(let values): values
    case .aggregate(_, let results): results.compactMap(\.argument)
    case .sort, .limit, .tail, .sample, .distinct, .join, .pivot, .unpivot, .summary: []
    }
  }

  package enum Kind: Hashable, Sendable {
    /// Keeps the rows for which the condition is true; false and missing leave a row out.
    case filter(TypedExpression)
    /// A value for each of the columns that it gives.
    case project([TypedExpression])
    case sort([SortOrder])
    case limit(Int)
    /// The last rows, in their order.
    case tail(Int)
    /// So many rows, in their order, chosen by their number alone: those whose SHA-256 of `SEED:NUMBER` (the first row
    /// is number 1) is least.
    case sample(Int, seed: Int)
    /// Each combination of the values of its columns once.
    case distinct
    /// A left outer join on equal keys of the same name; a missing key equals none.
    case join(Join)
    /// One row for each combination of the keys, missing being one value of a key; without keys one row.
    case aggregate(by: [Column], [Aggregation])
    case pivot(Pivot)
    case unpivot(Unpivot)
    /// One row for each column that arrives: how full it is, how varied, and where its values lie.
    case summary
  }

  package struct SortOrder: Hashable, Sendable {
    package var column: String
    package var descending: Bool
  }

  package struct Join: Hashable, Sendable {
    package var relation: Relation
    package var keys: [String]
    /// The columns of the relation that are added, by what they are called there.
    package var added: [Column]
  }

  /// A function over the rows of a group; without an argument it takes the rows themselves.
  package struct Aggregation: Hashable, Sendable {
    package var column: Column
    package var function: AggregateFunction
    package var argument: TypedExpression?
  }

  /// One row for each combination of the columns that are neither spread nor aggregated, in the order of the keys.
  package struct Pivot: Hashable, Sendable {
    package var keys: [Column]
    /// The column whose values become columns, and the one whose values fill them.
    package var names: Column
    package var values: Column
    package var function: AggregateFunction
    /// The texts of the values that become columns, with the columns they become; nil is missing.
    package var spread: [String?]
    package var made: [Column]
  }

  /// A row for each of the columns in the place of every row.
  package struct Unpivot: Hashable, Sendable {
    package var kept: [Column]
    package var columns: [Column]
    package var name: Column
    package var value: Column
  }
}
