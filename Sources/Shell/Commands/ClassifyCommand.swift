import Language
import TerroirKernel

/// `crosswalk [NAME]`: the classifications that plugins bring, or the codes of one.
struct CrosswalkCommand: Command {
  let declaration = CommandDeclaration(
    name: "crosswalk", group: .source, summary: "activity codes with the creative industries they fall to",
    positional: [ParameterDeclaration("NAME", .classification, "a classification; without it, those there are")],
    gives: .table, effects: .givesData,
    examples: [.init("crosswalk", "which there are"), .init("crosswalk okved2 | head 5", "codes of one")])

  struct Arguments: Decodable {
    let name: Given<Value>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let name = call.arguments.name?.value else {
      let all = session.contributions(.classification, of: try session.openStudy(call.span).host)
      return .table(
        Table(columns: [
          TableColumn(Column("crosswalk", .text, "name"), .text(all.map(\.id))),
          TableColumn(Column("plugin", .text, "what brings it"), .text(all.map(\.plugin.rawValue))),
        ]))
    }
    let crosswalk = try session.crosswalk(name)
    let rows = crosswalk.weights.sorted { $0.key < $1.key }.flatMap { code, weights in
      weights.sorted { $0.key < $1.key }.map { (code, $0.key.rawValue, $0.value) }
    }
    return .table(
      Table(
        columns: [
          TableColumn(Column("code", .text, "code of \(crosswalk.system)"), .text(rows.map(\.0))),
          TableColumn(Column("industry", .text, "creative industry"), .text(rows.map(\.1))),
          TableColumn(
            Column("weight", .number, unit: .share, "part of the code's activity that falls to it"),
            .number(rows.map(\.2))),
        ], notes: crosswalk.declaration.citations.map { Table.Note("source", .text($0.text)) }))
  }
}

/// `classify NAME code=COLUMN [value=COLUMN]`: rows by activity code become rows by creative industry.
struct ClassifyCommand: Command {
  let declaration = CommandDeclaration(
    name: "classify", group: .step, summary: "turn rows by activity code into rows by creative industry",
    positional: [
      ParameterDeclaration("NAME", .classification, "a classification; crosswalk lists them", required: true)
    ],
    named: [
      ParameterDeclaration("code", .column, "the column of codes", required: true),
      ParameterDeclaration("value", .column, "a column of amounts, which the weights share out"),
    ],
    takes: [.table], gives: .table,
    examples: [
      .init("t = crosswalk okved2 | select code | derive firms=10", "a table by code"),
      .init("t | classify okved2 code=code value=firms | group by industry : firms=sum(firms)", "firms by industry"),
    ],
    notes: [
      """
      A row whose code falls to several industries is repeated for each; what is not creative is left out and counted \
      in the notes.
      """
    ])

  struct Arguments: Decodable {
    let name: Given<Value>
    let code: Given<String>
    let value: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let crosswalk = try session.crosswalk(call.arguments.name.value)
    let table = try await session.rows(of: try await session.query(from: call), at: call.span)
    let codes = try Self.column(call.arguments.code, of: table)
    var amounts: TableColumn?
    if let value = call.arguments.value { amounts = try Self.column(value, of: table) }
    if let amounts, amounts.values.type != .number, amounts.values.type != .integer {
      throw CommandFailure(
        .usage, "type", "column \(amounts.name) holds no numbers", at: call.arguments.value?.span,
        help: "read the file with number=[\(amounts.name)], or leave value out to get the weights alone")
    }
    return .table(Classified(table, codes: codes, amounts: amounts?.name, by: crosswalk).table)
  }

  private static func column(_ given: Given<String>, of table: Table) throws(CommandFailure) -> TableColumn {
    let name = given.content
    guard let column = table[name] else {
      let known = table.columns.map(\.name)
      throw CommandFailure(
        .usage, "unknown-column", "there is no column \(name)", at: given.span,
        help: "the columns are \(known.joined(separator: ", "))", suggestions: Suggestions.nearest(to: name, in: known))
    }
    return column
  }
}

extension Session {
  /// The installed classification of this name.
  func crosswalk(_ name: Value) throws(CommandFailure) -> Crosswalk {
    let (id, registry) = try contribution(.classification, named: name.text, noun: "classification", at: name.span)
    guard let crosswalk = registry.crosswalks[id] else {
      throw CommandFailure(.plugin, "plugin", "\(name.text) is not there", at: name.span, help: "see plugins")
    }
    return crosswalk
  }
}
