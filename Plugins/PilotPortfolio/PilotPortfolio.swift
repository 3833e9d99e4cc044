internal import TerroirKernel
internal import TerroirMethods

/// Iteration 4: first waves of the package's own measures in towns of their clusters, each with an owner, a plan within the
/// owner's staff, a working group and an evaluation fixed before it starts; sessions; and the single window.
struct PilotPortfolio: ImplementationStage {
  var start = "2026-01-12"
  var days = 370
  var pilots = 8
  var perCluster = 2
  var budget: Double?
  var costShare = 0.25
  var speedWeight = 1.0
  var visibilityWeight = 1.0
  var capacityWeight = 1.0
  var informationWeight = 1.0
  var wave = 4
  var waveDays = 20
  var staff = 2
  var staffOf: [String: Int] = [:]
  var draws = 1000
  var power = 0.8
  var span = 0.5
  var rate = 0.3
  var rateLow = 0.1
  var rateHigh = 0.5
  var peak = 3.0
  var service = 2.5
  var within = 1.0
  var level = 0.9

  enum CodingKeys: String, CodingKey {
    case start, days, pilots, wave, staff, draws, power
    case perCluster = "pilots.per_cluster"
    case budget = "pilots.budget"
    case costShare = "pilots.cost_share"
    case speedWeight = "weight.speed"
    case visibilityWeight = "weight.visibility"
    case capacityWeight = "weight.capacity"
    case informationWeight = "weight.information"
    case waveDays = "wave_days"
    case staffOf = "staff_of"
    case span = "evaluation.span"
    case rate = "window.rate"
    case rateLow = "window.rate_low"
    case rateHigh = "window.rate_high"
    case peak = "window.peak"
    case service = "window.service"
    case within = "window.within"
    case level = "window.level"
  }

  func run(_ input: ImplementationInput, in context: StageContext) async throws(StageFailure) -> PilotProgramme {
    var input = input
    input.data = input.data.inOrder
    guard let firstDay = Day(start), faults.isEmpty else { throw Self.failure(faults) }
    guard input.package.measures.contains(where: \.chosen) else {
      throw .missingInput(
        what: "a package with a chosen measure",
        hint: input.package.measures.isEmpty
          ? "no measure could be considered for any cluster: package.findings says why; mend that and design again"
          : "package.measures says of each why it is not chosen; mend that, as by a greater budget, and design again")
    }
    let index = RegionalIndex(input.data)
    return try Programme(self, input, index: index, firstDay: firstDay, context: context).made()
  }

  /// Every parameter that no plan can be made with, with what to do.
  private var faults: [(name: String, reason: Phrase, hint: Phrase)] {
    let idle = ([("staff", staff)] + staffOf.sorted { $0.key < $1.key }.map { ("staff_of.\($0.key)", $0.value) })
      .filter { $0.1 < 1 }
    return (Day(start) == nil ? [("start", "'\(start)' is no day of the calendar", "write it as 2026-01-12")] : [])
      + idle.map { ($0.0, "nobody would do the tasks of an owner", "give it 1 or more people") }
  }

  /// One failure that tells of every fault.
  private static func failure(_ faults: [(name: String, reason: Phrase, hint: Phrase)]) -> StageFailure {
    var hints: [Phrase] = []
    for fault in faults where !hints.contains(fault.hint) { hints.append(fault.hint) }
    let rest = faults.dropFirst().map { "; \($0.name): \($0.reason)" as Phrase }.joined(by: "")
    return .invalidParameter(
      name: faults.first?.name ?? "start", reason: "\(faults.first?.reason ?? "")\(rest)",
      hint: hints.joined(by: "; "))
  }

  func people(of owner: PilotOwner) -> Int { staffOf[owner.key] ?? staff }

  var weights: PilotCriterion.Weights {
    PilotCriterion.Weights(
      speed: speedWeight, visibility: visibilityWeight, capacity: capacityWeight, information: informationWeight)
  }
}
