import TerroirKernel

/// What `did` reads: a panel, the start of each unit, covariates by row, clusters by unit.
struct DifferenceSample {
  let panel: OutcomePanel
  /// Nil for never, and for a start after the last time.
  let starts: [Int?]
  let covariates: [(name: String, values: [Double])]
  /// Numbered from 0; nil where each unit stands alone.
  let clusters: [Int]?
  let clusterName: String
  var dropped: [String]

  /// - Parameter dropsAlwaysTreated: Whether units without a time before their start are left out.
  init(_ read: InputReader, dropsAlwaysTreated: Bool, anticipation: Int = 0) throws(MethodFailure) {
    let keys = try read.keys("unit")
    let starts = try TreatmentStart.read(read, units: keys)
    let whole = try OutcomePanel(read, units: keys, gaps: try read.choice("gaps", OutcomePanel.Gaps.self))
    var dropped = whole.dropped.isEmpty ? [] : ["with a gap: \(whole.dropped.named)"]
    let (first, last) = (whole.times[0], whole.times[whole.times.count - 1])
    guard whole.times.count > 1 else {
      throw read.failure("there is one time", hint: "Give times before and after the start.")
    }
    let always = whole.units.indices.filter { unit in
      starts[whole.levels[unit]].map { $0 - anticipation <= first } ?? false
    }
    var panel = whole
    if dropsAlwaysTreated, !always.isEmpty {
      guard always.count < whole.units.count else {
        throw read.failure(
          "every unit is treated from the first time on", row: whole.row(0, 0),
          hint: "Give times before the start\(anticipation > 0 ? ", more than the anticipation" : "").")
      }
      dropped.append("treated from the first time on: \(always.map { whole.units[$0] }.named)")
      panel = whole.keeping(whole.units.indices.filter { !always.contains($0) })
    }
    let own = panel.levels.map { level in starts[level].flatMap { $0 > last ? nil : $0 } }
    guard own.contains(where: { $0 != nil }) else {
      throw read.failure(
        dropped.isEmpty ? "no unit is treated up to \(last)" : "no unit is treated that has a time before",
        hint: "Look at first_treated: it is a time of the table, and times before it are needed.")
    }
    self.panel = panel
    self.starts = own
    self.dropped = dropped
    covariates = try Self.covariates(read, panel)
    if let names = try read.optionalKeys("cluster") {
      var found = [Int?](repeating: nil, count: keys.count)
      for row in names.codes.indices {
        let unit = keys.codes[row]
        if let before = found[unit], before != names.codes[row] {
          throw read.failure(
            "\(keys.names[unit]) is in \(names.names[before]) and in \(names.names[names.codes[row]])", row: row,
            hint: "Give each unit one cluster.")
        }
        found[unit] = names.codes[row]
      }
      let codes = panel.levels.map { found[$0] ?? 0 }
      let numbers = Dictionary(uniqueKeysWithValues: Set(codes).sorted().enumerated().map { ($1, $0) })
      clusters = codes.map { numbers[$0] ?? 0 }
      clusterName = names.column.name
    } else {
      clusters = nil
      clusterName = keys.column.name
    }
  }

  var clusterCount: Int { clusters.map { ($0.max() ?? -1) + 1 } ?? panel.units.count }

  private static func covariates(
    _ read: InputReader, _ panel: OutcomePanel
  ) throws(MethodFailure) -> [(name: String, values: [Double])] {
    guard read.input.roles["covariates"] != nil else { return [] }
    var result: [(name: String, values: [Double])] = []
    for (name, values) in try read.lists("covariates") {
      for row in panel.rows where values[row] == nil {
        throw read.failure("\(name) is missing", row: row, hint: "Fill it in, or leave the unit out.")
      }
      result.append((name, values.map { $0 ?? 0 }))
    }
    return result
  }
}
