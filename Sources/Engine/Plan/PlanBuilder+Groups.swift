import Language
import TerroirKernel

/// Steps that put one row in the place of many, or many in the place of one.
extension PlanBuilder {
  /// More columns than this cannot be read, and are a sign that the wrong column was named.
  static let pivotLimit = 200

  mutating func group(_ names: [Identifier], _ aggregates: [Aggregate]) throws(EngineFailure) {
    try requireDistinct(names + aggregates.map(\.name))
    var results: [PlanOperation.Aggregation] = []
    for aggregate in aggregates {
      let function = try Self.function(aggregate.function)
      var argument: TypedExpression?
      if let inner = aggregate.argument {
        let value = try expressions.bind(inner)
        if function.takesNumbers, !value.isNumber {
          throw .wrongType(subject: "\(function.rawValue)", wanted: "a number", found: value.words, at: inner.span)
        }
        argument = value
      } else if !function.standsAlone {
        throw .argumentCount(function: function.rawValue, wanted: "1 argument", found: 0, at: aggregate.function.span)
      }
      var source: Column?
      if case .column(let name) = aggregate.argument?.kind { source = columns.first { $0.name == name } }
      let description = source.map { "\(function.rawValue) of \($0.name)" } ?? function.description.description
      let column = Column(
        aggregate.name.name, function.type(of: argument?.type), unit: function.unit(of: source?.unit), description)
      results.append(PlanOperation.Aggregation(column: column, function: function, argument: argument))
    }
    try aggregate(by: names, results, at: aggregates.first?.name.span)
  }

  mutating func aggregate(
    by names: [Identifier], _ results: [PlanOperation.Aggregation], at span: Span?
  ) throws(EngineFailure) {
    let keys = try columns.find(names)
    for result in results where keys.contains(where: { $0.name.lowercased() == result.column.name.lowercased() }) {
      throw .duplicateColumn(name: result.column.name, at: span)
    }
    append(.aggregate(by: keys, results), giving: keys + results.map(\.column))
  }

  private static func function(_ name: Identifier) throws(EngineFailure) -> AggregateFunction {
    guard let function = AggregateFunction(rawValue: name.name) else {
      throw .unknownFunction(name: name.name, functions: AggregateFunction.allCases.map(\.rawValue), at: name.span)
    }
    return function
  }

  /// One column for each value of `column`, one row for each combination of the remaining ones.
  mutating func pivot(
    _ column: Identifier, _ value: Identifier, _ aggregate: Identifier?, _ spread: [String?]
  ) throws(EngineFailure) {
    let (names, source) = (try columns.find(column), try columns.find(value))
    let word = aggregate ?? Identifier(source.isNumber ? "sum" : "max", span: value.span)
    guard let function = AggregateFunction(rawValue: word.name), function != .share else {
      let functions = AggregateFunction.allCases.filter { $0 != .share }.map(\.rawValue)
      throw .unknownFunction(name: word.name, functions: functions, at: word.span)
    }
    if function.takesNumbers, !source.isNumber {
      throw .wrongType(subject: "\(word.name)", wanted: "a number", found: "a text", at: value.span)
    }
    if spread.count > Self.pivotLimit {
      throw .tooManyColumns(column: column.name, limit: Self.pivotLimit, at: column.span)
    }
    let keys = columns.filter { $0.name != names.name && $0.name != source.name }
    // A column has a name, whatever the value that it is of.
    let made = spread.map { text in
      Column(
        text.map { $0.isEmpty ? "empty" : $0 } ?? "missing", function.type(of: source.type),
        unit: function.unit(of: source.unit),
        "\(function.rawValue) of \(source.name) where \(names.name) is \(text ?? "missing")")
    }
    if keys.isEmpty, made.isEmpty {
      throw .badStep(
        reason: "pivot would leave no column: \(column.name) has no value here", help: "pivot a table that has rows",
        at: column.span)
    }
    try requireDistinct((keys + made).map { Identifier($0.name, span: column.span) })
    append(
      .pivot(
        PlanOperation.Pivot(
          keys: keys, names: names, values: source, function: function, spread: spread, made: made)),
      giving: keys + made)
  }

  /// One row for each of the named columns in the place of every row; missing values keep theirs.
  mutating func unpivot(_ names: [Identifier], _ name: Identifier, _ value: Identifier) throws(EngineFailure) {
    try requireDistinct(names)
    guard !names.isEmpty else {
      throw .badStep(
        reason: "unpivot takes the columns to turn into rows", help: "as in: unpivot a b name=item value=n",
        at: name.span)
    }
    let sources = try columns.find(names)
    let kept = columns.filter { column in !names.contains { $0.name == column.name } }
    try requireDistinct(kept.map { Identifier($0.name, span: name.span) } + [name, value])
    let types = Set(sources.map(\.type))
    let type: ColumnType =
      types.count == 1 ? sources[0].type : types.isSubset(of: [.integer, .number]) ? .number : .text
    let units = Set(sources.map(\.unit))
    let unpivot = PlanOperation.Unpivot(
      kept: kept, columns: sources, name: Column(name.name, .text, "name of the column the value was in"),
      value: Column(value.name, type, unit: units.count == 1 ? sources[0].unit : nil, "its value"))
    append(.unpivot(unpivot), giving: kept + [unpivot.name, unpivot.value])
  }
}
