import TerroirKernel
import Testing

@Suite("The standing of a measure")
struct StandingTests {
  private static let index = RegionalIndex(
    RegionalData(
      region: "R",
      territories: [
        place("C", .federal), place("R", .regional, in: "C"), place("T", .municipal, in: "R"),
        place("S", .regional, in: "C"), place("U", .municipal, in: "S"),
      ]))

  private static func place(_ id: TerritoryID, _ level: Level, in parent: TerritoryID? = nil) -> Territory {
    Territory(id: id, name: LocalizedText(en: id.rawValue), level: level, parent: parent)
  }

  private static func measure(
    _ level: Level, _ place: TerritoryID, _ type: MeasureType, _ status: MeasureStatus, from: Period? = nil,
    to: Period? = nil
  ) -> Measure {
    Measure(
      id: "m", name: LocalizedText(en: "m"), level: level, territory: place, type: type, instrument: "grant",
      validFrom: from, validTo: to, status: status)
  }

  private static func standing(_ measure: Measure, for level: Level = .regional) -> Standing? {
    index.standing(of: measure, in: .year(2026), for: level)
  }

  @Test(
    "follows from level, type and status",
    arguments: [
      (Level.federal, "C", MeasureType.legal, MeasureStatus.inForce, Standing.framework),
      (.regional, "R", .legal, .inForce, .framework), (.municipal, "T", .legal, .inForce, .framework),
      (.regional, "R", .legal, .unconfirmed, .framework), (.federal, "C", .legal, .planned, .proposed),
      (.federal, "C", .legal, .template, .proposed), (.regional, "C", .legal, .template, .own),
      (.regional, "R", .legal, .planned, .own), (.municipal, "C", .legal, .template, .own),
      (.federal, "C", .economic, .inForce, .available), (.federal, "C", .organizational, .inProgress, .available),
      (.federal, "C", .economic, .unconfirmed, .available), (.federal, "C", .economic, .historical, .proposed),
      (.federal, "C", .economic, .template, .proposed), (.federal, "T", .economic, .inForce, .available),
      (.regional, "R", .economic, .inForce, .own), (.regional, "R", .economic, .historical, .own),
      (.municipal, "T", .organizational, .planned, .own), (.municipal, "C", .economic, .template, .own),
    ])
  func table(_ level: Level, _ place: String, _ type: MeasureType, _ status: MeasureStatus, _ expected: Standing) {
    #expect(Self.standing(Self.measure(level, TerritoryID(place), type, status)) == expected)
  }

  @Test("of a standard that nobody receives is framework, of one that somebody applies for is not")
  func standards() {
    func standing(_ instrument: String, _ beneficiaries: [Beneficiary], _ status: MeasureStatus) -> Standing? {
      var measure = Self.measure(.regional, "R", .organizational, status)
      (measure.instrument, measure.beneficiaries) = (instrument, beneficiaries)
      return Self.standing(measure)
    }
    #expect(standing("12-step Standard", [], .inForce) == .framework)
    #expect(standing("standard", [], .planned) == .own)
    #expect(standing("standard", [.region], .inForce) == .own)
    #expect(standing("grant", [], .inForce) == .own)
  }

  @Test("is none for what concerns another region alone")
  func elsewhere() {
    #expect(Self.standing(Self.measure(.regional, "S", .economic, .inForce)) == nil)
    #expect(Self.standing(Self.measure(.municipal, "U", .legal, .inForce)) == nil)
    #expect(Self.standing(Self.measure(.federal, "U", .economic, .inForce)) == nil)
    // A region's measure that names no region is nobody's.
    #expect(Self.standing(Self.measure(.regional, "C", .economic, .inForce)) == nil)
  }

  @Test("of a programme of the region is available to its towns, which can ask for one that is not in force")
  func towns() {
    func standing(_ level: Level, _ status: MeasureStatus, _ type: MeasureType = .economic) -> Standing? {
      Self.standing(Self.measure(level, level == .municipal ? "T" : "R", type, status), for: .municipal)
    }
    #expect(standing(.regional, .inForce) == .available && standing(.regional, .planned) == .proposed)
    #expect(standing(.regional, .inForce, .legal) == .framework && standing(.municipal, .inForce) == .own)
  }

  @Test("changes with the period: what ended is not in force, what begins later is decided already")
  func periods() {
    func force(_ status: MeasureStatus, _ period: Period, from: Period? = nil, to: Period? = nil) -> Force {
      Self.measure(.federal, "C", .economic, status, from: from, to: to).force(in: period)
    }
    #expect(force(.inForce, .year(2026), to: .year(2025)) == .expired)
    #expect(force(.inForce, .year(2026), to: .month(1, of: 2026)) == .inForce)
    #expect(force(.inForce, .year(2026), from: .month(12, of: 2026)) == .inForce)
    #expect(force(.inForce, .quarter(3, of: 2026), from: .month(12, of: 2026)) == .upcoming)
    #expect(force(.inForceFrom2026, .year(2025)) == .upcoming && force(.inForceFrom2026, .year(2026)) == .inForce)
    #expect(force(.inForceFrom2026, .year(2026), from: .year(2027)) == .upcoming)
    #expect(force(.unconfirmed, .year(2026)) == .unconfirmed)
    #expect(force(.unconfirmed, .year(2026), to: .year(2024)) == .expired)
    #expect(force(.planned, .year(2026), from: .year(2025)) == .planned)
    #expect(Self.standing(Self.measure(.federal, "C", .economic, .inForce, to: .year(2025))) == .proposed)
    #expect(Self.standing(Self.measure(.federal, "C", .legal, .inForce, to: .year(2025))) == .proposed)
    #expect(Self.standing(Self.measure(.federal, "C", .legal, .inForce, from: .year(2027))) == .framework)
  }

  @Test("and its force have a name in both languages, and no two the same one")
  func names() {
    for language in NameLanguage.allCases {
      #expect(Set(Standing.allCases.map { $0.title(in: language) }).count == Standing.allCases.count)
      #expect(Set(Force.allCases.map { $0.title(in: language) }).count == Force.allCases.count)
    }
  }
}
