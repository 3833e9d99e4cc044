import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The strategy says no more than its lists and the register")
struct ReachOfStrategyTests {
  @Test("how much of a niche competitors have is told only where their lists are complete")
  func competition() async throws {
    let open = try await TwoThemes.strategy(profile: try await TwoThemes.profile(niches: ["crafts"]))
    #expect(open.niches.map(\.niche) == ["crafts"] && open.niches[0].competition == nil)
    #expect(
      open.findings.first { $0.subject == "niches.competition" }?.text.english
        == "not assessed: how many competitors 1 niche has: the lists of organisations of P are not known to be complete"
    )
    var data = TwoThemes.data()
    data.coverage = [Coverage(territory: "X", table: "actors", how: "register", complete: true)]
    let whole = try await TwoThemes.strategy(data, profile: try await TwoThemes.profile(data, niches: ["crafts"]))
    #expect(whole.niches.first { $0.niche == "crafts" }?.competition == 0)
    #expect(!whole.findings.contains { $0.subject == "niches.competition" })
  }

  @Test("a share of elements is one of elements, as in the audit, where an element has several industries")
  func shares() async throws {
    var data = TwoThemes.data()
    let at = try #require(data.elements.firstIndex { $0.id == "crafts-1" })
    data.elements[at].industries = ["crafts", "music"]
    let profile = try await TwoThemes.profile(data)
    let strategy = try await TwoThemes.strategy(data, profile: profile)
    let audited = Dictionary(profile.industries.map { ($0.industry.rawValue, $0.identityShare) }) { first, _ in first }
    for row in strategy.distinctive where row.kind == "industry" {
      #expect(abs(row.share - ((audited[row.subject] ?? nil) ?? -1)) < 1e-12, "\(row.subject)")
    }
    #expect(strategy.distinctive.first { $0.subject == "music" }?.share == 5.0 / 8)
  }

  /// Of the crafts the region has half its part by the register, which has no towns; its list has three smiths in one town.
  @Test("no town is a star in an industry of which the region's register shows less than its part")
  func stars() async throws {
    let listed = try await TwoThemes.strategy().growthPoints.first { $0.industry == "crafts" }
    #expect(["star", "mature"].contains(listed?.class))
    var data = TwoThemes.data()
    data.register = [
      ("R", "crafts", 50), ("R", .allActivity, 1000), ("X", "crafts", 1000), ("X", .allActivity, 10_000),
    ].map { (place: TerritoryID, industry: IndustryID, value: Double) in
      RegisterCell(territory: place, industry: industry, year: 2024, unit: .employees, value: value, status: .observed)
    }
    data.registerSource = RegisterSource(form: "cells", classification: "SIC2007", crosswalk: "sic2007")
    let points = try await TwoThemes.strategy(data).growthPoints
    let crafts = try #require(points.first { $0.industry == "crafts" })
    #expect(["emerging", "transforming"].contains(crafts.class))
    #expect(
      crafts.basis?.english
        == "actors that someone listed, those of the town among the region's: the register has no towns, and no town is called "
        + "strong in an industry of which, by the register, the region has less than its part")
  }

  @Test("a cluster is named by an industry that somebody works in where its elements are, and by what is not lost")
  func names() async throws {
    var data = TwoThemes.data()
    for at in data.elements.indices where data.elements[at].industries == ["music"] {
      data.elements[at].industries = ["music", "software"]
      if data.elements[at].id == "music-1" { data.elements[at].status = .lost }
    }
    data.actors.removeAll { $0.territory == "stage" }
    data.actors += (1...3).map { SmallRegion.actor("coder-\($0)", "stage", "ngo", ["software"]) }
    let clusters = try await TwoThemes.strategy(data).clusters
    let stage = try #require(clusters.first { $0.territories.first == "stage" })
    #expect(stage.cluster == "software-stage" && stage.industries == ["software", "music"])
    #expect(stage.elements.contains("music-1"))
    #expect(stage.name.english == "Software: music-2 and music-3")
  }
}
