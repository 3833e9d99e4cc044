import Language
package import TerroirKernel

/// Rows for which an operation has no value though what it takes is there: a division by 0, a logarithm of -1.
package struct UndefinedValues: Hashable, Sendable {
  /// The operation as it is written.
  package var written: String
  package var count: Int
  /// The first of the rows as they come to the operation, from 1, with its first text.
  package var row: String
  let domain: Domain

  /// Where an operation has no value.
  enum Domain: Hashable, Sendable { case zeroDivisor, notPositive, negative }

  /// What is told of them.
  package var message: Phrase {
    switch (domain, count) {
    case (.zeroDivisor, 1): "1 row divides by 0 and has no value there: row \(row)"
    case (.zeroDivisor, _): "\(count) rows divide by 0 and have no value there, the first is row \(row)"
    case (.notPositive, 1): "1 row has 0 or less there and gets no value: row \(row)"
    case (.notPositive, _): "\(count) rows have 0 or less there and get no value, the first is row \(row)"
    case (.negative, 1): "1 row has less than 0 there and gets no value: row \(row)"
    case (.negative, _): "\(count) rows have less than 0 there and get no value, the first is row \(row)"
    }
  }
}

/// An expression that may lack a value where its arguments have one, and the conditions under which its value counts: one
/// that `if` passes over, or that `coalesce` replaces, is lost to nobody.
struct PartialExpression: Hashable {
  var expression: TypedExpression
  var conditions: [TypedExpression]
}

extension TypedExpression {
  /// What it is made of that fulfils a test, itself included, with the conditions under which each counts.
  func parts(
    where fits: (TypedExpression) -> Bool, under conditions: [TypedExpression] = []
  ) -> [PartialExpression] {
    let inner: [PartialExpression] =
      switch kind {
      case .missing, .text, .integer, .number, .boolean, .column, .isMissing, .call(.isMissing, _): []
      case .not(let operand), .negation(let operand): operand.parts(where: fits, under: conditions)
      case .binary(.and, let left, let right):
        left.parts(where: fits, under: conditions + [right.orElse(true)])
          + right.parts(where: fits, under: conditions + [left.orElse(true)])
      case .binary(.or, let left, let right):
        left.parts(where: fits, under: conditions + [right.isNotTrue])
          + right.parts(where: fits, under: conditions + [left.isNotTrue])
      case .binary(_, let left, let right), .concatenation(let left, let right):
        [left, right].flatMap { $0.parts(where: fits, under: conditions) }
      case .member(let value, let members, _): ([value] + members).flatMap { $0.parts(where: fits, under: conditions) }
      case .between(let value, let low, let high, _):
        [value, low, high].flatMap { $0.parts(where: fits, under: conditions) }
      case .call(.if, let arguments) where arguments.count == 3:
        arguments[0].parts(where: fits, under: conditions)
          + arguments[1].parts(where: fits, under: conditions + [arguments[0].orElse(false)])
          + arguments[2].parts(where: fits, under: conditions + [arguments[0].isNotTrue])
      case .call(.coalesce, let arguments):
        arguments.last?.parts(
          where: fits,
          under: conditions
            + arguments.dropLast().map { TypedExpression(.isMissing($0, negated: false), .boolean) }) ?? []
      case .call(_, let arguments), .window(_, let arguments, _):
        arguments.flatMap { $0.parts(where: fits, under: conditions) }
      }
    return (fits(self) ? [PartialExpression(expression: self, conditions: conditions)] : []) + inner
  }

  private func orElse(_ value: Bool) -> TypedExpression {
    TypedExpression(.call(.coalesce, [self, TypedExpression(.boolean(value), .boolean)]), .boolean)
  }

  private var isNotTrue: TypedExpression { TypedExpression(.not(orElse(false)), .boolean) }

  /// How it is written and where it has no value, for one that may have none; the number that decides, and the others.
  fileprivate var limited: (written: String, domain: UndefinedValues.Domain, number: Self, others: [Self])? {
    switch kind {
    case .binary(let operation, let left, let right) where operation == .divide || operation == .remainder:
      // A number that is written there is seen.
      if case .integer(let number) = right.kind, number != 0 { return nil }
      if case .number(let number) = right.kind, number != 0 { return nil }
      return (operation.rawValue, .zeroDivisor, right, [left])
    case .call(let function, let arguments):
      guard let number = arguments.first else { return nil }
      switch function {
      case .ln, .log10: return ("\(function.rawValue)()", .notPositive, number, [])
      case .sqrt: return ("\(function.rawValue)()", .negative, number, [])
      default: return nil
      }
    default: return nil
    }
  }
}

extension TableEngine {
  /// The rows in which an operation of the plan has no value though its arguments have one, so that no one takes what is
  /// missing for what was. Only a plan that has such operations is looked at, by one run for each of its steps that has
  /// them, and one more for the name of the first row of each that lost values.
  package func undefinedValues(in plan: Plan) async throws(EngineFailure) -> [UndefinedValues] {
    var found: [UndefinedValues] = []
    var before = Plan(plan.source)
    for operation in plan.operations {
      // What later steps call by the same words may be another thing.
      var seen: Set<PartialExpression> = []
      let parts = operation.expressions.flatMap { $0.parts(where: { $0.limited != nil }) }
        .filter { seen.insert($0).inserted }
      let counts = try await counts(of: parts.compactMap(\.rowWithoutValue), in: before)
      for (part, lost) in zip(parts, counts) where lost.count > 0 {
        guard let limited = part.expression.limited, case .integer(let place) = lost.least else { continue }
        let values = UndefinedValues(
          written: limited.written, count: lost.count, row: try await named(place, in: before), domain: limited.domain)
        if !found.contains(values) { found.append(values) }
      }
      before.append(operation.kind, giving: operation.columns)
    }
    return found
  }

  /// The number of a row of a plan, with its first text.
  private func named(_ place: Int, in plan: Plan) async throws(EngineFailure) -> String {
    guard let text = plan.columns.first(where: \.isText) else { return "\(place)" }
    let row = Column("row", .integer, "number of the row")
    let label = Column("label", .text, "its first text")
    var rows = plan
    rows.append(
      .project([TypedExpression(.window(.rowNumber, [], by: []), .integer), .column(text)]), giving: [row, label])
    rows.append(
      .filter(
        TypedExpression(.binary(.equal, .column(row), TypedExpression(.integer(place), .integer)), .boolean)),
      giving: [row, label])
    guard case .text(let labels) = try await run(rows).columns[1].values, let text = labels.first ?? nil, !text.isEmpty
    else { return "\(place)" }
    return "\(place) (\(text))"
  }
}

extension PartialExpression {
  /// The number of the row, from 1, where the expression has no value; missing where it has one or needs none.
  fileprivate var rowWithoutValue: TypedExpression? {
    guard let limited = expression.limited else { return nil }
    let comparison: BinaryOperator =
      switch limited.domain {
      case .zeroDivisor: .equal
      case .notPositive: .lessOrEqual
      case .negative: .less
      }
    let zero = TypedExpression(.integer(0), .integer)
    let lost = TypedExpression(.binary(comparison, limited.number, zero), .boolean)
    let tests =
      conditions + limited.others.map { TypedExpression(.isMissing($0, negated: true), .boolean) } + [lost]
    let row = TypedExpression(.window(.rowNumber, [], by: []), .integer)
    let all = tests.dropFirst().reduce(tests[0]) { TypedExpression(.binary(.and, $0, $1), .boolean) }
    return TypedExpression(.call(.if, [all, row, TypedExpression(.missing, .integer)]), .integer)
  }
}
