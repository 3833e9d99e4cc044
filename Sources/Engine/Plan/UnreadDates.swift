import Language
package import TerroirKernel

/// Values of a result in which a function of dates or numbers found nothing.
package struct UnreadDates: Hashable, Sendable {
  package var function: ScalarFunction
  package var count: Int
  /// The first of them by the alphabet.
  package var example: String

  /// What is told of them.
  package var message: Phrase {
    let what = Phrase(verbatim: function == .date ? "day" : function.rawValue)
    return count == 1
      ? "1 value has no \(what) and became missing: \"\(example)\""
      : "\(count) values have no \(what) and became missing, such as \"\(example)\""
  }
}

extension TableEngine {
  /// The values in which the plan's functions of dates and numbers find nothing, so that no one takes what is missing for
  /// what there is. Only a plan that has such functions is looked at, by a plan for each.
  package func unreadDates(in plan: Plan) async throws(EngineFailure) -> [UnreadDates] {
    var found: [UnreadDates] = []
    var before = Plan(plan.source)
    for operation in plan.operations {
      for part in operation.expressions.flatMap({ $0.parts(where: \.readsText) }) {
        guard case .call(let function, let arguments) = part.expression.kind, let text = arguments.first else {
          continue
        }
        let unread = try await unread(function, text, under: part.conditions, in: before)
        if let unread, !found.contains(unread) { found.append(unread) }
      }
      before.append(operation.kind, giving: operation.columns)
    }
    return found
  }

  private func unread(
    _ function: ScalarFunction, _ text: TypedExpression, under conditions: [TypedExpression], in plan: Plan
  ) async throws(EngineFailure) -> UnreadDates? {
    let value = Column("value", .text, "what is read")
    let column = TypedExpression.column(value)
    let read = TypedExpression(.call(function, [column]), .text)
    var plan = plan
    if let first = conditions.first {
      let counts = Column("counts", .boolean, "whether the value is used")
      let test = conditions.dropFirst().reduce(first) { TypedExpression(.binary(.and, $0, $1), .boolean) }
      plan.append(.project([text, test]), giving: [value, counts])
      plan.append(.filter(.column(counts)), giving: [value, counts])
      plan.append(.project([column]), giving: [value])
    } else {
      plan.append(.project([text]), giving: [value])
    }
    plan.append(
      .filter(
        TypedExpression(
          .binary(
            .and, TypedExpression(.isMissing(column, negated: true), .boolean),
            TypedExpression(.isMissing(read, negated: false), .boolean)), .boolean)), giving: [value])
    let columns = [Column("count", .integer, "how many"), Column("least", .text, "the first by the alphabet")]
    plan.append(
      .aggregate(
        by: [],
        [
          .init(column: columns[0], function: .count, argument: nil),
          .init(column: columns[1], function: .min, argument: column),
        ]), giving: columns)
    let table = try await run(plan)
    guard case .integer(let counts) = table.columns[0].values, case .text(let texts) = table.columns[1].values,
      let count = counts.first ?? nil, count > 0, let example = texts.first ?? nil
    else { return nil }
    return UnreadDates(function: function, count: count, example: example)
  }
}

extension TypedExpression {
  /// Whether it reads a date or a number out of a text.
  fileprivate var readsText: Bool {
    if case .call(let function, _) = kind { function.readsText } else { false }
  }
}
