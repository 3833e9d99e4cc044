import TerroirKernel
import TerroirMethods
import Testing

@testable import IdentityAudit

@Suite("Figures of the audit, by hand")
struct AuditPartsTests {
  private typealias Audit = IdentityAuditTests

  private func near(_ left: Double?, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
  }

  @Test("bounds leave a fortieth of the values on either side")
  func bounds() throws {
    let found = try #require(AuditBasis.bounds((0...1000).reversed().map(Double.init)))
    #expect(near(found.low, 25) && near(found.high, 975))
    #expect(AuditBasis.bounds([]) == nil)
  }

  /// Nine actors: a star of six round works-1, and three without ties.
  @Test("the network of the small region has the measures that its picture shows")
  func network() async throws {
    let rows = try await Audit.audit { $0.missingTies = 0 }.network
    let values = Dictionary(rows.map { ($0.measure, $0.value) }) { first, _ in first }
    let expected: [(String, Double)] = [
      ("actors", 9), ("ties", 5), ("linked pairs", 5), ("density", 5.0 / 36), ("components", 4),
      ("actors without ties", 3), ("largest component share", 6.0 / 9), ("articulation points", 1),
      // The government and the fund stand on other levels; works-2 alone is in the town of works-1.
      ("share of ties across levels", 0.4), ("share of ties across territories", 0.8),
    ]
    for (measure, value) in expected { #expect(near(values[measure], value), "\(measure)") }
  }

  /// Six territories, each with its population and nothing else that a row may leave empty.
  @Test("the quality of a table is its filled cells, and names the columns that are empty, emptiest first")
  func quality() async throws {
    let row = try #require(try await Audit.audit().quality.first { $0.table == "territories" })
    #expect(row.rows == 6 && near(row.complete, 0.25))
    #expect(row.gaps == ["area_km2", "founded", "latitude"])
  }

  @Test("events are as new as their newest known edition, be anybody counted there or not")
  func newest() async throws {
    var data = SmallRegion.data()
    data.events = [
      Event(id: "old", name: LocalizedText(en: "old"), territory: "cap", attendance: 9, attendanceYear: 2023),
      Event(id: "new", name: LocalizedText(en: "new"), territory: "cap", editionYear: 2026),
    ]
    #expect(try await Audit.audit(data).quality.first { $0.table == "events" }?.newest == "2026")
  }

  @Test("what a town has is counted with its actors, elements and events, by ten thousand of its people")
  func territories() async throws {
    let rows = try await Audit.audit().territories
    let capital = try #require(rows.first { $0.territory == "cap" })
    let town = try #require(rows.first { $0.territory == "town" })
    #expect([capital.elements, capital.actors, capital.events] == [6, 4, 0] && near(capital.per10k, 1))
    #expect([town.elements, town.actors, town.events] == [4, 2, 0] && near(town.per10k, 1.2))
    #expect(capital.type == "capital" && town.type == "small")
  }

  /// The capital has two of three inhabitants, four of six actors and six of ten elements.
  @Test("the concentration in the capital is told as shares of the towns'")
  func concentration() async throws {
    var data = SmallRegion.data()
    for (id, people) in [("cap", 2), ("town", 1)] {
      let at = try #require(data.territories.firstIndex { $0.id.rawValue == id })
      data.territories[at].population = people
    }
    let basis = try AuditBasis(AuditInput(data: data), IdentityAuditStage(), seed: 1)
    let found = try #require(Concentration(basis))
    #expect(near(found.population, 2.0 / 3) && near(found.actors, 4.0 / 6) && near(found.elements, 0.6))
    #expect(found.events == 0 && found.capital.id == "cap")
  }

  /// The town has the actors and the capital the elements: its potential is 100 times the weight of the actors over all
  /// weights, each drawn from half to one and a half of its own. The region has no
  /// events. The ends are those of 300,000 draws in Python; data drawn again move none of it, as each has all of one kind.
  @Test("the potential's bounds are those of weights that move up and down by the spread")
  func spread() async throws {
    let data = SmallRegion.data(
      elements: Array(SmallRegion.elements.prefix(6)), actors: SmallRegion.actors.filter { $0.territory == "town" },
      ties: [])
    let row = try #require(try await Audit.audit(data) { $0.draws = 4000 }.territories.first { $0.territory == "town" })
    #expect(near(row.potential, 25) && near(row.potentialLow, 12.558, 0.6) && near(row.potentialHigh, 43.652, 0.8))
  }

  @Test("a missing part of governance is serious, but for the towns' a warning")
  func governance() async throws {
    let profile = try await Audit.audit()
    let absent = profile.governance.filter { !$0.present }
    let findings = profile.findings.filter { $0.subject.hasPrefix("governance.") }
    #expect(Set(absent.map { $0.level == .municipal }).count == 2)
    let severities = absent.map { $0.level == .municipal ? Finding.Severity.warning : .serious }
    #expect(findings.map(\.severity) == severities)
  }

  @Test("of the newest values of an indicator that of no industry stands, wherever it is in the table")
  func latest() async throws {
    func value(_ industry: IndustryID?, _ value: Double, _ period: String = "2022") -> Observation {
      Observation(
        indicator: "employees_average", territory: "R", industry: industry, period: period, value: value,
        unit: "persons")
    }
    let rows = [value(nil, 10), value("music", 90), value(nil, 50, "2021"), value("crafts", 70)]
    for statistics in [rows, rows.reversed()] {
      let factors = try await Audit.audit(SmallRegion.data(statistics: statistics)).factors
      #expect(factors.first { $0.indicator == "employees_average" }?.value == 10)
    }
  }

  /// Three places with ten of thirty in each industry; the place at hand has 1, 1 and 8, so that only c reaches its share.
  @Test("a place is specialised where its share reaches the whole's, whatever the unit", arguments: [1, 0.01])
  func nearness(_ unit: Double) throws {
    func panel(_ regions: [String], _ values: [Double]) -> Panel {
      Panel(regions: regions, industries: ["a", "b", "c"], values: values.map { $0 * unit })
    }
    let compared = panel(["p", "q", "r"], [5, 1, 4, 4, 4, 2, 1, 5, 4])
    let found = RegisterNearness(compared, of: ["t"]) { _ in panel(["t"], [1, 1, 8]) }
    // c is at home in p and r, a in p and q, b in q and r: each pair shares one of two places.
    #expect(near(found.relatedness("t", "a"), 0.5) && near(found.relatedness("t", "b"), 0.5))
    #expect(found.relatedness("t", "c") == nil && near(found.density("t", "a"), 0.5))
  }
}
