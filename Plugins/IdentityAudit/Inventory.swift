import TerroirKernel

/// Table `inventory`: actors, elements, events and measures by territory, level, industry and kind.
///
/// A row that names several industries is counted once in each; one that serves all is counted once, without industry.
/// Kinds are the data's own words; events have the kind `event`, measures their type.
enum Inventory {
  private struct Key: Hashable {
    var territory: TerritoryID
    var level: Level
    var industry: IndustryID?
    var kind: String
  }

  static func rows(_ basis: AuditBasis) -> [InventoryRow] {
    var counts: [Key: InventoryRow] = [:]
    func count(
      _ territory: TerritoryID, _ level: Level, _ industries: [IndustryID], _ kind: String,
      _ column: WritableKeyPath<InventoryRow, Int>
    ) {
      let general = industries.isEmpty || industries.count >= max(2, basis.data.industries.count)
      let each: [IndustryID?] = general ? [nil] : industries.map { $0 }
      for industry in each {
        let key = Key(territory: territory, level: level, industry: industry, kind: kind)
        var row =
          counts[key]
          ?? InventoryRow(
            territory: territory, level: level, industry: industry, kind: kind, actors: 0, elements: 0, events: 0,
            measures: 0)
        row[keyPath: column] += 1
        counts[key] = row
      }
    }
    for actor in basis.actors { count(actor.territory, actor.level, actor.industries, actor.kind, \.actors) }
    for element in basis.elements {
      count(element.territory, level(of: element.territory, basis), element.industries, element.kind, \.elements)
    }
    for event in basis.events {
      count(event.territory, level(of: event.territory, basis), event.industries, "event", \.events)
    }
    for measure in basis.data.measures where basis.index.isInRegion(measure.territory) {
      count(measure.territory, measure.level, measure.industries, measure.type.rawValue, \.measures)
    }
    return counts.values.sorted {
      ($0.territory.rawValue, $0.level, $0.industry?.rawValue ?? "", $0.kind)
        < ($1.territory.rawValue, $1.level, $1.industry?.rawValue ?? "", $1.kind)
    }
  }

  private static func level(of territory: TerritoryID, _ basis: AuditBasis) -> Level {
    basis.index.territories[territory]?.level ?? .municipal
  }
}
