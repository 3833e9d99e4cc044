import TerroirKernel
import TerroirMethods

/// Table `position`: strengths, weaknesses, niches and the value proposition, each sentence with its evidence.
///
/// A niche is an industry that the region has more of than what it is held against with a probability of 0.7 or more, by a
/// register also a quotient of `niche_lq` or more, and that at least a share `significance.medium` of its identity is linked with. The value proposition takes living elements of different
/// kinds, those of kinds rarer among the peers first, and the niches as their markets.
struct Position {
  private static let likely = 0.7

  private let basis: AuditBasis
  private let profile: IdentityProfile
  private let network: ActorNetwork

  init(_ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork) {
    self.basis = basis
    self.profile = profile
    self.network = network
  }

  var rows: [PositionRow] { strengths + weaknesses + niches + valueProposition }

  private var strengths: [PositionRow] {
    let cells = profile.identity.filter { $0.elements > 0 }.sorted {
      ($1.score, $0.layer.rawValue, $0.component.rawValue) < ($0.score, $1.layer.rawValue, $1.component.rawValue)
    }
    var rows = cells.prefix(2).map { cell in
      let own = profile.elements.filter { $0.component == cell.component && $0.layer == cell.layer }.prefix(4)
      return PositionRow(
        statement: .layer(cell, names: own.prefix(3).map(name)), kind: .strength,
        strength: min(1, Summation.mean(own.map(\.score)) ?? 0), evidence: own.map(\.element.rawValue))
    }
    let regional = profile.governance.filter { $0.level == .regional }
    if !regional.isEmpty, regional.allSatisfy(\.present) {
      rows.append(
        PositionRow(
          statement: .audit("support", ["level": .text(Level.regional.rawValue)]), kind: .strength, strength: 1,
          evidence: regional.flatMap { $0.evidence.prefix(2) }))
    }
    return rows + pace(.strength, sign: 1)
  }

  private var weaknesses: [PositionRow] {
    var rows = pace(.weakness, sign: -1)
    if let concentration = Concentration(basis), concentration.actors > concentration.population + 0.1 {
      rows.append(
        PositionRow(
          statement: .audit(
            "piled",
            [
              "capital": basis.index.named(concentration.capital.id), "actors": .share(concentration.actors),
              "population": .share(concentration.population),
            ]),
          kind: .weakness, strength: min(1, concentration.actors), evidence: [concentration.capital.id.rawValue]))
    }
    let narrow = profile.chain.filter(\.bottleneck)
    let links = ChainLink.allCases.map { link in (link, narrow.filter { $0.link == link }) }
    if let worst = links.max(by: { $0.1.count < $1.1.count }), !worst.1.isEmpty {
      rows.append(
        PositionRow(
          statement: .audit(
            "narrows",
            [
              "link": .text(worst.0.rawValue), "industries": .integer(worst.1.count),
              "all": .integer(Set(profile.chain.filter { $0.certainty != nil }.map(\.industry)).count),
            ]),
          kind: .weakness, strength: Summation.mean(worst.1.compactMap(\.certainty)) ?? 0,
          evidence: worst.1.map(\.industry.rawValue)))
    }
    if let cut = network.bottlenecks.articulations.max(by: { ($0.loss, $1.node) < ($1.loss, $0.node) }) {
      let actor = network.members[cut.node]
      rows.append(
        PositionRow(
          statement: .audit(
            "fragile",
            [
              "actor": basis.index.named(actor.id), "lost": .integer(cut.loss),
              "all": .integer(network.members.count),
            ]),
          kind: .weakness, strength: Double(cut.loss) / Double(network.members.count), evidence: [actor.id.rawValue]))
    }
    let endangered = basis.elements.filter { $0.status == .endangered || $0.status == .lost }
    if !endangered.isEmpty {
      rows.append(
        PositionRow(
          statement: .audit(
            "endangered", ["count": .integer(endangered.count), "all": .integer(basis.elements.count)]),
          kind: .weakness,
          strength: Double(endangered.count) / Double(basis.elements.count), evidence: endangered.map(\.id.rawValue)))
    }
    return rows
  }

  /// The whole creative economy's pace beside the reference, where its regional part surely has the sign; weaker where it
  /// rests on a bound.
  private func pace(_ kind: PositionKind, sign: Int) -> [PositionRow] {
    Dynamics.paces(basis).filter { Growth.volumes.contains($0.row.subject) && $0.sign == sign }.map { pace in
      PositionRow(
        statement: .pace(pace), kind: kind, strength: pace.row.exact ? 1 : 0.5, evidence: pace.row.evidence)
    }
  }

  private var markets: [IndustryRow] {
    profile.industries.filter {
      ($0.specialised ?? 0) >= Self.likely && ($0.unit == nil || ($0.lq ?? 0) >= basis.stage.nicheQuotient)
        && ($0.identityShare ?? 0) >= basis.stage.significanceMedium
    }
    .sorted { ($1.specialised ?? 0, $0.industry) < ($0.specialised ?? 0, $1.industry) }
  }

  private func name(_ row: IndustryRow) -> Sentence.Argument { basis.index.named(row.industry) }

  private func name(_ row: ElementRow) -> Sentence.Argument { basis.index.named(row.element) }

  private var niches: [PositionRow] {
    markets.prefix(3).map { row in
      let own = profile.elements.filter { $0.industries.contains(row.industry) }.prefix(4)
      return PositionRow(
        statement: .niche(
          row, name: name(row), names: own.prefix(3).map(name), reference: profile.register.first?.reference),
        kind: .niche,
        strength: row.specialised ?? 0, evidence: [row.industry.rawValue] + own.map(\.element.rawValue))
    }
  }

  private var valueProposition: [PositionRow] {
    let alive = profile.elements.filter { $0.status == .living || $0.status == .revived }
    let rare = alive.filter { ($0.distinctiveness ?? 0) > 0 }
    // One element a kind, so that the sentence shows breadth, strongest first.
    var kinds: Set<String> = []
    let best = (rare.count > 1 ? rare : alive).filter { kinds.insert($0.kind).inserted }.prefix(4)
    guard best.count > 1 else { return [] }
    let places = best.prefix(3).map { row -> Sentence.Argument in
      .sentence(.audit("element-in-town", ["element": name(row), "town": basis.index.named(row.territory)]))
    }
    return [
      PositionRow(
        statement: .audit(
          "proposition",
          [
            "region": basis.index.named(basis.region.id), "elements": .list(places), "rarer": .flag(rare.count > 1),
            "markets": .list(markets.prefix(3).map(name)),
          ]),
        kind: .valueProposition, strength: min(1, Summation.mean(best.map(\.score)) ?? 0),
        evidence: best.map(\.element.rawValue) + markets.prefix(3).map(\.industry.rawValue))
    ]
  }
}
