internal import TerroirKernel

/// Who of the region's real actors pays for a measure and who carries it out.
struct Responsible {
  private let index: RegionalIndex
  /// How many bodies of the data each actor is known to fund, and to regulate.
  private let funded: [ActorID: Int]
  private let regulated: [ActorID: Int]
  /// Candidates by the hundred ask few different questions.
  private let answered = Answered()

  /// All of a candidate that the answer rests on.
  private struct Question: Hashable {
    var level: Level
    /// Of a municipal measure.
    var territory: TerritoryID?
    var industries: [IndustryID]
    var kinds: [String]
    var role: String
  }

  private final class Answered {
    var answers: [Question: Answer] = [:]
  }

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

  /// An act is paid for by who decides, anything else by who pays; known funders come first.
  func payer(_ candidate: Candidate) -> Answer {
    candidate.measure.type == .legal
      ? answer(candidate, kinds: index.data.country.kinds(.decides), role: "regulation")
      : answer(candidate, kinds: index.data.country.kinds(.pays), role: "finance")
  }

  func implementer(_ candidate: Candidate) -> Answer {
    let roles: [MeasureType: String] = [.economic: "finance", .organizational: "mediation", .legal: "regulation"]
    let country = index.data.country
    let kinds = country.kinds(candidate.measure.type == .legal ? .decides : .runs)
    let own = answer(candidate, kinds: kinds, role: roles[candidate.measure.type] ?? "mediation")
    return own.isActor ? own : answer(candidate, kinds: country.kinds(.decides), role: "regulation")
  }

  private func answer(_ candidate: Candidate, kinds: [String], role: String) -> Answer {
    let question = Question(
      level: candidate.measure.level, territory: candidate.measure.level == .municipal ? candidate.territory : nil,
      industries: candidate.measure.industries, kinds: kinds, role: role)
    if let known = answered.answers[question] { return known }
    let answer = answer(question)
    answered.answers[question] = answer
    return answer
  }

  private func answer(_ question: Question) -> Answer {
    let level = question.level
    let wanted = Set(question.industries)
    let fitting = index.data.actors.filter { actor in
      guard question.kinds.contains(actor.kind), actor.level == level else { return false }
      return switch level {
      case .federal: true
      case .regional: index.isInRegion(actor.territory)
      case .municipal: actor.territory == question.territory
      }
    }
    func score(_ actor: Actor) -> Double {
      let own = Set(actor.industries)
      let shared = Double(own.intersection(wanted).count) / Double(max(own.union(wanted).count, 1))
      let acts = question.role == "finance" ? funded : question.role == "regulation" ? regulated : [:]
      let known = Double(acts[actor.id] ?? 0)
      return (actor.roles.contains(question.role) ? 1 : 0) + shared + known / (1 + known)
    }
    let best = fitting.map { (score: score($0), id: $0.id) }.max { ($0.score, $1.id) < ($1.score, $0.id) }
    if let best { return Answer(text: best.id.rawValue, isActor: true) }
    let country = index.territories[index.data.region]?.parent ?? index.data.region
    let place = index.fullName(question.territory ?? (level == .regional ? index.data.region : country))
    return Answer(text: "authority of \(place.text(in: .english)) (not in the data)", isActor: false)
  }
}
