internal import TerroirKernel
internal import TerroirMethods

/// What the first wave of a measure costs, at the package's own cost of a unit: as many whole units as the declared part
/// holds, one at least and no more than the package gives in the year in which it begins, each with its share of what is paid
/// beside units. Of a post, a service or a platform, or where the package counts no units, the declared part is tried.
struct FirstWave {
  private let share: Double
  private var units: [Key: Int] = [:]
  private let spending: [SpendingRow]

  private struct Key: Hashable {
    var measure: MeasureID
    var cluster: ClusterID
    var territory: TerritoryID
  }

  init(_ package: SupportPackage, share: Double) {
    self.share = share
    spending = package.spending
    for row in package.profiles {
      units[Key(measure: row.measure, cluster: row.cluster, territory: row.territory), default: 0] += row.units
    }
  }

  /// Which part of what the package has for the measure in the cluster a pilot is.
  struct Part: Hashable {
    var cost: Double
    var share: Double
    /// Nil where a unit cannot be tried by itself, or is not counted.
    var units: Units?

    /// Units of the pilot, of those of the package.
    struct Units: Hashable {
      var pilot: Int
      var package: Int
    }
  }

  func part(of idea: PilotIdea) -> Part {
    let key = Key(measure: idea.row.measure, cluster: idea.row.cluster, territory: idea.row.territory)
    let whole = units[key] ?? 0
    guard whole > 0, Self.isCounted(idea.kind) else {
      return Part(cost: (idea.row.cost * share).rounded(), share: share, units: nil)
    }
    // A share of 0.3 of 10 is 3, whatever the last bit of its product.
    let most = min(whole, given(to: idea) ?? whole)
    let taken = min(most, max(1, Int(clamped: (share * Double(whole) + 1e-9).rounded(.down))))
    let part = Double(taken) / Double(whole)
    return Part(cost: (idea.row.cost * part).rounded(), share: part, units: .init(pilot: taken, package: whole))
  }

  /// Units that the package gives of a pilot's measure in the year in which it begins; nil where it tells of no units by year.
  func given(to idea: PilotIdea) -> Int? {
    let rows = spending.filter { $0.measure == idea.row.measure && $0.territory == idea.row.territory }
    let units = rows.filter { $0.year == idea.payment.year }.reduce(0) { $0 + $1.units }
    return units > 0 ? units : nil
  }

  /// Units that pilots take together.
  func taken(by ideas: [PilotIdea]) -> Int { ideas.reduce(0) { $0 + (part(of: $1).units?.pilot ?? 0) } }

  /// Whether the package gives enough units of the measure in the year for a pilot beside those chosen before.
  func hasRoom(for idea: PilotIdea, beside chosen: [PilotIdea]) -> Bool {
    guard let given = given(to: idea) else { return true }
    return taken(by: chosen.filter { Self.share(one: $0, idea) } + [idea]) <= given
  }

  /// Whether two pilots take units of one measure, of one town or of the region, in one year.
  static func share(one: PilotIdea, _ other: PilotIdea) -> Bool {
    one.row.measure == other.row.measure && one.row.territory == other.row.territory
      && one.payment.year == other.payment.year
  }

  /// What is told of measures of which the pilots chosen leave too few units in a year for another town.
  func toldFull(_ ideas: [PilotIdea], chosen: [PilotIdea], _ index: RegionalIndex) -> [Finding] {
    var told: Set<MeasureID> = []
    return ideas.sorted { $0.id < $1.id }.compactMap { idea in
      let own = chosen.filter { Self.share(one: $0, idea) }
      guard let given = given(to: idea), !own.isEmpty, !hasRoom(for: idea, beside: chosen),
        !own.contains(where: { $0.territory == idea.territory }), told.insert(idea.row.measure).inserted
      else { return nil }
      return Finding(
        .note, "pilots.measure",
        .pilots(
          "units.full",
          [
            "measure": .sentence(idea.row.name), "year": .text("\(idea.payment.year)"), "given": .integer(given),
            "taken": .integer(taken(by: own)), "towns": .list(own.map { index.named($0.territory) }),
          ]), evidence: [idea.row.measure.rawValue])
    }
  }

  func cost(of idea: PilotIdea) -> Double { part(of: idea).cost }

  /// What of a pilot's cost keeps it running in the years after that of its start; nil where none does, or where later units
  /// are paid for beside it, so that nobody can tell the two apart.
  func runningOn(_ idea: PilotIdea) -> Double? {
    let part = part(of: idea)
    let rows = spending.filter { $0.measure == idea.row.measure && $0.territory == idea.row.territory }
    let later = rows.filter { $0.year > idea.payment.year }
    let whole = rows.reduce(0) { $0 + $1.cost }
    guard part.units != nil, whole > 0, later.allSatisfy({ $0.units == 0 }) else { return nil }
    let running = later.reduce(0) { $0 + $1.cost }
    return running > 0 ? (part.cost * running / whole).rounded() : nil
  }

  /// What is told of the parts that pilots are.
  func told(_ ideas: [PilotIdea]) -> Finding? {
    if ideas.isEmpty { return nil }
    let parts = ideas.map { idea in
      let part = part(of: idea)
      func money(_ amount: Double) -> Sentence.Argument {
        .money(Money(amount, currency: Currency(rawValue: idea.row.currency)))
      }
      return Sentence.pilots(
        "cost.part",
        [
          "pilot": .sentence(idea.told), "cost": money(part.cost), "whole": money(idea.row.cost),
          "counted": .flag(part.units != nil), "units": .integer(part.units?.pilot ?? 0),
          "all": .integer(part.units?.package ?? 0), "share": .share(part.share),
          "later": runningOn(idea).map(money) ?? .list([]), "year": .text("\(idea.payment.year)"),
        ])
    }
    return Finding(
      .note, "pilots.cost", .pilots("cost.parts", ["parts": .list(parts.map { .sentence($0) })]),
      evidence: ideas.map(\.row.measure.rawValue))
  }

  /// Whether a class of instruments is given in units, of which a part is nothing.
  static func isCounted(_ kind: InstrumentClass) -> Bool {
    switch kind {
    case .institution, .coordinator, .service, .platform, .map, .register, .act: false
    default: true
    }
  }
}
