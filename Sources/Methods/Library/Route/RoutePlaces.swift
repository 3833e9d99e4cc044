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
    let worth = reader.has("score") ? try reader.numbers("score") : []
    names = order.map { labels[$0] }
    x = order.map { columns.x[$0] }
    y = order.map { columns.y[$0] }
    scores = worth.isEmpty ? [] : order.map { worth[$0] }
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
