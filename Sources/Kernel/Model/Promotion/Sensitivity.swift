/// Why an identity element is neither sold nor invited to.
public enum Sensitivity: String, Codable, CaseIterable, Sendable {
  /// Memory of repression, war or those killed.
  case memorial
  /// A disaster, or unexplained deaths.
  case tragedy
  /// A place or cult of believers.
  case sacred
  /// A people or community, or what is its own.
  case indigenous
  /// Behind a pass or a fence.
  case restricted
}

/// What the point of an element is that of.
public enum PlacePrecision: String, Codable, CaseIterable, Sendable {
  case address, street, area, town

  /// Whether one can walk there by the point alone.
  public var isWalkable: Bool { self == .address || self == .street }
}

/// How one gets to a place at last.
public enum PlaceApproach: String, Codable, CaseIterable, Sendable {
  case road, trail, water

  /// Whether a car gets there.
  public var isDriven: Bool { self == .road }
}

/// Whether a visitor may come to a place.
public enum PlaceAccess: String, Codable, CaseIterable, Sendable { case open, restricted }

extension IdentityElement {
  /// Whether it is a people or a community rather than a thing: it is not saved, its keepers are supported where they wish so.
  public var isCommunity: Bool { kind == "language" || sensitivity == .indigenous }

  /// Whether there is such a thing today: neither lost nor only announced.
  public var isThere: Bool { status != .lost && status != .planned }

  /// The year that may be told as its own; nil where the row has another one, or does not say what it is the year of.
  public var ownYear: Int? { sinceKind?.isOwn == true ? sinceYear : nil }

  /// Whether it is a thing that others may speak for: neither a people nor sensitive.
  public var isOpen: Bool { sensitivity == nil && !isCommunity }
}

/// What may be promoted: the one rule that messages, events, routes, pilots and target images ask.
extension RegionalIndex {
  /// Whether a place, or one that it lies in, is entered by pass alone.
  public func isRestricted(_ territory: TerritoryID) -> Bool {
    var current = territories[territory]
    var steps = 0
    while let place = current, steps < 16 {
      if place.access == .restricted { return true }
      current = place.parent.flatMap { territories[$0] }
      steps += 1
    }
    return false
  }

  /// Whether an element may be offered to people as something to come for: it is no people, nothing of it is sensitive, and
  /// its place is open.
  public func isPromotable(_ element: IdentityElement) -> Bool { element.isOpen && !isRestricted(element.territory) }

  /// The same by id; false for one that the data do not have.
  public func isPromotable(_ id: ElementID) -> Bool { elements[id].map { isPromotable($0) } ?? false }

  /// Whether people may be invited to an event: its place is open, and what it shows is not only sensitive.
  public func isPromotable(_ event: Event) -> Bool {
    let shown = event.elements.compactMap { elements[$0] }
    return !isRestricted(event.territory) && (shown.isEmpty || shown.contains { isPromotable($0) })
  }
}
