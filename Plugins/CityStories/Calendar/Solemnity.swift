import TerroirKernel

/// What an event is that shows only what is sensitive or a people's own: it is told as what it is, and nobody is invited to it.
enum Solemnity: String {
  case remembrance, worship, community

  /// Nil for an event to which people may be invited, and for one that is only held behind a pass.
  init?(_ event: Event, in scene: Scene) {
    let shown = event.elements.compactMap { scene.index.elements[$0] }
    guard !shown.isEmpty, !shown.contains(where: scene.index.isPromotable) else { return nil }
    let reasons = Set(shown.compactMap(\.sensitivity))
    if reasons.contains(.memorial) || reasons.contains(.tragedy) {
      self = .remembrance
    } else if reasons.contains(.sacred) {
      self = .worship
    } else if shown.contains(where: \.isCommunity) {
      self = .community
    } else {
      return nil
    }
  }
}
