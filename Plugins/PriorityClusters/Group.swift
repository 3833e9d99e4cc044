import TerroirKernel
import TerroirMethods

/// The members of one community by what they are, strongest first; of its industries the one that it is named by first, then
/// those that most elements are linked with, by links times rarity.
struct Group {
  let elements: [ElementID]
  let industries: [IndustryID]
  /// Towns of its elements, actors and events.
  let territories: [TerritoryID]
  /// Those in which elements of it lie.
  let homes: [TerritoryID]
  let actors: [ActorID]
  let events: [EventID]

  init(_ nodes: [JointGraph.Node], _ basis: StrategyBasis) {
    func ids(_ kind: JointGraph.Node.Kind) -> [String] { nodes.filter { $0.kind == kind }.map(\.id).sorted() }
    elements = ids(.element).map { ElementID($0) }.sorted { (basis.score($1), $0) < (basis.score($0), $1) }
    actors = ids(.actor).map { ActorID($0) }
    events = ids(.event).map { EventID($0) }
    let own = elements.compactMap { basis.index.elements[$0] }
    let linked = Dictionary(own.flatMap { $0.industries.map { ($0, 1) } }, uniquingKeysWith: +)
    let least = max(2, Int(clamped: (basis.stage.industryShare * Double(own.count)).rounded(.up)))
    let central = Set(ids(.industry).map { IndustryID($0) })
    let count = { (industry: IndustryID) in linked[industry] ?? 0 }
    // An industry leads where most of the elements are linked with it, and more so than elsewhere in the region.
    let telling = { (industry: IndustryID) in
      Double(count(industry)) * basis.rarity(of: industry)
        + (2 * count(industry) >= own.count ? Double(own.count * 10) : 0)
    }
    let found = Set(linked.keys.filter { count($0) >= least }).union(central.filter { count($0) > 0 })
      .sorted { (telling($1), $0) < (telling($0), $1) }
    let towns = Set(basis.index.municipalities.map(\.id))
    let (actors, events) = (actors, events)
    let placed = Dictionary(
      own.map { ($0.territory, basis.score($0.id)) }
        + actors.compactMap { basis.index.actors[$0] }.map { ($0.territory, 0.25) }
        + events.compactMap { basis.index.events[$0] }.map { ($0.territory, 0.25) },
      uniquingKeysWith: +
    ).filter { towns.contains($0.key) }
    territories = placed.keys.sorted { (placed[$1] ?? 0, $0) < (placed[$0] ?? 0, $1) }
    let home = Set(own.map(\.territory))
    homes = territories.filter(home.contains)
    let worked = Set(
      actors.compactMap { basis.index.actors[$0] }.filter { home.contains($0.territory) }.flatMap(\.industries))
    // It is named by what somebody works in where its elements are; where nobody does, by what its elements are linked with.
    let lead = found.first(where: worked.contains) ?? found.first
    industries = (lead.map { [$0] } ?? []) + found.filter { $0 != lead }
  }

  /// - Parameter rare: Kinds of which the region has more than its peers, beyond chance.
  func row(
    _ id: ClusterID, cohesion: Double, stability: Double?, rare: Set<String>, _ basis: StrategyBasis
  ) -> ClusterRow {
    let significance = significance(basis)
    let lead = industries.first.map { basis.index.named($0) } ?? .text("")
    let strongest = namesakes(basis).prefix(2).map { basis.index.named($0) }
    let wide = elements.count { element in
      basis.index.elements[element].map { !homes.contains($0.territory) } ?? false
    }
    let known = elements.count { element in
      let recognition = basis.index.elements[element]?.recognition
      return recognition == .world || recognition == .national
    }
    let rarer = elements.filter(basis.index.isPromotable).filter {
      basis.index.elements[$0].map { rare.contains($0.kind) } ?? false
    }.prefix(2)
      .map { basis.index.named($0) }
    return ClusterRow(
      cluster: id, name: .strategy("cluster-name", ["lead": lead, "elements": .list(Array(strongest))]),
      model: significance.model,
      significance: significance, industries: industries, territories: territories, elements: elements, actors: actors,
      events: events, cohesion: cohesion, stability: stability,
      targetImage: targetImage(significance, lead: lead, basis),
      valueProposition: .strategy(
        "proposition",
        [
          "elements": .integer(elements.count), "known": .integer(known), "towns": .integer(homes.count),
          "wide": .integer(wide), "actors": .integer(actors.count), "events": .integer(events.count),
          "rarer": .list(rarer), "number": .integer(rarer.count), "lead": lead,
          "own": otherModel(than: significance, basis), "significance": .text(significance.rawValue),
        ]))
  }

  /// The model of the lead industry, where that is another than the cluster's.
  private func otherModel(than significance: Significance, _ basis: StrategyBasis) -> Sentence.Argument {
    guard let own = industries.first.map(basis.significance), own != significance else { return .list([]) }
    return .text(own.model.rawValue)
  }

  /// What the cluster is to become: its strongest elements that live, each with the town one meets it in; what is in danger heads
  /// no image where something lives, and what is lost none where something is there. What the lead industry uses goes before all
  /// else: an image of other things is none of what the cluster is named by. Where something is to be kept, what somebody keeps
  /// already goes first; where nobody keeps it, keeping is told as an aim.
  private func targetImage(_ significance: Significance, lead: Sentence.Argument, _ basis: StrategyBasis) -> Sentence {
    let (used, all) = (leading(basis), offered(basis))
    func those(_ ids: [ElementID], _ state: KeyPath<IdentityElement, Bool>) -> [ElementID] {
      ids.filter { basis.index.elements[$0]?[keyPath: state] == true }
    }
    func kept(_ ids: [ElementID]) -> [ElementID] {
      those(ids, \.isAlive).filter { basis.index.elements[$0].map { !basis.index.keepers(of: $0).isEmpty } ?? false }
    }
    let isKeeping = significance.model == .dynamicConservation
    func living(_ ids: [ElementID]) -> [(ids: [ElementID], isKept: Bool)] {
      (isKeeping ? [(kept(ids), true)] : []) + [(those(ids, \.isAlive), false)]
    }
    let rest = [those(used, \.isThere), those(all, \.isThere), used].map { (ids: $0, isKept: false) }
    let told = (living(used) + living(all) + rest).first { !$0.ids.isEmpty }
    let shown = (told?.ids ?? []).prefix(3)
    let towns = Set(basis.index.municipalities.map(\.id))
    let places = shown.map { id in
      basis.index.elements[id].map { basis.index.place(of: $0) }.flatMap { towns.contains($0) ? $0 : nil }
    }
    let first = places.first.flatMap { $0 }
    let common = places.allSatisfy { $0 == first } ? first : nil
    return .targetImage(
      significance, lead: lead,
      elements: zip(shown, places).map { id, place in
        let care = basis.index.elements[id].map(Care.init) ?? .things
        guard let place, common == nil else { return (care, basis.index.named(id)) }
        return (
          care,
          .sentence(
            .strategy(
              "placed",
              [
                "element": basis.index.named(id), "town": .name(basis.index.bareName(of: place), id: place.rawValue),
              ]))
        )
      },
      town: common.map { basis.index.named($0) }, isKept: told?.isKept == true)
  }

  /// Of what may be shown to others that which the lead industry uses: by its name stands nothing else; all where it uses none.
  private func leading(_ basis: StrategyBasis) -> [ElementID] {
    let offered = offered(basis)
    let used = offered.filter { id in
      industries.first.map { basis.index.elements[id]?.industries.contains($0) ?? false } ?? false
    }
    return used.isEmpty ? offered : used
  }

  /// What the cluster is named by: of what may be shown that which is there, first what the lead industry uses.
  private func namesakes(_ basis: StrategyBasis) -> [ElementID] {
    let isThere = { (id: ElementID) in basis.index.elements[id]?.isThere == true }
    return [leading(basis).filter(isThere), offered(basis).filter(isThere), leading(basis)].first { !$0.isEmpty } ?? []
  }

  /// The elements by which the cluster may be shown to others, strongest first; all where none may: a name is needed.
  private func offered(_ basis: StrategyBasis) -> [ElementID] {
    let open = elements.filter(basis.index.isPromotable)
    return open.isEmpty ? elements : open
  }

  /// The significance that most links between its elements and its industries have; of equals the higher.
  private func significance(_ basis: StrategyBasis) -> Significance {
    let own = Set(industries)
    let links = elements.compactMap { basis.index.elements[$0] }.flatMap(\.industries).filter(own.contains)
    let counts = Dictionary(links.map { (basis.significance(of: $0), 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return Significance.allCases.first { counts[$0] == most } ?? .low
  }
}
