internal import TerroirKernel

/// Who runs a pilot: an organisation of the data, or a kind of body of a place that is to be named.
enum PilotOwner: Hashable, Comparable {
  case actor(ActorID)
  case toBeNamed(kind: String, of: TerritoryID)

  /// Nil where it is to be named.
  var actor: ActorID? {
    switch self {
    case .actor(let id): id
    case .toBeNamed: nil
    }
  }

  /// What stands for it in ids and as a resource of the plan.
  var key: String {
    switch self {
    case .actor(let id): id.rawValue
    case .toBeNamed(let kind, let place): "\(kind)-of-\(place)"
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.key < right.key }

  /// Its name, or what is to be named.
  func told(_ index: RegionalIndex) -> Sentence {
    switch self {
    case .actor(let id): .pilots("named", ["who": index.named(id)])
    case .toBeNamed(let kind, let place):
      .pilots(
        "to-be-named",
        [
          "kind": .name(
            index.data.country.bodies.first { $0.kind == kind }?.name ?? Actor.declaration["kind"]?.meanings[kind]
              ?? LocalizedText(en: kind), id: kind), "place": index.named(place),
        ])
    }
  }
}
