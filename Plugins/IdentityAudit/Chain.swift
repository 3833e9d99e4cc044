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
/// capacity = actors at the link over those at the strongest link before consumption. A bottleneck is a link that none has
/// fewer actors than, in industries of three actors or more; certainty = share of the resamples, drawn with replacement
/// from the industry's actors and those that the list may lack, each at a link drawn anew, in which no link has fewer: a
/// link without actors is not surely the narrowest. A list that `coverage` tells to be complete may lack one actor, any
/// other as many as it has. Consumption is what audiences do, and organisations do not show it: its row
/// tells who brings audiences in, has no capacity and is no bottleneck. Source: UNESCO (2009), Framework for
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
      let most = counts.prefix(supplied).max() ?? 0
      let least = counts.prefix(supplied).min() ?? 0
      let certainty = actors.count >= Self.least ? certainty(works, industry.id, basis) : nil
      return ChainLink.allCases.enumerated().map { place, link in
        let isSupply = place < supplied
        return ChainRow(
          industry: industry.id, link: link, actors: counts[place],
          capacity: !isSupply ? nil : most > 0 ? Double(counts[place]) / Double(most) : 0,
          bottleneck: isSupply && certainty != nil && least < most && counts[place] == least,
          certainty: isSupply ? certainty?[place] : nil,
          evidence: zip(actors, works).filter { $1[place] }.map(\.0.id.rawValue))
      }
    }
  }

  /// The link at which most of the industries narrow, with their rows, and how many of these have enough actors to tell;
  /// nil where none narrows.
  static func narrowest(
    _ chain: [ChainRow], _ isMeant: (IndustryID) -> Bool
  ) -> (link: ChainLink, rows: [ChainRow], of: Int)? {
    let told = chain.filter { isMeant($0.industry) }
    let links = ChainLink.allCases.map { link in (link, told.filter { $0.bottleneck && $0.link == link }) }
    guard let worst = links.max(by: { $0.1.count < $1.1.count }), !worst.1.isEmpty else { return nil }
    return (worst.0, worst.1, Set(told.filter { $0.certainty != nil }.map(\.industry)).count)
  }

  private static func certainty(_ works: [[Bool]], _ industry: IndustryID, _ basis: AuditBasis) -> [Double] {
    var narrow = [Int](repeating: 0, count: ChainLink.allCases.count)
    let lacking = basis.isListWhole(industry) ? 1 : works.count
    for draw in 0..<basis.stage.draws {
      if Task.isCancelled { break }
      var random = RandomStream(seed: basis.seed, method: "identity-audit.chain.\(industry)", draw: draw)
      var counts = [Int](repeating: 0, count: narrow.count)
      let unknown = (0..<lacking).map { _ in random.index(below: supplied) }
      for _ in 0..<(works.count + lacking) {
        let drawn = random.index(below: works.count + lacking)
        if drawn >= works.count {
          counts[unknown[drawn - works.count]] += 1
        } else {
          for link in counts.indices where works[drawn][link] { counts[link] += 1 }
        }
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
