import Foundation
import Language
import Testing
import Workspace

@testable import Shell

/// What each command declares that it does, held against what it does.
@Suite("The effects that a command declares", .serialized)
struct EffectsTests {
  /// A line that does what its command is for, in the order in which a cycle needs them. What has no line here starts
  /// programs, or stands for the commands of another file.
  static let lines: [(verb: String, line: String)] = [
    ("status", "status"), ("tables", "tables"), ("describe", "describe identity"), ("validate", "validate"),
    ("where", "identity | where layer == \"social\""), ("sort", "identity | sort -id"), ("head", "identity | head 3"),
    ("select", "identity | select id"), ("derive", "identity | derive x=1 | head 1"), ("count", "identity | count"),
    ("tail", "identity | tail 3"), ("sample", "identity | sample 3"),
    ("rename", "identity | rename n=name_en | head 1"),
    ("fill", "events | fill attendance value=0 | head 1"),
    ("replace", "identity | replace status from=\"living\" to=missing | head 1"),
    ("let", "let town = \"kasli\""), ("for", "for town in [\"kasli\"] { identity | where territory == $town | count }"),
    ("group", "identity | group by layer : n=count()"), ("join", "identity | join actors on id | head 1"),
    ("distinct", "measures | distinct level"),
    ("pivot", "identity | count by component layer | pivot layer value=count"),
    ("unpivot", "territories | select code population | unpivot population name=what value=number | head 1"),
    ("summary", "measures | summary"), ("read", "read ural/data/actors.csv | head 1"), ("methods", "methods network"),
    ("calc", "ties | calc centrality source=source target=target | head 1"), ("show", "show identity"),
    ("plot", "identity | count by layer | plot bar"), ("explain sql", "identity | head 1 | explain sql"),
    ("crosswalk", "crosswalk"), ("classify", "crosswalk okved2 | select code | classify okved2 code=code | head 1"),
    ("indicators", "indicators"), ("presets", "presets"), ("plugins", "plugins"),
    ("plugin info", "plugin info identity-audit"),
    ("plugin doctor", "plugin doctor"), ("plugin schema", "plugin schema kpis"),
    ("plugin load", "plugin load identity-audit"), ("plugin reload", "plugin reload russian-measures"),
    ("plugin unload", "plugin unload russian-measures"), ("params", "params audit"), ("history", "history"),
    ("note", "note \"a remark\""), ("errors", "errors"), ("help", "help where"), ("apropos", "apropos network"),
    ("use", "use audit identity-audit"), ("set", "set seed 7"), ("stale", "stale"), ("undo", "undo"), ("redo", "redo"),
    ("audit", "audit"), ("strategize", "strategize"), ("design", "design"), ("implement", "implement"),
    ("promote", "promote"), ("evaluate", "evaluate"), ("cycle", "cycle"), ("explain", "explain profile"),
    ("trace", "trace profile.industries[\"cinema\"]"), ("offers", "offers podnos-urala"),
    ("collect", "collect form.xlsx"), ("elicit", "elicit judged.xlsx"), ("elicit read", "elicit read judged.xlsx"),
    ("town", "town irbit"), ("brief", "brief"), ("cycles", "cycles"), ("simulate", "simulate"),
    ("diff", "diff profile profile"),
    ("compare", "compare audit identity-audit identity-audit"), ("vary", "vary audit significance.high=[0.2, 0.3]"),
    ("robust", "robust audit draws=10"), ("report", "report cycle.html"), ("write", "identity | write identity.csv"),
    ("import", "import more.csv as partners"), ("save", "save study.terroir"),
    ("replay", "replay short.terroir --check"), ("next", "next"), ("plugin new", "plugin new coast kind=declarative"),
    ("new", "new fresh region=RU-TYU"), ("open", "open ural"), ("exit", "exit"),
  ]

  @Test("are those that it has: what changes, what is written, which columns go on")
  func observed() async throws {
    let study = try await TrialStudy()
    try Data("id,name\na,b\n".utf8).write(to: study.folder.appending(path: "more.csv"))
    try Data("terroir 1\nidentity | count\n".utf8).write(to: study.folder.appending(path: "short.terroir"))
    let commands = CommandTable.standard
    for (verb, line) in Self.lines {
      let effects = try #require(commands.grammar[verb]).effects
      let before = await study.session.marks
      let files = try study.files()
      let run = await study.run(line)
      #expect(run.code == 0 || verb == "robust", "\(line): \(run.error)")
      let after = await study.session.marks
      let written = try study.files() != files
      #expect(!written || effects.contains(.writesFiles), "\(line) writes a file")
      #expect(written || !effects.contains(.writesFiles), "\(line) writes no file")
      // `import` changes the data, which is no part of the state; another study has a state of its own.
      let isOther = before.study != after.study
      let changes = !isOther && before.state != after.state
      #expect(
        !changes || !effects.isDisjoint(with: [.changesStudy, .changesHistory]), "\(line) changes the study")
      let steers = isOther || before.settings != after.settings || before.isEnding != after.isEnding
      #expect(!steers || effects.contains(.changesSession), "\(line) changes the session")
      #expect(steers || !["new", "open", "exit"].contains(verb), "\(line) does not change the session")
    }
  }

  @Test("are told of every command but those that start programs or stand for a file")
  func complete() {
    let grammar = CommandTable.standard.grammar
    let tried = Set(Self.lines.map(\.verb))
    for declaration in grammar.declarations where !tried.contains(declaration.name) {
      #expect(
        !declaration.effects.isDisjoint(with: [.runsPrograms, .standsForScript]), "\(declaration.name) is not tried")
    }
  }

  @Test("keep a program from being started by a script", arguments: ["plugin build", "plugin test"])
  func programs(_ verb: String) async throws {
    let study = try await TrialStudy()
    await study.session.beginScript()
    let run = await study.run("\(verb) identity-audit")
    #expect(run.code == 2)
    #expect(
      run.error.contains("a script runs no program, and \(verb) identity-audit would"), "\(run.error)")
    let others = CommandTable.standard.grammar.declarations.filter { $0.effects.contains(.runsPrograms) }
    #expect(others.map(\.name) == ["plugin build", "plugin test"])
  }

  @Test("let the columns of a table be told without its rows", arguments: ["where", "sort", "head", "tail", "sample"])
  func columns(_ verb: String) async throws {
    #expect(CommandTable.standard.grammar[verb]?.effects.contains(.keepsColumns) == true)
    let study = try await TrialStudy()
    let line = try #require(Self.lines.first { $0.verb == verb }).line
    let run = await study.run("set format csv\nidentity | show\n\(line)")
    let headers = run.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("id,") }
    #expect(headers.count == 2 && headers[0] == headers[1])
  }

  @Test("leave out of a saved script what is no step of the work")
  func saved() async throws {
    let study = try await TrialStudy()
    let lines = Self.lines.filter {
      ["status", "help", "history", "plugins", "set", "note", "count"].contains($0.verb)
    }
    for (_, line) in lines { _ = await study.run(line) }
    #expect(await study.run("save study.terroir").code == 0)
    let script = String(decoding: try Data(contentsOf: study.folder.appending(path: "study.terroir")), as: UTF8.self)
    for (verb, line) in lines {
      let isLeftOut = try #require(CommandTable.standard.grammar[verb]).effects.contains(.leftOutOfScripts)
      #expect(script.split(separator: "\n").contains(Substring(line)) != isLeftOut, "\(line)")
    }
  }
}

/// What a command may change of a session.
private struct SessionMarks: Sendable {
  var study: URL?
  var state: [StateKey: String]?
  var settings: [String]
  var isEnding: Bool
}

extension Session {
  fileprivate var marks: SessionMarks {
    SessionMarks(
      study: study?.workspace.directory, state: (try? state())?.rowsInForce,
      settings: Settings.declarations.map { $0.read(settings) },
      isEnding: isEnding)
  }
}
