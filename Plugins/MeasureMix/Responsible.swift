internal import TerroirKernel

/// Who of the region's real actors pays for a measure and who carries it out.
struct Responsible {
  private let index: RegionalIndex
  /// How many bodies of the data each actor is known to fund, and to regulate.
  private let funded: [ActorID: Int]
  private let regulated: [ActorID: Int]

  init(_ index: RegionalIndex) {
    func counts(_ kind: TieKind) -> [ActorID: Int] {
      Dictionary(index.data.ties.filter { $0.kind == kind }.map { ($0.source, 1) }, uniquingKeysWith: +)
    }
    self.index = index
    funded = counts(.funds)
    regulated = counts(.regulates)
  }

  /// An actor's id, or the words for the authority that the data do not name.
  struct Answer: Hashable {
    var text: String
    var isActor: Bool
  }

  /// An act is paid for by an authority, anything else also by a fund; known funders come first.
  func payer(_ candidate: Candidate) -> Answer {
    candidate.measure.type == .legal
      ? answer(candidate, kinds: ["authority"], role: "regulation")
      : answer(candidate, kinds: ["authority", "federal_fund"], role: "finance")
  }

  func implementer(_ candidate: Candidate) -> Answer {
    let roles: [MeasureType: String] = [.economic: "finance", .organizational: "mediation", .legal: "regulation"]
    let kinds = candidate.measure.type == .legal ? ["authority"] : ["development_institution", "federal_fund"]
    let own = answer(candidate, kinds: kinds, role: roles[candidate.measure.type] ?? "mediation")
    return own.isActor ? own : answer(candidate, kinds: ["authority"], role: "regulation")
  }

  private func answer(_ candidate: Candidate, kinds: [String], role: String) -> Answer {
    let level = candidate.measure.level
    let wanted = Set(candidate.measure.industries)
    let fitting = index.data.actors.filter { actor in
      guard kinds.contains(actor.kind), actor.level == level else { return false }
      return switch level {
      case .federal: true
      case .regional: index.isInRegion(actor.territory)
      case .municipal: actor.territory == candidate.territory
      }
    }
    func score(_ actor: Actor) -> Double {
      let own = Set(actor.industries)
      let shared = Double(own.intersection(wanted).count) / Double(max(own.union(wanted).count, 1))
      let acts = role == "finance" ? funded : role == "regulation" ? regulated : [:]
      let known = Double(acts[actor.id] ?? 0)
      return (actor.roles.contains(role) ? 1 : 0) + shared + known / (1 + known)
    }
    let best = fitting.max { (score($0), $1.id) < (score($1), $0.id) }
    if let best { return Answer(text: best.id.rawValue, isActor: true) }
    let place = index.fullName(
      level == .municipal ? candidate.territory : level == .regional ? index.data.region : "RU")
    return Answer(text: "authority of \(place.text(in: .english)) (not in the data)", isActor: false)
  }
}
