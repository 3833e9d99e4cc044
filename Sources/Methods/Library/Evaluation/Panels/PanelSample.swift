import TerroirKernel

/// What `panel` reads: one row per unit and time, in the order of units and times.
struct PanelSample: Sendable {
  let names: [String]
  /// Regressor by regressor.
  let columns: [[Double]]
  let outcome: [Double]
  let unit: [Int]
  let period: [Int]
  let units: Int
  let periods: Int
  let cluster: [Int]
  let clusterName: String
  var count: Int { outcome.count }
  /// How many times each unit has.
  let lengths: [Int]

  /// - Throws: on duplicates, missing values, and clusters that a unit changes.
  init(_ read: InputReader) throws(MethodFailure) {
    try read.requireRows()
    let (keys, times) = (try read.keys("unit"), try read.keys("time"))
    try read.requireDistinct([keys, times])
    let y = try read.numbers("outcome", atLeast: nil)
    let order = y.indices.sorted { (keys.codes[$0], times.codes[$0]) < (keys.codes[$1], times.codes[$1]) }
    var (names, columns): ([String], [[Double]]) = ([], [])
    for (name, values) in try read.lists("regressors") {
      var own: [Double] = []
      for row in order {
        guard let value = values[row] else {
          throw read.failure("\(name) is missing", row: row, hint: "Fill it in, or leave the row out with where.")
        }
        own.append(value)
      }
      names.append(name)
      columns.append(own)
    }
    (self.names, self.columns) = (names, columns)
    outcome = order.map { y[$0] }
    unit = order.map { keys.codes[$0] }
    period = order.map { times.codes[$0] }
    (units, periods) = (keys.count, times.count)
    var lengths = [Int](repeating: 0, count: keys.count)
    for row in order { lengths[keys.codes[row]] += 1 }
    self.lengths = lengths
    let clusters = try read.optionalKeys("cluster")
    cluster = order.map { (clusters ?? keys).codes[$0] }
    clusterName = (clusters ?? keys).column.name
  }

  /// The values less a share of the mean of their unit.
  func less(_ share: Double, _ values: [Double]) -> [Double] {
    let means = means(values)
    return values.indices.map { values[$0] - share * means[unit[$0]] }
  }

  /// The mean of each unit.
  func means(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: units)
    for row in values.indices { sums[unit[row]] += values[row] }
    return zip(sums, lengths).map { $0 / Double($1) }
  }

  /// One column for each time but the first.
  var timeColumns: [[Double]] { (1..<max(1, periods)).map { level in period.map { $0 == level ? 1 : 0 } } }
}
