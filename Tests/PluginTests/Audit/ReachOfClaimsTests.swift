import IdentityAudit
import TerroirKernel
import Testing

@Suite("The audit says no more than its tables")
struct ReachOfClaimsTests {
  private typealias Audit = IdentityAuditTests

  private func measure(
    _ id: String, _ place: TerritoryID, _ level: Level, _ type: MeasureType, _ status: MeasureStatus = .inForce
  )
    -> Measure
  {
    Measure(
      id: MeasureID(id), name: LocalizedText(en: id), level: level, territory: place, type: type, instrument: "grant",
      status: status)
  }

  @Test("in force is only what is in force, and a municipal element is there in more than one municipality")
  func governance() async throws {
    func row(_ measures: [Measure], _ level: Level, _ element: String) async throws -> GovernanceRow {
      var data = SmallRegion.data()
      data.measures = measures
      return try #require(
        try await Audit.audit(data).governance.first { $0.level == level && $0.element == element })
    }
    #expect(try await !row([measure("m", "R", .regional, .legal, .inForceFrom2026)], .regional, "document").present)
    #expect(try await !row([measure("m", "R", .regional, .legal, .inProgress)], .regional, "document").present)
    #expect(try await row([measure("m", "R", .regional, .legal)], .regional, "document").present)
    let one = try await row([measure("m", "cap", .municipal, .economic)], .municipal, "measures")
    #expect(!one.present && one.places == 1 && one.of == 2 && one.evidence == ["m"])
    var data = SmallRegion.data()
    data.measures = [measure("m", "cap", .municipal, .economic)]
    let texts = try await Audit.audit(data).findings.filter { $0.subject == "governance.measures" }.map(\.text.english)
    #expect(texts.contains("only 1 of 2 municipalities has measures in force in the data"))
    let two = [measure("m", "cap", .municipal, .economic), measure("n", "town", .municipal, .economic)]
    #expect(try await row(two, .municipal, "measures").present)
  }

  @Test("a mechanism of support is a strength only where a peer lacks it that was searched whole")
  func support() async throws {
    func statements(_ peer: Bool, searched: Bool = true) async throws -> [String] {
      var data = SmallRegion.data()
      if searched {
        data.coverage.append(Coverage(territory: "X", table: "measures", how: "register", complete: true))
      }
      for place in peer ? ["R", "P"] : ["R"] as [TerritoryID] {
        data.measures += [
          measure("law-\(place)", place, .regional, .legal), measure("grant-\(place)", place, .regional, .economic),
        ]
        data.actors.append(
          SmallRegion.actor("agency-\(place)", place, "development_institution", ["crafts"], .regional))
      }
      return try await Audit.audit(data).position.map(\.statement.english)
    }
    let text =
      "A document and measures in force and an institution of support are in the data on the regional level; of 1 "
      + "comparable peer 0 have all three."
    #expect(try await statements(false).contains(text))
    // That nobody listed a measure of the peer does not say that it has none.
    #expect(try await !statements(false, searched: false).contains { $0.hasPrefix("A document") })
    #expect(try await !statements(true).contains { $0.hasPrefix("A document") })
  }

  @Test("a layer is a strength only where it holds more than the peers' beyond chance")
  func layers() async throws {
    func strengths(_ own: [Int], _ peers: [Int]) async throws -> [String] {
      let layers: [IdentityLayer] = [.historical, .environmental]
      func elements(_ town: TerritoryID, _ counts: [Int]) -> [IdentityElement] {
        zip(layers, counts).flatMap { layer, count in
          (0..<count).map {
            SmallRegion.element("\(town)-\(layer.rawValue)-\($0 + 100)", town, nil, .material, layer, .regional)
          }
        }
      }
      let data = SmallRegion.data(elements: elements("cap", own) + elements("pcap", peers))
      return try await Audit.audit(data).position.filter { $0.kind == .strength }.map(\.statement.english)
    }
    // Half of the elements on either side: none; 30 of 40 against 10 of 40: one.
    #expect(try await strengths([20, 20], [20, 20]).isEmpty)
    #expect(
      try await strengths([30, 10], [10, 30]).first
        == "The material historical layer holds 75% of the region's listed elements (30 of 40) and 25% of its peers': "
        + "cap-historical-100, cap-historical-101 and cap-historical-102.")
  }

  @Test("one element against none is hardly distinctive, and the interval stands beside it")
  func distinctiveness() async throws {
    func distinctive(_ own: Int, of all: Int, against peers: Int, of others: Int) async throws -> ElementRow {
      func elements(_ town: TerritoryID, _ crafts: Int, _ all: Int) -> [IdentityElement] {
        (0..<all).map {
          SmallRegion.element(
            "\(town)-\($0 + 100)", town, nil, .material, $0 < crafts ? .technological : .environmental, .regional)
        }
      }
      let data = SmallRegion.data(elements: elements("cap", own, all) + elements("pcap", peers, others))
      return try #require(try await Audit.audit(data).elements.first { $0.layer == .technological })
    }
    let single = try await distinctive(1, of: 100, against: 0, of: 150)
    let many = try await distinctive(40, of: 100, against: 10, of: 150)
    // By hand: a = 10/250 = 0.04, d = ln(1.04/108.96) - ln(0.04/159.96) = 3.6419, v = 1/1.04 + 1/0.04 = 25.9615;
    // d 0.5/(0.5 + v) = 0.0688, its deviation (v 0.5/(0.5 + v))^0.5 = 0.7004.
    #expect(abs((single.distinctiveness ?? 9) - 0.0688) < 1e-4)
    #expect(
      abs((single.distinctivenessLow ?? 9) + 1.3040) < 1e-3 && abs((single.distinctivenessHigh ?? 9) - 1.4416) < 1e-3)
    #expect((many.distinctiveness ?? 0) > (single.distinctiveness ?? 9))
    #expect((many.distinctivenessLow ?? 0) > 0 && (many.distinctivenessZ ?? 0) > (single.distinctivenessZ ?? 9))
  }

  @Test("the class follows from projects where there are ten, and says from what")
  func projects() async throws {
    func music(_ count: Int, using uses: Int) async throws -> IndustryRow {
      var data = SmallRegion.data()
      data.projects = (0..<count).map {
        Project(
          id: ProjectID("p-\($0 + 10)"), name: LocalizedText(en: "p"), territory: "cap", industry: "music",
          elements: $0 < uses ? ["song"] : [])
      }
      return try #require(try await Audit.audit(data).industries.first { $0.industry == "music" })
    }
    let few = try await music(9, using: 9)
    #expect(few.significanceBasis == "elements" && few.significanceData == .medium && few.projects == 9)
    let enough = try await music(10, using: 9)
    #expect(enough.significanceBasis == "projects" && enough.significanceData == .high && enough.projectShare == 0.9)
    #expect((enough.projectLow ?? 1) < 0.9 && (enough.projectHigh ?? 0) > 0.9)
    #expect(try await Audit.audit().industries.allSatisfy { $0.projects == nil && $0.projectShare == nil })
  }

  @Test("the framework tells what the potential is made of, and what leaving a part out does")
  func framework() async throws {
    let profile = try await Audit.audit()
    // No event in the data: that part tells no town apart and is left out.
    #expect(profile.framework.map(\.part) == ["identity", "actors"])
    #expect(profile.framework.map(\.weight).map { ($0 * 100).rounded() } == [75, 25])
    #expect(
      profile.framework[0].meaning.english
        == "elements of the town, each weighed by how far it is known and how alive it is")
    #expect(profile.framework.allSatisfy { $0.direction == "gain" && $0.composite == "identity potential" })
    #expect(profile.rankSensitivity.map(\.factor) == ["data", "weights", "scaling", "mean"])
    await #expect(
      throws: StageFailure.invalidParameter(
        name: "weight.identity", reason: "every weight of the identity potential is 0",
        hint: "give one of weight.identity, weight.actors, weight.events a number above 0")
    ) { try await Audit.audit { ($0.weightIdentity, $0.weightActors, $0.weightEvents) = (0, 0, 0) } }
  }
}
