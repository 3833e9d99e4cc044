internal import TerroirKernel

/// What of a pilot's kind a risk needs to be one: a course draws no crowd, a call for projects needs nobody in the town.
extension PilotIdea {
  /// Whether its elements are shown to people: an event, a place or a map does so, projects of a call are carried out and
  /// shown; premises, posts, services and lessons show nothing by themselves.
  var isShowing: Bool {
    switch kind {
    case .event, .promotion, .export, .publicSpace, .map, .platform, .grant, .prize, .rebate: true
    case .space, .subsidy, .voucher, .loan, .guarantee, .taxIncentive, .education, .accelerator, .institution,
      .coordinator, .service, .register, .act:
      false
    }
  }

  /// Whether it brings a crowd, or building work, to its place.
  var isOnSite: Bool { kind == .event || family == .space }

  /// Whether a partner of the town does a part of the plan.
  var needsPartner: Bool { family.steps.contains(where: \.byPartner) }

  /// Whether the owner's own people have to work in the town.
  var needsPresence: Bool {
    switch family {
    case .space, .event, .people: true
    case .contest, .digital: false
    }
  }
}
