import TerroirKernel

/// Reads the windows of the method `queue`, and the arrivals of its periods where they vary.
struct WindowReader {
  enum Model {
    case endless
    /// Places in service and in the line together; nil for no line.
    case places(Int?)
  }

  let rows: [WaitingLine]
  /// The rates of the periods in order; nil where each window has one.
  let arrivals: [Double]?
  let model: Model
  let within: Double
  let level: Double
  let period: Double
  let runs: Int

  /// Simulated applications beyond these are refused: they would take minutes.
  private static let most = 5e7

  init(_ reader: InputReader) throws(MethodFailure) {
    try reader.requireRows()
    (within, level) = (try reader.number("within"), try reader.number("level"))
    (period, runs) = (try reader.number("period"), try reader.integer("runs"))
    let services = try reader.numbers("service_rate")
    let servers = try reader.numbers("servers", atLeast: 1)
    for row in services.indices {
      guard services[row] > 0 else {
        throw reader.failure("the service rate is 0", row: row, hint: "Give a rate above 0.")
      }
      guard servers[row] == servers[row].rounded(), servers[row] < 1e6 else {
        throw reader.failure("\(servers[row]) servers", row: row, hint: "Give a whole number below a million.")
      }
    }
    arrivals = try Self.arrivals(reader)
    if arrivals != nil, let row = servers.firstIndex(where: { $0 > Double(FiniteLine.mostServers) }) {
      throw reader.failure(
        "\(Int(clamped: servers[row])) servers are too many to simulate", row: row, hint: "Give at most 10,000.")
    }
    model = try Self.model(reader, isSimulated: arrivals != nil)
    if case .places(let places?) = model, let row = servers.firstIndex(where: { $0 > Double(places) }) {
      throw reader.failure(
        "\(Int(clamped: servers[row])) servers have \(places) places", row: row,
        hint: "Give as many places as servers, and those of the line.")
    }
    let mean = arrivals.map { Summation.sum($0) / Double($0.count) }
    if let arrivals, Summation.sum(arrivals) * period * Double(runs) > Self.most {
      throw reader.failure(
        "\(runs) runs have more than fifty million applications", hint: "Ask for fewer: runs=NUMBER.")
    }
    let rates: [Double]
    if let mean { rates = services.map { _ in mean } } else { rates = try reader.numbers("arrival_rate") }
    rows = services.indices.map {
      WaitingLine(arrivals: rates[$0], service: services[$0], servers: Int(clamped: servers[$0]))
    }
  }

  /// The most servers that are tried.
  var mostServers: Int {
    if arrivals == nil, case .endless = model { WaitingLine.mostServers } else { FiniteLine.mostServers }
  }

  private static func arrivals(_ reader: InputReader) throws(MethodFailure) -> [Double]? {
    guard let table = try reader.table("arrivals") else { return nil }
    guard reader.input.roles["arrival_rate"] == nil else {
      throw reader.failure(
        "arrival_rate is given beside the table arrivals", hint: "Leave out one of them: the table has the rates.")
    }
    try table.requireRows()
    let periods = try table.keys("period")
    try table.requireDistinct([periods])
    _ = try table.numbers("period", atLeast: nil)
    let rates = try table.numbers("rate")
    return periods.codes.indices.sorted { periods.codes[$0] < periods.codes[$1] }.map { rates[$0] }
  }

  private static func model(_ reader: InputReader, isSimulated: Bool) throws(MethodFailure) -> Model {
    let word = try reader.word("model")
    let places = try reader.optionalInteger("places")
    if places != nil, word != "mmck" {
      throw reader.failure("places is given with model=\(word)", hint: "Give model=mmck, or leave places out.")
    }
    if isSimulated, word != "mmc" {
      throw reader.failure(
        "model=\(word) is not simulated", hint: "With the table arrivals the line is endless: leave model out.")
    }
    switch word {
    case "mmck":
      guard let places else {
        throw reader.failure("model=mmck is given without places", hint: "Give the places: places=NUMBER.")
      }
      return .places(places)
    case "erlang-b": return .places(nil)
    default: return .endless
    }
  }
}
