import Language
import Report
import Runtime
import TerroirKernel
import TerroirMethods
import Workspace

/// `vary STAGE PARAM=RANGE step=`: a what-if table of a stage over the values of one parameter.
struct VaryCommand: Command {
  /// More values than a person compares are most often a slip in the step.
  private static let mostValues = 200

  let declaration = CommandDeclaration(
    name: "vary", group: .understanding,
    summary: "a what-if table: the stage's main figures over the values of one parameter; nothing is kept",
    positional: [ParameterDeclaration("STAGE", .stage, "a stage's verb", required: true)],
    named: [ParameterDeclaration("step", .number, "between two values of a range; a tenth of it without")],
    openKeys: .namedStage, gives: .table, effects: .givesData,
    examples: [
      .init("vary audit significance.high=0.2..0.4 step=0.1", "three audits side by side"),
      .init("vary audit missing_ties=[0.1, 0.3]", "these values only"),
      .init(
        "vary strategize audit.significance.high=[0.25, 0.35]",
        "a parameter of a stage before: the audit is made anew for each value, and the strategy on it"),
    ],
    notes: [
      "came_in and went_out compare each row with the one above it. params STAGE lists the parameters.",
      """
      A parameter of a stage before is written with its verb: strategize.floor.small. The stages from there on run for \
      each value, once for values that change nothing, and the study's own artifacts stay.
      """,
    ])

  struct Arguments: Decodable {
    let stage: Given<Iteration>
    let step: Given<Value>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let iteration = call.arguments.stage.content
    let ranges = call.openArguments
    guard let varied = ranges.first, ranges.count == 1 else {
      throw CommandFailure(
        .usage, "usage", "vary takes one parameter with a range or a list", at: call.span,
        help: "params \(iteration.verb) lists them: vary \(iteration.verb) NAME=LOW..HIGH step=")
    }
    let variation = try session.variation(of: iteration, varied.key)
    let parameter = variation.parameter
    let values = try Self.values(varied.value, step: call.arguments.step?.value, of: parameter)
    let span = call.span
    // Made once, before several runs would each make it.
    _ = try await session.stageData(of: try session.state(span).region, at: span)
    let found = try await session.results(of: variation, under: values, at: span)
    var rows: [Row] = []
    for (index, value) in values.enumerated() {
      guard let result = found[index] else { continue }
      do throws(CommandFailure) {
        rows.append(Row(value: value, result: try result.get(), failure: nil))
      } catch  where error.isAnswer {
        rows.append(Row(value: value, result: nil, failure: session.words(error.message)))
      }
    }
    // Where no value gives anything, what is wrong is no matter of the value.
    if rows.allSatisfy({ $0.result == nil }), case .failure(let first)? = found[0], first.code != "stage" {
      throw first
    }
    return .table(try Self.table(rows, variation, session))
  }

  private struct Row {
    let value: ParameterValue
    let result: (any ArtifactValue)?
    let failure: String?
  }

  /// The values that a range or a list stands for, each checked against the parameter's declaration.
  private static func values(
    _ value: Value, step: Value?, of parameter: Parameter
  ) throws(CommandFailure) -> [ParameterValue] {
    var values: [ParameterValue] = []
    switch value.kind {
    case .list(let items): for item in items { values.append(try item.parameter(parameter, as: parameter.name)) }
    case .range(let low, let high):
      guard case .number(let low) = low.kind, case .number(let high) = high.kind, high.value > low.value else {
        throw CommandFailure(
          .usage, "value", "a range goes from a smaller number to a greater one", at: value.span,
          help: "\(parameter.name)=LOW..HIGH")
      }
      var width = (high.value - low.value) / 10
      if let step {
        guard case .number(let number) = step.kind, number.value > 0 else {
          throw CommandFailure(.usage, "value", "step takes a number above zero", at: step.span)
        }
        width = number.value
      }
      let isWhole = if case .integer = parameter.kind { true } else { false }
      if isWhole { width = max(1, width.rounded()) }
      // A hair more than the quotient: 0.4 is the last of 0.2..0.4 by 0.1.
      let steps = Int(clamped: (high.value - low.value) / width * (1 + 1e-9))
      let count = steps.addingReportingOverflow(1).overflow ? steps : steps + 1
      guard count <= mostValues else {
        throw CommandFailure(
          .usage, "value", "\(parameter.name) would take \(count) values", at: value.span,
          help: "give a greater step: at most \(mostValues) values are tried")
      }
      values = (0..<count).map { index in
        let exact = low.value + Double(index) * width
        // Ten digits: steps of a tenth add up to 0.30000000000000004.
        let scale = exact == 0 ? 1 : pow10(9 - Int(exact.magnitude.exponent) * 3 / 10)
        let rounded = (exact * scale).rounded() / scale
        return isWhole ? .integer(Int(clamped: rounded)) : .number(rounded)
      }
    default:
      throw CommandFailure(
        .usage, "value", "\(parameter.name) takes a range or a list here", at: value.span,
        help: "\(parameter.name)=LOW..HIGH step=, or \(parameter.name)=[ONE, OTHER]")
    }
    for candidate in values {
      if let reason = parameter.refusal(of: candidate) {
        throw CommandFailure(
          .usage, "value", "\(parameter.name)=\(candidate): \(reason)", at: value.span,
          help: "it takes \(parameter.kind.wanted)")
      }
    }
    return values
  }

  private static func pow10(_ exponent: Int) -> Double { (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 } }

  private static func table(
    _ rows: [Row], _ variation: Variation, _ session: isolated Session
  ) throws(CommandFailure) -> Table {
    let currency = try session.openStudy(nil).workspace.settings.exchange.currency
    let figures = try rows.map { row throws(CommandFailure) in
      try row.result.map { value throws(CommandFailure) in try finite { try Headline.of(value, in: currency) } }
    }
    let columns = figures.compactMap(\.self).first?.map(\.column) ?? []
    var table = Table(columns: [varied(rows.map(\.value), variation)])
    for (index, column) in columns.enumerated() {
      table.columns.append(TableColumn(column, .of(figures.map { $0?[index].value ?? .missing }, column.type)))
    }
    var cameIn: [String?] = [], wentOut: [String?] = [], moved: [Int?] = []
    let things = try rows.map { row throws(CommandFailure) in
      try row.result.map { value throws(CommandFailure) in try finite { try Headline.things(of: value) } }
    }
    for index in rows.indices {
      guard index > 0, let before = rows[index - 1].result, let after = rows[index].result,
        let old = things[index - 1], let new = things[index]
      else {
        cameIn.append(nil)
        wentOut.append(nil)
        moved.append(nil)
        continue
      }
      cameIn.append(new.filter { old[$0.key] == nil }.values.listed)
      wentOut.append(old.filter { new[$0.key] == nil }.values.listed)
      moved.append(try finite { try ArtifactComparison.ranksMoved(from: before, to: after) })
    }
    table.columns += [
      TableColumn(Column("came_in", .text, "what the row above did not have"), .text(cameIn)),
      TableColumn(Column("went_out", .text, "what the row above had"), .text(wentOut)),
      TableColumn(
        Column("ranks_moved", .integer, unit: .count, "ranks that differ from the row above"), .integer(moved)),
    ]
    if rows.contains(where: { $0.failure != nil }) {
      table.columns.append(
        TableColumn(Column("failed", .text, "why the stage gave no result"), .text(rows.map(\.failure))))
    }
    return table
  }

  /// What is read from an artifact.
  ///
  /// - Throws: where the artifact holds a number that is not finite.
  private static func finite<Read>(_ read: () throws -> Read) throws(CommandFailure) -> Read {
    do {
      return try read()
    } catch {
      throw CommandFailure(.failed, "not-finite", "an artifact holds a number that is not finite")
    }
  }

  private static func varied(_ values: [ParameterValue], _ variation: Variation) -> TableColumn {
    let parameter = variation.parameter
    let numbers = values.compactMap { value -> Double? in
      switch value {
      case .integer(let whole): Double(whole)
      case .number(let number): number
      default: nil
      }
    }
    if numbers.count == values.count {
      return TableColumn(Column(variation.name, .number, unit: parameter.unit, parameter.description), .number(numbers))
    }
    return TableColumn(Column(variation.name, .text, parameter.description), .text(values.map(\.description)))
  }
}

extension Collection where Element == String {
  /// The texts in alphabetical order, parted by semicolons; nil where there is none.
  fileprivate var listed: String? { isEmpty ? nil : sorted().joined(separator: "; ") }
}

extension ColumnValues {
  /// The cells as a column of this type; a cell of another type is missing.
  fileprivate static func of(_ cells: [Cell], _ type: ColumnType) -> ColumnValues {
    switch type {
    case .integer: .integer(cells.map { if case .integer(let value) = $0 { value } else { nil } })
    case .number: .number(cells.map(\.double))
    case .boolean: .boolean(cells.map { if case .boolean(let value) = $0 { value } else { nil } })
    case .text, .list: .text(cells.map { if case .text(let text) = $0 { text } else { nil } })
    }
  }
}
