import Foundation
import TerroirKernel
import TerroirMethods

/// Methods of evaluation against fixed goals, and beside their Python peers on the same inputs.
struct EvaluationBenchmarks {
  private let panel = Self.staggered(units: 10_000, times: 20)
  private let outcomes = Self.walks(units: 51, times: 30, predictors: 6)

  /// The inputs as the peers read them.
  func write(to folder: URL) throws {
    try Self.text(panel).write(to: folder.appendingPathComponent("staggered.csv"), atomically: true, encoding: .utf8)
    try Self.text(outcomes).write(to: folder.appendingPathComponent("walks.csv"), atomically: true, encoding: .utf8)
    let (study, covariance) = Self.events()
    try Self.text(study).write(to: folder.appendingPathComponent("events.csv"), atomically: true, encoding: .utf8)
    try Self.text(covariance).write(
      to: folder.appendingPathComponent("covariance.csv"), atomically: true, encoding: .utf8)
  }

  private static func text(_ table: Table) -> String {
    let columns = table.columns.map { column -> [String] in
      switch column.values {
      case .integer(let values): values.map { $0.map { "\($0)" } ?? "" }
      case .number(let values): values.map { $0.map { "\($0)" } ?? "" }
      case .text(let values): values.map { $0 ?? "" }
      default: []
      }
    }
    let names = table.columns.map(\.declaration.name).joined(separator: ",")
    let rows = (0..<(columns.first?.count ?? 0)).map { row in columns.map { $0[row] }.joined(separator: ",") }
    return ([names] + rows).joined(separator: "\n") + "\n"
  }

  func run(_ peers: Peers) throws {
    let effects = try Measurement("effects of 10,000 units x 20 times, 1,000 draws", goal: "250", runs: 5) {
      _ = try DifferenceInDifferences.run(MethodInput(table: panel))
    }
    print(effects.ownLine)
    for peer in ["differences", "diff-diff"] { peers.compare(effects, with: peer) }
    let treated: [String: ParameterValue] = ["treated": .list([.text("unit 1000")]), "from": .integer(21)]
    let mixture = try Measurement("synthetic control, 50 donors with every placebo", goal: "50", runs: 11) {
      _ = try SyntheticControl.run(MethodInput(table: outcomes, parameters: treated))
    }
    print(mixture.ownLine)
    peers.compare(mixture, with: "quadprog")
    let traits = ["predictors": (0..<6).map { "x\($0)" }]
    let one = treated.merging(["placebos": .boolean(false)]) { $1 }
    let nested = try Measurement("one fit with importance by fit, 50 donors", goal: "", runs: 1) {
      _ = try SyntheticControl.run(MethodInput(table: outcomes, roles: traits, parameters: one))
    }
    print(nested.ownLine)
    peers.compare(nested, with: "pysyncon")
    let predictors = Self.walks(units: 101, times: 30, predictors: 6)
    print(
      try Measurement("the same with importance by fit, 100 donors", goal: "5000", runs: 1) {
        _ = try SyntheticControl.run(
          MethodInput(
            table: predictors, roles: traits, parameters: treated))
      }.ownLine)
    let (study, covariance) = Self.events()
    let bounds = try Measurement("bounds of relative magnitudes, five values, breakdown", goal: "1000", runs: 3) {
      _ = try HonestDifference.run(
        MethodInput(table: study, tables: ["covariance": covariance], parameters: ["reference": .integer(2008)]))
    }
    print(bounds.ownLine)
    peers.compare(bounds, with: "diff-diff bounds")
    let beliefs = Self.estimates(measures: 125, contexts: 8)
    print(
      try Measurement("partial pooling of 1,000 effects", goal: "50", runs: 11) {
        _ = try Learn.run(MethodInput(table: beliefs))
      }.ownLine)
  }

  private static func column(_ name: String, _ values: ColumnValues) -> TableColumn {
    TableColumn(Column(name, values.type, ""), values)
  }

  private static func staggered(units: Int, times: Int) -> Table {
    var draws = RandomStream(seed: 1, method: "benchmark-did")
    var (names, years, outcomes, starts): ([Int], [Int], [Double], [Int]) = ([], [], [], [])
    for unit in 0..<units {
      let (level, start) = (draws.normal(), [0, 0, 6, 10, 14][unit % 5])
      for time in 1...times {
        names.append(unit)
        years.append(time)
        outcomes.append(level + 0.1 * Double(time) + draws.normal() + (start > 0 && time >= start ? 1 : 0))
        starts.append(start)
      }
    }
    return Table(columns: [
      column("unit", .integer(names)), column("time", .integer(years)), column("outcome", .number(outcomes)),
      column("first_treated", .integer(starts)),
    ])
  }

  private static func walks(units: Int, times: Int, predictors: Int) -> Table {
    var draws = RandomStream(seed: 2, method: "benchmark-synthetic")
    var (names, years, outcomes): ([String], [Int], [Double]) = ([], [], [])
    var traits = [[Double]](repeating: [], count: predictors)
    for unit in 0..<units {
      var level = 50 + 5 * draws.normal()
      let own = (0..<predictors).map { _ in level + 3 * draws.normal() }
      for time in 1...times {
        level += draws.normal()
        names.append("unit \(1000 + unit)")
        years.append(time)
        outcomes.append(level)
        for place in 0..<predictors { traits[place].append(own[place]) }
      }
    }
    return Table(
      columns: [column("unit", .text(names)), column("time", .integer(years)), column("outcome", .number(outcomes))]
        + traits.enumerated().map { column("x\($0)", .number($1)) })
  }

  /// Four times before and four after, errors that hang together.
  private static func events() -> (study: Table, covariance: Table) {
    let times = [2004, 2005, 2006, 2007, 2009, 2010, 2011, 2012]
    let pairs = times.flatMap { one in times.map { (one, $0) } }
    return (
      Table(columns: [
        column("time", .integer(times)), column("estimate", .number([0.01, 0.03, -0.01, 0, 0.2, 0.19, 0.2, 0.18])),
      ]),
      Table(columns: [
        column("first", .integer(pairs.map(\.0))), column("second", .integer(pairs.map(\.1))),
        column("value", .number(pairs.map { $0 == $1 ? 4e-4 : 2e-4 })),
      ])
    )
  }

  private static func estimates(measures: Int, contexts: Int) -> Table {
    var draws = RandomStream(seed: 3, method: "benchmark-learn")
    let count = measures * contexts
    return Table(columns: [
      column("measure", .integer((0..<count).map { $0 / contexts })),
      column("context", .integer((0..<count).map { $0 % contexts })),
      column("effect", .number((0..<count).map { _ in 3 * draws.normal() })),
      column("se", .number((0..<count).map { 1 + Double($0 % 5) / 2 })),
    ])
  }
}
