import TerroirKernel
import TerroirMethods

/// Table `chain`: the links of the culture cycle in each industry and where it narrows.
///
/// An actor works at a link by its roles and kind:
///
/// | link | roles | kinds |
/// | --- | --- | --- |
/// | creation | education | school, university, association, theatre |
/// | production | production | enterprise |
/// | dissemination | mediation, promotion | media |
/// | exhibition | infrastructure | museum, theatre, festival_operator |
/// | consumption | | festival_operator, ngo, coworking |
///
/// capacity = actors at the link over those at the strongest link of the industry. The bottleneck is the link with the
/// fewest actors, the earliest of equals, in industries of three actors or more; certainty = share of the resamples of the
/// industry's actors, drawn with replacement, in which no link has fewer. Consumption is what audiences do, and organisations
/// do not show it: its row tells who brings audiences in, and it is no bottleneck. Source: UNESCO (2009), Framework for
/// Cultural Statistics.
enum Chain {
  /// An industry of fewer actors has no chain that could narrow.
  static let least = 3

  /// The links before consumption.
  private static let supplied = ChainLink.allCases.count - 1

  private static let roles: [ChainLink: Set<String>] = [
    .creation: ["education"], .production: ["production"], .dissemination: ["mediation", "promotion"],
    .exhibition: ["infrastructure"],
  ]
  private static let kinds: [ChainLink: Set<String>] = [
    .creation: ["school", "university", "association", "theatre"], .production: ["enterprise"],
    .dissemination: ["media"], .exhibition: ["museum", "theatre", "festival_operator"],
    .consumption: ["festival_operator", "ngo", "coworking"],
  ]

  static func rows(_ basis: AuditBasis) -> [ChainRow] {
    basis.data.industries.flatMap { industry -> [ChainRow] in
      let actors = basis.actors(in: industry.id)
      if actors.isEmpty { return [] }
      let works = actors.map { actor in ChainLink.allCases.map { self.works(actor, at: $0) } }
      let counts = ChainLink.allCases.indices.map { link in works.count { $0[link] } }
      let most = counts.max() ?? 0
      let supply = counts.prefix(supplied)
      let least = supply.min() ?? 0
      let narrowest = supply.firstIndex(of: least)
      let certainty = actors.count >= Self.least ? certainty(works, industry.id, basis) : nil
      return ChainLink.allCases.enumerated().map { place, link in
        ChainRow(
          industry: industry.id, link: link, actors: counts[place],
          capacity: most > 0 ? Double(counts[place]) / Double(most) : 0,
          bottleneck: certainty != nil && least < most && place == narrowest,
          certainty: place < supplied ? certainty?[place] : nil,
          evidence: zip(actors, works).filter { $1[place] }.map(\.0.id.rawValue))
      }
    }
  }

  private static func certainty(_ works: [[Bool]], _ industry: IndustryID, _ basis: AuditBasis) -> [Double] {
    var narrow = [Int](repeating: 0, count: ChainLink.allCases.count)
    for draw in 0..<basis.stage.draws {
      if Task.isCancelled { break }
      var random = Draws(seed: basis.seed, method: "identity-audit.chain.\(industry)", draw: draw)
      var counts = [Int](repeating: 0, count: narrow.count)
      for _ in works {
        let actor = works[random.index(below: works.count)]
        for link in counts.indices where actor[link] { counts[link] += 1 }
      }
      let least = counts.prefix(supplied).min() ?? 0
      for link in counts.indices where counts[link] == least { narrow[link] += 1 }
    }
    return narrow.map { Double($0) / Double(basis.stage.draws) }
  }

  private static func works(_ actor: Actor, at link: ChainLink) -> Bool {
    kinds[link]?.contains(actor.kind) == true || actor.roles.contains { roles[link]?.contains($0) == true }
  }
}
