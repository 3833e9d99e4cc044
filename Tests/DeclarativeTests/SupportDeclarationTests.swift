import Foundation
import PluginFixtures
import Runtime
import TerroirKernel
import Testing

@testable import Declarative

@Suite("Faults of what a file says of support")
struct SupportDeclarationTests {
  @Test("of measures that need themselves, or exclude what they need, are told at the measure")
  func requirements() throws {
    func measure(_ id: String, _ keys: String) -> String {
      """
        - id: \(id)
          name: \(id.uppercased())
          level: regional
          type: economic
          instrument: grant
          cost: {model: fixed, amount: 5, basis: x}
          effects: {economic: {value: 0.5, low: 0.4, high: 0.8, evidence: x}}
          \(keys)

      """
    }
    let faults = try TemporaryPlugins.faults(
      "catalogue",
      "summary: s\nmeasures:\n" + measure("a", "requires: [b]") + measure("b", "requires: [a]")
        + measure("c", "requires: [d]") + measure("d", "excludes: [c]"))
    #expect(faults.contains("own/file.yaml:3:9: error: measure \"a\" requires itself: a, b, a"), "\(faults)")
    #expect(faults.contains("help: Take one of these out of requires."))
    #expect(
      faults.contains(
        "own/file.yaml:19:9: error: measure \"c\" needs \"d\" and \"c\", and the first excludes the second"),
      "\(faults)")
    #expect(faults.components(separatedBy: "error: ").count == 3, "\(faults)")
  }

  @Test("of who receives, in what units and how long are told like any other")
  func support() throws {
    let measure = """
        - id: a
          name: A
          level: regional
          type: economic
          instrument: grant
          cost: {model: fixed, amount: 5, basis: x}
          effects: {economic: {value: 0.5, low: 0.4, high: 0.8, evidence: x}}
      """
    func faults(_ keys: String) throws -> String {
      try TemporaryPlugins.faults("catalogue", "summary: s\nmeasures:\n\(measure)\n    \(keys)\n")
    }
    #expect(try faults("unit: grant").contains("a measure needs \"beneficiaries\" because it has a unit"))
    let cost = try faults("unit_cost: 5")
    #expect(cost.contains("a measure needs \"unit\" because it has unit_cost"), "\(cost)")
    #expect(cost.contains("a measure needs \"price_year in its cost\" because it has unit_cost"), "\(cost)")
    #expect(try faults("success_rate: 1.5").contains("success_rate 1.5 is not a number from 0 to 1"))
    #expect(try faults("cofinancing: 120%").contains("cofinancing 120% is not a number from 0 to 1"))
    #expect(try faults("capacity: -1").contains("capacity -1 is not a whole number from 0 on"))
    #expect(try faults("beneficiaries: [musem]").contains("did you mean museum? Use one of person, self-employed,"))
    #expect(try faults("valid_to: 2026-13").contains("valid_to must be a period such as 2026, 2026-03 or 2026-03-14"))
    #expect(
      try faults("valid_from: 2026\n    valid_to: 2025").contains("valid_to 2025 is not a period after valid_from"))
  }
}
