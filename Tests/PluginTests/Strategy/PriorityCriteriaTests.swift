import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("What the priorities are ranked by")
struct PriorityCriteriaTests {
  @Test("is told with its meaning, its reason, its weight and what it does to the order")
  func framework() async throws {
    let strategy = try await TwoThemes.strategy()
    #expect(strategy.framework.map(\.criterion) == strategy.criteria.prefix(strategy.framework.count).map(\.criterion))
    #expect(abs(strategy.framework.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
    for row in strategy.framework {
      #expect(!row.meaning.english.isEmpty && !row.reason.english.isEmpty && row.direction == "gain")
    }
  }

  @Test("criteria that run against each other undo one another, and only those that run together count a thing twice")
  func opposed() {
    func told(_ r: Double) -> Sentence {
      .strategy(
        "framework.alike",
        ["one": .text("cohesion"), "other": .text("growth"), "r": .number(r), "opposed": .flag(r < 0)])
    }
    #expect(
      told(-0.83).english
        == "the criteria cohesion and growth run against each other over the clusters (r = -0.83): what a cluster gains "
        + "by the one it loses by the other")
    #expect(told(0.85).english.hasSuffix("(r = 0.85): they count nearly one thing twice"))
    #expect(
      told(-0.83).russian
        == "критерии расходятся: связность и точки роста (r = -0,83); что кластер выигрывает по одному, то теряет по "
        + "другому")
  }

  @Test("does not grow with the number of elements: a cluster twice as large of the same is no better")
  func size() async throws {
    func values(_ times: Int) async throws -> [String: Double] {
      var data = TwoThemes.data()
      data.elements += (1..<times).flatMap { copy in
        data.elements.filter { $0.territory == "forge" }.map { element in
          var element = element
          element.id = ElementID("\(element.id)-\(copy)")
          return element
        }
      }
      let strategy = try await TwoThemes.strategy(data)
      let own = try #require(strategy.clusters.first { $0.industries.contains("crafts") })
      return Dictionary(
        strategy.criteria.filter { $0.cluster == own.cluster }.compactMap { row in
          row.value.map { (row.criterion, $0) }
        }
      ) { first, _ in first }
    }
    let (once, twice) = (try await values(1), try await values(2))
    #expect(abs((once["identity"] ?? 0) - (twice["identity"] ?? 1)) < 1e-9)
    #expect((once["capacity"] ?? 0) > (twice["capacity"] ?? 0))
  }

  @Test("that is not known of a cluster is the mean of the others and not zero, and that is told")
  func gaps() async throws {
    var profile = try await TwoThemes.profile()
    for at in profile.elements.indices {
      profile.elements[at].distinctiveness = profile.elements[at].territory == "forge" ? nil : 0.5
    }
    let strategy = try await TwoThemes.strategy(profile: profile)
    let rows = strategy.criteria.filter { $0.criterion == "distinctiveness" }
    let known = try #require(rows.first { $0.value != nil })
    let gap = try #require(rows.first { $0.value == nil })
    #expect(gap.scaled == known.scaled)
    let finding = try #require(strategy.findings.first { $0.subject == "criteria" })
    #expect(
      finding.text.english
        == "of 1 cluster distinctiveness is not known: the mean of the others stands for it, not zero")
  }

  @Test("and of which nothing is known at all ranks nothing")
  func unknown() async throws {
    var profile = try await TwoThemes.profile()
    for at in profile.elements.indices { profile.elements[at].distinctiveness = nil }
    let strategy = try await TwoThemes.strategy(profile: profile)
    #expect(!strategy.framework.contains { $0.criterion == "distinctiveness" })
    #expect(
      strategy.findings.contains {
        $0.severity == .notAssessed && $0.subject == "criteria" && $0.text.english.contains("distinctiveness")
      })
  }

  @Test("gives ranks whose range is that of the data as well as of the weights")
  func ranges() async throws {
    let strategy = try await TwoThemes.strategy()
    #expect(
      !strategy.priorities.isEmpty && strategy.priorities.allSatisfy { $0.rankLow <= $0.rank && $0.rank <= $0.rankHigh }
    )
    // One criterion has one weighting: only the data can move the ranks.
    let alone = try await TwoThemes.strategy { stage in
      (stage.distinctivenessPriority, stage.growthPriority, stage.capacityPriority) = (0, 0, 0)
      (stage.balancePriority, stage.cohesionPriority) = (0, 0)
    }
    #expect(alone.priorities.contains { $0.rankLow < $0.rankHigh })
    #expect(alone.priorities.allSatisfy { $0.first == 0 || $0.first == 1 })
  }

  @Test("leaves growth out of a point's class as long as its interval reaches zero")
  func growth() async throws {
    func classes(_ high: Double?) async throws -> [String: String] {
      var profile = try await TwoThemes.profile()
      for at in profile.industries.indices where profile.industries[at].industry == "crafts" {
        profile.industries[at].growth = -0.2
        profile.industries[at].growthLow = -0.3
        profile.industries[at].growthHigh = high
      }
      let points = try await TwoThemes.strategy(profile: profile).growthPoints
      return Dictionary(points.map { ("\($0.industry) \($0.territory)", $0.class) }) { first, _ in first }
    }
    let (none, open, falling) = (try await classes(nil), try await classes(0.1), try await classes(-0.1))
    #expect(none == open)
    #expect(["mature", "transforming"].contains(try #require(falling["crafts forge"])))
    #expect(["star", "emerging"].contains(try #require(open["crafts forge"])))
  }
}
