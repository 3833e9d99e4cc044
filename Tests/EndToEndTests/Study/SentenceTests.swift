import Foundation
import ProgramDriver
import Testing

@Suite("Sentences of a study", .timeLimit(.minutes(30)))
struct SentenceTests {
  let study: Study

  init() throws {
    study = try Study()
    #expect(try study.run("audit", "strategize", "design sensitivity=yes").exitCode == 0)
  }

  private func sentences(_ commands: [String], _ column: String) throws -> [JSONTable.Sentence] {
    let options = commands.flatMap { ["-c", $0] }
    let run = try study.terroir(arguments: ["-w", "ural", "--format", "json"] + options)
    #expect(run.exitCode == 0, "\(run.error)")
    return try Study.sentences(run.output, column)
  }

  @Test("are id, arguments and text in JSON, before and after the steps of a table, and in a bound name")
  func json() throws {
    let whole = try sentences(["package.measures"], "reason")
    let chosen = try #require(whole.first { $0.id == "measure-mix/reason.chosen" })
    #expect(chosen.arguments?["impact"]?.kinds == ["number"] && chosen.arguments?["cost"]?.kinds == ["money"])
    #expect(chosen.text.contains("over the programme"))
    #expect(whole.allSatisfy { $0.id != nil && $0.arguments != nil })
    let query = "package.measures | where chosen and reason like \"%over the programme%\" | sort measure"
    let kept = try sentences([query], "reason")
    #expect(!kept.isEmpty && kept.allSatisfy { $0.id == "measure-mix/reason.chosen" && $0.arguments != nil })
    #expect(try study.run("mine = \(query)").exitCode == 0)
    let bound = try sentences(["mine"], "reason")
    #expect(bound.map(\.text) == kept.map(\.text) && bound.allSatisfy { $0.id == "measure-mix/reason.chosen" })
    let joined = try sentences(["package.sensitivity | join package.measures on measure"], "reason")
    #expect(!joined.isEmpty && joined.allSatisfy { $0.id?.hasPrefix("measure-mix/") == true })
  }

  @Test("are told in the language of the session, and are texts in csv and in a condition")
  func texts() throws {
    let russian = try sentences(["set language ru", "package.sensitivity | where effect == \"выпадает\""], "effect")
    #expect(!russian.isEmpty)
    #expect(russian.allSatisfy { $0.id == "measure-mix/falls-out" && $0.text == "выпадает" })
    let csv = try study.run(
      "package.sensitivity | select effect | distinct | sort effect", options: ["--format", "csv"])
    #expect(csv.output == "effect\r\ncomes in\r\nfalls out\r\n", "\(csv.output)\(csv.error)")
  }

  @Test("that no catalogue has are marked as not translated")
  func literal() throws {
    let sources = try sentences(["package.assumptions"], "source")
    #expect(sources.contains { $0.id == "measure-mix/assumed.budget" })
    let literal = sources.filter { $0.id == nil }
    #expect(!literal.isEmpty && literal.allSatisfy { $0.translated == false && $0.arguments == nil })
  }
}
