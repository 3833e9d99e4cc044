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
        "- lq = 1.36, index: location quotient against all regions in the data; formula: (a_ri / a_r) / (a_i / a), a "
          + "actor-industry links over all regions in the data - lq_low"))
    #expect(words.contains("stage audit by identity-audit"))
    #expect(words.contains("- draws = 1000"))
    #expect(words.contains("Monroe, Colaresi and Quinn (2008)"))
  }
}
