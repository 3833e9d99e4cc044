import TerroirKernel
import Testing

@testable import TerroirMethods

@Suite("What several tables of a register tell together")
struct ReleaseAuditTests {
  /// Holders with a town, an activity and a year.
  private struct Register {
    var rows: [(town: Int, code: Int, year: Int)] = []

    init(_ counts: [(town: Int, code: Int, year: Int, count: Int)]) {
      for part in counts {
        rows += [(town: Int, code: Int, year: Int)](repeating: (part.town, part.code, part.year), count: part.count)
      }
    }

    /// A table by a key; rows without one are left out, and cells below the threshold hidden.
    func table(hiding threshold: Int = 3, _ key: ((town: Int, code: Int, year: Int)) -> [Int]?) -> ReleaseAudit.Release
    {
      var names: [[Int]] = []
      let cells = rows.map { row -> Int? in
        guard let name = key(row) else { return nil }
        if let known = names.firstIndex(of: name) { return known }
        names.append(name)
        return names.count - 1
      }
      let sizes = names.indices.map { cell in cells.count { $0 == cell } }
      return ReleaseAudit.Release(cells: cells, shown: sizes.map { $0 >= threshold })
    }

    func shown(_ newest: ReleaseAudit.Release, after earlier: [ReleaseAudit.Release]) throws -> [Bool]? {
      try ReleaseAudit(holders: Array(rows.indices), threshold: 3).shown(of: [newest], after: earlier)
    }
  }

  @Test("a total beside cells of which one small one is hidden is hidden too")
  func total() throws {
    let register = Register([(0, 0, 0, 2), (0, 1, 0, 7), (1, 0, 0, 5), (1, 1, 0, 6)])
    let cells = register.table { [$0.town, $0.code] }
    let towns = register.table { [$0.town] }
    #expect(try register.shown(cells, after: []) == [false, true, true, true])
    #expect(try register.shown(towns, after: [cells]) == [false, true])
    // And the other way round: the cells give way to what has left already, the smallest that is needed.
    #expect(try register.shown(cells, after: [towns]) == [false, false, true, true])
  }

  @Test("two filters of which one holds the other are not told apart by few")
  func filters() throws {
    let register = Register([(0, 0, 0, 9), (0, 1, 0, 2), (1, 0, 0, 4), (1, 1, 0, 4)])
    let all = register.table { [$0.town] }
    let part = register.table { $0.code == 0 ? [$0.town] : nil }
    #expect(try register.shown(part, after: [all]) == [false, true])
  }

  @Test("two years that leave few of a third, each alone harmless, are seen together")
  func years() throws {
    let register = Register([(0, 0, 0, 5), (0, 0, 1, 6), (0, 0, 2, 2), (1, 0, 0, 5), (1, 0, 1, 5), (1, 0, 2, 5)])
    let all = register.table { [$0.town] }
    let first = register.table { $0.year == 0 ? [$0.town] : nil }
    let second = register.table { $0.year == 1 ? [$0.town] : nil }
    #expect(try register.shown(first, after: [all]) == [true, true])
    #expect(try register.shown(second, after: [all, first]) == [false, true])
  }

  @Test("two filters in each of two years, each harmless, give way where their differences leave few")
  func filtersAndYears() throws {
    // Of town 0 in year 1 two hold code 1: all four tables together would tell them.
    let register = Register([(0, 0, 0, 6), (0, 1, 0, 5), (0, 0, 1, 7), (0, 1, 1, 2), (1, 0, 0, 5), (1, 0, 1, 5)])
    var left: [ReleaseAudit.Release] = []
    for (code, year) in [(nil, nil), (nil, 0), (0, nil), (0, 0)] as [(Int?, Int?)] {
      var table = register.table {
        (code ?? $0.code) == $0.code && (year ?? $0.year) == $0.year ? [$0.town] : nil
      }
      #expect(table.shown == [true, true])
      table.shown = try #require(try register.shown(table, after: left))
      left.append(table)
    }
    // 20 in all, 11 of year 0, 13 of code 0: with 6 of both, 20 - 11 - 13 + 6 = 2.
    #expect(left.map(\.shown) == [[true, true], [true, true], [true, true], [false, true]])
  }

  @Test("what is the same again, and what takes other rows, is shown as it is")
  func harmless() throws {
    let register = Register([(0, 0, 0, 5), (0, 1, 1, 6), (1, 0, 0, 4), (1, 1, 1, 2)])
    let first = register.table { $0.year == 0 ? [$0.town] : nil }
    let second = register.table { $0.year == 1 ? [$0.town] : nil }
    #expect(try register.shown(first, after: [first]) == first.shown)
    #expect(try register.shown(second, after: [first]) == [true, false])
    #expect(try ReleaseAudit(holders: [], threshold: 3).shown(of: [], after: []) == [])
  }

  @Test("several rows of one holder are one")
  func holders() throws {
    let register = Register([(0, 0, 0, 4), (0, 1, 0, 5)])
    let cells = register.table { [$0.code] }
    let part = register.table { $0.code == 1 ? [$0.code] : nil }
    let audit = ReleaseAudit(holders: [0, 0, 0, 0, 1, 2, 3, 4, 5], threshold: 3)
    let whole = ReleaseAudit.Release(cells: register.rows.map { _ in 0 }, shown: [true])
    #expect(try audit.shown(of: [part], after: [whole]) == [false])
    #expect(try audit.shown(of: [cells], after: [whole]) == [false, false])
  }

  @Test("in 100 random registers nobody among few is told by any of three tables, whatever their order")
  func random() throws {
    for draw in 0..<100 {
      var stream = RandomStream(seed: 7, method: "release-audit", draw: draw)
      var counts: [(town: Int, code: Int, year: Int, count: Int)] = []
      for town in 0..<3 {
        for code in 0..<3 {
          for year in 0..<2 { counts.append((town, code, year, Int(clamped: 6 * stream.uniform()))) }
        }
      }
      let register = Register(counts)
      let keys: [((town: Int, code: Int, year: Int)) -> [Int]?] = [
        { [$0.town] }, { [$0.town, $0.code] }, { $0.year == 0 ? [$0.code] : nil }, { [$0.code, $0.year] },
      ]
      var left: [ReleaseAudit.Release] = []
      for place in stream.permutation(keys.count) {
        var table = register.table(keys[place])
        table.shown = try #require(try register.shown(table, after: left))
        left.append(table)
      }
      // Every cell of the finest table of few: the least and the most that agree with all that is shown.
      let cells = register.table(hiding: 1) { [$0.town, $0.code, $0.year] }
      let count = cells.shown.count
      var model = Model(.maximise)
      for cell in 0..<count { model.add(Model.Variable("\(cell)", upper: 1000)) }
      for table in left {
        for (cell, isShown) in table.shown.enumerated() where isShown {
          let members = Set(table.cells.indices.filter { table.cells[$0] == cell }.compactMap { cells.cells[$0] })
          let sum = Double(table.cells.count { $0 == cell })
          model.add(Model.Constraint("", members.sorted().map { Model.Term($0, 1) }, lower: sum, upper: sum))
        }
      }
      let attacker = try SolverSession(model)
      for cell in 0..<count {
        let truth = Double(cells.cells.count { $0 == cell })
        if truth >= 3 { continue }
        var ends: [Double] = []
        for sign in [1.0, -1] {
          var costs = [Double](repeating: 0, count: count)
          costs[cell] = sign
          try attacker.setCosts(costs)
          ends.append(sign * (try attacker.solve().objective))
        }
        #expect(ends[0] >= truth + 1 - 1e-6 && ends[1] <= truth - 1 + 1e-6, "draw \(draw), cell \(cell): \(ends)")
      }
    }
  }
}
