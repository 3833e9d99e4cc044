import TerroirKernel

/// What of a new table of a register must be hidden so that no few of its holders can be told by it and all tables before.
///
/// Rows of the register that stand in the same cell of every table are one atom. An attacker knows of each shown cell how many
/// rows its atoms have together, that no atom has fewer than none, and which atoms there are. What must not be told: an atom,
/// a hidden cell, and what is left of a shown cell beside shown cells inside of it, where fewer than `threshold` holders
/// stand behind it. It is told where the least and the greatest number of its rows that agree with all that is shown are
/// less than one away from the truth; then the smallest cell of the new table that the attacker needs is hidden as well.
///
/// The rows that a figure is made of decide, not its amounts: what a count of rows does not tell, a sum over them does not.
///
/// Source: Chin and Özsoyoglu (1982), Auditing and inference control in statistical databases, IEEE TSE 8; Hundepool et al.
/// (2012), Statistical Disclosure Control.
public struct ReleaseAudit: Sendable {
  /// A table, or one column of it: where each row of the register stands in it.
  public struct Release: Sendable {
    /// By row of the register its cell; nil where the table leaves the row out.
    public var cells: [Int?]
    /// By cell, whether its figure is shown.
    public var shown: [Bool]

    public init(cells: [Int?], shown: [Bool]) {
      self.cells = cells
      self.shown = shown
    }
  }

  /// By row of the register, whose it is.
  private let holders: [Int]
  private let threshold: Int

  /// More atoms than can be looked at while a person waits.
  public static let mostAtoms = 4_000

  public init(holders: [Int], threshold: Int) {
    self.holders = holders
    self.threshold = threshold
  }

  /// Which cells of the new table are shown.
  ///
  /// - Parameters:
  ///   - newest: the columns of the new table, all with the same cells of which the same are shown.
  ///   - earlier: all that left before.
  /// - Returns: by cell; nil where there are more atoms than ``mostAtoms``, and nothing is proven.
  public func shown(of newest: [Release], after earlier: [Release]) throws(OptimisationFailure) -> [Bool]? {
    guard var shown = newest.first?.shown else { return [] }
    while true {
      let releases =
        earlier
        + newest.map { column in
          Release(cells: column.cells, shown: shown)
        }
      guard let atoms = Atoms(releases, holders: holders) else { return nil }
      let told = try atoms.told(below: threshold)
      if told.isEmpty { return shown }
      var next = shown
      for target in told {
        if let cell = atoms.smallest(near: target, from: earlier.count, shown: shown) { next[cell] = false }
      }
      // Nothing of the new table is needed: it was told before.
      if next == shown { return shown }
      shown = next
    }
  }
}

/// The atoms of several tables, and what an attacker makes of them.
private struct Atoms {
  /// By table and cell, its atoms, ascending.
  private var members: [[[Int]]] = []
  private var releases: [ReleaseAudit.Release]
  /// By atom, how many rows it has, and whose they are.
  private var rows: [Int] = []
  private var owners: [Set<Int>] = []

  init?(_ releases: [ReleaseAudit.Release], holders: [Int]) {
    self.releases = releases
    var codes = [Int](repeating: 0, count: holders.count)
    var isInside = [Bool](repeating: false, count: holders.count)
    for release in releases {
      var next: [[Int]: Int] = [:]
      for row in holders.indices {
        let cell = row < release.cells.count ? release.cells[row] : nil
        if cell != nil { isInside[row] = true }
        let key = [codes[row], cell ?? -1]
        codes[row] = next[key] ?? next.count
        next[key] = codes[row]
      }
    }
    var places: [Int: Int] = [:]
    members = releases.map { $0.shown.map { _ in [] } }
    for row in holders.indices where isInside[row] {
      if let place = places[codes[row]] {
        rows[place] += 1
        owners[place].insert(holders[row])
        continue
      }
      guard rows.count < ReleaseAudit.mostAtoms else { return nil }
      let place = rows.count
      places[codes[row]] = place
      rows.append(1)
      owners.append([holders[row]])
      for (number, release) in releases.enumerated() where row < release.cells.count {
        if let cell = release.cells[row] { members[number][cell].append(place) }
      }
    }
  }

  /// Sets of atoms of fewer holders than the threshold whose number of rows an attacker can tell.
  func told(below threshold: Int) throws(OptimisationFailure) -> [[Int]] {
    let targets = targets.filter { target in
      target.reduce(into: Set<Int>()) { $0.formUnion(owners[$1]) }.count < threshold
    }
    if targets.isEmpty { return [] }
    let attacker = try SolverSession(model)
    var found: [[Int]] = []
    for target in targets {
      let truth = Double(target.reduce(0) { $0 + rows[$1] })
      var costs = [Double](repeating: 0, count: rows.count)
      for atom in target { costs[atom] = 1 }
      try attacker.setCosts(costs)
      let most = try attacker.solve().objective
      for atom in target { costs[atom] = -1 }
      try attacker.setCosts(costs)
      let least = -(try attacker.solve().objective)
      if most < truth + 1 - 1e-6 || least > truth - 1 + 1e-6 { found.append(target) }
    }
    return found
  }

  /// What an attacker may be after: atoms, hidden cells, and what shown cells leave of a shown one around them.
  private var targets: [[Int]] {
    var found = Set(rows.indices.map { [$0] })
    for (number, release) in releases.enumerated() {
      for (cell, atoms) in members[number].enumerated() where !atoms.isEmpty {
        if release.shown[cell] {
          for first in releases.indices { found.insert(remainder(of: atoms, from: first)) }
        } else {
          found.insert(atoms)
        }
      }
    }
    found.remove([])
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What is left of a set of atoms beside shown cells inside of it that share none, of one table first, then of the others.
  private func remainder(of atoms: [Int], from first: Int) -> [Int] {
    var left = Set(atoms)
    for number in [first] + releases.indices.filter({ $0 != first }) {
      for (cell, inner) in members[number].enumerated()
      where releases[number].shown[cell] && !inner.isEmpty && inner.count < atoms.count && left.isSuperset(of: inner) {
        left.subtract(inner)
      }
    }
    return left.count == atoms.count ? [] : left.sorted()
  }

  private var model: Model {
    var model = Model(.maximise)
    let all = Double(rows.reduce(0, +)) + 1
    for atom in rows.indices { model.add(Model.Variable("atom \(atom)", lower: 0, upper: all)) }
    for (number, release) in releases.enumerated() {
      for (cell, atoms) in members[number].enumerated() where release.shown[cell] && !atoms.isEmpty {
        let sum = Double(atoms.reduce(0) { $0 + rows[$1] })
        model.add(
          Model.Constraint("table \(number), cell \(cell)", atoms.map { Model.Term($0, 1) }, lower: sum, upper: sum))
      }
    }
    return model
  }

  /// The smallest shown cell of the tables from `first` on that hangs together with a set of atoms; one that holds some of
  /// them before all others.
  func smallest(near target: [Int], from first: Int, shown: [Bool]) -> Int? {
    var reached = Set(target)
    var seen: Set<[Int]> = []
    while true {
      var candidates: [(size: Int, cell: Int)] = []
      for number in releases.indices where number >= first {
        for (cell, atoms) in members[number].enumerated()
        where shown[cell] && !reached.isDisjoint(with: atoms) {
          candidates.append((atoms.reduce(0) { $0 + rows[$1] }, cell))
        }
      }
      if let best = candidates.min(by: { ($0.size, $0.cell) < ($1.size, $1.cell) }) { return best.cell }
      let before = reached.count
      for number in releases.indices {
        for (cell, atoms) in members[number].enumerated()
        where releases[number].shown[cell] && !reached.isDisjoint(with: atoms)
          && seen.insert([number, cell]).inserted
        {
          reached.formUnion(atoms)
        }
      }
      if reached.count == before { return nil }
    }
  }
}
