import Language
import Testing

@testable import Shell

@Suite("Random command lines", .serialized)
struct CommandFuzzTrials {
  /// Words that lines are made of besides the commands' own and the study's.
  private static let pieces = [
    "|", "|", "|", "=", "==", "!=", "<", ">=", "(", ")", "[", "]", ",", ":", ".", "..", "-", "--force", "--", "\"", "`",
    "\\", "#", "\n", "_", "1", "0", "-3", "2.5", "1e309", "9223372036854775808", "120M", "3%", "1..5", "2019-01-32",
    "yes", "no", "missing", "and", "or", "not", "in", "like", "is", "by", "on", "as", "\"a text\"", "`a column`",
    "\"'; drop table actors; --\"", "Касли", "文化", "👩‍👩‍👧", "e\u{301}", "\u{1B}[31m", "\u{200B}", "\u{FEFF}",
    "identity", "actors", "territories", "id", "level", "component", "layer", "population", "territory", "profile",
    "profile.industries", "x", "sum(population)", "count()", "value=population", "name=what", "x=id", "agg=sum",
    "lower(id)", "population / 0", "ln(0)", "level == \"municipal\"", "population > 100k",
  ]

  @Test("are run or refused with place and reason; none ends the program or prints an escape byte")
  func lines() async throws {
    let study = try await TrialStudy()
    let verbs = CommandTable.standard.grammar.verbs
    var generator = TrialGenerator(state: 20_250_423)
    for number in 0..<trialCount(2_000, long: 20_000) {
      let line = Self.line(verbs, &generator)
      let name = "line\(number)"
      guard Self.isHarmless(line) else {
        // What it would do is not done; that it can be read or refused is what is tried.
        let source = SourceText(name: name, text: line)
        let faults = Parser(CommandTable.standard.grammar).parse(source).diagnostics
        for fault in faults { #expect(fault.render(in: source).hasPrefix("\(name):")) }
        continue
      }
      let run = await study.run(line, named: name)
      #expect((run.code == 0) == run.error.isEmpty || run.error.contains("warning:"), "\(line.debugDescription)")
      #expect(!run.output.utf8.contains(0x1B) && !run.error.utf8.contains(0x1B), "\(line.debugDescription)")
      for error in run.error.split(separator: "\n") where error.contains("error:") && !error.hasPrefix(" ") {
        let isPlaced = error.hasPrefix("\(name):") || error.hasPrefix("error: ")
        #expect(isPlaced && !error.hasSuffix("error: "), "\(line.debugDescription): \(error)")
      }
      #expect(!run.error.contains("DuckDB") && !run.error.contains("SELECT"), "\(line.debugDescription): \(run.error)")
    }
  }

  /// One to nine words, every third time a pipeline that may well be sound.
  private static func line(_ verbs: [String], _ generator: inout TrialGenerator) -> String {
    var words: [String] = []
    if Int.random(in: 0..<3, using: &generator) == 0 { words += ["territories", "|"] }
    for _ in 0..<Int.random(in: 1...9, using: &generator) {
      let source = Int.random(in: 0..<4, using: &generator) == 0 ? verbs : pieces
      words.append(source[Int.random(in: 0..<source.count, using: &generator)])
    }
    var line = words.joined(separator: " ")
    if Int.random(in: 0..<5, using: &generator) == 0, !line.isEmpty {
      let place = line.index(line.startIndex, offsetBy: Int.random(in: 0..<line.count, using: &generator))
      line.remove(at: place)
    }
    return line
  }

  /// Whether no command of the line reaches beyond the session, or takes long.
  private static func isHarmless(_ line: String) -> Bool {
    let beyond: Effects = [.writesFiles, .runsPrograms, .changesStudy, .standsForScript, .changesSession]
    return CommandTable.standard.grammar.declarations.allSatisfy { declaration in
      let isQuick =
        ![.stage, .understanding].contains(declaration.group) && declaration.effects.isDisjoint(with: beyond)
      return isQuick || !line.contains(declaration.name)
    }
  }
}
