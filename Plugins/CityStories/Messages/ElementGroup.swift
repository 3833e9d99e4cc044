import TerroirKernel

/// How people meet an element, by its kind: what a message asks them to do with it.
enum ElementGroup: String, CaseIterable {
  case craft, skill, food, site, landscape, told, held

  init(_ element: IdentityElement) {
    switch element.kind {
    case "craft": self = .craft
    case "skill": self = .skill
    case "food": self = .food
    case "heritage_site", "industrial_heritage", "museum_collection": self = .site
    case "landscape": self = .landscape
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
