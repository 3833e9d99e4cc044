import TerroirKernel

extension InputReader {
  /// The positions of the years from the parameter `from` to `to`, at least two; the earliest and latest where not given.
  func period(of years: Keys) throws(MethodFailure) -> [Int] {
    var bounds = (0, years.count - 1)
    if let from = try optionalInteger("from") { bounds.0 = try position(of: from, in: years) }
    if let to = try optionalInteger("to") { bounds.1 = try position(of: to, in: years) }
    guard bounds.0 < bounds.1 else {
      throw failure("there is no earlier and later year", hint: "Give two years, from before to.")
    }
    return Array(bounds.0...bounds.1)
  }

  private func position(of year: Int, in years: Keys) throws(MethodFailure) -> Int {
    guard let position = years.code(of: String(year)) else {
      throw failure("the year \(year) is not in the table", hint: "Years: \(years.names.joined(separator: ", ")).")
    }
    return position
  }
}
