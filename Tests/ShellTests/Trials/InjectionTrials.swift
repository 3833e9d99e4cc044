import Foundation
import Language
import Testing

@testable import Shell

@Suite("Text that would be something else", .serialized)
struct InjectionTrials {
  /// What would be taken as SQL, HTML, YAML, shell, a formula, a path or a terminal's command where it was pasted.
  static let payloads = [
    "'; drop table actors; --", "\" or 1=1 --", "x'); attach 'pwned.db'; --", "$1", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "&lt;b&gt;", "]]><!--", "a: [&x *x]", "!!python/object:os.system", "$(touch pwned)",
    "`touch pwned`", "; touch pwned", "| touch pwned", "=cmd|'/c calc'!A1", "@SUM(1)", "+1+1", "-2+3", "../../pwned",
    "/etc/passwd", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}31m", "%s%n", "\\u0000", "\u{202E}evil",
    "a\tb", "NaN", "null", "--force",
  ]

  /// A line of the language with the payload at one of its places: `{text}` in quotes, `{column}` in backquotes.
  static let places = [
    "identity | where id == {text} | count", "identity | derive x={text} | select x | head 1",
    "identity | where {column} == 1", "identity | select {text}", "identity | sort {text}",
    "identity | where id like {text} | count", "identity | group by layer : {column}=count()", "note {text}",
    "read {text}", "{text} | count", "table = identity | head 1 | derive {column}={text}", "help {text}",
    "apropos {text}", "describe {text}", "explain profile[{text}]", "set region {text}", "plugin info {text}",
    "use audit {text}", "crosswalk {text}", "calc {text}", "set design.x {text}", "identity | join {text} on id",
    "identity | count | write {text}", "import {text} as {text}", "replay {text}", "open {text}",
  ]

  @Test("stays text in names and values: no part of it is run, shown as an engine's error or sent to the terminal")
  func commands() async throws {
    let study = try await TrialStudy()
    let before = try study.files()
    var number = 0
    for (turn, payload) in Self.payloads.enumerated() {
      // Each payload at a third of the places in a short run, each of them for some payload.
      for (place, line) in Self.places.enumerated() where trialCount(0, long: 1) == 1 || (turn + place) % 3 == 0 {
        number += 1
        let text = line.replacing("{text}", with: Quoting.quoted(payload))
          .replacing("{column}", with: "`\(payload.replacing("`", with: ""))`")
        let run = await study.run(text)
        Self.check(run.output + run.error, text)
        let name = payload.replacing("\n", with: "")
        for (file, _) in try study.files() where before[file] == nil {
          // What a person names is what may be written; nothing else.
          #expect(line.contains("write"), "\(text) wrote \(file)")
          #expect(file.contains(name) || name.contains(file), "\(text) wrote \(file)")
          try FileManager.default.removeItem(at: study.folder.appending(path: file))
        }
      }
    }
    #expect(number >= 250)
    let after = try study.files()
    for (file, bytes) in before { #expect(after[file] == bytes, "\(file) changed") }
  }

  @Test(
    "stays text in the cells and headers of a file, in every format that is printed and written", arguments: payloads)
  func cells(_ payload: String) async throws {
    let study = try await TrialStudy()
    let cell = "\"\(payload.replacing("\"", with: "\"\""))\""
    try Data("id,\(cell)\na,\(cell)\n".utf8).write(to: study.folder.appending(path: "hostile.csv"))
    for format in ["table", "markdown", "json"] {
      let run = await study.run("set format \(format)\nread hostile.csv text=[id] | show")
      #expect(run.code == 0, "\(run.error)")
      Self.check(run.output, payload)
    }
    let run = await study.run("set format table\nread hostile.csv | write page.html")
    #expect(run.code == 0, "\(run.error)")
    let page = String(decoding: try Data(contentsOf: study.folder.appending(path: "page.html")), as: UTF8.self)
    #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(payload)")
  }

  private static func check(_ printed: String, _ text: String) {
    for word in [
      "DuckDB", "SQLite", "Binder Error", "Parser Error", "Catalog Error", "syntax error at or near", "SELECT ",
    ] {
      #expect(!printed.contains(word), "\(text.debugDescription) prints \(word): \(printed)")
    }
    #expect(
      !printed.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{07}" || $0 == "\u{9B}" },
      "\(text.debugDescription)")
  }
}
