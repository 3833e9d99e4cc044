internal import TerroirKernel

/// A first wave of one measure for one cluster in one town, with who owns it and who may receive.
struct PilotIdea: Hashable {
  var id: PilotID
  var row: MeasureRow
  var standing: Standing
  var cluster: ClusterRow
  var place: PilotPlace
  var kind: InstrumentClass
  var family: PilotFamily
  /// The existing event it extends; nil for a new one and for anything else.
  var event: Event?
  /// Elements of the cluster that stand in the town and are what it shows.
  var shown: [ElementID]
  var owner: PilotOwner
  /// Organisations of the town that the measure's row admits, never the owner.
  var receivers: [ActorID]
  var criterion: PilotCriterion
  /// Whether the measure is the event, so that its name is the event's.
  var isEvent = false
  /// The organiser of the event that it extends, where it receives and another runs the pilot: it has the permits and the day.
  var holder: ActorID?
  /// The years in which the package pays, and the working day before which it does not.
  var payment: Payment

  var territory: TerritoryID { place.town }
  var outcome: Outcome { Outcome(kind) }

  /// How sentences name it: by its place in the choice, which its id has.
  var told: Sentence {
    .pilots("number", ["number": .text(id.rawValue.split(separator: "-").last.map(String.init) ?? id.rawValue)])
  }

  /// Whether a partner does a step rather than the owner.
  func isByPartner(_ step: PilotFamily.Step) -> Bool { step.byPartner || (step.byHolder && holder != nil) }

  /// With whom it is done: who may receive, else who carries the elements; never who runs it.
  var partners: [ActorID] {
    let others = receivers.filter { $0 != owner.actor }
    return Array((others.isEmpty ? place.carriers.filter { $0 != owner.actor } : others).prefix(4))
  }

  static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// When the package has money for a measure, and gives units of it.
struct Payment {
  /// Nil where the package tells of no years: then it does not forbid.
  private let years: Set<Int>?
  /// The first working day of the programme on which there is money.
  let opening: Int
  /// Its year.
  let year: Int

  /// - Returns: nil where the package gives nothing of it in any year of the period.
  init?(_ row: MeasureRow, _ spending: [SpendingRow], days: WorkDays, in period: Period) {
    let own = spending.filter { $0.measure == row.measure && $0.territory == row.territory }
    let first = period.first.year
    guard !own.isEmpty else {
      (years, opening, year) = (nil, 0, first)
      return
    }
    let paid = Self.giving(own, InstrumentClass(instrument: row.instrument))
    guard let year = paid.filter({ (first...max(first, period.year)).contains($0) }).min() else { return nil }
    (years, self.year) = (paid, year)
    opening = year == first ? 0 : days.number(notBefore: Period.year(year).first)
  }

  /// The paid years in which something can be tried: of what is given in units those with a unit, of a post or a service
  /// those from its first unit on, since its start and its running are paid beside units.
  private static func giving(_ rows: [SpendingRow], _ kind: InstrumentClass) -> Set<Int> {
    let given = Set(rows.filter { $0.units > 0 }.map(\.year))
    // A package that counts no units forbids no year.
    guard let first = given.min() else { return Set(rows.map(\.year)) }
    return FirstWave.isCounted(kind) ? given : Set(rows.map(\.year).filter { $0 >= first })
  }

  func covers(_ year: Int) -> Bool { years?.contains(year) ?? true }
}

/// What a pilot is chosen by, part by part.
struct PilotCriterion {
  /// Working days by which the first result is there with 80%.
  var daysP80: Double
  /// How much of the period is left then, 0-1.
  var speed: Double
  /// Recognition and audience of the elements shown, 0-1.
  var visibility: Double
  /// Part of the owner's staff that the pilots chosen before leave free, 0-1; 0 of one that is to be named.
  var capacity = 1.0
  var information: InformationValue?

  /// Weights of the parts.
  struct Weights {
    var speed = 1.0
    var visibility = 1.0
    var capacity = 1.0
    var information = 1.0
  }

  /// The weighted mean of the parts; what information is worth counts nothing where it is not assessed.
  func score(_ weights: Weights) -> Double {
    let total = weights.speed + weights.visibility + weights.capacity + weights.information
    if total <= 0 { return 0 }
    let parts =
      weights.speed * speed + weights.visibility * visibility + weights.capacity * capacity
      + weights.information * (information?.share ?? 0)
    return parts / total
  }
}
