/// What measures need and exclude, as their rows name it: rings of prerequisites, and exclusions of what is needed.
public struct Requirements: Sendable {
  private var rows: [String: Int] = [:]
  private let names: [String]
  private let requires: [[String]]
  private let excludes: [[String]]

  /// A ring of measures that require one another, and the row where it is told.
  public struct Ring: Hashable, Sendable {
    public var row: Int
    /// The first again at the end.
    public var names: [String]
  }

  /// Two measures that one needs, of which the first excludes the second.
  public struct Clash: Hashable, Sendable {
    public var row: Int
    public var measure: String
    public var first: String
    public var second: String
  }

  /// - Parameters:
  ///   - names: the id of each measure; of one that stands twice the first row counts.
  ///   - requires: by row the ids that the measure needs.
  ///   - excludes: by row the ids that cannot stand beside it.
  public init(_ names: [String], requires: [[String]], excludes: [[String]]) {
    self.names = names
    self.requires = requires
    self.excludes = excludes
    for (row, name) in names.enumerated() where rows[name] == nil { rows[name] = row }
  }

  /// Each ring once, at its first row: from there the shortest way back.
  public var rings: [Ring] {
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
  public var clashes: [Clash] {
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
