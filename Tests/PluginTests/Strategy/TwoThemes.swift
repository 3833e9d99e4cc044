import IdentityAudit
import TerroirKernel

@testable import PriorityClusters

/// A region with crafts in one town and music in another, nothing between them, and a peer.
enum TwoThemes {
  static func data(
    craftActors: Int = 3, centre: Bool = false, turned: Bool = false
  ) -> RegionalData {
    func place(_ id: String, _ level: Level, _ parent: TerritoryID?, _ people: Int) -> Territory {
      Territory(id: TerritoryID(id), name: LocalizedText(en: id), level: level, parent: parent, population: people)
    }
    let towns: [(TerritoryID, IndustryID)] = [("forge", "crafts"), ("stage", "music")]
    var elements = towns.flatMap { town, industry in
      (1...4).map {
        SmallRegion.element("\(industry)-\($0)", town, industry, .material, .cultural, $0 == 1 ? .world : .regional)
      }
    }
    elements += (1...3).map { SmallRegion.element("p-\($0)", "pcap", "software", .material, .cultural, .local) }
    var actors = (1...max(1, craftActors)).map { SmallRegion.actor("smith-\($0)", "forge", "enterprise", ["crafts"]) }
    actors += (1...3).map { SmallRegion.actor("band-\($0)", "stage", "ngo", ["music"]) }
    actors += [SmallRegion.actor("p-band", "pcap", "ngo", ["music"])]
    if centre { actors += [SmallRegion.actor("m-smith", "mcap", "enterprise", ["crafts"])] }
    var country = Country()
    country.centres = ["RU-MOW", "RU-SPE"]
    return RegionalData(
      region: "R", country: country,
      territories: [
        place("X", .federal, nil, 9_000_000), place("R", .regional, "X", 300_000), place("P", .regional, "X", 80_000),
        place("RU-MOW", .regional, "X", 8_000_000), place("forge", .municipal, "R", 200_000),
        place("stage", .municipal, "R", 100_000), place("pcap", .municipal, "P", 80_000),
        place("mcap", .municipal, "RU-MOW", 8_000_000),
      ],
      industries: SmallRegion.industries, elements: turned ? elements.reversed() : elements,
      actors: turned ? actors.reversed() : actors)
  }

  static func profile(_ data: RegionalData = data()) async throws -> IdentityProfile {
    var audit = IdentityAuditStage()
    (audit.draws, audit.networkDraws, audit.seeds) = (50, 20, 2)
    return try await audit.run(AuditInput(data: data), in: StageContext(seed: 3))
  }

  /// The same audit with a position that names these industries as its only niches.
  static func profile(_ data: RegionalData = data(), niches: [IndustryID]) async throws -> IdentityProfile {
    var profile = try await profile(data)
    profile.position = niches.map {
      PositionRow(statement: .literal("a niche"), kind: .niche, strength: 1, evidence: [$0.rawValue, "music-1"])
    }
    return profile
  }

  /// The strategy of the data, on the audit's profile of them or on another.
  static func strategy(
    _ data: RegionalData = data(), profile: IdentityProfile? = nil, _ edit: (inout ClusterStage) -> Void = { _ in }
  ) async throws -> Strategy {
    var stage = ClusterStage()
    (stage.draws, stage.seeds, stage.resamples) = (200, 5, 20)
    edit(&stage)
    var audited = profile
    if audited == nil { audited = try await self.profile(data) }
    return try await stage.run(
      StrategyInput(data: data, profile: audited ?? IdentityProfile()), in: StageContext(seed: 3))
  }
}
