import Foundation
import TerroirKernel

/// The random tables of `Tests/Benchmarks/peers/panels.py`, to the last bit: draws are whole numbers.
struct PeerPanel {
  /// 36 towns over 8 years: never treated, from 4 and from 6 on in turn.
  let towns: Table
  /// Those of them that never are, or from 4 on.
  let pair: Table
  /// The last year of each town, treated or not.
  let units: Table
  /// A unit, u10, near a mixture of three of ten donors over 16 times, with eleven traits.
  let walks: Table
  /// 40 times with a change of level and slope at 25, and counts of something.
  let series: Table

  init(_ number: Int) {
    var draws = Draws(state: 1000 + UInt64(number))
    towns = Self.towns(&draws)
    walks = Self.walks(&draws)
    series = Self.series(&draws)
    let starts = integers(towns, "first_treated") ?? []
    pair = towns.picking(starts.indices.filter { starts[$0] != 6 })
    var last = towns.picking(starts.indices.filter { $0 % 8 == 7 })
    last.columns[4].values = .integer((0..<36).map { $0 % 3 > 0 ? 1 : 0 })
    units = last
  }

  static let traits = (0..<11).map { "p\($0)" }

  private static func towns(_ draws: inout Draws) -> Table {
    var (names, times, starts, treatment): ([String], [Int], [Int], [Int]) = ([], [], [], [])
    var (outcome, x, w, z1, z2): ([Double], [Double], [Double], [Double], [Double]) = ([], [], [], [], [])
    for unit in 0..<36 {
      let start = [0, 4, 6][unit % 3]
      let level = draws.normal()
      let (own, other) = (draws.normal() + (start > 0 ? 0.3 : 0), draws.normal())
      for time in 1...8 {
        let (one, two) = (draws.normal() + 0.5 * level, draws.normal())
        let isTreated = start > 0 && time >= start
        let effect = isTreated ? 2 + 0.3 * Double(time - start) : 0
        let moved = 10 + 3 * level + 0.5 * Double(time) + one - 0.5 * two
        names.append("u\(unit + 10)")
        times.append(time)
        outcome.append(moved + 0.2 * own * Double(time) + effect + draws.normal())
        starts.append(start)
        treatment.append(isTreated ? 1 : 0)
        x.append(own)
        w.append(other)
        z1.append(one)
        z2.append(two)
      }
    }
    return table([
      "unit": .text(names), "time": .integer(times), "outcome": .number(outcome), "first_treated": .integer(starts),
      "treatment": .integer(treatment), "x": .number(x), "w": .number(w), "z1": .number(z1), "z2": .number(z2),
    ])
  }

  private static func walks(_ draws: inout Draws) -> Table {
    var paths: [[Double]] = []
    for _ in 0..<10 {
      var level = 50 + 2 * draws.normal()
      var path: [Double] = []
      for _ in 0..<16 {
        level += draws.normal()
        path.append(level)
      }
      paths.append(path)
    }
    var own: [Double] = []
    for time in 0..<16 {
      let mixture = 0.5 * paths[0][time] + 0.3 * paths[1][time] + 0.2 * paths[2][time]
      own.append(mixture + 0.3 * draws.normal())
    }
    paths.insert(own, at: 0)
    var traits = [[Double]](repeating: [], count: Self.traits.count)
    for path in paths {
      for place in traits.indices {
        let value = path[place] + 0.5 * draws.normal()
        traits[place] += [Double](repeating: value, count: 16)
      }
    }
    let outcomes = table([
      "unit": .text((0..<176).map { "u\($0 / 16 + 10)" }), "time": .integer((0..<176).map { $0 % 16 }),
      "outcome": .number(paths.flatMap(\.self)),
    ])
    return Table(
      columns: outcomes.columns
        + zip(Self.traits, traits).map { TableColumn(Column($0, .number, ""), .number($1)) })
  }

  private static func series(_ draws: inout Draws) -> Table {
    var error = 0.0
    var values: [Double] = []
    for place in 0..<40 {
      error = 0.4 * error + draws.normal()
      let change = place >= 24 ? 3 + 0.1 * Double(place - 23) : 0
      values.append(20 + 0.2 * Double(place) + change + error)
    }
    return table([
      "time": .integer((1...40).map { $0 }), "outcome": .number(values), "value": .number(values),
      "count": .integer(values.map { Int($0.rounded(.down)) }), "size": .integer((0..<40).map { 50 + $0 }),
    ])
  }

  /// splitmix64; a normal is the sum of twelve uniforms less 6.
  private struct Draws {
    var state: UInt64

    mutating func uniform() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((value ^ (value >> 31)) >> 11) * 0x1p-53
    }

    mutating func normal() -> Double {
      var total = -6.0
      for _ in 0..<12 { total += uniform() }
      return total
    }
  }
}

/// What the peers found in them: figure by name, panel by panel.
enum PeerFigures {
  static let all: [String: [Double]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Benchmarks/peers/panels.csv").standardized
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let cells = line.split(separator: ",")
        return (String(cells[0]), cells.dropFirst().compactMap { Double($0) })
      }
    ) { $1 }
  }()
}
