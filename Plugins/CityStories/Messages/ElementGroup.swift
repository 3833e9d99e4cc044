import TerroirKernel

/// How people meet an element, by what it is itself, whoever keeps it: what a message asks them to do with it.
enum ElementGroup: String, CaseIterable {
  case craft, skill, food, site, sign, works, landscape, told, held

  init(_ element: IdentityElement) {
    switch element.kind {
    case "craft": self = .craft
    case "skill": self = .skill
    case "food": self = .food
    case "heritage_site", "museum_collection": self = .site
    // One that works lets nobody in unasked, and the rows do not tell which do.
    case "industrial_heritage": self = .works
    // A park of the town, a square, a town itself are no nature.
    case "landscape": self = element.layer == .environmental ? .landscape : .site
    // A monument or a fountain is a sign too, and one goes to see it; a figure of tales or of a coat of arms stands nowhere.
    case "symbol": self = element.hasOwnPoint ? .sign : .told
    case "event_tradition": self = .held
    default: self = .told
    }
  }

  /// Elements by how they are met, in the order of the groups.
  static func groups(_ elements: [IdentityElement]) -> [(group: ElementGroup, elements: [IdentityElement])] {
    allCases.compactMap { group in
      let own = elements.filter { ElementGroup($0) == group }
      return own.isEmpty ? nil : (group, own)
    }
  }
}

extension IdentityElement {
  /// Whether its row says that its point is its own and not its town's.
  fileprivate var hasOwnPoint: Bool { point != nil && precision.map { $0 != .town } ?? false }
}
