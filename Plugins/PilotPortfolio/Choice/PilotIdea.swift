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
  /// Organisations of the town that the measure's row admits.
  var receivers: [ActorID]
  var criterion: PilotCriterion
  /// Whether the measure is the event, so that its name is the event's.
  var isEvent = false

  var territory: TerritoryID { place.town }
  var outcome: Outcome { Outcome(kind) }

  /// With whom it is done: who may receive, else who carries the elements; never who runs it.
  var partners: [ActorID] {
    Array((receivers.isEmpty ? place.carriers : receivers).filter { $0 != owner.actor }.prefix(4))
  }

  static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
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
