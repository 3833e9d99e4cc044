import TerroirKernel

/// What the identity potential of a town is made of: three things that are counted apart, each once.
///
/// Recognition, breadth and living elements, which were three parts before, are one: over the Ural's towns they correlate by
/// 0.93 to 0.97. They are the part `identity` now, in which a known and living element counts more than a local or lost one.
enum PotentialPart: String, CaseIterable {
  case identity, actors, events

  /// Its weight where nothing else is set: what a place has to be known by, before who carries and shows it.
  var weight: Double { self == .identity ? 0.6 : 0.2 }

  var unit: String { self == .identity ? "weighted elements" : rawValue }

  var meaning: Sentence { .audit("part.meaning", ["part": .text(rawValue)]) }

  var reason: Sentence { .audit("part.reason", ["part": .text(rawValue)]) }
}

extension IdentityAuditStage {
  /// The weight of a part of the potential.
  func weight(_ part: PotentialPart) -> Double {
    switch part {
    case .identity: weightIdentity
    case .actors: weightActors
    case .events: weightEvents
    }
  }
}
