import TerroirKernel

/// The factors of a sensitivity analysis: those of a test function, or of a model of one's own with their ranges.
struct SensitivityFactors {
  let names: [String]
  let ranges: [ClosedRange<Double>]
  let function: TestFunction?

  init(_ read: InputReader) throws(MethodFailure) {
    switch try read.word("function") {
    case "ishigami": function = .ishigami(a: 7, b: 0.1)
    case "g": function = .g(try read.list("coefficients"))
    default: function = nil
    }
    if function != nil, read.input.tables["factors"] != nil {
      throw read.failure(
        "a test function and the table factors are both given", hint: "Give function, or factors=TABLE, not both.")
    }
    if let function {
      names = function.factors
      let range = function == .ishigami(a: 7, b: 0.1) ? -Double.pi...Double.pi : 0...1
      ranges = names.map { _ in range }
      return
    }
    guard let rows = try read.table("factors") else {
      throw read.failure(
        "there is neither a function nor a table of factors",
        hint: "Give function=ishigami or g, or factors=TABLE with factor, low and high.")
    }
    let keys = try rows.keys("factor")
    try rows.requireDistinct([keys])
    let (lows, highs) = (try rows.numbers("low", atLeast: nil), try rows.numbers("high", atLeast: nil))
    var found = [ClosedRange<Double>](repeating: 0...0, count: keys.count)
    for (row, code) in keys.codes.enumerated() {
      guard lows[row] < highs[row] else {
        throw rows.failure("low is not below high", row: row, hint: "Give a range in which the factor varies.")
      }
      found[code] = lows[row]...highs[row]
    }
    (names, ranges) = (keys.names, found)
  }

  /// The runs of the design, one row each, factors in the order of their names.
  func table(of design: SobolDesign, _ declaration: MethodDeclaration) -> Table {
    let rows = (0..<design.samples).flatMap { design.rows(of: $0) }
    var builder = TableBuilder(declaration)
    builder.integers("run", rows.indices.map { $0 + 1 })
    for (place, name) in names.enumerated() {
      let (low, high) = (ranges[place].lowerBound, ranges[place].upperBound)
      builder.numbers(name, rows.map { low + $0[place] * (high - low) })
    }
    return builder.table
  }

  /// The outputs of the runs in the order of the design; each run once.
  func outputs(_ read: InputReader, of design: SobolDesign) throws(MethodFailure) -> [Double] {
    try read.requireRows()
    let (runs, values) = (try read.numbers("run", atLeast: 1), try read.numbers("output", atLeast: nil))
    var found = [Double?](repeating: nil, count: design.runCount)
    for (row, run) in runs.enumerated() {
      guard run == run.rounded(), run <= Double(design.runCount) else {
        throw read.failure(
          "run \(run) is not in the design of \(design.runCount) runs", row: row,
          hint: "Give samples as for detail=design: \(design.factors + 2) runs for each.")
      }
      let place = Int(clamped: run) - 1
      guard found[place] == nil else {
        throw read.failure("run \(place + 1) appears twice", row: row, hint: "Keep one row for each run.")
      }
      found[place] = values[row]
    }
    if let missing = found.firstIndex(where: { $0 == nil }) {
      throw read.failure(
        "run \(missing + 1) of \(design.runCount) is missing",
        hint: "Run the model at every row of detail=design, with the same samples and seed.")
    }
    return found.compactMap(\.self)
  }
}
