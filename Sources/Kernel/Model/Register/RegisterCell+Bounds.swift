extension RegisterCell {
  /// What the amount is at the least.
  public var least: Double { low ?? value ?? 0 }

  /// What the amount is at the most; nil where nothing bounds it.
  public var most: Double? {
    if let high { return high }
    return status == .withheld || status == .missing || status == .bound ? nil : value
  }

  /// What is known of a sum, from how many of its parts are what.
  public static func status(
    of sum: Double?, known: Int, withheld: Int, missing: Int, bounds: Int, rounded: Int, imputed: Int, forecast: Int
  ) -> ValueStatus {
    if known == 0, withheld > 0 { return .withheld }
    if known == 0, missing > 0 { return .missing }
    if withheld + missing + bounds > 0 { return .bound }
    if rounded > 0 { return .rounded }
    if imputed > 0 { return .imputed }
    if forecast > 0 { return .forecast }
    return sum == 0 ? .zero : .observed
  }
}

extension [RegisterCell] {
  /// The cells as one of another place: amounts and bounds add up, in the order of their places.
  func sum(of territory: TerritoryID) -> RegisterCell? {
    let cells = sorted { ($0.territory, $0.industry) < ($1.territory, $1.industry) }
    guard var total = cells.first else { return nil }
    if cells.count == 1 {
      total.territory = territory
      return total
    }
    let known = cells.compactMap(\.value)
    func count(_ status: ValueStatus) -> Int { cells.count { $0.status == status } }
    total.territory = territory
    total.value = known.isEmpty ? nil : known.reduce(0, +)
    total.status = RegisterCell.status(
      of: total.value, known: known.count, withheld: count(.withheld), missing: count(.missing), bounds: count(.bound),
      rounded: count(.rounded), imputed: count(.imputed), forecast: count(.forecast))
    let isExact = cells.allSatisfy { $0.most == $0.value && $0.least == $0.value }
    let most = cells.map(\.most)
    total.low = isExact ? nil : cells.reduce(0) { $0 + $1.least }
    total.high = isExact || most.contains(nil) ? nil : most.reduce(0) { $0 + ($1 ?? 0) }
    total.cells = cells.reduce(0) { $0 + $1.cells }
    return total
  }
}
