import Language
import TerroirKernel

/// The rules of measures that need more than one cell: an amount tells of what, when and in which currency; prerequisites
/// lead somewhere and exclude nothing that is needed; who pays and acts is known.
struct MeasureRules {
  /// The actors of the data; nil where the workspace has none, and nobody can be looked up.
  private let actors: Set<String>?
  private let file: String?
  private let kinds: [String]
  private(set) var faults: [Fault] = []

  init(_ tables: [TypedTable]) {
    let table = tables.first { $0.resource.name == Actor.declaration.name }
    actors = table.map { Set($0.texts("id").compactMap(\.self)) }
    file = table?.source.file
    kinds = Actor.declaration["kind"]?.words ?? []
  }

  mutating func check(_ table: inout TypedTable) {
    guard table.resource.name == Measure.declaration.name else { return }
    checkAmounts(&table)
    checkValidity(&table)
    for column in ["payer", "implementer"] { checkBody(column, &table) }
    checkRequirements(&table)
  }

  /// A cost of a unit is of nothing without the unit, and none of the three can be counted without currency and year.
  private mutating func checkAmounts(_ table: inout TypedTable) {
    let needs: [(column: String, others: [String])] = [
      ("unit_cost", ["unit", "currency", "price_year"]), ("start_cost", ["currency", "price_year"]),
      ("running_cost", ["currency", "price_year"]), ("unit", ["beneficiaries"]),
    ]
    for row in 0..<table.rowCount {
      for need in needs where table.has(need.column, row) {
        let others = need.others.filter { !table.has($0, row) }
        if !others.isEmpty { refuse(.valueWithout(column: need.column, others: others), &table, row, need.column) }
      }
    }
  }

  private mutating func checkValidity(_ table: inout TypedTable) {
    let ends = zip(table.texts("valid_from"), table.texts("valid_to"))
    for (row, (from, to)) in ends.enumerated() {
      guard let from, let to, let start = Period(from), let end = Period(to), end.last < start.first else { continue }
      refuse(.endsBeforeItBegins(from: from, to: to), &table, row, "valid_to")
    }
  }

  private mutating func checkBody(_ column: String, _ table: inout TypedTable) {
    guard let actors else { return }
    for (row, text) in table.texts(column).enumerated() {
      guard let text, !actors.contains(text), !kinds.contains(text) else { continue }
      refuse(
        .unknownBody(text, column: column, kinds: kinds, file: file), &table, row, column,
        Suggestions.nearest(to: text, in: actors.sorted() + kinds))
    }
  }

  private mutating func checkRequirements(_ table: inout TypedTable) {
    let graph = Requirements(table)
    for ring in graph.rings { refuse(.circularRequirement(ring.names), &table, ring.row, "requires") }
    for clash in graph.clashes {
      refuse(
        .excludedRequirement(of: clash.measure, first: clash.first, second: clash.second), &table, clash.row,
        clash.measure == clash.first ? "excludes" : "requires")
    }
  }

  private mutating func refuse(
    _ kind: FaultKind, _ table: inout TypedTable, _ row: Int, _ column: String, _ suggestions: [String] = []
  ) {
    guard !table.records.broken.contains(row + 1), let range = table.range(row, column) else { return }
    table.sound[row] = false
    faults.append(Fault(kind, at: table.source.place(range), suggestions: suggestions))
  }
}

/// What measures need and exclude, as their rows name it.
private struct Requirements {
  private var rows: [String: Int] = [:]
  private var names: [String] = []
  private let requires: [[String]]
  private let excludes: [[String]]

  /// A ring of measures that require one another, and the row where it is told.
  struct Ring {
    var row: Int
    var names: [String]
  }

  /// Two measures that one needs, of which the first excludes the second.
  struct Clash {
    var row: Int
    var measure: String
    var first: String
    var second: String
  }

  init(_ table: TypedTable) {
    requires = table.lists("requires")
    excludes = table.lists("excludes")
    names = table.texts("id").map { $0 ?? "" }
    for (row, name) in names.enumerated() where rows[name] == nil { rows[name] = row }
  }

  /// Each ring once, at its first row: from there the shortest way back.
  var rings: [Ring] {
    var told: Set<String> = []
    var found: [Ring] = []
    for row in names.indices where rows[names[row]] == row && !told.contains(names[row]) {
      guard let ring = way(back: row) else { continue }
      told.formUnion(ring)
      found.append(Ring(row: row, names: ring))
    }
    return found
  }

  private func way(back row: Int) -> [String]? {
    var came: [String: String] = [:]
    var queue = [names[row]]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for needed in rows[current].map({ requires[$0] }) ?? [] {
        if needed == names[row] {
          var way = [needed, current]
          while let last = way.last, last != names[row], let before = came[last] { way.append(before) }
          return way.reversed()
        }
        guard rows[needed] != nil, came[needed] == nil else { continue }
        came[needed] = current
        queue.append(needed)
      }
    }
    return nil
  }

  /// The clashes among a measure and all that it needs, but for those that one of its prerequisites has by itself.
  var clashes: [Clash] {
    let whole = names.indices.map { closure(of: $0) }
    var found: [Clash] = []
    for row in names.indices where rows[names[row]] == row && !requires[row].isEmpty {
      let below = requires[row].compactMap { rows[$0] }.filter { $0 != row && !whole[$0].contains(names[row]) }
      for first in whole[row].sorted() {
        for second in rows[first].map({ excludes[$0] }) ?? [] where whole[row].contains(second) && second != first {
          if below.contains(where: { whole[$0].contains(first) && whole[$0].contains(second) }) { continue }
          found.append(Clash(row: row, measure: names[row], first: first, second: second))
        }
      }
    }
    return found
  }

  /// The measure and everything that it needs, by whatever number of steps.
  private func closure(of row: Int) -> Set<String> {
    var found: Set = [names[row]]
    var queue = [names[row]]
    while let current = queue.popLast() {
      for needed in rows[current].map({ requires[$0] }) ?? [] where found.insert(needed).inserted {
        queue.append(needed)
      }
    }
    return found
  }
}
