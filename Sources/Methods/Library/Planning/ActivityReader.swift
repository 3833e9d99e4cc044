import TerroirKernel

/// Reads activities, what they wait for, and what they need of shared resources.
struct ActivityReader {
  let keys: Keys
  /// In the order of names, so that draws do not depend on the order of rows.
  let activities: [CriticalPath.Activity]
  /// By activity and resource; nil where no resources are given.
  let resources: (needs: [String: [String: Double]], capacity: [String: Double])?

  init(_ reader: InputReader) throws(MethodFailure) {
    try reader.requireRows()
    keys = try reader.keys("activity")
    try reader.requireDistinct([keys])
    let requires = try Self.requirements(reader, keys)
    let estimates = try Self.estimates(reader, keys)
    let (names, codes) = (keys.names, keys.codes)
    activities = codes.indices.sorted { codes[$0] < codes[$1] }.map { row in
      let name = names[codes[row]]
      return CriticalPath.Activity(name, estimates[row], requires: (requires[name] ?? []).sorted())
    }
    resources = try Self.resources(reader, keys)
  }

  private static func estimates(_ reader: InputReader, _ keys: Keys) throws(MethodFailure) -> [CriticalPath.Estimate] {
    let columns = try reader.lists("duration")
    guard columns.count == 1 || columns.count == 3 else {
      throw reader.failure("\(columns.count) duration columns", hint: "Give one, or three: duration=[o, m, p].")
    }
    var estimates: [CriticalPath.Estimate] = []
    for row in keys.codes.indices {
      var numbers: [Double] = []
      for column in columns {
        guard let value = column.values[row] else {
          throw reader.failure("\(column.name) is missing", row: row, hint: "Give the duration.")
        }
        guard value >= 0 else {
          throw reader.failure("\(column.name) is \(value)", row: row, hint: "A duration cannot be negative.")
        }
        numbers.append(value)
      }
      let own =
        numbers.count == 3
        ? CriticalPath.Estimate(numbers[0], numbers[1], numbers[2]) : CriticalPath.Estimate(exactly: numbers[0])
      guard own.optimistic <= own.likely, own.likely <= own.pessimistic else {
        throw reader.failure(
          "\(keys.names[keys.codes[row]]): the three durations are out of order", row: row,
          hint: "Give 0 <= o <= m <= p.")
      }
      estimates.append(own)
    }
    return estimates
  }

  private static func requirements(
    _ reader: InputReader, _ keys: Keys
  ) throws(MethodFailure) -> [String: [String]] {
    guard let table = try reader.table("requires") else { return [:] }
    let (activities, before) = (try table.keys("activity"), try table.keys("requires"))
    var requires: [String: [String]] = [:]
    for row in activities.codes.indices {
      let (name, earlier) = (activities.names[activities.codes[row]], before.names[before.codes[row]])
      for own in [name, earlier] where keys.code(of: own) == nil {
        throw table.failure("\(own) is no activity", row: row, hint: "Use the ids of the piped table.")
      }
      requires[name, default: []].append(earlier)
    }
    return requires
  }

  /// The tables `needs` and `capacity`, both or neither.
  private static func resources(
    _ reader: InputReader, _ keys: Keys
  ) throws(MethodFailure) -> (needs: [String: [String: Double]], capacity: [String: Double])? {
    let given = ["needs", "capacity"].filter { reader.input.tables[$0] != nil }
    if given.count == 1 {
      throw reader.failure(
        "the table \(given[0]) is given without \(given[0] == "needs" ? "capacity" : "needs")",
        hint: "Give needs=TABLE capacity=TABLE, both.")
    }
    guard let needs = try reader.table("needs"), let limits = try reader.table("capacity") else { return nil }
    let kinds = try limits.keys("resource")
    try limits.requireDistinct([kinds])
    let amounts = try limits.numbers("amount")
    var capacity: [String: Double] = [:]
    for row in amounts.indices {
      let name = kinds.names[kinds.codes[row]]
      guard amounts[row] > 0 else {
        throw limits.failure(
          "there is no \(name)", row: row, hint: "Give an amount above 0, or leave out resource and needs.")
      }
      capacity[name] = amounts[row]
    }
    let (owners, wanted, takes) = (try needs.keys("activity"), try needs.keys("resource"), try needs.numbers("amount"))
    try needs.requireDistinct([owners, wanted])
    var all: [String: [String: Double]] = [:]
    for row in takes.indices {
      let (owner, resource) = (owners.names[owners.codes[row]], wanted.names[wanted.codes[row]])
      guard keys.code(of: owner) != nil else {
        throw needs.failure("\(owner) is no activity", row: row, hint: "Use the ids of the piped table.")
      }
      guard let limit = capacity[resource] else {
        throw needs.failure("\(resource) has no capacity", row: row, hint: "Add it to the table capacity.")
      }
      guard takes[row] <= limit else {
        throw needs.failure(
          "\(owner) needs \(Keys.text(.number(takes[row]))) of \(resource), and there are \(Keys.text(.number(limit)))",
          row: row, hint: "Raise the capacity, or make the activity longer and its need less.")
      }
      all[owner, default: [:]][resource] = takes[row]
    }
    return (all, capacity)
  }

  /// What a plan was refused for, with the row of `requires` where it is one.
  static func failure(_ error: CriticalPathFailure, _ reader: InputReader) -> MethodFailure {
    switch error {
    case .duplicate(let id): return reader.failure("\(id) appears twice", hint: "Give each activity once.")
    case .disorderedEstimate(let id):
      return reader.failure("\(id): the three durations are out of order", hint: "Give 0 <= o <= m <= p.")
    case .unknownRequirement(let id, let missing):
      return reader.failure("\(id) requires \(missing), which is no activity", hint: "Add it, or drop the requirement.")
    case .cycle(let ids):
      let reason: Phrase = "\(ids.joined(separator: ", ")) wait for each other"
      guard let table = try? reader.table("requires"), let activities = try? table.keys("activity"),
        let before = try? table.keys("requires")
      else { return reader.failure(reason, hint: "Break the cycle.") }
      let row = activities.codes.indices.first {
        ids.contains(activities.names[activities.codes[$0]]) && ids.contains(before.names[before.codes[$0]])
      }
      return table.failure(reason, row: row, hint: "Break the cycle: leave out one of its rows.")
    }
  }
}
