package import TerroirKernel

/// The few figures by which an artifact is compared with others of its kind at a glance.
package enum Headline {
  package struct Figure: Sendable {
    package var column: Column
    package var value: Cell
  }

  /// The figures of an artifact; the same columns for every artifact of an iteration.
  package static func of(_ value: any ArtifactValue) -> [Figure] {
    switch value {
    case let value as IdentityProfile:
      [
        count(
          "specialised", "industries whose LQ interval lies above 1", value.industries.count { ($0.lqLow ?? 0) > 1 }),
        count(
          "high_significance", "industries of high significance by the data",
          value.industries.count {
            $0.significanceData == .high
          }),
        count("bottlenecks", "links of the chain that narrow", value.chain.count(where: \.bottleneck)),
        text(
          "first_town", "the town with the greatest identity potential",
          value.territories.min {
            ($0.rank, $0.territory) < ($1.rank, $1.territory)
          }?.territory.rawValue),
      ]
    case let value as Strategy:
      [
        count("clusters", "thematic clusters", value.clusters.count),
        text(
          "first", "the cluster of the first priority", value.priorities.min { $0.rank < $1.rank }?.cluster.rawValue),
        number(
          "acceptability", .share, "share of weightings that put it first",
          value.priorities.min { $0.rank < $1.rank }?.acceptability),
        count(
          "growth_points", "industries in towns that may lead growth: stars and emerging",
          value.growthPoints.count { ["star", "emerging"].contains($0.class) }),
      ]
    case let value as SupportPackage:
      [
        count("measures", "measures chosen", Set(value.measures.filter(\.chosen).map(\.measure)).count),
        count("clusters", "clusters they serve", Set(value.measures.filter(\.chosen).map(\.cluster)).count),
        number("impact", .index, "expected effect", value.measures.filter(\.chosen).reduce(0) { $0 + $1.impact }),
      ]
        + value.budgets.map {
          number("\($0.level.rawValue)_used", .rouble, "used of the \($0.level.rawValue) budget", $0.used)
        }
    case let value as PilotProgramme:
      [
        count("pilots", "pilots", value.pilots.count),
        number("cost", .rouble, "cost of the pilots", value.pilots.reduce(0) { $0 + $1.cost }),
        text("finish", "when the last one ends", value.pilots.map(\.finish).max()),
        count("risks", "risks named", value.risks.count),
      ]
    case let value as Campaign:
      [
        count("messages", "messages", value.messages.count),
        count("events", "events of the year", value.calendar.count),
        count("routes", "routes", value.routes.count),
        number("score", .index, "what the routes' stops are worth", value.routes.reduce(0) { $0 + $1.score }),
      ]
    case let value as PolicyReview:
      Decision.allCases.map { decision in
        count(decision.rawValue, "measures with this decision", value.decisions.count { $0.decision == decision })
      } + [count("indicators", "indicators with a value", value.kpis.count { $0.value != nil })]
    default: []
    }
  }

  /// The things an iteration's artifact is mainly about, by id with their names: elements, clusters, chosen measures,
  /// pilots, events, measures decided on.
  ///
  /// - Throws: an encoding error where a row holds a number that is not finite.
  package static func things(of value: any ArtifactValue) throws -> [String: String] {
    guard let table = try value.table(mainTable(of: type(of: value).iteration))?.chosenRows,
      let ids = table.columns.first?.values
    else { return [:] }
    return (0..<table.rowCount).reduce(into: [:]) { things, row in
      guard case .text(let id) = ids[row] else { return }
      if case .text(let name)? = table["name"]?.values[row] { things[id] = name } else { things[id] = id }
    }
  }

  private static func mainTable(of iteration: Iteration) -> String {
    switch iteration {
    case .audit: "elements"
    case .strategize: "clusters"
    case .design: "measures"
    case .implement: "pilots"
    case .promote: "calendar"
    case .evaluate: "decisions"
    }
  }

  private static func count(_ name: String, _ meaning: String, _ value: Int) -> Figure {
    Figure(column: Column(name, .integer, unit: .count, meaning), value: .integer(value))
  }

  private static func number(_ name: String, _ unit: UnitOfMeasure, _ meaning: String, _ value: Double?) -> Figure {
    Figure(column: Column(name, .number, unit: unit, meaning), value: value.map(Cell.number) ?? .missing)
  }

  private static func text(_ name: String, _ meaning: String, _ value: String?) -> Figure {
    Figure(column: Column(name, .text, meaning), value: value.map(Cell.text) ?? .missing)
  }
}
