import TerroirKernel

/// Where the items of `portfolio` stand among its choices: one place, or one for each level.
struct PortfolioPlaces {
  private let places: [String: [Int]]
  private let levelOf: [String]?
  /// The names of the items in order.
  let names: [String]

  init(_ keys: Keys, _ levels: Keys?, _ order: [Int]) {
    var places: [String: [Int]] = [:]
    for (place, row) in order.enumerated() { places[keys.names[keys.codes[row]], default: []].append(place) }
    self.places = places
    names = keys.names
    levelOf = levels.map { levels in order.map { levels.names[levels.codes[$0]] } }
  }

  subscript(_ name: String) -> [Int] { places[name] ?? [] }

  /// The places of the item of a row.
  func all(_ keys: Keys, _ row: Int, _ reader: InputReader) throws(MethodFailure) -> [Int] {
    let name = keys.names[keys.codes[row]]
    guard let found = places[name] else {
      throw reader.failure("\(name) is no item", row: row, hint: "Use the ids of the piped table.")
    }
    return found
  }

  /// The place of the item of a row, where items have no levels.
  func one(_ keys: Keys, _ row: Int, _ reader: InputReader) throws(MethodFailure) -> Int {
    try all(keys, row, reader)[0]
  }

  /// The place of a row's level of its item; all of them where the table tells none.
  func all(
    _ keys: Keys, _ levels: Keys?, _ row: Int, _ reader: InputReader
  ) throws(MethodFailure) -> [Int] {
    let found = try all(keys, row, reader)
    guard let levels, let levelOf else { return found }
    let level = levels.names[levels.codes[row]]
    let own = found.filter { levelOf[$0] == level }
    guard !own.isEmpty else {
      throw reader.failure(
        "\(keys.names[keys.codes[row]]) has no level \(level)", row: row, hint: "Use the levels of the piped table.")
    }
    return own
  }
}
