import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The strategy of a region with two themes that have nothing in common")
struct TwoThemesTests {
  @Test("finds the two, whole, and finds them again in resampled data")
  func clusters() async throws {
    let clusters = try await TwoThemes.strategy().clusters
    #expect(clusters.map(\.cluster) == ["crafts-forge", "music-stage"])
    #expect(
      clusters.map { $0.elements.sorted() } == [
        ["crafts-1", "crafts-2", "crafts-3", "crafts-4"], ["music-1", "music-2", "music-3", "music-4"],
      ])
    #expect(clusters.allSatisfy { $0.cohesion == 1 && ($0.stability ?? 0) > 0.95 })
  }

  @Test("shows in an image what the cluster is named by, though somebody keeps other things and nobody these")
  func imageOfLead() async throws {
    var data = TwoThemes.data()
    var bell = SmallRegion.element("bell", "forge", "music", .material, .cultural, .world)
    bell.keepers = ["smith-1"]
    data.elements.append(bell)
    let basis = StrategyBasis(
      StrategyInput(data: data, profile: try await TwoThemes.profile(data)), ClusterStage(), seed: 1)
    let nodes = ["crafts-1", "crafts-2", "crafts-3", "bell"].map { JointGraph.Node(.element, $0) }
    let group = Group(nodes + [.init(.industry, "crafts"), .init(.actor, "smith-1")], basis)
    let row = group.row("c", cohesion: 1, stability: nil, rare: [], basis)
    #expect(row.industries.first == "crafts" && row.significance == .high)
    #expect(row.targetImage.english == "forge tells of crafts-1, crafts-2 and crafts-3")
  }

  @Test("does not depend on the order of rows")
  func rowOrder() async throws {
    #expect(try await TwoThemes.strategy() == TwoThemes.strategy(TwoThemes.data(turned: true)))
  }

  @Test("is surer of a class the more actors it rests on, and the class is the likeliest")
  func classes() async throws {
    var shares: [Double] = []
    for actors in [1, 3, 9] {
      let points = try await TwoThemes.strategy(TwoThemes.data(craftActors: actors)).growthPoints
      #expect(points.allSatisfy { (0.25...1).contains($0.classShare ?? 0) })
      let music = try #require(points.first { $0.industry == "music" })
      #expect(["star", "mature"].contains(music.class))
      shares.append(music.classShare ?? 0)
    }
    // The more smiths, the fewer musicians would be expected in the other town.
    #expect(shares == shares.sorted())
  }

  @Test("says what each cluster scores on each criterion, of which its score is the weighted mean")
  func criteria() async throws {
    let strategy = try await TwoThemes.strategy(TwoThemes.data(craftActors: 9)) { $0.identityPriority = 3 }
    for priority in strategy.priorities {
      let own = strategy.criteria.filter { $0.cluster == priority.cluster }
      // The peer has one kind of element, so the audit tells no distinctiveness.
      #expect(own.map(\.criterion) == ["identity", "growth", "capacity", "balance", "cohesion"])
      #expect(abs(own.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
      #expect(abs(own.reduce(0) { $0 + $1.weight * $1.scaled } - priority.score) < 1e-12)
      #expect(own.first { $0.criterion == "capacity" }?.value == (priority.cluster == "crafts-forge" ? 2.25 : 0.75))
    }
  }

  @Test("holds no class for likely where no quotient can be formed")
  func unknownSpecialisation() async throws {
    var data = TwoThemes.data()
    data.actors.removeAll { $0.industries.contains("music") }
    let points = try await TwoThemes.strategy(data).growthPoints
    let unknown = points.filter { $0.specialisation == nil }
    #expect(!unknown.isEmpty)
    #expect(unknown.allSatisfy { $0.classShare ?? 1 <= 0.633 && !["star", "mature"].contains($0.class) })
  }

  @Test("ranks by the criteria that have a weight")
  func weights() async throws {
    let strategy = try await TwoThemes.strategy(TwoThemes.data(craftActors: 9)) {
      $0.identityPriority = 0
      $0.distinctivenessPriority = 0
      $0.growthPriority = 0
      $0.cohesionPriority = 0
      $0.balancePriority = 0
    }
    #expect(strategy.priorities.map(\.cluster) == ["crafts-forge", "music-stage"])
    #expect(strategy.priorities.map(\.score) == [1, 0])
    #expect(strategy.priorities.map(\.acceptability) == [1, 1])
    #expect(strategy.priorities.allSatisfy { $0.methodLow == $0.rank && $0.methodHigh == $0.rank })
  }

  @Test("refuses criteria without any weight")
  func noWeights() async throws {
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "priority", reason: "all weights of the criteria are zero", hint: "give at least one above zero")
    ) {
      try await TwoThemes.strategy {
        ($0.identityPriority, $0.distinctivenessPriority, $0.growthPriority) = (0, 0, 0)
        ($0.capacityPriority, $0.balancePriority, $0.cohesionPriority) = (0, 0, 0)
      }
    }
  }

  @Test("niches are the audit's, in its order, each with how its identity stands beside the peers; none of its own")
  func niches() async throws {
    let profile = try await TwoThemes.profile(niches: ["music", "crafts", "music"])
    let strategy = try await TwoThemes.strategy(profile: profile)
    #expect(strategy.niches.map(\.niche) == ["music", "crafts"])
    for niche in strategy.niches {
      let own = strategy.distinctive.first { $0.kind == "industry" && $0.subject == niche.niche.rawValue }
      #expect(own != nil && niche.distinctiveness == own?.logOdds && niche.low == own?.low && niche.high == own?.high)
      #expect((niche.likelihood ?? 0) > 0.5 && niche.evidence.count == 4)
    }
    let none = try await TwoThemes.strategy(profile: try await TwoThemes.profile(niches: []))
    #expect(none.niches.isEmpty && !none.distinctive.isEmpty)
    #expect(none.findings.contains { $0.subject == "niches" && $0.severity == .note })
  }

  @Test("a niche of the audit stands in a strategy whose peers have no elements, without a distinctiveness")
  func aloneInIdentity() async throws {
    var data = TwoThemes.data()
    data.elements.removeAll { $0.territory == "pcap" }
    let strategy = try await TwoThemes.strategy(data, profile: try await TwoThemes.profile(data, niches: ["crafts"]))
    #expect(strategy.distinctive.isEmpty && strategy.niches.map(\.niche) == ["crafts"])
    #expect(strategy.niches.first?.distinctiveness == nil && strategy.niches.first?.likelihood == nil)
  }

  @Test(
    "a niche is held against the great centres where the data hold them, otherwise against the peers, which is told")
  func centres() async throws {
    let alone = try await TwoThemes.strategy(profile: try await TwoThemes.profile(niches: ["crafts"]))
    let finding = try #require(alone.findings.first { $0.subject == "niches.great_centres" })
    #expect(
      finding.text.english
        == "not assessed: the data hold no organisations of RU-MOW and RU-SPE; competition is that of P")
    let data = TwoThemes.data(centre: true)
    let beside = try await TwoThemes.strategy(data, profile: try await TwoThemes.profile(data, niches: ["crafts"]))
    #expect(!beside.findings.contains { $0.subject == "niches.great_centres" })
  }

  @Test("states a floor for second-tier and small towns in either language")
  func floors() async throws {
    let floors = try await TwoThemes.strategy().floors
    #expect(floors.map(\.territoryType) == ["second-tier"])
    #expect(
      floors.map(\.reason.english) == [
        "1 second-tier town with 50% of the identity elements and 50% of the actors that do not serve every industry"
      ])
    #expect(
      floors.map(\.reason.russian) == [
        "городов второго уровня: 1; доля элементов идентичности: 50 %, доля организаций без тех, что работают на все "
          + "отрасли: 50 %"
      ])
  }

  /// Four of the eight elements are linked with crafts, none with software.
  @Test("an industry is the rarer the fewer of the elements are linked with it")
  func rarity() {
    let basis = StrategyBasis(
      StrategyInput(data: TwoThemes.data(), profile: IdentityProfile()), ClusterStage(), seed: 1)
    #expect(abs(basis.rarity(of: "crafts") - 0.693147180559945) < 1e-12)
    #expect(abs(basis.rarity(of: "software") - 2.07944154167984) < 1e-12)
  }

  @Test("an actor that serves every industry makes none of them a growth point, also where there are two")
  func servesAll() async throws {
    var data = TwoThemes.data()
    data.industries.removeAll { $0.id == "software" }
    data.elements.removeAll { $0.industries.contains("software") }
    data.actors.append(SmallRegion.actor("hall", "stage", "ngo", ["crafts", "music"]))
    let points = try await TwoThemes.strategy(data).growthPoints
    #expect(points.contains { $0.industry == "music" && $0.territory == "stage" })
    #expect(!points.contains { $0.industry == "crafts" && $0.territory == "stage" })
  }

  /// Software has actors in both towns and no element; crafts and music have both and are nearer to what their towns have.
  @Test("a point without identity that is less related than the others is not promising")
  func promise() async throws {
    var data = TwoThemes.data()
    data.actors += ["forge", "stage"].map { SmallRegion.actor("coder-\($0)", TerritoryID($0), "ngo", ["software"]) }
    let points = try await TwoThemes.strategy(data).growthPoints
    let software = points.filter { $0.industry == "software" }
    #expect(software.count == 2 && software.allSatisfy { $0.identity == 0 && $0.relatedness < 1 })
    #expect(software.allSatisfy { ["mature", "transforming"].contains($0.class) })
    #expect(points.contains { ["star", "emerging"].contains($0.class) })
  }

  @Test("a region without identity elements is refused by its name, not its id")
  func nothing() async throws {
    var data = TwoThemes.data()
    data.elements = []
    data.territories[1].name = LocalizedText(en: "Riverland", ru: "Заречье")
    do {
      _ = try await TwoThemes.strategy(data, profile: IdentityProfile())
      Issue.record("it was not refused")
    } catch StageFailure.missingInput(let what, _) {
      #expect(what.description == "identity elements of Riverland")
      #expect(what.arguments == [.name(LocalizedText(en: "Riverland", ru: "Заречье"))])
    }
  }
}
