/// The register in one unit, place by place: what stages read figures, totals and references from.
///
/// A place that has rows of its own has the figures of these; one that has none, or nothing but all activity where its
/// places have industries, has the sum of the places in it, which ``Origin`` tells. The two are never added up, save where each row is an organisation and none is a total.
public struct RegisterEconomy: Sendable {
  public let unit: RegisterUnit
  /// The years in which the region has figures, in order.
  public let years: [Int]
  /// The industries of the data that the register has cells of, by id.
  public let industries: [IndustryID]
  private let figures: [Spot: Figures]
  private let index: RegionalIndex
  private let region: TerritoryID
  private let ownRows: Set<TerritoryID>

  /// Where the figures of a place come from.
  public enum Origin: Hashable, Sendable {
    case own
    /// The sum of so many of the places that lie in it.
    case sum(of: Int, among: Int)
  }

  private struct Spot: Hashable {
    var place: TerritoryID
    var year: Int
  }

  private struct Figures {
    var cells: [IndustryID: RegisterCell]
    var origin: Origin
    var hasIndustries: Bool { cells.keys.contains { $0 != .allActivity } }
  }

  /// - Parameter unit: what is counted; nil for the first of ``RegisterUnit`` that the region has cells of.
  /// - Returns: nil where the register has no cell of the region in the unit.
  public init?(_ index: RegionalIndex, unit chosen: RegisterUnit? = nil) {
    let region = index.data.region
    let inside = index.data.register.filter { index.isInRegion($0.territory) }
    guard let unit = chosen ?? inside.map(\.unit).min(), inside.contains(where: { $0.unit == unit }) else { return nil }
    self.unit = unit
    self.index = index
    self.region = region
    let own = index.data.register.filter { $0.unit == unit }
    let known = Set(index.data.industries.map(\.id))
    industries = Set(own.map(\.industry)).intersection(known).sorted()
    let gathered = Self.gathered(own, index)
    ownRows = Set(gathered.filter { $0.value.origin == .own }.map(\.key.place))
    figures = gathered
    years = Set(own.map(\.year)).filter { gathered[Spot(place: region, year: $0)] != nil }.sorted()
    if years.isEmpty { return nil }
  }

  /// The figures of every place with cells, and of every place that holds one, from the narrowest places up.
  private static func gathered(_ cells: [RegisterCell], _ index: RegionalIndex) -> [Spot: Figures] {
    let addsUp = index.data.registerSource?.isOrganisations ?? false
    var own: [Spot: [IndustryID: RegisterCell]] = [:]
    for cell in cells { own[Spot(place: cell.territory, year: cell.year), default: [:]][cell.industry] = cell }
    var children: [TerritoryID: [TerritoryID]] = [:]
    for territory in index.data.territories {
      if let parent = territory.parent { children[parent, default: []].append(territory.id) }
    }
    let years = Set(cells.map(\.year)).sorted()
    var figures: [Spot: Figures] = [:]
    func take(_ place: TerritoryID, _ above: Set<TerritoryID>) {
      let inner = (children[place] ?? []).filter { !above.contains($0) }
      for child in inner { take(child, above.union([place])) }
      for year in years {
        let spot = Spot(place: place, year: year)
        let parts = inner.compactMap { figures[Spot(place: $0, year: year)] }
        let isWhole = own[spot]?.keys.contains { $0 != .allActivity } ?? false
        if let cells = own[spot], parts.isEmpty || !addsUp && (isWhole || !parts.contains(where: \.hasIndustries)) {
          figures[spot] = Figures(cells: cells, origin: .own)
        } else if !parts.isEmpty {
          let all = parts.map(\.cells) + (addsUp ? own[spot].map { [$0] } ?? [] : [])
          let names = Set(all.flatMap(\.keys))
          figures[spot] = Figures(
            cells: Dictionary(
              names.compactMap { name in all.compactMap { $0[name] }.sum(of: place).map { (name, $0) } }
            ) { first, _ in first }, origin: .sum(of: parts.count, among: inner.count))
        }
      }
    }
    let known = Set(index.data.territories.map(\.id))
    for territory in index.data.territories where territory.parent.map({ !known.contains($0) }) ?? true {
      take(territory.id, [])
    }
    return figures
  }

  /// The figure of an industry, or of all activity; nil where the register has none: an absent pair, which is not zero.
  public func figure(_ place: TerritoryID, _ industry: IndustryID, _ year: Int) -> RegisterCell? {
    figures[Spot(place: place, year: year)]?.cells[industry]
  }

  /// Where the figures of a place come from; nil where it has none.
  public func origin(_ place: TerritoryID, _ year: Int) -> Origin? { figures[Spot(place: place, year: year)]?.origin }

  /// The places of a level with figures in a year, by id.
  public func places(_ level: Level, _ year: Int) -> [TerritoryID] {
    index.data.territories.filter { $0.level == level && figures[Spot(place: $0.id, year: year)] != nil }.map(\.id)
  }

  // MARK: - The reference

  /// What the region is held against: the place that the workspace names, else its country where that has rows of its
  /// own, else the regions of the register.
  public func reference(_ year: Int) -> ReferenceEconomy {
    switch index.data.reference {
    case .peers: return .peers
    case .territory(let id): return .territory(id)
    case nil:
      let country = index.territories[region]?.parent
      return country.flatMap { ownRows.contains($0) ? .territory($0) : nil } ?? .peers
    }
  }

  /// The reference's figure; nil where it has none. A place that has rows of its own in some year has no other figures as
  /// a reference: the sum of some of its places in another year would be no like for like.
  public func referenceFigure(_ industry: IndustryID, _ year: Int) -> RegisterCell? {
    switch reference(year) {
    case .territory(let id):
      ownRows.contains(id) && origin(id, year) != .own ? nil : figure(id, industry, year)
    case .peers:
      places(.regional, year).compactMap { figure($0, industry, year) }.sum(of: TerritoryID(ReferenceEconomy.peersWord))
    }
  }

  /// Whether the reference holds the place, so that what the place has is part of what the reference has.
  public func referenceHolds(_ place: TerritoryID, _ year: Int) -> Bool {
    guard case .territory(let id) = reference(year) else { return true }
    var current: TerritoryID? = place
    for _ in 0..<16 {
      if current == id { return true }
      current = current.flatMap { index.territories[$0]?.parent }
    }
    return false
  }

  /// Whether the reference's figures are the sum of those of places, the region's among them.
  public func referenceIsSum(_ year: Int) -> Bool {
    guard case .territory(let id) = reference(year) else { return true }
    return origin(id, year) != .own
  }

  /// The last year in which the region and its reference both have figures; the region's last where none is common.
  public var latest: Int {
    years.last { referenceFigure(.allActivity, $0) != nil } ?? years[years.count - 1]
  }

  /// The first year in which both have figures, the region's from the same rows as in the last.
  public var earliest: Int {
    let latest = latest
    return years.first { referenceFigure(.allActivity, $0) != nil && isAlike(region, $0, latest) } ?? latest
  }

  /// Whether a place's figures of two years are both of its own rows, or each the sum of as many places.
  public func isAlike(_ place: TerritoryID, _ year: Int, _ other: Int) -> Bool {
    origin(place, year) == origin(place, other)
  }
}
