import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("What is sound by its cells and hardly so")
struct PlausibilityTests {
  let ural: UralCopy

  init() throws { ural = try UralCopy() }

  /// A row by column, all others empty.
  private func append(_ cells: [String: String], to file: String) throws {
    let text = try ural.read(file)
    let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    let row = header.map { cells[$0] ?? "" }.joined(separator: ",")
    try ural.write((text.hasSuffix("\n") ? text : text + "\n") + row + "\n", to: file)
  }

  private func told() throws -> [String] {
    try Workspace.open(ural.directory).inspect().faults.map { fault in
      "\(fault.severity.rawValue): \(fault.kind.message.description); \(FaultPrinter.help(fault).description)"
    }
  }

  private func statistic(_ cells: [String: String]) throws {
    let own = [
      "indicator": "museum_attendance", "territory": "RU-SVE", "period": "2024", "value": "5", "unit": "visitors",
      "qualifier": "exact", "source": "s", "confidence": "high", "industry": "music",
    ]
    try append(own.merging(cells) { _, given in given }, to: "data/statistics.csv")
  }

  @Test("is told, all at once: counts below nothing, odd units, years to come")
  func statistics() throws {
    try statistic(["indicator": "employees_average", "unit": "persons", "value": "-5"])
    try statistic(["period": "2099"])
    for year in 2001...2003 { try statistic(["indicator": "own_count", "unit": "visits", "period": "\(year)"]) }
    try statistic(["indicator": "own_count", "unit": "vizits", "period": "2004"])
    try append(
      [
        "id": "later", "name_en": "Later", "territory": "RU-SVE", "level": "regional", "kind": "enterprise",
        "founded": "2090", "source": "s", "confidence": "high",
      ], to: "data/actors.csv")
    let told = try told()
    #expect(
      Set(told) == [
        "warning: employees_average is -5 persons, and a count is not below 0; mend the value, or the unit where it is no "
          + "count",
        "warning: the value for 2099 is called exact, and 2026 is the newest year that the other rows speak of; mend the "
          + "period; what is planned or forecast is no value of statistics",
        "warning: own_count is in \"vizits\" here, and in \"visits\" elsewhere; mend the unit; if both are right, the rows "
          + "count as they stand",
        "warning: founded 2090 is after 2026, the newest year that the data speak of; mend the year; if it is right, the "
          + "row counts as it stands",
      ], "\(told)")
  }

  @Test("a year that no calendar has dates nothing, however many digits it has")
  func slip() throws {
    try append(
      [
        "code": "X9", "name_en": "Ninth", "level": "municipal", "parent": "RU-SVE", "population": "5",
        "population_year": "\(Int.max)", "source": "s", "confidence": "high",
      ], to: "data/territories.csv")
    try statistic(["period": "2099"])
    let told = try told()
    #expect(told.contains { $0.contains("2026 is the newest year that the other rows speak of") }, "\(told)")
  }

  @Test("is refused where it cannot be: a country in a region, an actor tied to itself")
  func relations() throws {
    try append(
      ["code": "X1", "name_en": "X", "level": "federal", "parent": "RU-SVE", "source": "s", "confidence": "high"],
      to: "data/territories.csv")
    for code in ["X2", "X3"] {
      try append(
        [
          "code": code, "name_en": "Twin", "level": "municipal", "parent": "RU-SVE", "source": "s",
          "confidence": "high",
        ],
        to: "data/territories.csv")
    }
    try append(
      ["source": "pfci", "target": "pfci", "kind": "funds", "source_page": "s", "confidence": "high"],
      to: "data/ties.csv")
    let told = try told()
    #expect(
      told.contains { $0.hasPrefix("error: a territory of the federal level lies in RU-SVE, which is regional;") })
    #expect(
      told.contains { $0.hasPrefix("warning: another territory of this level and parent is called Twin, in line") })
    #expect(told.contains("error: actor \"pfci\" is tied to itself; name the other actor, or take the row out"))
    #expect(told.count == 3, "\(told)")
  }

  @Test("of measures is that none can choose them, or that a town's is the region's")
  func measures() throws {
    let own = [
      "name": "M", "level": "municipal", "territory": "RU-SVE", "type": "economic", "instrument": "grant",
      "status": "in_force", "source": "s", "confidence": "high", "target_industries": "music",
    ]
    for number in 1...4 {
      try append(
        own.merging(["id": "m\(number)", "level": "regional", "target_industries": ""]) { $1 }, to: "data/measures.csv")
    }
    try append(own.merging(["id": "m5"]) { $1 }, to: "data/measures.csv")
    let faults = try Workspace.open(ural.directory).inspect().faults
    #expect(faults.errors.isEmpty && faults.count == 5)
    let texts = FaultPrinter.texts(faults)
    #expect(texts.count == 2, "\(texts)")
    #expect(
      texts[0].description.contains("warning: the measure has no target_industries, so no cluster can ever choose it\n")
    )
    #expect(texts[0].description.contains("  and 3 more of the same, in lines "))
    #expect(texts[1].description.contains("warning: the level is municipal, and the territory RU-SVE is no town\n"))
  }

  @Test("of all towns is told once, where their coordinates stand in each other's column")
  func exchanged() throws {
    let text = try ural.read("data/territories.csv")
    let lines = text.split(separator: "\n").map(String.init)
    let header = lines[0].replacing("latitude,longitude", with: "longitude,latitude")
    #expect(header != lines[0])
    // The points of regions stay as they are: only the towns' are turned.
    try ural.write(([header] + lines.dropFirst()).joined(separator: "\n") + "\n", to: "data/territories.csv")
    let told = try told()
    #expect(told.contains { $0.hasPrefix("error: latitude and longitude of all ") }, "\(told)")
    #expect(!told.contains { $0.hasPrefix("error: latitude and longitude are exchanged") }, "\(told)")
  }

  @Test("a name where a key belongs is told its key, and words of other vocabularies ours")
  func names() throws {
    try append(
      [
        "id": "one", "name_en": "One", "territory": "Kasli", "level": "national", "kind": "company",
        "industries": "\"Gastronomy, Film\"", "source": "s", "confidence": "high",
      ], to: "data/actors.csv")
    let told = try told()
    #expect(
      told.contains(
        "error: territory \"Kasli\" is not in territories; did you mean kasli (Kasli)? Fix the row, or add the territory "
          + "to data/territories.csv"), "\(told)")
    #expect(
      told.contains(
        "error: level \"national\" is not an allowed word; did you mean federal? Use one of federal, regional, municipal"
      ),
      "\(told)")
    #expect(told.contains { $0.hasPrefix("error: kind \"company\" is not an allowed word; did you mean enterprise? ") })
    #expect(
      told.contains {
        $0.hasSuffix("is not in industries; write several with ; between them: gastronomy;cinema")
      }, "\(told)")
  }
}
