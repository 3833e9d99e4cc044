internal import TerroirKernel

/// Who pays for a measure and who carries it out: whom its row names, else a body of the region's whose kind the table of
/// competences allows, else the kind of institution that is still to be named. Never another body.
struct Responsible {
  private let index: RegionalIndex
  /// How many bodies of the data each actor is known to fund, and to regulate.
  private let funded: [ActorID: Int]
  private let regulated: [ActorID: Int]
  private let byKind: [String: [Actor]]
  /// Kinds of bodies that pay or decide.
  private let ruling: Set<String>

  init(_ index: RegionalIndex) {
    func counts(_ kind: TieKind) -> [ActorID: Int] {
      Dictionary(index.data.ties.filter { $0.kind == kind }.map { ($0.source, 1) }, uniquingKeysWith: +)
    }
    self.index = index
    funded = counts(.funds)
    regulated = counts(.regulates)
    byKind = Dictionary(grouping: index.data.actors, by: \.kind)
    ruling = Set(index.data.country.kinds(.pays, .decides))
  }

  /// An actor's id, or the words for the institution that the data do not name.
  struct Answer: Hashable {
    var text: String
    var isActor: Bool
  }

  func payer(_ candidate: Candidate) -> Answer {
    let measure = candidate.measure
    // A fund that a row names may pay; of those whom no row names only a body of government is asked.
    let kinds = index.data.country.payers(of: measure).filter(ruling.contains)
    return answer(
      candidate, stated: measure.payer, kinds: kinds, known: measure.type == .legal ? regulated : funded)
  }

  func implementer(_ candidate: Candidate) -> Answer {
    let measure = candidate.measure
    return answer(
      candidate, stated: measure.implementer, kinds: index.data.country.implementers(of: measure), known: [:])
  }

  private func answer(_ candidate: Candidate, stated: String?, kinds: [String], known: [ActorID: Int]) -> Answer {
    if let stated, index.actors[ActorID(stated)] != nil { return Answer(text: stated, isActor: true) }
    // Which body of the wider level it is only the row can tell: of many of a kind none is likelier.
    if candidate.measure.level == .federal {
      return Answer(text: unnamed(stated ?? kinds.first, candidate), isActor: false)
    }
    let wanted = stated.map { [$0] } ?? kinds
    // By the measure's industries, not the cluster's: what is run once has one payer whatever clusters it serves.
    let industries = Set(candidate.measure.industries)
    func score(_ actor: Actor) -> Double {
      let own = Set(actor.industries)
      let shared = Double(own.intersection(industries).count) / Double(max(own.union(industries).count, 1))
      let acts = Double(known[actor.id] ?? 0)
      return shared + acts / (1 + acts)
    }
    // The likeliest kind first; among bodies of one kind the one whose work is nearest.
    for kind in wanted {
      for place in places(of: candidate) {
        let fitting = (byKind[kind] ?? []).filter { isAt(candidate, place, $0) }
        if let best = fitting.max(by: { (score($0), $1.id) < (score($1), $0.id) }) {
          return Answer(text: best.id.rawValue, isActor: true)
        }
      }
    }
    return Answer(text: unnamed(wanted.first, candidate), isActor: false)
  }

  /// Where a measure's bodies are looked for: of a town's in it, then in the municipality it lies in.
  private func places(of candidate: Candidate) -> [TerritoryID] {
    candidate.measure.level == .municipal ? index.municipalities(over: candidate.territory) : [candidate.territory]
  }

  /// Whether an actor is of the measure's level and of a place; of one that neither pays nor decides, as a university, whose
  /// it is does not matter, but that of another town of the municipality is none of the town's.
  private func isAt(_ candidate: Candidate, _ place: TerritoryID, _ actor: Actor) -> Bool {
    if actor.level != candidate.measure.level, ruling.contains(actor.kind) { return false }
    return switch candidate.measure.level {
    case .federal: true
    case .regional: index.isInRegion(actor.territory)
    case .municipal: actor.territory == place && (place == candidate.territory || ruling.contains(actor.kind))
    }
  }

  private func unnamed(_ kind: String?, _ candidate: Candidate) -> String {
    let words = kind.map { kind in
      index.data.country.bodies.first { $0.kind == kind }?.name.text(in: .english)
        ?? kind.replacing("_", with: " ")
    }
    let country = index.territories[index.data.region]?.parent ?? index.data.region
    let place =
      switch candidate.measure.level {
      case .federal: country
      case .regional: index.data.region
      case .municipal: candidate.territory
      }
    return RegionalIndex.unnamedMark + "\(words ?? "body") of \(index.fullName(place).text(in: .english))"
  }
}
