import TerroirKernel
import Testing

@testable import MeasureMix

@Suite("Needs of clusters, and packages that follow them")
struct NeedsTests {
  /// Two measures of a price, one that hands on and one that shows, of which an organisation can carry through one.
  private func package(
    _ strategy: Strategy, _ profile: IdentityProfile, sensitive: [ElementID] = [],
    _ edit: (inout MeasureMix) -> Void = { _ in }
  ) async throws -> SupportPackage {
    var stage = MeasureMix.funded
    (stage.uptake, stage.platformWeight) = (1, 1)
    edit(&stage)
    let catalogue = [
      DesignFixture.offer("school", .regional, "RU-SVE", .organizational, "educational programmes", .inForce),
      DesignFixture.offer("stands", .regional, "RU-SVE", .economic, "exhibition support", .inForce),
    ]
    var data = DesignFixture.data()
    data.elements = profile.elements.map {
      IdentityElement(
        id: $0.element, name: LocalizedText(en: $0.element.rawValue), territory: $0.territory, component: $0.component,
        layer: $0.layer, kind: $0.kind, recognition: $0.recognition,
        sensitivity: sensitive.contains($0.element) ? .sacred : nil)
    }
    return try await stage.run(
      DesignInput(data: data, profile: profile, strategy: strategy, catalogue: catalogue),
      in: StageContext())
  }

  private func twins(_ second: [ElementID]) -> Strategy {
    var strategy = DesignFixture.strategy
    var one = strategy.clusters[0]
    (one.territories, one.elements) = (["second"], ["lost-1", "lost-2", "lost-3"])
    var two = one
    (two.cluster, two.elements) = ("zwilling", second)
    strategy.clusters = [one, two]
    strategy.priorities = []
    strategy.floors = []
    return strategy
  }

  private var elements: IdentityProfile {
    func element(_ id: ElementID, _ actors: [ActorID], _ recognition: Recognition) -> ElementRow {
      ElementRow(
        element: id, name: .literal(id.rawValue), territory: "second", component: .material, layer: .cultural,
        kind: "craft", recognition: recognition, status: .living, industries: ["folk-arts-crafts"], actors: actors,
        score: 0.5)
    }
    var profile = IdentityProfile()
    profile.elements =
      (1...3).map { element(ElementID("lost-\($0)"), [], .world) }
      + (1...3).map { element(ElementID("kept-\($0)"), ["museum-second"], .local) }
    return profile
  }

  @Test("two clusters of equal needs get equal packages")
  func equal() async throws {
    let package = try await package(twins(["lost-1", "lost-2", "lost-3"]), elements)
    func profile(_ cluster: ClusterID) -> [String] {
      package.profiles.filter { $0.cluster == cluster }.map { "\($0.measure) \($0.units) \($0.cost)" }.sorted()
    }
    #expect(!profile("crafts").isEmpty && profile("crafts") == profile("zwilling"))
  }

  @Test("two clusters of different needs get different packages, each what answers its own")
  func different() async throws {
    // Nobody carries the elements of one, which asks for schools; nobody beyond the region knows those of the other.
    let package = try await package(twins(["kept-1", "kept-2", "kept-3"]), elements)
    func most(_ cluster: ClusterID) -> MeasureID? {
      package.profiles.filter { $0.cluster == cluster }.max { $0.units < $1.units }?.measure
    }
    let told = package.profiles.map { "\($0.cluster) \($0.measure) \($0.units) \($0.effect)" }
    #expect(most("crafts") == "school" && most("zwilling") == "stands", "\(told)")
  }

  @Test("what nothing tells is unknown, has no severity and is said to be so")
  func unknown() async throws {
    let package = try await package(twins(["kept-1"]), elements)
    let rows = package.needs.filter { $0.need == "production" }
    #expect(rows.count == 2)
    for row in rows {
      #expect(row.severity == nil && row.low == nil && row.met == nil)
      #expect(row.rule.english == "unknown: the audit does not tell which link of its industries is the narrowest")
    }
  }

  @Test("a severity of few cases is drawn towards the mean of the clusters and lies in its interval")
  func shrinkage() {
    let shrinkage = Shrinkage([(3, 3), (10, 100), (12, 100), (9, 100), (11, 100)])
    let few = shrinkage.severity(3, of: 3), many = shrinkage.severity(10, of: 100)
    #expect(few.value < 1 && few.value > many.value && few.low < few.value && few.value <= few.high)
    #expect(abs(many.value - 0.1) < 0.03 && few.high - few.low > many.high - many.low)
  }

  @Test("what no case of any cluster shows is none, with what so few cases leave possible above it")
  func none() {
    let severity = Shrinkage([(0, 3), (0, 9)]).severity(0, of: 3)
    #expect(severity.value == 0 && severity.low == 0 && severity.high > 0.3 && severity.high < 0.8)
    let all = Shrinkage([(3, 3), (9, 9)]).severity(3, of: 3)
    #expect(all.value == 1 && all.high == 1 && all.low < 0.7)
  }

  @Test("where every case of every cluster shows a need its rule says why the range lies below it")
  func sided() async throws {
    let package = try await package(twins(["lost-1", "lost-2"]), elements)
    let rules = package.needs.filter { $0.need == "carriers" }
    #expect(rules.count == 2 && rules.allSatisfy { $0.severity == 1 && $0.high == 1 && ($0.low ?? 1) < 1 })
    let room = "of every cluster all, so that only how few they are leaves room, below"
    let told = [3, 2].map { "elements that no organisation in the data carries: \($0) of \($0); \(room)" }
    #expect(rules.map(\.rule.english) == told)
  }

  @Test("of what nobody beyond the region knows a need tells how many are left to their keepers")
  func leftOut() async throws {
    let package = try await package(twins(["kept-1", "kept-2", "kept-3"]), elements, sensitive: ["kept-3"])
    let row = try #require(package.needs.first { $0.cluster == "zwilling" && $0.need == "reach" })
    #expect(row.found == 2 && row.of == 3 && row.evidence == ["kept-1", "kept-2"])
    let left = ": 2 of 3 (1 more is left out: it is sensitive, a community's own or behind a pass)"
    #expect(row.rule.english.contains(left))
    let other = try #require(package.needs.first { $0.cluster == "crafts" && $0.need == "reach" })
    #expect(!other.rule.english.contains("left out"))
  }

  @Test("one case of each cluster counts as much as the mean of all")
  func oneCase() {
    let shrinkage = Shrinkage([(1, 1), (1, 1), (0, 1), (0, 1)])
    #expect(abs(shrinkage.severity(1, of: 1).value - 0.75) < 1e-9)
    #expect(abs(shrinkage.severity(0, of: 1).value - 0.25) < 1e-9)
  }

  @Test("a cluster of which nobody is listed is not starved: the middle of what finding none leaves possible counts")
  func unlisted() async throws {
    var strategy = twins(["lost-1", "lost-2", "lost-3"])
    strategy.clusters[1].actors = []
    let package = try await package(strategy, elements)
    let rows = package.profiles.filter { $0.cluster == "zwilling" }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.eligible == 2 })
    #expect(package.findings.contains { $0.subject == "profiles.eligible" && $0.evidence == ["zwilling"] })
  }

  @Test("whom a measure admits is counted, nobody where it admits none, and never more than the cluster has")
  func admitted() async throws {
    func eligible(_ receivers: [Beneficiary]) async throws -> [Double] {
      var offer = DesignFixture.offer("grants", .regional, "RU-SVE", .economic, "grants", .inForce)
      offer.measure.beneficiaries = receivers
      let input = DesignInput(
        data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy, catalogue: [offer]
      )
      let package = try await MeasureMix.funded.run(input, in: StageContext())
      #expect(package.profiles.allSatisfy { $0.eligible <= 4 })
      #expect(receivers != [.theatre] || package.measures.allSatisfy { !$0.chosen && !$0.reason.isEmpty })
      return package.profiles.filter { $0.cluster == "crafts" }.map(\.eligible)
    }
    // Two are listed, a museum and an enterprise; a list is taken to hold half of all.
    #expect(try await eligible([]) == [4])
    #expect(try await eligible([.museum]) == [2])
    #expect(try await eligible([.theatre]) == [])
    // Through a town or an operator everybody is reached.
    #expect(try await eligible([.municipality]) == [4])
  }

  @Test("a measure that names no industry is said to be none that a cluster can choose; no more money is asked for")
  func unlinked() async throws {
    var offer = DesignFixture.offer("grants", .regional, "RU-SVE", .economic, "grants", .inForce)
    offer.measure.industries = []
    let input = DesignInput(
      data: DesignFixture.data(), profile: DesignFixture.profile, strategy: DesignFixture.strategy, catalogue: [offer])
    let package = try await MeasureMix.funded.run(input, in: StageContext())
    #expect(package.measures.isEmpty)
    let told = try #require(package.findings.first { $0.subject == "measures.catalogue" })
    #expect(told.severity == .warning && told.evidence == ["grants"])
    #expect(told.text == .design("unlinked") && told.hint == .design("unlinked.hint"))
    let unserved = try #require(package.findings.first { $0.subject == "measures.cluster" })
    #expect(unserved.hint == .design("unserved.none.hint"))
  }

  @Test("a theory of the region's own replaces the assumed one, and a row of it that names nothing is refused")
  func theory() async throws {
    var data = DesignFixture.data()
    data.theory = [TheoryLink(from: "carriers", to: "grant", strength: 0.9, evidence: "our survey")]
    let theory = try TheoryOfChange(data)
    #expect(!theory.isAssumed && theory.rows.count == 1 && theory.link(.carriers, .grant)?.strength == 0.9)
    #expect(theory.link(.carriers, .education) == nil)
    data.theory = [TheoryLink(from: "carriers", to: "grnat", strength: 0.9)]
    let wrong = data
    #expect(
      throws: StageFailure.missingInput(
        what: "the table theory links 'carriers' to 'grnat', of which one is unknown",
        hint: """
          from is a need or a development model, to an instrument or, of a need, a dimension; show package.theory \
          has them all
          """)
    ) { try TheoryOfChange(wrong) }
  }

  @Test("the value of coverage rises ever less, to one and no further; harm counts as it is")
  func saturation() {
    let values = stride(from: 0.0, through: 1.5, by: 0.1).map(Programme.g)
    #expect(abs(Programme.g(1) - 1) < 1e-12 && Programme.g(5) == Programme.g(1) && Programme.g(-0.2) == -0.2)
    for (low, high) in zip(values, values.dropFirst()) { #expect(high >= low) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    for (early, late) in zip(steps, steps.dropFirst()) { #expect(late <= early + 1e-12) }
  }
}
