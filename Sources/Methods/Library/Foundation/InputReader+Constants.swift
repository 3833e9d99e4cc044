import TerroirKernel

extension InputReader {
  /// The numbers of `role` by the units of `keys`, one each: refuses a unit with two different numbers, naming the row.
  func constants(_ role: String, of keys: Keys) throws(MethodFailure) -> [Double] {
    let values = try numbers(role)
    var known = [Double?](repeating: nil, count: keys.count)
    for (row, value) in values.enumerated() {
      let unit = keys.codes[row]
      if let first = known[unit], first != value {
        throw failure(
          "\(role) of \(keys.names[unit]) is \(first) and \(value)", row: row,
          hint: "Give each \(keys.column.name) one \(role).")
      }
      known[unit] = value
    }
    return known.map { $0 ?? 0 }
  }
}
