import TerroirKernel
import Testing

@testable import Language

@Suite("Completion")
struct CompletionTests {
  private var completion: Completion {
    var context = CompletionContext()
    context.names = { ["profile", "my study"] }
    context.tables = { ["actors", "territories"] }
    context.variables = { ["town", "top"] }
    context.members = { $0 == ["profile"] ? ["industries", "actors"] : [] }
    context.columns = { $0.isEmpty ? [] : ["level", "lq", "number of jobs"] }
    context.columnValues = { _, column in column == "level" ? ["municipal", "regional"] : [] }
    context.rowKeys = {
      ["profile.industries": ["municipal", "regional"], "actors": ["pfci", "podnos-urala"]][$0] ?? []
    }
    context.plugins = { $0 == "audit" ? ["identity-audit"] : ["identity-audit", "measure-mix"] }
    context.stages = { ["audit", "design"] }
    context.parameters = { verb, _ in verb == "design" ? [ParameterDeclaration("budget.regional", .number)] : [] }
    context.files = { prefix in ["data/", "notes.csv", "notes.md", "my notes.csv"].filter { $0.hasPrefix(prefix) } }
    return Completion(testGrammar, context: context)
  }

  private func texts(_ line: String) -> [String] {
    completion.candidates(in: line, at: line.utf8.count).candidates.map(\.text)
  }

  @Test(
    "offers what may stand there",
    arguments: [
      ("st", ["status", "strategize"]),
      ("actors | where level == $t", ["$top", "$town"]),
      ("actors | head $to", ["$top", "$town"]),
      ("for reg in [a, b] {\n  set x $r", ["$reg"]),
      ("for reg in [a, b] {\n  actors | where le", ["level"]),
      ("ac", ["actors"]),
      ("x = aud", ["audit"]),
      ("status\nhist", ["history"]),
      ("actors | s", ["select", "show", "sort", "summary"]),
      ("audit | s", ["show", "strategize"]),
      ("plugin ", ["info", "load"]),
      ("offers po", ["podnos-urala"]),
      ("plugin info me", ["measure-mix"]),
      ("use audit ", ["identity-audit"]),
      ("design bud", ["budget.regional="]),
      ("set design.", ["design.budget.regional"]),
      ("replay x.terroir --", ["--check"]),
      ("show profile.i", ["profile.industries"]),
      ("show profile.industries[\"mu", ["\"municipal\"]"]),
      ("profile.industries[\"", ["\"municipal\"]", "\"regional\"]"]),
      ("actors | where level in [\"mu", ["\"municipal\""]),
      ("show \"my", ["\"my study\""]),
      ("show my", ["\"my study\""]),
      ("actors | where l", ["level", "lq", "like"]),
      ("actors | where level == \"mu", ["\"municipal\""]),
      ("actors | where lq > 1 an", ["and"]),
      ("actors | where num", ["`number of jobs`"]),
      ("actors | sort -l", ["-level", "-lq"]),
      ("actors | group by level : n=su", ["sum("]),
      ("actors | plot ba", ["bar"]),
      ("actors | plot bar x=le", ["level"]),
      ("read n", ["notes.csv", "number="]),
      ("read \"my", ["\"my notes.csv\""]),
      ("open ", ["data/"]),
      ("import notes.csv as te", ["territories"]),
      ("note x", []),
      ("nonsense x ", []),
    ] as [(String, [String])])
  func offers(line: String, expected: [String]) {
    let found = texts(line)
    #expect(line == "actors | where l" ? Set(found).isSuperset(of: ["level", "lq"]) : found == expected, "\(found)")
  }

  @Test("replaces the typed part, its quote included, in UTF-8 offsets")
  func replaced() {
    let line = "name = show \"my"
    #expect(completion.candidates(in: line, at: line.utf8.count).replaced == Span(12, 15))
    let cyrillic = "note \"Касли\"\nst"
    #expect(completion.candidates(in: cyrillic, at: cyrillic.utf8.count).replaced == Span(18, 20))
  }

  @Test("offers the towns where a command takes one")
  func towns() {
    var context = CompletionContext()
    context.towns = { ["kasli", "kyshtym", "nizhnie-tavolgi"] }
    let command = CommandDeclaration(
      name: "town", group: .understanding, summary: "a town",
      positional: [ParameterDeclaration("TOWN", .town, required: true)])
    let completion = Completion(Grammar([command]), context: context)
    #expect(completion.candidates(in: "town k", at: 6).candidates.map(\.text) == ["kasli", "kyshtym"])
  }
}
