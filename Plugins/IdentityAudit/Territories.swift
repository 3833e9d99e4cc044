import TerroirKernel
import TerroirMethods

/// Tables `territories`, `drivers`, `framework` and `rank_sensitivity`: each municipality's type, endowment and identity
/// potential with its rank interval, and what the potential is made of.
///
/// The potential is that of ``Potential``, its ranges those of ``TownRanks``. A town without a row that nobody searched has
/// none: it is not known to be poor.
struct Territories {
  private(set) var rows: [TerritoryRow] = []
  private(set) var drivers: [DriverRow] = []
  private(set) var framework: [FrameworkRow] = []
  private(set) var sensitivity: [RankSensitivityRow] = []

  init(_ basis: AuditBasis, _ context: StageContext) throws(StageFailure) {
    if basis.municipalities.isEmpty { return }
    let towns = TownCounts(basis)
    let counts = towns.observed
    let potential = try Potential(counts, basis.stage)
    let ranges = try TownRanks(towns, potential, basis, context)
    let position = Dictionary(uniqueKeysWithValues: towns.towns.enumerated().map { ($1.id, $0) })
    rows = basis.municipalities.map { place in
      var row = Self.row(place, basis)
      guard let at = position[place.id] else { return row }
      row.potential = potential.values[at]
      row.potentialLow = ranges.potentials[at].low
      row.potentialHigh = ranges.potentials[at].high
      row.rank = Int(clamped: potential.ranks[at])
      row.rankLow = Int(clamped: ranges.ranks[at].low.rounded(.down))
      row.rankHigh = Int(clamped: ranges.ranks[at].high.rounded(.up))
      return row
    }.sorted { ($0.rank ?? .max, $0.territory) < ($1.rank ?? .max, $1.territory) }
    drivers = Self.drivers(rows, position, counts, potential)
    framework = Self.framework(potential)
    sensitivity = zip(TownRanks.Factor.allCases, ranges.sensitivity ?? []).map { factor, found in
      RankSensitivityRow(
        composite: Potential.composite, factor: factor.rawValue, first: Self.held(found.first),
        firstLow: Self.held(found.firstLow), firstHigh: Self.held(found.firstHigh), total: Self.held(found.total),
        totalLow: Self.held(found.totalLow), totalHigh: Self.held(found.totalHigh))
    }
  }

  /// A share of the variance, whose estimate may by chance fall outside 0 to 1.
  private static func held(_ share: Double) -> Double { min(1, max(0, share)) }

  /// For each town that has anything, what each part gives it and where it would stand without.
  private static func drivers(
    _ rows: [TerritoryRow], _ position: [TerritoryID: Int], _ counts: [[Double]], _ potential: Potential
  ) -> [DriverRow] {
    let without = potential.ranksWithout
    let means = potential.parts.indices.map { part in Summation.mean(potential.contributions.map { $0[part] }) ?? 0 }
    return rows.filter { ($0.potential ?? 0) > 0 }.flatMap { row -> [DriverRow] in
      guard let town = position[row.territory] else { return [] }
      return potential.parts.enumerated().map { at, part in
        let contribution = potential.contributions[town][at]
        return DriverRow(
          territory: row.territory, indicator: part.rawValue, value: counts[town][potential.columns[at]],
          contribution: contribution, lead: contribution - means[at], rankWithout: Int(clamped: without[at][town]))
      }
    }
  }

  /// What each part means and weighs: by its weight, by what it shares with the index, and by what leaving it out does.
  private static func framework(_ potential: Potential) -> [FrameworkRow] {
    let columns = potential.parts.indices.map { part in potential.contributions.map { Optional($0[part]) } }
    let index = potential.values.map(Optional.init)
    let component = Association.firstComponent(columns)
    let removals = (try? potential.index?.removals()) ?? []
    return potential.parts.enumerated().map { at, part in
      let likest = potential.parts.indices.filter { $0 != at }.compactMap { other in
        Association.correlation(columns[at], columns[other]).r.map { (part: potential.parts[other].rawValue, r: $0) }
      }.max { (abs($0.r), $1.part) < (abs($1.r), $0.part) }
      let removal = removals.first { $0.code == part.rawValue }
      return FrameworkRow(
        composite: Potential.composite, part: part.rawValue, meaning: part.meaning, reason: part.reason,
        direction: "gain", unit: part.unit, weight: potential.weights[at],
        importance: Association.correlation(columns[at], index).r.map { $0 * $0 }, likest: likest?.part,
        likestCorrelation: likest?.r, firstComponent: component, shiftWithout: removal?.meanShift,
        mostShiftWithout: removal?.mostShift)
    }
  }

  private static func row(_ place: Territory, _ basis: AuditBasis) -> TerritoryRow {
    let elements = basis.elements.count { $0.territory == place.id }
    let actors = basis.actors.count { $0.territory == place.id }
    let events = basis.events.count { $0.territory == place.id }
    let all = Double(elements + actors + events)
    return TerritoryRow(
      territory: place.id, type: type(of: place, basis), population: place.population, elements: elements,
      actors: actors, events: events,
      per10k: place.population.flatMap { $0 > 0 ? all / Double($0) * 10_000 : nil })
  }

  /// Capital, second-tier or small, then the types that the region's diagnostics give the place.
  static func type(of place: Territory, _ basis: AuditBasis) -> String {
    let size =
      place.id == basis.capital?.id
      ? "capital" : (place.population ?? 0) >= basis.stage.secondTier ? "second-tier" : "small"
    let own = basis.input.diagnostics.flatMap(\.indicators)
      .filter { $0.subject == place.id.rawValue && $0.value > 0 }.compactMap(\.territoryType)
    return ([size] + Set(own).sorted()).joined(separator: "; ")
  }
}
