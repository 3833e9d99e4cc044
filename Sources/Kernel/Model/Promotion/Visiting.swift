/// Where a visitor may be sent: the one rule that routes and maps ask.
extension RegionalIndex {
  /// What a visitor may be sent to: a place that lives, is there on any day, may be offered, and is in its own municipality of
  /// the region; by id. A tale, a dish or a practice is no place; a sign is one where it stands at a point of its own.
  public var visitable: [IdentityElement] {
    regionalElements.filter {
      ($0.kind == "symbol" ? hasOwnPoint($0) : Self.places.contains($0.kind)) && $0.isAlive && isPromotable($0)
        && place(of: $0) == $0.territory && territories[$0.territory]?.level == .municipal
    }
  }

  /// Kinds that are places, or are met in one.
  private static let places: Set = ["craft", "heritage_site", "industrial_heritage", "landscape", "museum_collection"]

  /// Whether an element has a point of its own, be it only somewhere within it: neither its town's nor one that nobody checked.
  public func hasOwnPoint(_ element: IdentityElement) -> Bool {
    precision(of: element).map { $0 != .town } ?? false
  }

  /// What is known of an element's point: that it is the town's where it is as near as that, else what its row says; nil
  /// without a point, or where nobody checked.
  public func precision(of element: IdentityElement) -> PlacePrecision? {
    guard let point = element.point else { return nil }
    let isTowns = territories[element.territory]?.point.map { $0.distance(to: point) < Self.sameKilometres } ?? false
    if isTowns { return .town }
    return element.precision
  }

  /// Whether a car surely gets to an element: as its row says; where it says nothing, to what has a door or street of its own. A
  /// point somewhere within a park or a range does not tell where the road ends.
  public func isDriven(_ element: IdentityElement) -> Bool {
    element.reachedBy?.isDriven ?? (precision(of: element)?.isWalkable == true)
  }

  /// Points nearer than this are one: coordinates of four digits are that exact.
  private static let sameKilometres = 0.05

  /// The organisations that keep an element: those its row names, and those of its town whose name stands in its own, or the
  /// other way round. That one works in the same industry ties it to nothing.
  public func keepers(of element: IdentityElement) -> [Actor] {
    let declared = element.keepers.compactMap { actors[$0] }
    return declared + keepers.named(like: element).filter { !element.keepers.contains($0.id) }
  }

  /// Where one meets an element: an exhibit is where its first keeper is, everything else in its own place.
  public func place(of element: IdentityElement) -> TerritoryID {
    guard element.kind == "museum_collection", let keeper = keepers(of: element).first,
      territories[keeper.territory]?.level == .municipal
    else { return element.territory }
    return keeper.territory
  }
}

extension IdentityElement {
  /// Whether it is there to be met: practised or kept today.
  public var isAlive: Bool { status == .living || status == .revived }
}
