import TerroirKernel

extension TableEngine {
  /// How many values each of the expressions has over the rows that a plan gives, and the least of them, in one run; none
  /// is made where there is nothing to count.
  func counts(of values: [TypedExpression], in plan: Plan) async throws(EngineFailure) -> [(count: Int, least: Cell)] {
    if values.isEmpty { return [] }
    let held = values.enumerated().map { Column("value\($0)", $1.type ?? .text, "what is counted") }
    var counted = plan
    counted.append(.project(values), giving: held)
    var results: [PlanOperation.Aggregation] = []
    for (index, column) in held.enumerated() {
      let value = TypedExpression.column(column)
      results += [
        .init(column: Column("count\(index)", .integer, "how many"), function: .count, argument: value),
        .init(column: Column("least\(index)", column.type, "the least"), function: .min, argument: value),
      ]
    }
    counted.append(.aggregate(by: [], results), giving: results.map(\.column))
    let columns = try await run(counted).columns
    return values.indices.map { index in
      guard case .integer(let count) = columns[2 * index].values[0] else { return (0, .missing) }
      return (count, columns[2 * index + 1].values[0])
    }
  }
}
