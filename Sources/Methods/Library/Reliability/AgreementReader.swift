import TerroirKernel

/// Reads the codes of `agreement` and refuses what a measure cannot use.
enum AgreementReader {
  /// The codes by item and coder, both in the order of their names.
  static func coded(_ read: InputReader, numeric: Bool) throws(MethodFailure) -> CodedItems {
    try read.requireRows()
    let (items, coders) = (try read.keys("item"), try read.keys("coder"))
    try read.requireDistinct([items, coders])
    guard coders.count > 1 else {
      throw read.failure("there is one coder only", hint: "Agreement needs two who coded the same items.")
    }
    let (given, values) = try numeric ? numbers(read) : words(read)
    guard given.contains(where: { $0 != nil }) else {
      throw read.failure("no item is coded", hint: "Check the column of codes.")
    }
    var codes = [[Int?]](repeating: [Int?](repeating: nil, count: coders.count), count: items.count)
    for row in given.indices { codes[items.codes[row]][coders.codes[row]] = given[row] }
    return CodedItems(codes: codes, values: values)
  }

  /// The codes of the two coders by item, for items that both coded.
  static func pairs(
    _ read: InputReader, _ coded: CodedItems, _ scale: CodedItems.Scale
  ) throws(MethodFailure) -> [(Int, Int)] {
    let coders = coded.codes.first?.count ?? 0
    guard coders == 2 else {
      throw read.failure("cohen takes two coders and there are \(coders)", hint: "Use krippendorff or fleiss.")
    }
    guard scale != .ratio else {
      throw read.failure("cohen has no ratio scale", hint: "Use scale=interval, or measure=krippendorff.")
    }
    return coded.codes.compactMap { row in row[0].flatMap { first in row[1].map { (first, $0) } } }
  }

  /// How often each pair of codes was given.
  static func table(_ pairs: [(Int, Int)], _ coded: CodedItems, times: [Int]? = nil) -> [[Double]] {
    let width = coded.values.count
    var table = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for (item, pair) in pairs.enumerated() { table[pair.0][pair.1] += Double(times?[item] ?? 1) }
    return table
  }

  /// How often each category was given to each item, the same number of codes for all.
  static func complete(
    _ read: InputReader, _ coded: CodedItems, _ scale: CodedItems.Scale
  ) throws(MethodFailure) -> [[Int]] {
    guard scale == .nominal else {
      throw read.failure("fleiss has the nominal scale only", hint: "Use measure=krippendorff with this scale.")
    }
    let counts = coded.counts
    let sizes = Set(counts.map { $0.reduce(0, +) })
    guard sizes.count == 1, sizes.contains(where: { $0 > 1 }) else {
      throw read.failure(
        "the items have \(sizes.sorted().map(String.init).joined(separator: ", ")) codes",
        hint: "Fleiss needs the same number for each, two or more; use measure=krippendorff.")
    }
    return counts
  }

  /// The scores by coder and item, without gaps.
  static func scores(_ read: InputReader, _ coded: CodedItems) throws(MethodFailure) -> [[Double]] {
    guard coded.codes.count > 1 else {
      throw read.failure("there is one item only", hint: "A ranking needs two items or more.")
    }
    guard coded.codes.allSatisfy({ row in row.allSatisfy { $0 != nil } }) else {
      throw read.failure("not every coder ranks every item", hint: "Fill the gaps, or use measure=krippendorff.")
    }
    return (coded.codes.first ?? []).indices.map { coder in
      coded.codes.map { row in row[coder].map { coded.values[$0] } ?? 0 }
    }
  }

  private static func words(_ read: InputReader) throws(MethodFailure) -> ([Int?], [Double]) {
    let codes = try read.optionalKeys(cells: "code")
    return (codes.codes, codes.levels.indices.map(Double.init))
  }

  private static func numbers(_ read: InputReader) throws(MethodFailure) -> ([Int?], [Double]) {
    let given = try read.optionalValues("code")
    let levels = Set(given.compactMap { $0 }).sorted()
    let place = Dictionary(levels.enumerated().map { ($1, $0) }) { first, _ in first }
    return (given.map { $0.flatMap { place[$0] } }, levels)
  }
}
