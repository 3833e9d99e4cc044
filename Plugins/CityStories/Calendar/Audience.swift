import TerroirKernel

extension Audience {
  /// The audience an event serves, by rule: what is not promoted and what is behind a pass, residents; an event of every
  /// industry gathers professionals; one tied to an element known in the country or the world, visitors; one of industries in
  /// which identity matters less, young creatives; the rest, residents.
  static func of(_ event: Event, in scene: Scene) -> Audience {
    if !scene.index.isPromotable(event) { return .residents }
    let industries = scene.index.industries
    if event.industries.count > 1, event.industries.count == industries.count { return .professionals }
    let recognitions = event.elements.compactMap { scene.index.elements[$0] }.filter { scene.index.isPromotable($0) }
      .map(\.recognition)
    if recognitions.contains(.world) || recognitions.contains(.national) { return .visitors }
    let significances = event.industries.compactMap { industries[$0]?.significance }
    if !significances.isEmpty, !significances.contains(.high) { return .creatives }
    return .residents
  }
}
