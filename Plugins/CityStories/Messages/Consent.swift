import TerroirKernel

/// Whose consent a claim needs: that of the people who practise a craft, speak a language or keep a tradition.
struct Consent {
  /// Kinds of elements that live only in people.
  static let livingKinds: Set = ["craft", "skill", "language", "event_tradition", "food"]

  /// Elements that nobody may use without those who practise them.
  static func asked(of elements: [IdentityElement]) -> [IdentityElement] {
    elements.filter { livingKinds.contains($0.kind) && $0.status != .lost }
  }

  /// The sentence of the message's column.
  static func text(for elements: [IdentityElement], in scene: Scene) -> Sentence {
    let living = asked(of: elements)
    if living.isEmpty { return .stories("consent.none") }
    return .stories("consent", ["bearers": .list(living.map { .sentence(bearers($0, in: scene)) })])
  }

  /// Who is asked before anything is said of a sensitive element.
  static func sensitive(_ element: IdentityElement, in scene: Scene) -> Sentence {
    .stories(
      "consent.sensitive",
      [
        "keepers": .list(scene.index.keepers(of: element).prefix(3).map(scene.name)),
        "place": scene.town(element.territory),
      ])
  }

  private static func bearers(_ element: IdentityElement, in scene: Scene) -> Sentence {
    .stories(
      "consent.bearers",
      [
        "element": scene.titled(element, in: element.territory),
        "organisations": .list(scene.index.keepers(of: element).prefix(3).map(scene.name)),
      ])
  }
}
