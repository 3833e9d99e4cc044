import Foundation
import ProgramDriver
import Testing

@Suite("What is wrong in a Russian study", .timeLimit(.minutes(30)))
struct RussianFaultTests {
  /// Commands of which each is told one fault at least.
  private static let faulty = [
    "wher 3", "actors | wehre id == \"x\"", "actors |", "| head 3", "actors where level == \"x\"", "x =",
    "audit = actors", "\"abc", "actors | where (level == \"x\"", "actors | where level = \"x\"",
    "actors | where !level", "actors | where level is missing", "actors | where 1 < 2 < 3",
    "actors | where 2gis == 1", "actors | head x", "actors | sort", "actors | group territory", "actors | select",
    "actors | rename x", "actors | join ties", "actors | head 3 > out.csv", "audit draws=", "audit --frob",
    "audit dras=60", "audit draws=-5", "audit draws=ten", "audit draws=60 draws=70", "set rows", "set rows none",
    "set colour blue", "actors | audit", "help | head 3", "head 3", "let y = $x", "teritory | head 3",
    "actors | where teritory == \"x\"", "actors | where level > 3", "actors | derive x=sqrtt(3)",
    "actors | derive x=sqrt()", "actors | where lag(founded) > 3", "actors | group level : n=summ(founded)",
    "actors | pivot id value=id", "design", "set design.budgt.regional 3", "use audit nothing",
    "use strategize identity-audit", "plugin info nothing", "actors | calc nothing", "actors | calc lq",
    "read \"nope.csv\"", "read \"ural\"", "read \"x.doc\"", "import \"nope.csv\" as actors", "undo", "redo",
    "write out.csv", "actors | write out.qqq", "source \"nope.terroir\"", "replay nope.terroir", "report x.pdf",
    "report x.html template=nothing", "town nowhere", "trace nothing", "vary audit", "vary audit draws=9..3",
    "robust implement", "simulate years=99", "offers nobody", "collect form.xlsx", "show 3", "describe audit",
    "plot pie x=level", "actors | plot bar x=level y=name_en", "open nowhere", "help frobnicate", "params nothing",
    "explain nothing.at", "diff profile strategy", "actors | calc hhi unit=id value=name_en", "indicators nothing",
    "audit \"x\"", "actors | unpivot", "actors | derive by level x=founded", "actors | tail -3", "promote",
    "elicit read \"nope.csv\"", "terroir 9", "profile.nothing", "profile.industries[999]", "set charts purple",
    "set seed -1", "set language de", "let x", "for x in [1,2] { head", "actors | write \"ural/data/actors.csv\"",
    "plugin new Bad", "plugin test nothing", "use audit", "town kasli period=1999", "town RU-SVE",
    "offers kasli-works period=never", "compare profile", "crosswalk nothing", "set preset nothing", "disclosure",
    "report x.html arms=\"nope.png\"", "actors | calc centrality source=id",
    "ties | calc centrality source=source target=target paths=strength", "actors | calc mcda",
    "robust audit spread=9",
  ]

  /// English words that no command, column or parameter is called by.
  private static var english: Regex<Substring> {
    #/\b(?:the|is|are|has|have|its?|there|needs|takes|cannot|was|were|which|does|this|that|an|give|error|warning):?\s/#
  }

  /// The lines that people read: no excerpt with its carets, no place, nothing in quotes, no word of the language that is
  /// also one of English.
  private static func told(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.prefixMatch(of: #/\s+\d* ?\|/#) == nil }.map { line in
      let plain = line.replacing(#/"[^"]*"|'[^']*'|`[^`]*`/#, with: "").replacing(#/^\S+:\d+:\d+: /#, with: "")
      return Substring(plain.replacing(#/ (?:write|help|set|show|is_missing)(?= |$|,|\.)/#, with: ""))
    }
  }

  @Test("is told in Russian, whatever it is")
  func every() throws {
    let study = try Study.russian()
    let arguments = ["-w", "ural", "--keep-going"] + Self.faulty.flatMap { ["-c", $0] }
    let run = try study.terroir(arguments: arguments)
    #expect(run.error.matches(of: #/ошибка: /#).count >= Self.faulty.count)
    #expect(Self.faulty.count >= 60)
    for line in Self.told(run.error) {
      #expect(line.firstMatch(of: Self.english) == nil, "\(line)")
      #expect(line.contains { ("а"..."я").contains($0) }, "\(line)")
    }
  }

  @Test(
    "names the place, what is wrong and what to do",
    arguments: [
      (
        "actors | wehre id == \"x\"",
        """
        -c:1:10: ошибка: "wehre" — не команда
          1 | actors | wehre id == "x"
            |          ^^^^^
          подсказка: возможно, вы имели в виду where?

        """
      ),
      (
        "design",
        """
        -c:1:1: ошибка: design: нужен результат profile, а в цикле 1 (RU-SVE) его ещё нет
          1 | design
            | ^^^^^^
          подсказка: выполните: audit | strategize | design

        """
      ),
      (
        "audit draws=-5",
        """
        -c:1:13: ошибка: draws: -5 выходит за пределы 50..100000
          1 | audit draws=-5
            |             ^^
          подсказка: допустимо: целое число от 50 до 100000

        """
      ),
      (
        "read \"nope.csv\"",
        """
        -c:1:6: ошибка: nope.csv — здесь его нет
          1 | read "nope.csv"
            |      ^^^^^^^^^^
          подсказка: путь берётся от папки, из которой запущена программа

        """
      ),
      (
        "actors | where teritory == \"x\" | select id",
        """
        -c:1:16: ошибка: столбца "teritory" нет
          1 | actors | where teritory == "x" | select id
            |                ^^^^^^^^
          подсказка: возможно, вы имели в виду territory? столбцы: id, name_en, name_ru, territory, level, kind, industries, \
        role, founded, source, confidence, note; текст пишется в двойных кавычках

        """
      ),
    ])
  func text(_ command: String, _ text: String) throws { #expect(try Study.russian().run(command).error == text) }

  @Test("of data is told with the file's line, and how many more are alike")
  func data() throws {
    let study = try Study.russian()
    var lines = try study.sandbox.read("ural/data/actors.csv").split(separator: "\n").map(String.init)
    for row in lines.indices.filter({ lines[$0].contains(",yekaterinburg,") }).prefix(5) {
      lines[row] = lines[row].replacing(",yekaterinburg,", with: ",ekb,")
    }
    try study.sandbox.write(lines.joined(separator: "\n") + "\n", to: "ural/data/actors.csv")
    let run = try study.run("validate")
    #expect(run.exitCode == 1)
    #expect(run.error.contains("ошибка: территория \"ekb\": нет в territories\n"))
    #expect(run.error.contains("ошибка: данными рабочей папки пользоваться нельзя: "))
    for line in Self.told(run.error) { #expect(line.firstMatch(of: Self.english) == nil, "\(line)") }
  }

  @Test("of a workspace that does not open is told in the language that its file asks for")
  func settings() throws {
    let study = try Study.russian()
    let text = try study.sandbox.read("ural/workspace.yaml")
    try study.sandbox.write(text + "colour: blue\n", to: "ural/workspace.yaml")
    let run = try study.run("status")
    #expect(run.error.contains("ошибка: неизвестный ключ \"colour\"\n"))
    #expect(run.error.contains("\n  подсказка: здесь допустимы ключи "))
  }

  @Test("is told in the language that was set, and with its code in JSON")
  func language() throws {
    let study = try Study()
    let english = try study.run("actors | head x")
    #expect(english.error.contains("error: head takes a whole number, not \"x\""))
    let run = try study.run("set language ru", "actors | head x", options: ["--format", "json"])
    #expect(run.error.contains("\"code\":\"wrong-kind\""))
    #expect(run.error.contains("нужно значение вида «целое число»"))
  }

  @Test("of a row that a method refuses names the row in Russian")
  func row() throws {
    let study = try Study.russian()
    try study.sandbox.write("time,value\n1,2\n1,3\n2,4\n", to: "twice.csv")
    let run = try study.run("read \"twice.csv\" | calc control-chart")
    #expect(run.exitCode != 0 && run.error.contains("control-chart: строка 2: 1 стоит дважды"), "\(run.error)")
  }

  @Test("of a note on how a file was read is told in Russian too")
  func notes() throws {
    let study = try Study.russian()
    try study.sandbox.write("code,name\n007,a\n010,b\n", to: "codes.csv")
    let run = try study.run("read \"codes.csv\"")
    #expect(
      run.error
        == "codes.csv: примечание: столбец code: оставлено текстом из-за нуля в начале (007, 010); number=[code] читает числа\n"
    )
  }

  @Test("what was done is confirmed in Russian, and so are the notes below a table")
  func confirmations() throws {
    let study = try Study.russian()
    let done = [
      ("use audit identity-audit", "Отныне audit выполняет модуль identity-audit"), ("set seed 3", ""),
      ("undo", "Отменено: set seed 3"), ("redo", "Возвращено: set seed 3"), ("save done.terroir", "команд — "),
      ("open ural", "регион RU-SVE, цикл 1, дальше: audit"), ("plugin load identity-audit", ": загружен"),
      ("status", "откуда регион: workspace.yaml"), ("params audit", "модуль: identity-audit"),
      ("identity | where id == \"nobody\"", "строк нет"), ("identity | head 50", "... ещё строк: 10"),
    ]
    for (command, words) in done {
      let run = try study.run(command)
      #expect(run.exitCode == 0 && run.output.contains(words) || words.isEmpty, "\(command): \(run.output)")
    }
  }
}
