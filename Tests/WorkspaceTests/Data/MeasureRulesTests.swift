import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("What a measure's row must tell")
struct MeasureRulesTests {
  let ural: UralCopy
  private static let own = [
    "id", "name", "level", "territory", "type", "instrument", "target_industries", "status", "source", "confidence",
  ]

  init() throws { ural = try UralCopy() }

  /// Regional grants in force, each with the cells it is given.
  private func write(_ rows: [(id: String, cells: [String: String])]) throws {
    let header = try ural.read("data/measures.csv").prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    let given = Array(Set(rows.flatMap(\.cells.keys))).sorted()
    let columns = Self.own + given + header.filter { !Self.own.contains($0) && !given.contains($0) }
    let lines = rows.map { row in
      let own = [row.id, row.id, "regional", "RU-SVE", "economic", "grant", "all", "in_force", "s", "high"]
      let cells = Dictionary(zip(Self.own, own)) { first, _ in first }.merging(row.cells) { _, given in given }
      return columns.map { cells[$0] ?? "" }.joined(separator: ",")
    }
    try ural.write(([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n", to: "data/measures.csv")
  }

  /// The first line and the help of each fault.
  private var told: [String] {
    ural.faults().components(separatedBy: "\n").filter { $0.hasPrefix("data/") || $0.hasPrefix("  help: ") }
  }

  @Test("is read as it says it: money in the currency and prices of the row, words, shares and periods")
  func sound() throws {
    try write([
      (
        "grants",
        [
          "payer": "min-culture-sve", "implementer": "development_institution", "beneficiaries": "museum;nonprofit",
          "unit": "grant", "unit_cost": "500000", "start_cost": "1000000", "running_cost": "200000", "currency": "RUB",
          "price_year": "2025", "cofinancing": "0.25", "success_rate": "0.3", "capacity": "40", "valid_from": "2025-02",
          "valid_to": "2027", "pilotable": "true", "name_ru": "Гранты",
        ]
      )
    ])
    #expect(ural.faults() == "")
    let measure = try #require(try Workspace.open(ural.directory).load().data.measures.first)
    #expect(measure.name == LocalizedText(en: "grants", ru: "Гранты"))
    #expect(measure.payer == "min-culture-sve" && measure.implementer == "development_institution")
    #expect(measure.beneficiaries == [.museum, .nonprofit] && measure.unit == .grant && measure.capacity == 40)
    #expect(measure.unitCost == Money(500_000, priceYear: 2025) && measure.cost == nil)
    #expect(measure.startCost?.amount == 1_000_000 && measure.runningCost?.amount == 200_000)
    #expect(measure.cofinancing == 0.25 && measure.successRate == 0.3 && measure.isPilotable == true)
    #expect(measure.validFrom == .month(2, of: 2025) && measure.validTo == .year(2027))
  }

  @Test("has its amounts in another currency converted by the declared rate, a cost of a unit too")
  func converted() throws {
    try ural.append(Array("\nrates: {EUR: {rate: 90, source: central bank, year: 2025}}\n".utf8), to: "workspace.yaml")
    try write([
      (
        "grants",
        ["beneficiaries": "craft", "unit": "grant", "unit_cost": "100", "currency": "EUR", "price_year": "2025"]
      )
    ])
    let measure = try #require(try Workspace.open(ural.directory).load().data.measures.first)
    #expect(measure.unitCost == Money(9_000, priceYear: 2025))
    #expect(measure.costBasis == "converted at 90.0 RUB for one EUR (central bank, 2025)")
  }

  @Test("is asked for with every fault at once, each at its cell, and nothing is kept")
  func faults() throws {
    try write([
      ("a", ["unit_cost": "5"]), ("b", ["start_cost": "5", "running_cost": "6", "price_year": "2025"]),
      ("c", ["unit": "grant"]), ("d", ["cofinancing": "1.2", "success_rate": "1.5", "capacity": "-1"]),
      ("e", ["valid_from": "2025", "valid_to": "2024-12"]), ("f", ["payer": "min-culture-svee"]),
      ("g", ["implementer": "nobody"]), ("h", ["beneficiaries": "musem"]), ("i", ["capacity": "2.5"]),
    ])
    let found = told
    let head = "data/measures.csv:"
    for (line, message, help) in [
      (
        2, "unit_cost is given without unit and currency and price_year",
        "fill in unit and currency and price_year, or leave unit_cost empty"
      ),
      (3, "start_cost is given without currency", "fill in currency, or leave start_cost empty"),
      (3, "running_cost is given without currency", "fill in currency, or leave running_cost empty"),
      (4, "unit is given without beneficiaries", "fill in beneficiaries, or leave unit empty"),
      (5, "cofinancing 1.2 is outside 0..1", "fix the row"), (5, "success_rate 1.5 is outside 0..1", "fix the row"),
      (6, "valid_to 2024-12 is before valid_from 2025", "write the two in their order"),
      (9, "beneficiaries \"musem\" is not an allowed word", "did you mean museum? Use one of person, self-employed,"),
      (10, "capacity \"2.5\" is not a whole number", "fix the row"),
    ] {
      let place = found.firstIndex { $0.hasPrefix("\(head)\(line):") && $0.hasSuffix(": error: \(message)") }
      let index = try #require(place, "\(message) in \(found)")
      #expect(found[index + 1].hasPrefix("  help: \(help)"), "\(found[index + 1])")
    }
    #expect(
      found.contains { $0.hasPrefix("\(head)5:") && $0.hasSuffix("capacity -1 is outside 0..1000000000000") },
      "\(found)")
    #expect(
      found.contains {
        $0.hasPrefix("\(head)7:") && $0.hasSuffix("\"min-culture-svee\" is neither an actor nor a kind of actor")
      })
    #expect(
      found.contains {
        $0.contains("did you mean min-culture-sve")
          && $0.contains("ame an actor of data/actors.csv, or a kind: authority,")
      })
    #expect(found.contains { $0.hasPrefix("\(head)8:") && $0.contains("implementer \"nobody\" is neither") })
    #expect(found.count == 24, "\(found)")
    #expect(!ural.hasStore)
  }

  @Test("may not require itself, by whatever number of steps: each ring is told once")
  func rings() throws {
    try write([
      ("a", ["requires": "b"]), ("b", ["requires": "d;c"]), ("c", ["requires": "a"]), ("d", [:]),
      ("e", ["requires": "e"]), ("f", ["requires": "a"]),
    ])
    #expect(
      told == [
        "data/measures.csv:2:56: error: measure \"a\" requires itself: a, b, c, a",
        "  help: take one of these out of requires",
        "data/measures.csv:6:56: error: measure \"e\" requires itself: e, e",
        "  help: take one of these out of requires",
      ], "\(told)")
  }

  @Test("may not exclude what it needs: told where the clash begins, and not again above it")
  func exclusions() throws {
    try write([
      ("a", ["requires": "b"]), ("b", ["requires": "c", "excludes": "c"]), ("c", [:]), ("d", ["excludes": "c"]),
      ("e", ["requires": "c;d"]), ("f", ["requires": "g"]), ("g", ["excludes": "f"]), ("h", ["requires": "c"]),
    ])
    #expect(
      told.filter { $0.hasPrefix("data/") } == [
        "data/measures.csv:3:56: error: measure \"b\" excludes \"c\", which it requires",
        "data/measures.csv:6:57: error: measure \"e\" requires both \"d\" and \"c\", and the first excludes the second",
        "data/measures.csv:7:57: error: measure \"f\" requires \"g\", which excludes it",
      ], "\(told)")
    #expect(told.filter { $0 == "  help: take one of the two out of requires or excludes" }.count == 3)
  }
}
