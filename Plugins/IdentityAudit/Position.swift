import TerroirKernel
import TerroirMethods

/// Table `position`: strengths, weaknesses, niches and the value proposition, each sentence with its evidence.
///
/// A strength is what the region has more of than its peers: a cell of the identity matrix whose part of the elements is
/// above that of the peers beyond chance, support that not every peer has (those that have it or were searched whole for it),
/// a pace ahead of the country's. The culture cycle narrows only in industries whose actors are all listed. A niche is an
/// industry that the region has more of than what it is held against beyond chance, by a register also a quotient of
/// `niche_lq` or more, and that at least a share `significance.medium` of its identity is linked with. Beyond chance: a
/// probability of at most 0.05, adjusted for the number of cells or industries (Holm 1979), so that a region without any lead
/// is given none in 95 of 100 cases. The value proposition takes elements that are practised or kept today, of different
/// kinds, those of kinds surely rarer among the peers first, and the niches as their markets.
struct Position {
  /// The greatest probability of a lead by chance.
  static let chance = 0.05

  private let basis: AuditBasis
  private let profile: IdentityProfile
  private let network: ActorNetwork

  init(_ basis: AuditBasis, _ profile: IdentityProfile, _ network: ActorNetwork) {
    self.basis = basis
    self.profile = profile
    self.network = network
  }

  var rows: [PositionRow] { strengths + weaknesses + niches + valueProposition }

  private var strengths: [PositionRow] { layers + support + pace(.strength, sign: 1) }

  /// The cells of the identity matrix that hold more of the region's elements than of the peers', beyond chance.
  private var layers: [PositionRow] {
    if basis.elements.isEmpty || basis.peerElements.isEmpty { return [] }
    let all = Double(basis.elements.count + basis.peerElements.count)
    let cells = profile.identity.map { cell -> (cell: IdentityRow, peers: Int, chance: Double?) in
      let peers = basis.peerElements.count { $0.component == cell.component && $0.layer == cell.layer }
      let found = ConditionalQuotient(
        count: Double(cell.elements), of: Double(cell.elements + peers), weight: Double(basis.elements.count) / all)
      return (cell, peers, found?.chanceOfLead)
    }
    let chances = MultipleTesting.holm.adjusted(cells.map(\.chance))
    return zip(cells, chances).filter { ($1 ?? 1) <= Self.chance }.sorted {
      ($0.1 ?? 1, $0.0.cell.layer.rawValue) < ($1.1 ?? 1, $1.0.cell.layer.rawValue)
    }
    .map { found, chance in
      let own = profile.elements.filter { $0.component == found.cell.component && $0.layer == found.cell.layer }.prefix(
        4)
      return PositionRow(
        statement: .layer(
          found.cell, of: basis.elements.count, peers: found.peers, of: basis.peerElements.count,
          names: own.prefix(3).map(name)),
        kind: .strength, strength: 1 - (chance ?? 1), evidence: own.map(\.element.rawValue))
    }
  }

  /// The region's mechanism of support, where it is whole and that of a peer is not.
  private var support: [PositionRow] {
    let regional = profile.governance.filter { $0.level == .regional }
    let peers = basis.index.peers.compactMap { peer -> Bool? in
      if Governance.rows(.regional, peer, basis).allSatisfy(\.present) { return true }
      // What is not listed of a peer is not there only where the peer was searched whole.
      return ["measures", "actors"].allSatisfy { basis.searched.isWhole($0, in: peer) } ? false : nil
    }
    guard !regional.isEmpty, regional.allSatisfy(\.present), peers.contains(false) else { return [] }
    return [
      PositionRow(
        statement: .audit(
          "support",
          [
            "level": .text(Level.regional.rawValue), "peers": .integer(peers.count { $0 }),
            "all": .integer(peers.count),
          ]), kind: .strength, strength: 1, evidence: regional.flatMap { $0.evidence.prefix(2) })
    ]
  }

  private var weaknesses: [PositionRow] {
    var rows = pace(.weakness, sign: -1)
    if let concentration = Concentration(basis), concentration.isPiled {
      rows.append(
        PositionRow(
          statement: .audit(
            "piled",
            [
              "capital": basis.index.named(concentration.capital.id), "actors": .share(concentration.actors),
              "population": .share(concentration.population), "uncounted": .integer(concentration.uncounted),
            ]),
          kind: .weakness, strength: min(1, concentration.actors), evidence: [concentration.capital.id.rawValue]))
    }
    if let worst = Chain.narrowest(profile.chain, basis.isListWhole) {
      rows.append(
        PositionRow(
          statement: .audit(
            "narrows",
            [
              "link": .text(worst.link.rawValue), "industries": .integer(worst.rows.count), "all": .integer(worst.of),
            ]),
          kind: .weakness, strength: Summation.mean(worst.rows.compactMap(\.certainty)) ?? 0,
          evidence: worst.rows.map(\.industry.rawValue)))
    }
    if let cut = network.bottlenecks.articulations.max(by: { ($0.loss, $1.node) < ($1.loss, $0.node) }) {
      let actor = network.members[cut.node]
      rows.append(
        PositionRow(
          statement: .audit(
            "fragile",
            [
              "actor": basis.index.named(actor.id), "lost": .integer(cut.loss),
              "all": .integer(network.members.count), "outside": .integer(network.outside),
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

  /// The whole creative economy's pace beside the reference, where its values are firm and its regional part has the sign.
  private func pace(_ kind: PositionKind, sign: Int) -> [PositionRow] {
    let volumes = basis.data.country.indicators(of: .volume)
    return Dynamics.paces(basis).filter { volumes.contains($0.row.subject) && $0.isFirm && $0.sign == sign }
      .map { PositionRow(statement: .pace($0), kind: kind, strength: 1, evidence: $0.row.evidence) }
  }

  private var markets: [IndustryRow] {
    profile.industries.filter { row in
      // Of money no chance can be told: there the quotient and its lower bound decide.
      (row.leadP.map { $0 <= Self.chance } ?? ((row.lqLow ?? 0) > 1)) && (row.lq ?? 0) > 1
        && (row.unit == nil || (row.lq ?? 0) >= basis.stage.nicheQuotient)
        && (row.identityShare ?? 0) >= basis.stage.significanceMedium
    }
    .sorted { ($0.leadP ?? 0, -($0.lq ?? 0), $0.industry) < ($1.leadP ?? 0, -($1.lq ?? 0), $1.industry) }
  }

  private func name(_ row: IndustryRow) -> Sentence.Argument { basis.index.named(row.industry) }

  private func name(_ row: ElementRow) -> Sentence.Argument { basis.index.named(row.element) }

  private var niches: [PositionRow] {
    markets.map { row in
      let own = profile.elements.filter { $0.industries.contains(row.industry) }.prefix(4)
      return PositionRow(
        statement: .niche(
          row, name: name(row), names: own.prefix(3).map(name), reference: profile.register.first?.reference),
        kind: .niche,
        strength: row.specialised ?? 1 - (row.leadP ?? 0),
        evidence: [row.industry.rawValue] + own.map(\.element.rawValue))
    }
  }

  private var valueProposition: [PositionRow] {
    let alive = profile.elements.filter {
      ($0.status == .living || $0.status == .revived) && basis.index.isPromotable($0.element)
    }
    let rare = alive.filter { ($0.distinctivenessLow ?? 0) > 0 }
    // One element a kind, so that the sentence shows breadth, strongest first.
    var kinds: Set<String> = []
    let best = (rare.count > 1 ? rare : alive).filter { kinds.insert($0.kind).inserted }.prefix(4)
    guard best.count > 1 else { return [] }
    let places = best.prefix(3).map { row -> Sentence.Argument in
      // An exhibit is where it is shown, not where it was found.
      let place = basis.index.elements[row.element].map { basis.index.place(of: $0) } ?? row.territory
      return .sentence(
        .audit(
          "element-in-town",
          ["element": name(row), "town": .name(basis.index.bareName(of: place), id: place.rawValue)]))
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
