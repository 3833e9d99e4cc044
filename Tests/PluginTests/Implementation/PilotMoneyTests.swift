import TerroirKernel
import TerroirMethods
import Testing

@testable import PilotPortfolio

@Suite("When a pilot is paid for, what it costs, and who decides")
struct PilotMoneyTests {
  private func input(_ measure: MeasureID, paid years: [Int], units: Int = 0) -> ImplementationInput {
    var input = PilotRegion.input(only: measure)
    for row in input.package.measures {
      input.package.spending += years.map {
        SpendingRow(
          measure: measure, territory: row.territory, year: $0, level: row.level, units: max(units, 1), started: true,
          cost: 1)
      }
      if units == 0 { continue }
      input.package.profiles.append(
        ProfileRow(
          cluster: "crafts", measure: measure, territory: row.territory, standing: .own, name: row.name, need: "legal",
          units: units, unit: "grant", applicant: .organisation, beneficiaries: 1, eligible: 1, cost: row.cost,
          decides: "", payer: row.payer, implementer: row.implementer, effect: 1, effectLow: 1, effectHigh: 1,
          derivation: "", reason: ""))
    }
    return input
  }

  @Test("begins in a year for which the package pays, waits for one, and is told where there is none in the period")
  func years() async throws {
    let now = try await PilotRegion.programme(input("grants", paid: [2026]))
    #expect(!now.pilots.isEmpty && now.pilots.allSatisfy { $0.start.hasPrefix("2026-") })
    let next = try await PilotRegion.programme(input("grants", paid: [2027])) { $0.days = 600 }
    #expect(!next.pilots.isEmpty && next.pilots.allSatisfy { $0.start.hasPrefix("2027-") })
    let later = try await PilotRegion.programme(input("grants", paid: [2031]))
    #expect(later.pilots.isEmpty)
    #expect(later.findings.contains { $0.subject == "pilots.start" && $0.evidence.first == "grants" })
  }

  @Test("waits for a year with a unit where the first year is paid without one")
  func withoutUnit() async throws {
    var prepared = input("grants", paid: [2026, 2027])
    for row in prepared.package.spending.indices where prepared.package.spending[row].year == 2026 {
      prepared.package.spending[row].units = 0
    }
    let programme = try await PilotRegion.programme(prepared) { $0.days = 600 }
    #expect(!programme.pilots.isEmpty && programme.pilots.allSatisfy { $0.start.hasPrefix("2027-") })
  }

  @Test("counts to a later wave what waits for the money of a later year")
  func waves() async throws {
    var input = PilotRegion.input()
    input.package.spending = input.package.measures.filter { $0.measure == "grants" }.map {
      SpendingRow(
        measure: $0.measure, territory: $0.territory, year: 2027, level: $0.level, units: 1, started: true, cost: 1)
    }
    let programme = try await PilotRegion.programme(input) { $0.days = 600 }
    let measures = Dictionary(programme.pilots.map { ($0.pilot, $0.measure) }) { first, _ in first }
    func waves(_ isWaiting: Bool) -> [Int] {
      programme.evaluationDesign.filter { (measures[$0.pilot] == "grants") == isWaiting }.compactMap {
        if case .integer(let wave, _)? = $0.phaseIn.arguments["wave"] { wave } else { nil }
      }
    }
    let last = try #require(waves(false).max())
    #expect(!waves(true).isEmpty && waves(true).allSatisfy { $0 > last })
  }

  @Test("takes no more units of a measure in a year than the package gives in it, whichever clusters want them")
  func unitsOfYear() async throws {
    func programme(_ yearly: Int) async throws -> PilotProgramme {
      var input = input("grants", paid: [2026, 2027, 2028], units: 3)
      // Each cluster has one of the three units; the package gives some of them a year.
      var twin = input.strategy.clusters[0]
      twin.cluster = "twin"
      input.strategy.clusters.append(twin)
      let row = try #require(input.package.measures.first)
      var own = row
      own.cluster = "twin"
      input.package.measures.append(own)
      for place in input.package.profiles.indices { input.package.profiles[place].units = 1 }
      var profile = try #require(input.package.profiles.first)
      profile.cluster = "twin"
      input.package.profiles.append(profile)
      for place in input.package.spending.indices { input.package.spending[place].units = yearly }
      return try await PilotRegion.programme(input)
    }
    let enough = try await programme(2)
    #expect(enough.pilots.count == 2 && Set(enough.pilots.map(\.cluster)) == ["crafts", "twin"])
    let one = try await programme(1)
    #expect(one.pilots.count == 1)
    let town = try #require(one.pilots.first).territory
    #expect(
      one.findings.map(\.text.english).contains(
        "no further pilot of grants: the package gives 1 unit of it in 2026, and the pilots of \(town) take 1"),
      "\(one.findings.map(\.text.english))")
  }

  @Test("costs whole units of the package where its measure is given in units, one at least, and says how many of them")
  func units() async throws {
    let few = try await PilotRegion.programme(input("grants", paid: [2026], units: 2))
    #expect(!few.pilots.isEmpty && few.pilots.allSatisfy { $0.cost == 2_000_000 })
    let many = try await PilotRegion.programme(input("grants", paid: [2026], units: 10))
    #expect(!many.pilots.isEmpty && many.pilots.allSatisfy { $0.cost == 800_000 })
    let told = try #require(many.findings.first { $0.subject == "pilots.cost" })
    guard case .list(let parts)? = told.text.arguments["parts"], case .sentence(let part)? = parts.first else {
      Issue.record("\(told.text)")
      return
    }
    #expect(part.arguments["units"] == .integer(2) && part.arguments["all"] == .integer(10))
    #expect(part.arguments["cost"] == .money(Money(800_000)) && part.arguments["whole"] == .money(Money(4_000_000)))
  }

  @Test("says what of a pilot's cost keeps it running after the year of its start, where later years have no unit")
  func running() async throws {
    func later(_ units: Int) async throws -> Sentence.Argument? {
      var input = input("grants", paid: [2026, 2027, 2028], units: 1)
      for row in input.package.spending.indices where input.package.spending[row].year > 2026 {
        (input.package.spending[row].units, input.package.spending[row].cost) = (units, 1.5)
      }
      // The measure acts in the town alone.
      for row in input.package.measures.indices { input.package.measures[row].territory = "forge" }
      for row in input.package.profiles.indices { input.package.profiles[row].territory = "forge" }
      for row in input.package.spending.indices { input.package.spending[row].territory = "forge" }
      let programme = try await PilotRegion.programme(input)
      let told = try #require(programme.findings.first { $0.subject == "pilots.cost" })
      guard case .list(let parts)? = told.text.arguments["parts"], case .sentence(let part)? = parts.first else {
        return nil
      }
      return part.arguments["later"]
    }
    // Of 1 + 1.5 + 1.5 three quarters come later, of four million.
    #expect(try await later(0) == .money(Money(3_000_000)))
    #expect(try await later(1) == .list([]))
  }

  @Test("lets nobody who may receive decide who does")
  func deciding() async throws {
    let deciding: Set = ["choose first residents", "select projects", "enrol first participants", "appoint people"]
    for family in PilotFamily.allCases {
      #expect(family.steps.allSatisfy { !($0.byPartner && deciding.contains($0.name)) }, "\(family)")
      let choice = family.steps.firstIndex { $0.name == "choose first residents" }
      let work = family.steps.firstIndex { $0.name == "design with residents" }
      if let choice, let work {
        #expect(choice < work && family.steps[work].requires.contains("choose first residents"))
      }
    }
  }

  @Test("says by when the last of all is over, not before any by itself")
  func joint() async throws {
    let programme = try await PilotRegion.programme()
    let finding = try #require(programme.findings.first { $0.subject == "pilots.finish_p80" })
    guard case .date(let day)? = finding.text.arguments["day"] else {
      Issue.record("no day")
      return
    }
    #expect(programme.pilots.count > 1 && programme.pilots.allSatisfy { $0.finishP80 ?? "" <= day })
  }

  @Test("is asked for its baseline on a working day before it starts")
  func due() async throws {
    let programme = try await PilotRegion.programme()
    let starts = Dictionary(programme.pilots.map { ($0.pilot, $0.start) }) { first, _ in first }
    #expect(!programme.collection.isEmpty)
    for row in programme.collection {
      let due = try #require(Day(row.due))
      #expect(due.weekday <= 5 && row.due < (starts[row.pilot] ?? ""))
    }
  }
}
