import Foundation
import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("Disclosure control")
struct DisclosureTests {
  /// A thousand tables where `TERROIR_LONG_TRIALS` asks for it.
  private static let trials = ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? 100 : 1000

  private static func rows(_ file: String) throws -> [[String: String]] {
    try ReferenceData.rows("cases/disclosure-suppression/\(file).csv")
  }

  /// Hidden cells with their reason and what an attacker can tell.
  private static func hidden(_ found: Table) throws -> [String: (reason: String, low: Double, high: Double)] {
    let (rows, columns) = (try #require(texts(found, "row")), try #require(texts(found, "column")))
    let (reasons, shown) = (try #require(texts(found, "reason")), try #require(numbers(found, "shown")))
    let (low, high) = (try #require(numbers(found, "low")), try #require(numbers(found, "high")))
    let names = texts(found, "cell")
    var result: [String: (reason: String, low: Double, high: Double)] = [:]
    for place in rows.indices {
      #expect((reasons[place] == nil) == (shown[place] != nil) && (low[place] == nil) == (shown[place] != nil))
      guard let reason = reasons[place] else { continue }
      let own = names?[place]
      result[own ?? "\(rows[place] ?? "")|\(columns[place] ?? "")"] = (reason, low[place] ?? -1, high[place] ?? -1)
    }
    return result
  }

  private static func microdata(_ parameters: [String: ParameterValue]) throws -> Table {
    let rows = try rows("microdata1")
    return try Disclosure.run(
      MethodInput(
        table: table(["row": .text(rows.map { $0["region"] }), "column": .text(rows.map { $0["gender"] })]),
        parameters: parameters))
  }

  @Test(
    "sdcTable's first microdata: one cell of two, three hidden with it, and what an attacker can tell",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func microdata() throws {
    let reference = try ReferenceCase("disclosure-suppression")
    let found = try Self.microdata([:])
    let hidden = try Self.hidden(found)
    #expect(hidden.keys.sorted() == ["A|female", "A|male", "C|female", "C|male"])
    #expect(hidden.filter { $0.value.reason == "primary" }.keys.sorted() == ["A|female"])
    #expect(reference.holds("microdata1.secondary_minimal_total", note(found, "cost")))
    let wanted = ["A|female": (0.0, 12.0), "A|male": (8, 20), "C|female": (0, 12), "C|male": (10, 22)]
    for (cell, range) in wanted { #expect(hidden[cell]?.low == range.0 && hidden[cell]?.high == range.1, "\(cell)") }
    let shown = try #require(numbers(found, "shown"))
    let expected: [Double?] = [nil, nil, 19, 14, nil, nil, 14, 11, 20, 33, 22, 25, 45, 55, 100]
    #expect(shown == expected)
    let rounded = try Self.microdata(["method": .text("rounding")])
    #expect(reference.holds("controlled_rounding_base5.minimal_sum_of_absolute_changes", note(rounded, "change")))
    let values = try #require(numbers(rounded, "shown")).compactMap { $0 }
    #expect(values.allSatisfy { $0.truncatingRemainder(dividingBy: 5) == 0 })
    #expect(values[0] + values[1] == values[8] && values[8] + values[9] + values[10] + values[11] == values[14])
  }

  @Test(
    "turnover of towns: dominance, p percent and threshold, the cheapest further cells, the attacker's bounds",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func turnover() throws {
    let reference = try ReferenceCase("disclosure-suppression")
    let rows = try Self.rows("turnover")
    let input = table([
      "row": .text(rows.map { $0["town"] }), "column": .text(rows.map { $0["industry"] }),
      "value": .number(rows.map { $0["turnover"].flatMap { Double($0) } }),
    ])
    let found = try Disclosure.run(
      MethodInput(
        table: input,
        parameters: [
          "dominance": .list([.integer(2), .integer(85)]), "p": .number(15), "insiders": .boolean(false),
        ]))
    let hidden = try Self.hidden(found)
    let rules = try #require(texts(found, "rule"))
    let (towns, industries) = (try #require(texts(found, "row")), try #require(texts(found, "column")))
    let all = "fewer than 3, (2,85), p=15%"
    let wanted = [
      "Kasli|food": "(2,85)", "Kasli|media": "(2,85)", "Kungur|crafts": all, "Irbit|crafts": all, "Irbit|food": all,
    ]
    for place in rules.indices {
      #expect(rules[place] == wanted["\(towns[place] ?? "")|\(industries[place] ?? "")"])
    }
    #expect(reference.holds("turnover.secondary_minimal_total", note(found, "cost")))
    #expect(hidden.filter { $0.value.reason == "secondary" }.keys.sorted() == ["Irbit|media", "Kungur|food"])
    let ranges = [
      "Kasli|food": (0.0, 535.0), "Kasli|media": (65, 600), "Kungur|crafts": (0, 205), "Kungur|food": (11, 216),
      "Irbit|crafts": (0, 205), "Irbit|food": (0, 535), "Irbit|media": (669, 1204),
    ]
    for (cell, range) in ranges { #expect(hidden[cell]?.low == range.0 && hidden[cell]?.high == range.1, "\(cell)") }
    let rule = DisclosureRule(threshold: 3, dominance: (2, 85), percent: 15, protection: 0.15)
    let levels = [
      "Kasli|food": 20.235294, "Kasli|media": 4.470588, "Kungur|crafts": 25.588235, "Irbit|crafts": 9,
      "Irbit|food": 1.05,
    ]
    for cell in try ConfidentialTable(InputReader(MethodInput(table: input), for: Disclosure.declaration)).cells {
      let level = levels["\(cell.row)|\(cell.column)"]
      #expect(
        (rule.broken(by: cell, isCount: false)?.distance).map { isClose($0, level ?? -1, within: 1e-6) }
          ?? (level == nil))
    }
  }

  @Test(
    "two tables with common cells: each safe alone, K is exact by both; one cell more protects it",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func linked() throws {
    let reference = try ReferenceCase("disclosure-suppression")
    let rows = try Self.rows("linked")
    let input = table([
      "cell": .text(rows.map { $0["region"] }), "row": .text(rows.map { $0["county"] }),
      "column": .text(rows.map { $0["group"] }), "count": .integer(rows.map { $0["n"].flatMap { Int($0) } }),
    ])
    func run(_ parameters: [String: ParameterValue]) throws -> Table {
      let own: [String: ParameterValue] = [
        "threshold": .integer(4), "insiders": .boolean(false), "sums": .text("published"),
      ]
      return try Disclosure.run(MethodInput(table: input, parameters: parameters.merging(own) { $1 }))
    }
    let open = try Self.hidden(run(["secondary": .boolean(false)]))
    #expect(open.keys.sorted() == ["A", "B", "BIG", "K", "L", "M"].filter { $0 != "BIG" })
    let wanted = ["A": (0.0, 4.0), "B": (0, 4), "K": (3, 3), "L": (0, 6), "M": (0, 6)]
    for (cell, range) in wanted { #expect(open[cell]?.low == range.0 && open[cell]?.high == range.1, "\(cell)") }
    let safe = try run([:])
    #expect(try Self.hidden(safe).filter { $0.value.reason == "secondary" }.keys.sorted() == ["N"])
    #expect(reference.holds("linked.minimal_extra_total", note(safe, "cost")))
  }

  @Test(
    "singletons: safe against strangers, but not against those who stand alone behind a cell",
    .enabled(if: ReferenceData.isThere, "TERROIR_REFERENCE_DATA names no folder"))
  func singletons() throws {
    let reference = try ReferenceCase("disclosure-suppression")
    let rows = try Self.rows("three_singletons")
    let input = table([
      "row": .text(rows.map { $0["var1"] }), "column": .text(rows.map { $0["var2"] }),
      "count": .integer(rows.map { $0["n"].flatMap { Int($0) } }),
    ])
    for zeros in ["published", "may-hide"] {
      let key = "three_singletons.zeros_\(zeros == "published" ? "published" : "may_hide").minimal_extra"
      for insiders in [false, true] {
        let found = try Disclosure.run(
          MethodInput(table: input, parameters: ["zeros": .text(zeros), "insiders": .boolean(insiders)]))
        #expect(
          reference.holds(insiders ? key + "_with_insiders" : key, note(found, "cost")),
          "\(zeros) \(insiders): \(note(found, "cost") ?? -1)")
      }
    }
  }

  @Test(
    "in random tables every primary cell keeps its distance, sums stay right, and the same table comes out twice")
  func random() throws {
    for draw in 0..<Self.trials {
      var stream = RandomStream(seed: 7, method: "disclosure", draw: draw)
      let counts = (0..<20).map { _ in [0, 1, 2, 3, 5, 8, 13, 21][stream.index(below: 8)] }
      let input = table([
        "row": .text((0..<20).map { "r\($0 / 5)" }), "column": .text((0..<20).map { "c\($0 % 5)" }),
        "count": .integer(counts),
      ])
      let found = try Disclosure.run(MethodInput(table: input, parameters: ["zeros": .text("may-hide")]))
      #expect(
        found == (try Disclosure.run(MethodInput(table: input.reversed, parameters: ["zeros": .text("may-hide")]))))
      let shown = try #require(numbers(found, "shown"))
      for place in 0..<20 where shown[place] != nil { #expect(shown[place] == Double(counts[place])) }
      for (place, own) in try #require(texts(found, "reason")).enumerated() where own == "primary" {
        let (low, high) = (numbers(found, "low")?[place] ?? 0, numbers(found, "high")?[place] ?? 0)
        #expect(high - low >= 2 - 1e-6, "table \(draw), cell \(place): \(low) to \(high)")
      }
    }
  }

  @Test("sums among the cells, repeated cells and parts of people are refused")
  func refusals() throws {
    func run(_ rows: [String], _ counts: [Double]) throws -> Table {
      try Disclosure.run(
        MethodInput(
          table: table([
            "row": .text(rows), "column": .text(["a", "a"]), "count": .number(counts.map { $0 }),
          ])))
    }
    #expect(
      throws: MethodFailure(
        "disclosure", "row has the row Total", row: 2, hint: "Leave sums out: they are added up here.")
    ) { try run(["x", "Total"], [3, 4]) }
    #expect(
      throws: MethodFailure("disclosure", "x, a appears twice", row: 2, hint: "Add the rows up with group first.")
    ) {
      try run(["x", "x"], [3, 4])
    }
    #expect(
      throws: MethodFailure(
        "disclosure", "count is 2.5", row: 2, hint: "Give whole numbers of people or organisations.")
    ) { try run(["x", "y"], [3, 2.5]) }
  }
}
