import Testing

@testable import Language

@Suite("Printed errors")
struct ErrorTextTests {
  static let cases: [(text: String, printed: String)] = [
    (
      "actors | wher level == 1",
      """
      study.terroir:1:10: error: "wher" is not a command
        1 | actors | wher level == 1
          |          ^^^^
        help: did you mean where?
      """
    ),
    (
      "note \"Каслинское литьё\" лишнее",
      """
      study.terroir:1:25: error: note takes no further value: "лишнее"
        1 | note "Каслинское литьё" лишнее
          |                         ^^^^^^
        help: Write note TEXT
      """
    ),
    (
      "note \"文化政策\" 多",
      """
      study.terroir:1:13: error: note takes no further value: "多"
        1 | note "文化政策" 多
          |                 ^^
        help: Write note TEXT
      """
    ),
    (
      "set design.budget.regional 10.5 млн",
      """
      study.terroir:1:33: error: a number and its unit stand together
        1 | set design.budget.regional 10.5 млн
          |                                 ^^^
        help: Write 10.5M.
      """
    ),
    (
      "note 10 M",
      """
      study.terroir:1:9: error: note takes no further value: "M"
        1 | note 10 M
          |         ^
        help: Write note TEXT
      """
    ),
    (
      "t | where name = \"x\"",
      """
      study.terroir:1:16: error: = does not compare
        1 | t | where name = "x"
          |                ^
        help: Write == to compare.
      """
    ),
    (
      "t | where 1 < x < 5",
      """
      study.terroir:1:17: error: comparisons cannot be chained
        1 | t | where 1 < x < 5
          |                 ^
        help: Join two comparisons with and: low <= x and x <= high.
      """
    ),
    (
      "territories where pop > 5",
      """
      study.terroir:1:13: error: a | is missing between "territories" and "where"
        1 | territories where pop > 5
          |             ^^^^^
        help: Write territories | where ...
      """
    ),
    (
      "audit |",
      """
      study.terroir:1:7: error: a step is missing after |
        1 | audit |
          |       ^
        help: Name the next step, or take the | away.
      """
    ),
    (
      "audit = status",
      """
      study.terroir:1:1: error: "audit" is a command and cannot be a name
        1 | audit = status
          | ^^^^^
        help: Choose another name, such as audit_1.
      """
    ),
    (
      "t | plot brr x=a",
      """
      study.terroir:1:10: error: KIND takes one of bar, line, scatter, map, not "brr"
        1 | t | plot brr x=a
          |          ^^^
        help: did you mean bar?
      """
    ),
    (
      "replay a.terroir --chekc",
      """
      study.terroir:1:18: error: replay has no flag --chekc
        1 | replay a.terroir --chekc
          |                  ^^^^^^^
        help: did you mean --check?
      """
    ),
    (
      "note «да»",
      """
      study.terroir:1:6: error: « is not a quote here
        1 | note «да»
          |      ^
        help: Quote with " on both sides.
      """
    ),
    (
      "status > out.txt",
      """
      study.terroir:1:8: error: unexpected ">"
        1 | status > out.txt
          |        ^
        help: To write a result to a file, end with | write FILE.
      """
    ),
    (
      "profile | where a == 1",
      """
      study.terroir:1:11: error: where takes Table, but IdentityProfile arrives
        1 | profile | where a == 1
          |           ^^^^^
        help: IdentityProfile holds tables: name one, such as profile.TABLE.
      """
    ),
    (
      "audit | design",
      """
      study.terroir:1:9: error: design takes Strategy, but IdentityProfile arrives
        1 | audit | design
          |         ^^^^^^
        help: Strategy comes from strategize.
      """
    ),
    (
      "audit | history",
      """
      study.terroir:1:9: error: history takes nothing from a pipeline
        1 | audit | history
          |         ^^^^^^^
        help: Write history on a line of its own.
      """
    ),
    (
      "where a == 1",
      """
      study.terroir:1:1: error: where needs Table from a pipeline
        1 | where a == 1
          | ^^^^^
        help: Write TABLE | where ...
      """
    ),
    (
      "terroir 2\nstatus",
      """
      study.terroir:1:9: error: language version 2 is not known
        1 | terroir 2
          |         ^
        help: This program reads version 1: begin with terroir 1.
      """
    ),
    (
      "фгвше x=1",
      """
      study.terroir:1:1: error: "фгвше" is not a command
        1 | фгвше x=1
          | ^^^^^
        help: did you mean audit?
      """
    ),
    (
      "note \u{1B}x",
      """
      study.terroir:1:6: error: unexpected invisible character U+001B
        1 | note ␛x
          |      ^
      """
    ),
  ]

  @Test("say place, fault and hint", arguments: cases)
  func text(text: String, printed: String) {
    #expect(errors(text) == printed)
  }

  @Test("come all at once, also several of one pipeline")
  func all() {
    let text = """
      audt x=1
      actors | wher a | slect b
      t | where x in [1, 2
      status
      t | head many
      """
    let places = errors(text).split(separator: "\n").filter { $0.contains(": error: ") }
      .map { $0.split(separator: " ")[0] }
    #expect(
      places == [
        "study.terroir:1:1:", "study.terroir:2:10:", "study.terroir:2:19:", "study.terroir:3:16:",
        "study.terroir:5:10:",
      ])
  }

  @Test("window a long line round the caret")
  func window() {
    let filler = String(repeating: "длинно ", count: 60)
    let printed = errors("note \"\(filler)\" лишнее \(filler)").split(separator: "\n")
    #expect(printed[1].contains("…"))
    #expect(printed[1].count < 110)
    let caret = printed[2].firstIndex(of: "^").map { printed[2].distance(from: printed[2].startIndex, to: $0) }
    let word = printed[1].ranges(of: "лишнее").first.map {
      printed[1].distance(from: printed[1].startIndex, to: $0.lowerBound)
    }
    #expect(caret != nil && caret == word)
  }
}
