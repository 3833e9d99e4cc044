import TerroirKernel

/// Whose consent a claim needs: that of the people who practise a craft, speak a language or keep a tradition.
struct Consent {
  /// Kinds of elements that live only in people.
  static let livingKinds: Set = ["craft", "skill", "language", "event_tradition", "food"]

  /// The sentence of the message's column.
  static func text(for elements: [IdentityElement], in scene: Scene) -> String {
    let living = elements.filter { livingKinds.contains($0.kind) && $0.status != .lost }
    if living.isEmpty {
      return "no community's consent: no living practice is claimed; pictures need their owners' leave"
    }
    return living.map { element in
      let place = scene.index.name(element.territory)
      let bearers = "the bearers of \(scene.name(element)) in \(place)"
      let organisations = scene.organisations(of: element).filter { $0.kind != "authority" }.prefix(3)
      if organisations.isEmpty { return "\(bearers) (no organisation of theirs is in the data)" }
      return "\(bearers), through \(Wording.list(organisations.map(scene.name)))"
    }.joined(separator: "; ")
  }
}
