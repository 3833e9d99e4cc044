import Language
import Runtime
import TerroirKernel

/// `cycles`: all cycles of the region side by side.
struct CyclesCommand: Command {
  let declaration = CommandDeclaration(
    name: "cycles", group: .understanding,
    summary: "all cycles side by side: indicators, ranks of clusters, money, estimates, beliefs and decisions",
    gives: .table,
    effects: .givesData,
    examples: [.init("cycles", "what moved from cycle to cycle")],
    notes: [
      "A cluster is followed by its members: the one of the next cycle that shares most of them, a third at the least, is",
      "the same one. Of a cycle that lacks an iteration the cells are empty.",
    ],
    keywords: ["compare cycles", "learning", "history of indicators", "циклы", "сравнить"])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let state = try session.state(call.span)
    let study = try session.openStudy(call.span)
    var cycles: [CycleFigures] = []
    for number in 1...max(1, state.cycle) {
      var artifacts: [Iteration: any ArtifactValue] = [:]
      for iteration in [Iteration.strategize, .design, .evaluate] {
        guard let hash = state.result(of: iteration, cycle: number)?.hash else { continue }
        artifacts[iteration] = try session.artifact(hash, of: study).value
      }
      cycles.append(
        CycleFigures(
          artifacts[.strategize] as? Strategy, artifacts[.design] as? SupportPackage,
          artifacts[.evaluate] as? PolicyReview))
    }
    return .table(CycleFigures.table(cycles))
  }
}

/// The figures of one cycle, by what they are of.
struct CycleFigures {
  /// What a row of `cycles` is of.
  struct Subject: Hashable, Comparable {
    let what: String
    let name: String
    let unit: String

    static let order = ["indicator", "cluster", "money", "estimate", "belief", "probability"]

    static func < (left: Subject, right: Subject) -> Bool {
      (order.firstIndex(of: left.what) ?? order.count, left.name)
        < (order.firstIndex(of: right.what) ?? order.count, right.name)
    }
  }

  private(set) var values: [Subject: Double] = [:]
  private(set) var clusters: [(id: String, members: Set<String>, rank: Int?)] = []

  init(_ strategy: Strategy?, _ package: SupportPackage?, _ review: PolicyReview?) {
    for row in review?.kpis ?? [] {
      values[Subject(what: "indicator", name: row.kpi.rawValue, unit: row.unit)] = row.value
    }
    let ranks = Dictionary((strategy?.priorities ?? []).map { ($0.cluster, $0.rank) }) { first, _ in first }
    clusters = (strategy?.clusters ?? []).sorted { $0.cluster < $1.cluster }.map { row in
      let members =
        row.elements.map(\.rawValue) + row.industries.map(\.rawValue) + row.territories.map(\.rawValue)
        + row.actors.map(\.rawValue)
      return (row.cluster.rawValue, Set(members), ranks[row.cluster])
    }
    for row in package?.measures ?? [] where row.chosen {
      values[Subject(what: "money", name: row.measure.rawValue, unit: row.currency), default: 0] += row.cost
    }
    for row in review?.effects ?? [] where row.estimate != nil {
      // Names are of ids alone, the same in every language. No effect before its checks are passed, which `review.effects` tells.
      values[Subject(what: "estimate", name: "\(row.subject): \(row.kpi) (\(row.method))", unit: row.unit ?? "")] =
        row.estimate
    }
    for row in review?.beliefs ?? [] {
      values[Subject(what: "belief", name: "\(row.kind): \(row.indicator), \(row.context)", unit: row.unit ?? "")] =
        row.posterior
    }
    for row in review?.decisions ?? [] {
      values[Subject(what: "probability", name: row.measure.rawValue, unit: UnitOfMeasure.share.rawValue)] =
        row.probability
    }
  }

  /// One row for each subject, one column for each cycle.
  static func table(_ cycles: [CycleFigures]) -> Table {
    var cycles = cycles
    follow(&cycles)
    let subjects = Set(cycles.flatMap(\.values.keys)).sorted()
    var columns = [
      TableColumn(
        Column(
          "what", .text, "indicator, cluster (its rank), money, estimate, belief or probability", russian: "что это"),
        .text(subjects.map(\.what))),
      TableColumn(Column("name", .text, "of which", russian: "чьё"), .text(subjects.map(\.name))),
      TableColumn(
        Column("unit", .text, "unit", russian: "единица"), .text(subjects.map { $0.unit.isEmpty ? nil : $0.unit })),
    ]
    for (number, cycle) in cycles.enumerated() {
      columns.append(
        TableColumn(
          Column("cycle_\(number + 1)", .number, "in cycle \(number + 1)", russian: "в цикле \(number + 1)"),
          .number(subjects.map { cycle.values[$0] })))
    }
    return Table(columns: columns)
  }

  /// Gives each cluster the name of the one that it goes on from.
  private static func follow(_ cycles: inout [CycleFigures]) {
    var known: [(name: String, members: Set<String>)] = []
    for number in cycles.indices {
      let own = cycles[number].clusters
      var pairs: [(old: Int, new: Int, share: Double)] = []
      for (old, before) in known.enumerated() {
        for (new, now) in own.enumerated() {
          let union = before.members.union(now.members).count
          let share = union > 0 ? Double(before.members.intersection(now.members).count) / Double(union) : 0
          if share >= 1.0 / 3 { pairs.append((old, new, share)) }
        }
      }
      var names: [Int: Int] = [:]
      var taken: Set<Int> = []
      for pair in pairs.sorted(by: { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) })
      where names[pair.new] == nil && taken.insert(pair.old).inserted {
        names[pair.new] = pair.old
      }
      for (new, cluster) in own.enumerated() {
        var name = cluster.id
        if let old = names[new] {
          known[old].members = cluster.members
          name = known[old].name
        } else {
          // Another cluster may have had the id in an earlier cycle.
          while known.contains(where: { $0.name == name }) { name += "'" }
          known.append((name, cluster.members))
        }
        cycles[number].values[Subject(what: "cluster", name: name, unit: "rank")] = cluster.rank.map(Double.init)
      }
    }
  }
}
