import Foundation
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite("Families of parameters of a process plugin", .timeLimit(.minutes(30)))
struct FamilyTests {
  private static func fixture(_ parameters: String = "") throws -> ProcessFixture {
    try ProcessFixture(
      "families", id: "families",
      contributes: ["{kind: stage, id: families, stage: strategize, contract: 1\(parameters)}"])
  }

  private func told(_ parameters: [String: ParameterValue]) async throws -> String? {
    try await Self.fixture().run(parameters)?.findings.first?.text.text
  }

  @Test("are declared: one for each word, or once for all ids and years")
  func declared() throws {
    let parameters = try Self.fixture().stage.declaration.parameters
    #expect(
      parameters.map(\.name) == ["budget.federal", "budget.regional", "floor.<territories>", "means.<2024-2030>"])
    #expect(parameters.map(\.default) == [.integer(7), .integer(5), nil, nil])
    #expect(parameters.map(\.family?.pattern).first == "budget.<level>")
  }

  @Test("reach its stage under their own names, those over words with their defaults")
  func given() async throws {
    #expect(try await told([:]) == "budget: [('federal', 7), ('regional', 5)]; floor: []; means: []")
    let told = try await told(["budget.regional": .integer(9), "floor.RU-SVE": .number(0.5), "means.2026": .integer(3)])
    #expect(told == "budget: [('federal', 7), ('regional', 9)]; floor: [('RU-SVE', 0.5)]; means: [('2026', 3)]")
    let refusal = try await Self.fixture().refusal(["floor.kasly": .number(0.1)])
    #expect(
      refusal
        == .invalidParameter(
          name: "floor.kasly", reason: "kasly is not in territories",
          hint: "the parameters are floor.<territories>"))
  }

  @Test("may be named whole by the manifest, or one by one")
  func manifest() throws {
    let whole = ", parameters: [budget.<level>, floor.<territories>, means.<2024-2030>]"
    let single = ", parameters: [budget.federal, budget.regional, floor.<territories>, means.<2024-2030>]"
    #expect(try Self.fixture(whole).loadFailure() == nil)
    #expect(try Self.fixture(single).loadFailure() == nil)
    #expect(try Self.fixture(", parameters: [budget.<level>]").loadFailure() != nil)
  }

  @Test("that cannot be are refused with the reason")
  func refused() {
    let cases: [(String, String)] = [
      (
        #"{"words": ["a"]}"#,
        "its family has noun and words, or ids, the name of a table, or years, the first and the last"
      ),
      (
        #"{"noun": "level", "words": []}"#,
        "its family has noun and words, or ids, the name of a table, or years, the first and the last"
      ),
      (#"{"noun": "level", "words": ["a", "a"]}"#, "a word of its family is there twice"),
      (
        #"{"ids": "towns"}"#,
        "towns is no table with ids; these are actors, events, identity, industries, measures, projects, territories"
      ),
      (
        #"{"years": [2030, 2024]}"#,
        "its family has noun and words, or ids, the name of a table, or years, the first and the last"
      ),
      (#"{"noun": "level", "words": ["a"]}, "defaults": {"b": 1}"#, "b of its defaults is none of a"),
      (#"{"noun": "level", "words": ["a"]}, "defaults": {"a": 9}"#, "its default is refused: 9 is outside 0..1"),
      (#"{"ids": "actors"}, "defaults": {"a": 1}"#, "defaults are of a family over words"),
    ]
    for (family, reason) in cases {
      let json = #"{"name": "b", "type": "number", "low": 0, "high": 1, "description": "d", "family": \#(family)}"#
      #expect(throws: (any Error).self, "\(family)") {
        do {
          _ = try JSONDecoder().decode(ParameterDescription.self, from: Data(json.utf8)).declarations()
        } catch let fault as DescriptionFault {
          #expect(fault.reason == reason)
          throw fault
        }
      }
    }
  }

  @Test("are not declared twice, nor beside a parameter of their own")
  func twice() {
    let floor = #"{"name": "floor", "type": "flag", "description": "d", "family": {"ids": "actors"}}"#
    let one = #"{"name": "floor.x", "type": "flag", "description": "d"}"#
    for pair in ["\(floor), \(one)", "\(one), \(floor)", "\(floor), \(floor)", "\(one), \(one)"] {
      let json = #"{"id": "s", "stage": "audit", "summary": "s", "parameters": [\#(pair)]}"#
      #expect(throws: DescriptionFault.self, "\(pair)") {
        try JSONDecoder().decode(Description.Stage.self, from: Data(json.utf8)).declaration()
      }
    }
  }
}
