import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The roadmap of a strategy")
struct InitiativesTests {
  /// The two themes with an audit in which nobody carries three of the craft elements, and one authority each.
  private func strategy(
    authorities: Bool = true, kept: [ElementID: [ActorID]] = [:],
    sensitive: [ElementID] = [], _ edit: (inout ClusterStage) -> Void = { _ in }
  ) async throws -> Strategy {
    var data = TwoThemes.data()
    for at in data.elements.indices {
      data.elements[at].keepers = kept[data.elements[at].id] ?? []
      if sensitive.contains(data.elements[at].id) { data.elements[at].sensitivity = .sacred }
    }
    if authorities {
      data.actors += [
        Actor(
          id: "forge-office", name: LocalizedText(en: "Forge office"), territory: "forge", level: .municipal,
          kind: "authority", industries: ["crafts"]),
        Actor(
          id: "gov", name: LocalizedText(en: "Government"), territory: "R", level: .regional, kind: "authority",
          industries: ["crafts", "music", "software"]),
        Actor(
          id: "culture", name: LocalizedText(en: "Culture"), territory: "R", level: .regional, kind: "authority",
          industries: ["music"]),
      ]
    }
    var profile = try await TwoThemes.profile(data)
    for at in profile.elements.indices {
      profile.elements[at].actors = profile.elements[at].element == "crafts-1" ? ["smith-1"] : []
      if profile.elements[at].industries.contains("music") { profile.elements[at].actors = ["band-1"] }
    }
    return try await TwoThemes.strategy(data, profile: profile, edit)
  }

  @Test("names what a cluster lacks with the cases that show it, and keeps the years within the horizon")
  func gaps() async throws {
    let strategy = try await strategy { ($0.period, $0.years) = ("2030", 2) }
    let carriers = try #require(strategy.initiatives.first { $0.gap == "carriers" })
    #expect(carriers.cluster == "crafts-forge" && carriers.found == 3 && carriers.of == 4)
    #expect(carriers.evidence == ["crafts-2", "crafts-3", "crafts-4"])
    #expect(carriers.indicator.english == "identity elements that no listed organisation carries: now 3 of 4")
    #expect(carriers.initiative.english == "find or found an organisation for each identity element that none carries")
    #expect(carriers.aim == strategy.clusters.first { $0.cluster == "crafts-forge" }?.targetImage)
    #expect(!strategy.initiatives.contains { $0.cluster == "music-stage" && $0.gap == "carriers" })
    #expect(Set(strategy.initiatives.map(\.year)) == [2030, 2031])
    #expect(strategy.initiatives.map(\.place) == Array(1...strategy.initiatives.count))
  }

  @Test("an element that a listed organisation elsewhere keeps is carried; a keeper that nobody lists carries nothing")
  func keptElsewhere() async throws {
    let strategy = try await strategy(kept: ["crafts-2": ["band-2"], "crafts-3": ["nobody-listed"]]) {
      $0.initiatives = 20
    }
    let carriers = try #require(strategy.initiatives.first { $0.gap == "carriers" })
    #expect(carriers.evidence == ["crafts-3", "crafts-4"] && carriers.found == 2 && carriers.of == 4)
  }

  @Test("what is sensitive is in no initiative to make it known, and how many are left out is told in both languages")
  func leftOut() async throws {
    let strategy = try await strategy(sensitive: ["crafts-2"]) { $0.initiatives = 12 }
    let reach = try #require(strategy.initiatives.first { $0.cluster == "crafts-forge" && $0.gap == "reach" })
    #expect(reach.evidence == ["crafts-3", "crafts-4"] && reach.of == 4)
    #expect(
      reach.indicator.english
        == "identity elements that the data do not call known beyond the region: now 2 of 4; 1 more is left out: it is "
        + "sensitive, a community's own or behind a pass")
    #expect(
      reach.indicator.russian
        == "элементы идентичности, не отмеченные в данных как известные за пределами региона: сейчас 2 из 4; не в счёт ещё 1: "
        + "память, святыня, община или закрытое место")
    let told = strategy.findings.filter { $0.subject == "initiatives.evidence" }
    #expect(told.map(\.evidence) == [["crafts-2"]])
    #expect(try await self.strategy().findings.allSatisfy { $0.subject != "initiatives.evidence" })
  }

  @Test("widens a link only where the list is complete; elsewhere it asks first whether the link is narrow")
  func links() async throws {
    func told(complete: Bool) async throws -> Sentence? {
      var data = TwoThemes.data()
      if complete { data.coverage = [Coverage(territory: "X", table: "actors", how: "register", complete: true)] }
      var profile = try await TwoThemes.profile(data)
      profile.chain = [
        ChainRow(industry: "crafts", link: .exhibition, actors: 0, bottleneck: true, certainty: 0.9, evidence: [])
      ]
      return try await TwoThemes.strategy(data, profile: profile) { $0.initiatives = 12 }.initiatives
        .first { $0.gap == "exhibition" }?.initiative
    }
    let (sure, open) = (try await told(complete: true), try await told(complete: false))
    #expect(sure?.english == "widen exhibition, the narrowest link")
    #expect(
      open?.english
        == "find out whether exhibition is the narrowest link, as it is by a list not known to be complete, and widen it if so"
    )
    #expect(
      open?.russian
        == "проверить, действительно ли показ — самое узкое звено (так выходит по списку, полнота которого неизвестна), и тогда расширить его"
    )
  }

  @Test("takes the widest gap of each cluster in the order of the priorities before any second one")
  func order() async throws {
    let strategy = try await strategy { $0.initiatives = 2 }
    let ranked = strategy.priorities.sorted { $0.rank < $1.rank }.map(\.cluster)
    #expect(strategy.initiatives.map(\.cluster) == ranked + ranked)
    func width(_ row: InitiativeRow) -> Double {
      let n = Double(row.of), p = Double(row.found) / n, z = 1.959963984540054
      return (p + z * z / (2 * n) - z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()) / (1 + z * z / n)
    }
    for cluster in ranked {
      let own = strategy.initiatives.filter { $0.cluster == cluster }.map(width)
      #expect(own == own.sorted(by: >))
    }
    let years = strategy.initiatives.map(\.year)
    #expect(years == years.sorted())
  }

  @Test(
    "leaves what lies in one town to the town where its significance allows, else to the nearest body of the region")
  func bodies() async throws {
    let strategy = try await strategy { $0.initiatives = 12 }
    for row in strategy.initiatives {
      let cluster = try #require(strategy.clusters.first { $0.cluster == row.cluster })
      if cluster.significance == .high, row.cluster == "crafts-forge", row.gap == "carriers" {
        #expect(row.level == .municipal && row.body == "forge-office")
      }
      if row.level == .regional, row.cluster == "music-stage" { #expect(row.body == "culture", "\(row)") }
    }
  }

  @Test("of a cluster that the country alone supports the region is left what its organisations are to do")
  func members() async throws {
    var data = TwoThemes.data()
    for at in data.industries.indices { data.industries[at].significance = .low }
    let profile = try await TwoThemes.profile(data)
    let rows = try await TwoThemes.strategy(data, profile: profile) { $0.initiatives = 12 }.initiatives
    let (skills, reach) = (rows.filter { $0.gap == "skills" }, rows.filter { $0.gap == "reach" })
    #expect(!skills.isEmpty && skills.allSatisfy { $0.level == .regional })
    #expect(!reach.isEmpty && reach.allSatisfy { $0.level == .federal })
  }

  @Test("has no body where the data name none, and says of how many initiatives; none is asked for by 0")
  func unled() async throws {
    let strategy = try await strategy(authorities: false)
    #expect(!strategy.initiatives.isEmpty && strategy.initiatives.allSatisfy { $0.body == nil })
    let count = strategy.initiatives.count
    #expect(
      strategy.findings.contains {
        $0.text.english
          == "\(count) of \(count) initiatives have no body that decides: the data name no authority of that level and place"
      }, "\(strategy.findings.map(\.text.english))")
    let none = try await self.strategy { $0.initiatives = 0 }
    #expect(none.initiatives.isEmpty && !none.findings.contains { $0.subject.hasPrefix("initiatives") })
  }

  @Test("refuses a horizon that begins in no year")
  func period() async throws {
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "period", reason: "'soon' is no year", hint: "write the first year of the roadmap, as 2026")
    ) { try await strategy { $0.period = "soon" } }
  }
}
