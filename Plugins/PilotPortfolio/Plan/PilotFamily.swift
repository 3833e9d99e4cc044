internal import TerroirKernel
internal import TerroirMethods

/// Pilots of one family follow one plan; durations are working days, three-point estimates by hand, an assumption.
enum PilotFamily: String, CaseIterable {
  case contest, space, event, digital, people

  init(_ kind: InstrumentClass) {
    switch kind {
    case .grant, .subsidy, .prize, .rebate, .voucher, .loan, .guarantee, .taxIncentive: self = .contest
    case .space, .publicSpace: self = .space
    case .event, .promotion, .export: self = .event
    case .platform, .map, .register: self = .digital
    case .institution, .coordinator, .education, .accelerator, .service, .act: self = .people
    }
  }

  /// The step whose end is the first result that can be seen.
  var firstResult: String {
    switch self {
    case .contest: "carry out first projects"
    case .space: "open and run one month"
    case .event: Self.held
    case .digital: "publish"
    case .people: "run first intake"
    }
  }

  /// The step that an existing event gives its place and month.
  static let held = "hold the event"

  /// A step of the plan; `byPartner` where a partner rather than the owner does it, else it binds one of the owner's staff;
  /// `byHolder` where it is the holder's of an event that another's pilot extends.
  ///
  /// What decides who receives, or is the service itself, is never a partner's.
  struct Step {
    var name: String
    var estimate: CriticalPath.Estimate
    var requires: [String]
    var byPartner: Bool
    var byHolder: Bool

    init(
      _ name: String, _ low: Double, _ likely: Double, _ high: Double, after: [String], byPartner: Bool = false,
      byHolder: Bool = false
    ) {
      self.name = name
      estimate = CriticalPath.Estimate(low, likely, high)
      requires = after
      (self.byPartner, self.byHolder) = (byPartner, byHolder)
    }
  }

  var steps: [Step] {
    let opening = [
      Step("agree scope and baseline", 5, 10, 21, after: []),
      Step("sign agreement of partners", 4, 7, 18, after: ["agree scope and baseline"]),
      Step("release the money", 7, 14, 32, after: ["agree scope and baseline"]),
    ]
    let ready = ["sign agreement of partners", "release the money"]
    let own: [Step] =
      switch self {
      case .contest:
        [
          Step("publish rules of the call", 5, 10, 21, after: ["agree scope and baseline"]),
          Step("take applications", 14, 21, 32, after: ["publish rules of the call"]),
          Step("select projects", 5, 10, 20, after: ["take applications"]),
          Step("sign contracts", 5, 10, 21, after: ["select projects"] + ready),
          Step("carry out first projects", 32, 54, 86, after: ["sign contracts"], byPartner: true),
        ]
      case .space:
        [
          Step("secure the premises", 10, 21, 54, after: ["agree scope and baseline"]),
          // Whoever runs it chooses: those who may move in do not choose themselves.
          Step("choose first residents", 10, 15, 25, after: ["secure the premises"]),
          Step("design with residents", 10, 15, 28, after: ["choose first residents"], byPartner: true),
          Step("repair and equip", 32, 54, 107, after: ["design with residents"] + ready),
          Step("open and run one month", 20, 21, 24, after: ["repair and equip"]),
        ]
      case .event:
        [
          Step("draw up the programme", 10, 15, 25, after: ["agree scope and baseline"], byPartner: true),
          Step("obtain permits", 10, 15, 32, after: ["draw up the programme"], byHolder: true),
          Step("promote", 15, 21, 32, after: ["draw up the programme"] + ready, byPartner: true),
          Step("hold the event", 1, 2, 4, after: ["obtain permits", "promote"], byHolder: true),
        ]
      case .digital:
        [
          Step("survey places and people", 10, 21, 36, after: ["agree scope and baseline"], byPartner: true),
          Step("build", 15, 28, 54, after: ["survey places and people"] + ready),
          Step("test with users", 5, 10, 15, after: ["build"], byPartner: true),
          Step("publish", 2, 4, 7, after: ["test with users"]),
        ]
      case .people:
        [
          Step("write duties or curriculum", 7, 14, 28, after: ["agree scope and baseline"]),
          Step("appoint people", 10, 18, 43, after: ["write duties or curriculum", "release the money"]),
          Step(
            "enrol first participants", 10, 18, 32, after: ["write duties or curriculum", "sign agreement of partners"]),
          Step("run first intake", 32, 43, 64, after: ["appoint people", "enrol first participants"]),
        ]
      }
    let last = own.last?.name ?? "release the money"
    return opening + own + [Step("measure and report", 7, 10, 18, after: [last])]
  }
}
