import TerroirKernel

/// The rows of a `route` call, sorted by name and checked.
struct RoutePlaces {
  let names: [String]
  let x: [Double]
  let y: [Double]
  /// Empty where the role is not bound.
  let scores: [Double]

  init(_ reader: InputReader) throws(MethodFailure) {
    try reader.requireRows()
    guard reader.rowCount <= 2000 else {
      throw reader.failure("\(reader.rowCount) places", hint: "Give at most 2000.")
    }
    let keys = try reader.keys("place")
    try reader.requireDistinct([keys])
    let labels = keys.codes.map { keys.names[$0] }
    let order = labels.indices.sorted { labels[$0] < labels[$1] }
    let columns = (x: try reader.numbers("x", atLeast: nil), y: try reader.numbers("y", atLeast: nil))
    if try reader.choice("metric", RouteMetric.self) == .haversine { try Self.check(columns.x, columns.y, reader) }
    let worth = reader.has("score") ? try reader.numbers("score") : []
    names = order.map { labels[$0] }
    x = order.map { columns.x[$0] }
    y = order.map { columns.y[$0] }
    scores = worth.isEmpty ? [] : order.map { worth[$0] }
  }

  /// Refuses degrees that are on no globe, which a formula of sines would take without a word.
  private static func check(_ x: [Double], _ y: [Double], _ reader: InputReader) throws(MethodFailure) {
    if let row = y.firstIndex(where: { abs($0) > 90 }) {
      throw reader.failure(
        "the latitude is \(y[row])", row: row,
        hint: abs(x[row]) <= 90
          ? "It is y, from -90 to 90: x is the longitude, so the two may be exchanged." : "It is y, from -90 to 90.")
    }
    if let row = x.firstIndex(where: { abs($0) > 180 }) {
      throw reader.failure(
        "the longitude is \(x[row])", row: row, hint: "It is x, from -180 to 180.")
    }
  }

  /// The place a parameter names; nil where the parameter is off.
  func index(of parameter: String, _ reader: InputReader) throws(MethodFailure) -> Int? {
    let name = try reader.word(parameter)
    if name.isEmpty { return nil }
    guard let index = names.firstIndex(of: name) else {
      throw reader.failure("\(parameter)=\(name) is not a place", hint: "Name a place of the table.")
    }
    return index
  }
}
