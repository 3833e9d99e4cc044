import Foundation
import ProgramDriver
import Testing

@Suite("Explaining a result", .timeLimit(.minutes(30)))
struct ExplainTests {
  @Test("tells of each figure what it means, its formula, and what it was made by and from")
  func explain() throws {
    let study = try Study()
    let run = try study.run("audit", "explain profile.industries[\"cinema\"]")
    let text = run.output.components(separatedBy: "profile.industries[\"cinema\"]").last ?? ""
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "- lq = 1.38, index: location quotient: of the register against its reference, without one of listed actors against "
          + "all regions in the data; formula: (e_ri / e_r) / (e_i / e) of the register, e_r and e all activity of region "
          + "and reference; without a register (a_ri / a_r) / (a_i / a), a actor-industry links over the regions that "
          + "were searched for the industry - lq_low"))
    #expect(words.contains("stage audit by identity-audit"))
    #expect(words.contains("- draws = 1000"))
    #expect(words.contains("Monroe, Colaresi and Quinn (2008)"))
  }

  @Test("of a key that several rows have it lists them and gives the figures of the first, in the reader's language")
  func rows() throws {
    let study = try Study()
    let reference = "package.profiles[\"cultural-heritage-yekaterinburg\"]"
    let run = try study.run("audit", "strategize", "design", "explain \(reference)", "explain \(reference)[2]")
    let parts = run.output.components(separatedBy: reference)
    let words = parts.dropFirst().map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let listed = try #require(words.first)
    #expect(listed.contains(" - [1] ") && listed.contains(" - [2] ") && listed.contains(", effect = 0."))
    #expect(listed.contains("The figures below are of row [1] of"))
    // A number asks for a row: its id would say nothing more.
    #expect(listed.contains("] Regional grants, Sverdlovsk oblast, effect = 0."), "\(listed)")
    let all = words.joined(separator: " ")
    #expect(all.contains("- derivation = 0.") && all.contains("of the attention x"))
    #expect(!(words.last ?? "").contains("- [1] ") && (words.last ?? "").contains("- derivation = 0."))
    try study.sandbox.write(
      study.sandbox.read("ural/workspace.yaml").replacing("language: en", with: "language: ru"),
      to: "ural/workspace.yaml")
    let russian = try study.run("explain \(reference)").output
    let told = russian.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("] Региональные гранты, Свердловская область, effect = 0,"), "\(told)")
    #expect(told.contains("регион: Свердловская область (RU-SVE)") && told.contains("формула: единицы x цена одной"))
    #expect(russian.contains("Ниже величины строки [1]") && russian.contains("Как это получено"))
    #expect(russian.contains("кто решает") && !russian.contains("How it was made") && !russian.contains("who decides"))
  }

  @Test("calls the rows that a figure names by their names, with the ids that trace opens beside them")
  func names() throws {
    let run = try Study().run("audit", "explain profile.elements[\"tagil-trays\"]")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(tagil-trays)") && words.contains("Nizhny Tagil (nizhny-tagil)"), "\(run.output)")
  }
}
