import Foundation
import ProgramDriver
import Testing

@Suite("The pages for who decides", .timeLimit(.minutes(30)))
struct BriefTests {
  private static let verbs = ["audit", "strategize", "design", "implement", "promote", "evaluate"]
  private static let tables = [
    "territories": ["code", "name_en", "name_ru"], "industries": ["id", "name_en", "name_ru"],
    "identity": ["id", "name_en", "name_ru"], "actors": ["id", "name_en", "name_ru"],
    "events": ["id", "name_en", "name_ru"], "measures": ["id", "name_en", "name_ru"],
  ]

  /// The pages that a run printed, each as its lines, without the empty one that ends it.
  private static func pages(in output: String) -> [[String]] {
    let lines = output.components(separatedBy: "\n")
    let starts = lines.indices.filter { $0 + 1 < lines.count && lines[$0 + 1].hasPrefix("═") }
    return zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      var page = Array(lines[start..<end])
      while page.last == "" { page.removeLast() }
      return page
    }
  }

  /// The lines without those that say what to type next, which are the last part.
  private static func told(_ page: [String]) -> [String] {
    let next = page.lastIndex { $0.hasPrefix("Type next") || $0.hasPrefix("Дальше") }
    return Array(page.prefix(next ?? page.count))
  }

  private static func column(_ study: Study, _ table: String, _ column: String) throws -> [String] {
    try Study.rows(try study.run("\(table) | select \(column)", options: ["--format", "json"]).output)
      .compactMap { $0[column] as? String }
  }

  @Test(
    "have at most 28 lines of 80 cells, names instead of ids, and the words of their language",
    arguments: ["RU-SVE", "RU-CHE", "RU-PER"])
  func pages(region: String) throws {
    let study = try Study()
    var ids: Set<String> = []
    for (table, columns) in Self.tables { ids.formUnion(try Self.column(study, table, columns[0])) }
    // A word such as design is an industry's id and a word.
    ids = ids.filter { $0.contains { "-_.0123456789".contains($0) } }
    ids.formUnion(try Self.column(study, "territories", "code"))
    for language in ["en", "ru"] {
      let run = try study.terroir(
        arguments: ["-w", "ural"]
          + (["set region \(region)", "set language \(language)"] + Self.verbs + ["brief"]).flatMap { ["-c", $0] })
      #expect(run.exitCode == 0 && run.error == "", "\(run.error)")
      let pages = Self.pages(in: run.output)
      try #require(pages.count == 7)
      for page in pages {
        #expect(page.count <= 28, "\(page[0]): \(page.count) lines")
        for line in page { #expect(line.count <= 80, "\(line)") }
        #expect(page.count > 12 && Self.told(page).count < page.count, "\(page[0])")
        let words = Self.told(page).joined(separator: " ").split { " ,;:()«».–".contains($0) }.map(String.init)
        #expect(ids.isDisjoint(with: words), "\(page[0]): \(ids.intersection(words))")
        #expect(!words.contains { $0.contains("_") || $0.contains("`") }, "\(page[0])")
      }
      if language == "ru" { try Self.expectRussian(pages, study) }
    }
  }

  /// Under 3% Latin words outside the names that the data have.
  private static func expectRussian(_ pages: [[String]], _ study: Study) throws {
    var names: Set<String> = []
    for (table, columns) in tables {
      for name in try column(study, table, columns[2]) {
        names.formUnion(name.matches(of: /[\p{L}]+/).map { String($0.0) })
      }
    }
    for page in pages {
      let words = told(page).joined(separator: " ").matches(of: /[\p{L}]+/).map { String($0.0) }
      let latin = words.filter { $0.contains { ("a"..."z").contains($0.lowercased()) } && !names.contains($0) }
      #expect(Double(latin.count) < 0.03 * Double(words.count), "\(page[0]): \(latin)")
    }
  }

  @Test("and the document are what the README's first command leaves, in under 200 lines")
  func firstCommand() throws {
    let study = try Study()
    let run = try study.terroir("run", "ural/scripts/cycle.terroir")
    #expect(run.exitCode == 0 && run.error == "", "\(run.error)")
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
    #expect(Self.pages(in: run.output).count == 7)
    #expect(try study.sandbox.read("cycle.html").contains("</html>"))
    let again = try study.terroir("run", "ural/scripts/cycle.terroir", "document=second.html")
    #expect(again.exitCode == 0 && again.output == run.output.replacing("cycle.html:", with: "second.html:"))
  }

  @Test("of a cycle are printed together, and that of the whole alone once it is complete")
  func cycle() throws {
    let study = try Study()
    let cycle = try study.run("cycle"), pages = Self.pages(in: cycle.output)
    #expect(pages.count == 7)
    let whole = try study.run("brief")
    #expect(cycle.output.hasSuffix(whole.output) && Self.pages(in: whole.output).count == 1)
    #expect(try study.run("cycle").output == whole.output)
    let json = try study.run("brief package", options: ["--format", "json"])
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    #expect(json.output.contains("\"evidence\""))
    #expect(try study.run("brief | write brief.md").exitCode == 0)
    #expect(try study.sandbox.read("brief.md").contains("## What to do"))
  }

  @Test("give way to everything by --full, which tables have not")
  func full() throws {
    let study = try Study()
    #expect(try study.run("audit").exitCode == 0)
    let brief = try study.run("show profile"), full = try study.run("show profile --full")
    #expect(brief.output.split(separator: "\n").count < 28 && full.output.contains("Identity matrix"))
    #expect(try study.run("profile | show --full").output == full.output)
    let formats = [["--format", "json"], ["--format", "markdown"]]
    for format in formats {
      #expect(
        try study.run("show profile", options: format).output
          == study.run("show profile --full", options: format).output)
    }
    #expect(try study.run("x = show profile --full", "x | show").output == brief.output)
    let refused = try study.run("show identity --full")
    #expect(refused.exitCode == 2 && refused.error.contains("only an artifact is shown in full"))
    let table = try study.run("identity | head 1 | brief")
    #expect(table.exitCode == 2 && table.error.contains("error:"))
  }

  @Test("are there for a cycle that has nothing yet, and say what to run")
  func nothing() throws {
    let study = try Study()
    let run = try study.run("brief")
    #expect(run.exitCode == 0, "\(run.error)")
    #expect(run.output.contains("The cycle has no result yet.") && run.output.contains("cycle to run what is missing"))
  }

  @Test("tell why nothing is chosen or planned, in words", arguments: ["en", "ru"])
  func empty(_ language: String) throws {
    let study = try Study()
    let none = try study.run(
      "set language \(language)", "audit", "strategize", "design budget.regional=0 budget.municipal=0")
    #expect(none.exitCode == 0 && !none.output.contains("package.refused"), "\(none.output)")
    #expect(none.output.contains(language == "en" ? "No measure is chosen. Of " : "Ни одна мера не выбрана. Из "))
    let idle = try study.run("set language \(language)", "design", "implement pilots.budget=1")
    #expect(idle.exitCode == 0)
    #expect(idle.output.contains(language == "en" ? "No pilot is planned: " : "Пилотов в плане нет: "))
  }
}
