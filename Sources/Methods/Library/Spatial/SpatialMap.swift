import TerroirKernel

/// The units that take part, with values and links: those that have both a value and a neighbour with a value.
struct SpatialMap {
  let units: Keys
  let values: [Double]
  let links: [[SpatialWeights.Link]]
  let missing: Int
  let islands: Int
  let constant: MethodFailure
  /// For each unit its position among those that take part.
  private let positions: [Int?]

  init(_ read: InputReader, negative: Bool) throws(MethodFailure) {
    units = try read.keys("unit")
    try read.requireDistinct([units])
    let rows = try read.optionalValues("value", atLeast: negative ? nil : 0)
    var known = [Double?](repeating: nil, count: units.count)
    for row in rows.indices { known[units.codes[row]] = rows[row] }
    var linked = [[SpatialWeights.Link]](repeating: [], count: units.count)
    for link in try Neighbours.links(read, units)
    where known[link.from] != nil && known[link.to] != nil && link.weight > 0 {
      linked[link.from].append(SpatialWeights.Link(link.to, link.weight))
    }
    // A unit that is only somebody else's neighbour takes part: it has an influence, though nothing to compare with.
    var taken = linked.map { !$0.isEmpty }
    for row in linked { for link in row { taken[link.neighbour] = true } }
    var next = 0
    positions = taken.map { part in
      guard part else { return nil }
      defer { next += 1 }
      return next
    }
    let members = units.levels.indices.filter { taken[$0] }
    values = members.compactMap { known[$0] }
    let places = positions
    links = members.map { unit in
      linked[unit].compactMap { link in places[link.neighbour].map { SpatialWeights.Link($0, link.weight) } }
    }
    missing = known.count { $0 == nil }
    islands = units.count - missing - members.count
    constant = read.failure("the values do not differ", hint: "There is nothing to compare: check the value column.")
    guard members.count > 2 else {
      throw read.failure(
        "\(members.count) units have a value and a neighbour, and 3 are needed",
        hint: "Check that neighbours names the units as the table does.")
    }
  }

  /// The links with each unit among its own neighbours, weight 1.
  var linksWithSelf: [[SpatialWeights.Link]] {
    links.enumerated().map { unit, row in row + [SpatialWeights.Link(unit, 1)] }
  }

  /// Values of those that take part at the places of all units.
  func placed<Value>(_ found: [Value]) -> [Value?] { positions.map { $0.map { found[$0] } } }

  func placed<Value>(_ found: [Value?]) -> [Value?] { positions.map { $0.flatMap { found[$0] } } }
}
