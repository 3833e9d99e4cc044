internal import TerroirKernel

/// What the region and its towns lack of document, measures and institution: each level and element apart, for an act of the
/// region fills no gap of its towns, and none fills the place of a body.
struct LevelGaps {
  /// One of the three elements on a level.
  struct Element {
    var level: Level
    /// document, measures or institution, as the audit tells them apart.
    var name: String
    /// The part of the level's places without it, 0-1.
    var missing: Double
    /// Of the towns' level, how many have it, of how many.
    var places: (found: Int, of: Int)?
    /// Towns that have it.
    var held: Set<TerritoryID>
  }

  private(set) var elements: [Element] = []
  /// The sum of what is missing.
  let missing: Double

  init(_ governance: [GovernanceRow], _ index: RegionalIndex) {
    elements = governance.filter { $0.level != .federal }.map { row in
      let places = row.places.flatMap { found in row.of.flatMap { $0 > 0 ? (found: found, of: $0) : nil } }
      let held = row.evidence.compactMap { id in
        index.measures[MeasureID(id)]?.territory ?? index.actors[ActorID(id)]?.territory
      }
      return Element(
        level: row.level, name: row.element,
        missing: places.map { 1 - Double($0.found) / Double($0.of) } ?? (row.present ? 0 : 1), places: places,
        held: row.level == .municipal ? Set(held) : [])
    }
    elements.sort { ($0.level, $0.name) < ($1.level, $1.name) }
    missing = elements.reduce(0) { $0 + $1.missing }
  }

  /// The element that a measure would be of its level; nil where nothing tells whether the level has it.
  func element(of measure: Measure) -> Element? {
    elements.first { $0.level == measure.level && $0.name == measure.mechanismElement }
  }

  /// The part of all that is lacking which a measure run in a place may fill: what its own level lacks of its own element.
  func part(for measure: Measure, at place: TerritoryID) -> Double {
    guard let own = element(of: measure), missing > 0, !own.held.contains(place) else { return 0 }
    return own.missing / missing
  }
}

extension LevelGaps.Element {
  /// What is missing, in words.
  var told: Sentence {
    .design(
      "gap.of-level",
      [
        "level": .text(level.rawValue), "element": .text(name), "counted": .flag(places != nil),
        "without": .integer(places.map { $0.of - $0.found } ?? 0), "of": .integer(places?.of ?? 0),
      ])
  }
}

extension Measure {
  /// Which of the three elements of a support mechanism it is, as the audit counts them: a legal measure is a document, a
  /// body or somebody in charge an institution, any other one of the measures.
  var mechanismElement: String {
    if type == .legal { return "document" }
    return switch instrumentClass {
    case .institution, .coordinator: "institution"
    default: "measures"
    }
  }
}
