import TerroirKernel

/// Whose consent a claim needs: that of the people who practise a craft, speak a language or keep a tradition.
struct Consent {
  /// Kinds of elements that live only in people.
  static let livingKinds: Set = ["craft", "skill", "language", "event_tradition", "food"]

  /// The sentence of the message's column.
  static func text(for elements: [IdentityElement], in scene: Scene) -> Sentence {
    let living = elements.filter { livingKinds.contains($0.kind) && $0.status != .lost }
    if living.isEmpty { return .stories("consent.none") }
    let bearers = living.map { element -> Sentence.Argument in
      let organisations = scene.organisations(of: element).filter { $0.kind != "authority" }.prefix(3)
      return .sentence(
        .stories(
          "consent.bearers",
          [
            "element": scene.name(element), "place": scene.index.named(element.territory),
            "organisations": .list(organisations.map(scene.name)),
          ]))
    }
    return .stories("consent", ["bearers": .list(bearers)])
  }
}
