import Language
package import TerroirKernel

/// Values of a result in which a function of dates or numbers found nothing.
package struct UnreadValues: Hashable, Sendable {
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
  /// what there is. Only a plan that has such functions is looked at, by one run for each operation that has them.
  package func unreadValues(in plan: Plan) async throws(EngineFailure) -> [UnreadValues] {
    var found: [UnreadValues] = []
    var before = Plan(plan.source)
    for operation in plan.operations {
      let read = operation.expressions.flatMap { $0.parts(where: \.readsText) }.compactMap(UnreadText.init)
      let texts = read.indices.map { Column("text\($0)", .text, "what is read") }
      var reading = before
      if !read.isEmpty { reading.append(.project(read.map(\.text)), giving: texts) }
      let counts = try await counts(of: zip(read, texts).map { $0.unread(of: $1) }, in: reading)
      for (text, lost) in zip(read, counts) where lost.count > 0 {
        guard case .text(let example) = lost.least else { continue }
        let values = UnreadValues(function: text.function, count: lost.count, example: example)
        if !found.contains(values) { found.append(values) }
      }
      before.append(operation.kind, giving: operation.columns)
    }
    return found
  }
}

/// A function that reads a date or a number out of a text.
private struct UnreadText {
  let function: ScalarFunction
  /// What it reads; missing where its value does not count.
  let text: TypedExpression

  init?(_ part: PartialExpression) {
    guard case .call(let function, let arguments) = part.expression.kind, let text = arguments.first else { return nil }
    self.function = function
    self.text = part.conditions.reversed().reduce(text) {
      TypedExpression(.call(.if, [$1, $0, TypedExpression(.missing, .text)]), .text)
    }
  }

  /// The text of the column where the function finds nothing in it, else missing.
  func unread(of column: Column) -> TypedExpression {
    let text = TypedExpression.column(column)
    let value = TypedExpression(.call(function, [text]), .text)
    let isUnread = TypedExpression(.isMissing(value, negated: false), .boolean)
    return TypedExpression(.call(.if, [isUnread, text, TypedExpression(.missing, .text)]), .text)
  }
}

extension TypedExpression {
  /// Whether it reads a date or a number out of a text.
  fileprivate var readsText: Bool {
    if case .call(let function, _) = kind { function.readsText } else { false }
  }
}
