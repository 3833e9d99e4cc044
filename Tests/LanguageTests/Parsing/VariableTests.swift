import TerroirKernel
import Testing

@testable import Language

/// The test's grammar with the words of variables, loops and other tools.
private let grammar = Grammar(
  testGrammar.declarations.filter { !["where", "sort", "exit", "tables", "describe", "derive"].contains($0.name) } + [
    CommandDeclaration(name: "let", group: .session, summary: "A variable", syntax: .variable),
    CommandDeclaration(name: "for", group: .session, summary: "A loop", syntax: .loop),
    CommandDeclaration(
      name: "source", group: .session, summary: "Runs a script",
      positional: [ParameterDeclaration("FILE", .file(endings: []), required: true)], effects: .standsForScript),
    CommandDeclaration(
      name: "where", group: .step, summary: "Keeps rows", syntax: .filter, takes: [.table], gives: .table,
      synonyms: ["filter"]),
    CommandDeclaration(
      name: "derive", group: .step, summary: "Adds columns", syntax: .derive, takes: [.table], gives: .table,
      synonyms: ["mutate"]),
    CommandDeclaration(
      name: "sort", group: .step, summary: "Orders", syntax: .sort, takes: [.table], gives: .table,
      synonyms: ["order", "order by"]),
    CommandDeclaration(name: "exit", group: .session, summary: "Leaves", synonyms: ["quit", "\\q"]),
    CommandDeclaration(
      name: "tables", group: .workspace, summary: "Lists the tables", gives: .table, synonyms: ["\\d", ".tables"]),
    CommandDeclaration(
      name: "describe", group: .workspace, summary: "Describes a table",
      positional: [ParameterDeclaration("TABLE", .reference, required: true)], gives: .table, synonyms: ["\\d"]),
    CommandDeclaration(
      name: "rename", group: .step, summary: "Renames", syntax: .rename, takes: [.table], gives: .table),
    CommandDeclaration(name: "fill", group: .step, summary: "Fills", syntax: .fill, takes: [.table], gives: .table),
    CommandDeclaration(
      name: "replace", group: .step, summary: "Replaces", syntax: .replace, takes: [.table], gives: .table),
  ])

private func read(_ text: String, _ values: [String: String] = [:]) -> ParseResult {
  var variables = Variables()
  for (name, value) in values { variables.set(name, to: Value(argument: value)) }
  return Parser(grammar).parse(SourceText(name: "t", text: text), variables: variables)
}

private func texts(_ text: String, _ values: [String: String] = [:]) -> [String] {
  let result = read(text, values)
  return result.diagnostics.map { "\($0.span.lower): \($0.message.description) \(($0.advice ?? "").description)" }
    + result.script.statements.map(\.text)
}

@Suite("Variables and loops")
struct VariableTests {
  @Test(
    "stand where a value stands, and the command that is kept has their values",
    arguments: [
      ("t | where code == $town", "t | where code == \"kasli\""),
      ("t | where year in $from..$to", "t | where year in 2019..2021"),
      ("t | where year in $years", "t | where year in 2019..2020"),
      ("t | where code in $towns", "t | where code in [\"a\", \"b c\"]"),
      ("t | derive x=$from - 1", "t | derive x=2019 - 1"),
      ("t | derive x=length($town)", "t | derive x=length(\"kasli\")"),
      ("t | head $from", "t | head 2019"),
      ("t | select $town name", "t | select \"kasli\" name"),
      ("t | select $towns", "t | select \"a\" \"b c\""),
      ("t | sort -$town", "t | sort -\"kasli\""),
      ("$town | head 2", "\"kasli\" | head 2"),
      ("show $town.industries", "show \"kasli\".industries"),
      ("read $town", "read \"kasli\""),
      ("read data/$town.csv", "read \"data/kasli.csv\""),
      ("read data/${town}s-$from.csv", "read \"data/kaslis-2019.csv\""),
      ("vary design x=$from..$to step=1", "vary design x=2019..2021 step=1"),
      ("vary design x=$from..2030 step=1", "vary design x=2019..2030 step=1"),
      ("vary design x=[$from, 2025]", "vary design x=[2019, 2025]"),
      ("x = t | where code == $town", "x = t | where code == \"kasli\""),
      ("note \"$town\"", "note \"$town\""),
    ])
  func places(written: String, kept: String) {
    let values = ["town": "kasli", "from": "2019", "to": "2021", "years": "2019..2020", "towns": "[a, \"b c\"]"]
    #expect(texts(written, values) == [kept])
    #expect(texts(kept) == [kept], "what is kept is read again as itself")
  }

  @Test(
    "are values and never text that is read again",
    arguments: ["a | exit", "x\"; exit; \"", "$other", "1) or (1 == 1", "a\nexit", "#", "*", "--force", "2026Q1"])
  func injection(_ value: String) throws {
    let result = read("t | where code == $v", ["v": value])
    #expect(result.diagnostics.isEmpty)
    let statement = try #require(result.script.statements.first)
    guard case .filter(let condition)? = statement.pipeline.steps.first?.arguments,
      case .binary(_, _, let right, _) = condition.kind
    else {
      Issue.record("no condition")
      return
    }
    #expect(right.kind == .string(value))
    #expect(statement.pipeline.steps.count == 1)
    let again = try #require(read(statement.text).script.statements.first)
    #expect(again.text == statement.text)
    guard case .general(let arguments)? = read("note $v", ["v": value]).script.statements.first?.invocation?.arguments
    else {
      Issue.record("no argument")
      return
    }
    #expect(arguments.positional.map(\.text) == [value])
  }

  @Test("are told where there is none, with what is near, and where one takes a value")
  func unknown() {
    #expect(
      texts("let town = 1\nt | head $twon") == ["22: there is no variable $twon did you mean $town?", "let town = 1"])
    #expect(texts("t | head $n") == ["9: there is no variable $n let n = VALUE makes it."])
    #expect(texts("$town = 3") == ["0: $town stands for a value and takes none Write let town = VALUE."])
    #expect(texts("t | head $") == ["9: a name is missing after $ Write $NAME, or ${NAME} where letters follow."])
    #expect(texts("source a.terroir\nt | head $n").count == 2, "a script may bring it")
    #expect(
      texts("let a b") == ["6: let a needs = and a value Write let NAME = VALUE"])
    #expect(
      texts("let a = b c")
        == ["10: let takes one value; a text with spaces stands in double quotes Write let NAME = VALUE"])
  }

  @Test("take the kind that a parameter wants")
  func kinds() {
    #expect(
      texts("let n = \"x\"\nt | head $n")
        == ["21: head takes a whole number, not \"x\" Write it in digits, such as 10.", "let n = \"x\""])
  }

  @Test("have a default that a value which is there goes before")
  func defaults() {
    #expect(texts("let n ?= 3\nt | head $n") == ["let n ?= 3", "t | head 3"])
    #expect(texts("let n ?= 3\nt | head $n", ["n": "7"]) == ["let n ?= 3", "t | head 7"])
  }

  @Test(
    "are read from a command line as what they are",
    arguments: [
      ("2019", "2019"), ("120M", "120M"), ("a b", "\"a b\""), ("yes", "yes"), ("[a, 2]", "[\"a\", 2]"),
      ("1..3", "1..3"), ("RU-SVE", "\"RU-SVE\""), ("a\"b", "\"a\\\"b\""), ("", "\"\""),
      ("2026-03-14", "\"2026-03-14\""),
    ])
  func argument(text: String, spelled: String) { #expect(Value(argument: text).spelled == spelled) }

  @Test("of a loop have a list, a range, a value or the rows of a pipeline to go through")
  func loops() throws {
    let loop = try #require(
      read("for r in [a, b] {\n  # why\n  set x $r\n\n  audit | strategize; status\n}\nstatus").script.statements
        .first?.loop)
    #expect(loop.variable.name == "r")
    #expect(loop.body.map(\.text) == ["set x \"\"", "audit | strategize", "status"])
    #expect(loop.body[0].rationale == ["why"])
    #expect(loop.body[0].isAssumed)
    guard case .value(let value) = loop.source else {
      Issue.record("no list")
      return
    }
    #expect(value.spelled == "[a, b]" || value.text == "[a, b]")
    let rows = try #require(read("for r in t | where x == 1 | select code { status }").script.statements.first?.loop)
    guard case .rows(let statement) = rows.source else {
      Issue.record("no rows")
      return
    }
    #expect(statement.text == "t | where x == 1 | select code")
    #expect(read("for y in 2019..2021 { for z in $y..2022 { note $z } }").diagnostics.isEmpty)
  }

  @Test("go on over lines until their braces close")
  func continuation() {
    #expect(Parser(grammar).needsContinuation("for r in [a] {"))
    #expect(Parser(grammar).needsContinuation("for r in [a] {\n  set x $r"))
    #expect(!Parser(grammar).needsContinuation("for r in [a] {\n  set x $r\n}"))
  }

  @Test(
    "of a loop are told what is missing",
    arguments: [
      ("for r in [a]", "12: for needs commands in braces Write for NAME in LIST { ... }"),
      ("for r [a] { status }", "6: for r needs in and a list Write for NAME in LIST { ... }"),
      ("for in { status }", "7: for in needs in and a list Write for NAME in LIST { ... }"),
      ("for r in { status }", "9: for needs a list behind in Write for NAME in LIST { ... }"),
      ("for r in [a] { status } | head 1", "23: the commands of a loop end with } Write for NAME in LIST { ... }"),
      ("for r in [a] { status", "13: this { is never closed Add } where it ends."),
      ("for r in [a] { status $q }", "22: there is no variable $q let q = VALUE makes it."),
    ])
  func loopFaults(text: String, fault: String) {
    let found = texts(text)
    #expect(found.first?.hasPrefix(fault) == true, "\(found)")
  }

  @Test("nest no deeper than a person reads")
  func depth() {
    let text = String(repeating: "for a in [1] { ", count: 5000) + "status" + String(repeating: " }", count: 5000)
    #expect(read(text).diagnostics.map(\.message).contains("this expression is nested too deeply"))
  }
}

@Suite("Words of other tools")
struct ForeignWordTests {
  @Test(
    "are read as ours where they plainly mean it",
    arguments: [
      ("t | filter x == 1", "t | where x == 1"), ("t | mutate y=2", "t | derive y=2"),
      ("t | order by pop desc", "t | sort -pop"), ("t | order by pop asc, name", "t | sort pop, name"),
      ("quit", "exit"), ("\\q", "exit"), ("\\d", "tables"), ("\\d actors", "describe actors"), (".tables", "tables"),
      ("t | where n == 'a | b'", "t | where n == \"a | b\""), ("note 'it''s'", "note \"it's\""), ("status;", "status"),
      ("set design.budget=5", "set design.budget 5"), ("set region = RU-PER", "set region RU-PER"),
      ("t\n  | head 2", "t\n  | head 2"), ("t | select *", "t | select *"),
    ])
  func plain(theirs: String, ours: String) { #expect(texts(theirs) == [ours]) }

  @Test("are told with our word")
  func told() {
    let words = read("t | filter n == 'x' | order by n").script.statements.flatMap(\.foreignWords)
    #expect(words.map { "\($0.theirs)=\($0.ours)" } == ["filter=where", "'text'=\"text\"", "order by=sort"])
  }

  @Test("are told of a setting that is written with =")
  func assigned() {
    let words = read("set region=RU-PER").script.statements.flatMap(\.foreignWords)
    #expect(words.map { "\($0.theirs): \($0.ours)" } == ["region=VALUE: region VALUE"])
    #expect(read("t | head -1").diagnostics.map(\.help) == ["Write it without a sign and decimals, such as 10."])
  }

  @Test("a path is not empty")
  func emptyPath() {
    #expect(read("replay \"\"").diagnostics.map(\.message) == ["FILE takes a file, not \"\""])
  }

  @Test("are names where a name stands, and an apostrophe is none of their quotes")
  func names() {
    #expect(texts("filter | head 2") == ["filter | head 2"])
    #expect(texts("order = t | head 2") == ["order = t | head 2"])
    #expect(texts("note d'Or").count == 1)
    #expect(texts("t | where `d'Or` == 1") == ["t | where `d'Or` == 1"])
    #expect(
      read("note 'tis the end").diagnostics.map(\.message) == [
        "note takes no further value: \"the\"", "note takes no further value: \"end\"",
      ])
  }

  @Test("part statements: a ; ends one")
  func semicolons() {
    #expect(texts("status; t | head 2;\naudit;") == ["status", "t | head 2", "audit"])
    #expect(texts("note \"a;b\" # c; d") == ["note \"a;b\""])
  }
}

@Suite("Dates in expressions")
struct DateLiteralTests {
  @Test("are days as ISO 8601 writes them, and texts")
  func day() {
    #expect(texts("t | where d >= 2026-03-14") == ["t | where d >= \"2026-03-14\""])
    #expect(texts("t | where year > 2026 - 10") == ["t | where year > 2026 - 10"])
    #expect(texts("t | derive x=2026-3") == ["t | derive x=2026-3"])
  }

  @Test(
    "that are nearly so are refused, as they would quietly be a number",
    arguments: ["2026-03", "2026-13-14", "2025-02-29", "14.03.2026"])
  func near(_ text: String) {
    #expect(
      texts("t | where d == \(text)") == [
        "15: \(text) is neither a date nor a difference here Write \"\(text)\" in quotes for a date; a day is written "
          + "2026-03-14; a difference has spaces round its minus."
      ])
  }
}

@Suite("Steps that change values and names")
struct ChangeStepTests {
  @Test("are read with their keys")
  func parsed() throws {
    #expect(texts("t | rename a=b, c=\"d e\"").count == 1)
    #expect(texts("t | derive a=lag(x) b=rank(-x) by k, \"l m\"").count == 1)
    #expect(texts("t | derive by=1 a=2").count == 1)
    let result = read("t | derive a=lag(x) by k l")
    guard case .derive(let derivations, let by)? = result.script.statements.first?.pipeline.steps.first?.arguments
    else {
      Issue.record("no derivation")
      return
    }
    #expect(derivations.map(\.name.name) == ["a"])
    #expect(by.map(\.name) == ["k", "l"])
    #expect(texts("t | rename a") == ["12: rename needs NEW=OLD Write rename NEW=OLD..."])
    #expect(texts("t | fill") == ["8: fill needs a column Write fill COL... [value=EXPR]"])
    #expect(texts("t | replace a from=1") == ["20: replace needs to= Write replace COL... from=VALUE to=VALUE"])
  }
}

extension Statement {
  fileprivate var invocation: Invocation? {
    if case .invocation(let invocation) = pipeline.head { invocation } else { nil }
  }
}
