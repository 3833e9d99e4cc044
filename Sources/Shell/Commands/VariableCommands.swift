package import Language
import TerroirKernel

/// `let NAME = VALUE`: a variable.
struct LetCommand: Command {
  let declaration = CommandDeclaration(
    name: "let", group: .session, summary: "a variable: $NAME stands for its value; alone it lists them",
    syntax: .variable, gives: .any, effects: [.changesSession, .leftOutOfScripts],
    examples: [
      .init("let town = \"kasli\"; identity | where territory == $town | count", "a text, used"),
      .init("let years ?= 2019..2023", "unless terroir run FILE years=2020..2022 gave another"),
    ],
    notes: [
      "A value is a number, a text, yes or no, a list or a range. It is a value wherever it stands, never text that is read again.",
      "$NAME stands for it in arguments, expressions, lists, columns and names; in a word it is joined: write out/$town.csv.",
      "A text in quotes stays as it is. \("${NAME}" as String) parts a name from the letters behind it.",
      "let NAME ?= VALUE keeps a value that is there: what terroir run FILE NAME=VALUE gives.",
      "history and save have each command with the values in their place; a variable is the session's, and undo leaves it.",
    ],
    keywords: ["variable", "assign", "constant", "parameter", "переменная"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard case .variable(let name, let value, let isDefault) = call.invocation.arguments, let name, let value else {
      return .table(session.variablesTable())
    }
    if !isDefault || session.variables[name.name] == nil { session.set(variable: name.name, to: value) }
    return .nothing
  }
}

/// `for NAME in LIST { ... }`
struct ForCommand: Command {
  let declaration = CommandDeclaration(
    name: "for", group: .session, summary: "run commands for each value of a list, a range or a column",
    syntax: .loop, gives: nil, effects: .leftOutOfScripts,
    examples: [
      .init("for layer in [social, sensory] { identity | where layer == $layer | count }", "a list"),
      .init("for year in 2019..2021 { events | where since_year == $year | count }", "a range"),
      .init(
        "for town in territories | where level == \"municipal\" | select code | head 2 { identity | where territory == $town | count }",
        "the rows of a column"),
    ],
    notes: [
      "Commands stand on lines of their own, or are parted by ;. A missing value of a column is passed over.",
      "Each command that runs is one of its own: history has it with the values in their place, undo takes back all of them, save",
      "writes those that ran. An error stops the loop and says for which value; what ran before stays.",
      "After the loop the variable stands for what it stood for before.",
    ],
    keywords: ["loop", "each", "repeat", "foreach", "while", "iterate", "цикл"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    // The interpreter runs a loop's commands one by one, so that each is recorded as itself.
    throw CommandFailure(.usage, "usage", "for stands alone on its line", at: call.span)
  }
}

extension Session {
  /// Gives a variable its value, or takes it away; what it stood for before.
  @discardableResult
  package func set(variable name: String, to value: Value?) -> Value? {
    let before = variables[name]
    variables.set(name, to: value)
    return before
  }

  /// Every variable with its value as the language writes it.
  func variablesTable() -> Table {
    let names = variables.names
    return Table(columns: [
      TableColumn(Column("variable", .text, "name, used as $NAME"), .text(names)),
      TableColumn(Column("value", .text, "as it is written"), .text(names.map { variables[$0]?.spelled })),
    ])
  }

  /// The statement as it is to be run: variables have the values of this moment. Its faults where it has some.
  package func settled(
    _ statement: Statement, in source: SourceText
  ) -> (statement: Statement?, faults: [SourceDiagnostic]) {
    if statement.variables.isEmpty { return (statement, []) }
    let parsed = Parser(commands.grammar).parse(source, in: statement.span, variables: variables)
    let faults = parsed.diagnostics + check(parsed.script)
    guard faults.isEmpty, var settled = parsed.script.statements.first else { return (nil, faults) }
    settled.rationale = statement.rationale
    return (settled, [])
  }

  /// The statements of a loop's body with its variable set, and their faults.
  package func body(of loop: Loop, in source: SourceText) -> ParseResult {
    Parser(commands.grammar).parse(source, in: loop.span, variables: variables)
  }

  /// The values that a loop goes through.
  package func values(of loop: Loop) async -> Result<[Value], CommandFailure> {
    do throws(CommandFailure) {
      switch loop.source {
      case .value(let value): return .success(try Self.values(of: value))
      case .rows(let statement):
        turn += 1
        draft = nil
        made = []
        noted = StatementNotes()
        noted.keepsNothing = true
        warnings = []
        defer { draft = nil }
        if dryRun == nil { _ = try beginStatement() }
        return .success(
          try Self.values(
            of: try await table(of: try await value(of: statement), at: statement.span), at: statement.span))
      }
    } catch {
      return .failure(error)
    }
  }

  private static func values(of value: Value) throws(CommandFailure) -> [Value] {
    switch value.kind {
    case .list(let items): return items
    case .number, .string, .word, .boolean, .reference: return [value]
    case .range(let lower, let upper):
      guard case .number(let low) = lower.kind, case .number(let high) = upper.kind, let first = low.integer,
        let last = high.integer, first <= last, last.subtractingReportingOverflow(first).partialValue < 1_000_000,
        !last.subtractingReportingOverflow(first).overflow
      else {
        throw CommandFailure(
          .usage, "value", "for goes through whole numbers from a smaller to a greater one, at most a million",
          at: value.span, help: "as in: for year in 2019..2023 { ... }")
      }
      return (first...last).map {
        Value(.number(Number(value: Double($0))), span: value.span, text: "\($0)")
      }
    }
  }

  private static func values(of table: Table, at span: Span) throws(CommandFailure) -> [Value] {
    guard table.columns.count == 1, let column = table.columns.first else {
      throw CommandFailure(
        .usage, "type", "for goes through one column, and here are \(table.columns.count)", at: span,
        help: "end with | select COLUMN")
    }
    return (0..<table.rowCount).compactMap { row in
      switch column.values[row] {
      case .missing: return nil
      case .text(let text): return Value(.string(text), span: span, text: text)
      case .integer(let whole): return Value(.number(Number(value: Double(whole))), span: span, text: "\(whole)")
      case .number(let number): return Value(.number(Number(value: number)), span: span, text: "\(number)")
      case .boolean(let flag): return Value(.boolean(flag), span: span, text: flag ? "yes" : "no")
      }
    }
  }
}
