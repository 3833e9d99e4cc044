import TerroirKernel

/// Table `chain`: the links of the culture cycle in each industry and where it narrows.
///
/// An actor works at a link by its roles and kind:
///
/// | link | roles | kinds |
/// | --- | --- | --- |
/// | creation | education | school, university, association |
/// | production | production | enterprise |
/// | dissemination | mediation, promotion | media |
/// | exhibition | infrastructure | museum, theatre, festival_operator |
/// | consumption | | festival_operator, ngo, coworking |
///
/// capacity = actors at the link over those at the strongest link of the industry. The bottleneck is the link with the
/// fewest actors, the earliest of equals. Source: UNESCO (2009), Framework for Cultural Statistics.
enum Chain {
  private static let roles: [ChainLink: Set<String>] = [
    .creation: ["education"], .production: ["production"], .dissemination: ["mediation", "promotion"],
    .exhibition: ["infrastructure"],
  ]
  private static let kinds: [ChainLink: Set<String>] = [
    .creation: ["school", "university", "association"], .production: ["enterprise"], .dissemination: ["media"],
    .exhibition: ["museum", "theatre", "festival_operator"],
    .consumption: ["festival_operator", "ngo", "coworking"],
  ]

  static func rows(_ basis: AuditBasis) -> [ChainRow] {
    basis.data.industries.flatMap { industry -> [ChainRow] in
      let actors = basis.actors(in: industry.id)
      if actors.isEmpty { return [] }
      let atLink = ChainLink.allCases.map { link in actors.filter { works($0, at: link) }.map(\.id.rawValue) }
      let most = atLink.map(\.count).max() ?? 0
      let least = atLink.map(\.count).min() ?? 0
      let narrowest = atLink.firstIndex { $0.count == least }
      return ChainLink.allCases.enumerated().map { place, link in
        ChainRow(
          industry: industry.id, link: link, actors: atLink[place].count,
          capacity: most > 0 ? Double(atLink[place].count) / Double(most) : 0,
          bottleneck: most > 0 && least < most && place == narrowest, evidence: atLink[place])
      }
    }
  }

  private static func works(_ actor: Actor, at link: ChainLink) -> Bool {
    kinds[link]?.contains(actor.kind) == true || actor.roles.contains { roles[link]?.contains($0) == true }
  }
}
