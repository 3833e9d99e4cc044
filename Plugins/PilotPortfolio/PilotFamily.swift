internal import TerroirKernel
internal import TerroirMethods

/// Pilots of one family follow one plan; durations are days, three-point estimates by hand, an assumption.
enum PilotFamily: String, CaseIterable {
  case contest, space, event, digital, people

  /// Nil for instruments that show no result on the ground within a pilot's time.
  init?(_ kind: InstrumentClass) {
    switch kind {
    case .grant, .subsidy, .prize, .rebate, .voucher: self = .contest
    case .space, .publicSpace: self = .space
    case .event, .promotion, .export: self = .event
    case .platform, .map: self = .digital
    case .institution, .coordinator, .education, .accelerator, .service: self = .people
    case .loan, .guarantee, .taxIncentive, .register, .act: return nil
    }
  }

  /// A step of the plan; `byPartner` where a partner rather than the owner does it.
  struct Step {
    var name: String
    var estimate: CriticalPath.Estimate
    var requires: [String]
    var byPartner: Bool

    init(_ name: String, _ low: Double, _ likely: Double, _ high: Double, after: [String], byPartner: Bool = false) {
      self.name = name
      estimate = CriticalPath.Estimate(low, likely, high)
      requires = after
      self.byPartner = byPartner
    }
  }

  var steps: [Step] {
    let opening = [
      Step("agree scope and baseline", 7, 14, 30, after: []),
      Step("sign agreement of partners", 5, 10, 25, after: ["agree scope and baseline"]),
      Step("release the money", 10, 20, 45, after: ["agree scope and baseline"]),
    ]
    let ready = ["sign agreement of partners", "release the money"]
    let own: [Step] =
      switch self {
      case .contest:
        [
          Step("publish rules of the call", 7, 14, 30, after: ["agree scope and baseline"]),
          Step("take applications", 20, 30, 45, after: ["publish rules of the call"]),
          Step("select projects", 7, 14, 28, after: ["take applications"]),
          Step("sign contracts", 7, 14, 30, after: ["select projects"] + ready),
          Step("carry out first projects", 45, 75, 120, after: ["sign contracts"], byPartner: true),
        ]
      case .space:
        [
          Step("secure the premises", 14, 30, 75, after: ["agree scope and baseline"]),
          Step("design with residents", 14, 21, 40, after: ["secure the premises"], byPartner: true),
          Step("repair and equip", 45, 75, 150, after: ["design with residents"] + ready),
          Step("choose first residents", 14, 21, 35, after: ["secure the premises"], byPartner: true),
          Step("open and run one month", 30, 30, 35, after: ["repair and equip", "choose first residents"]),
        ]
      case .event:
        [
          Step("draw up the programme", 14, 21, 35, after: ["agree scope and baseline"], byPartner: true),
          Step("obtain permits", 14, 21, 45, after: ["draw up the programme"]),
          Step("promote", 21, 30, 45, after: ["draw up the programme"] + ready, byPartner: true),
          Step("hold the event", 2, 3, 5, after: ["obtain permits", "promote"]),
        ]
      case .digital:
        [
          Step("survey places and people", 14, 30, 50, after: ["agree scope and baseline"], byPartner: true),
          Step("build", 21, 40, 75, after: ["survey places and people"] + ready),
          Step("test with users", 7, 14, 21, after: ["build"], byPartner: true),
          Step("publish", 2, 5, 10, after: ["test with users"]),
        ]
      case .people:
        [
          Step("write duties or curriculum", 10, 20, 40, after: ["agree scope and baseline"], byPartner: true),
          Step("appoint people", 14, 25, 60, after: ["write duties or curriculum", "release the money"]),
          Step(
            "enrol first participants", 14, 25, 45, after: ["write duties or curriculum", "sign agreement of partners"]),
          Step("run first intake", 45, 60, 90, after: ["appoint people", "enrol first participants"], byPartner: true),
        ]
      }
    let last = own.last?.name ?? "release the money"
    return opening + own + [Step("measure and report", 10, 14, 25, after: [last])]
  }

  /// What the family is expected to move.
  var concept: IndicatorConcept {
    switch self {
    case .contest, .space, .people: .organisations
    case .event: .attendance
    case .digital: .trips
    }
  }
}
