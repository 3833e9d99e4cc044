/// Who pays for a measure or carries it out: an actor of the data, or a kind of actor of which nobody is named.
public enum SupportBody: Hashable, Sendable {
  case actor(ActorID)
  case kind(String)
}

/// A measure that an actor may apply for, with what it takes.
public struct Offer: Hashable, Sendable {
  public var measure: Measure
  /// Whether it is in force in the period.
  public var force: Force
  /// The words of the measure's receivers that take the actor in.
  public var admits: [Beneficiary]
  /// Whom to turn to; several where the package has it carried out by several.
  public var providers: [SupportBody]
  public var gaps: [Gap]

  public init(
    measure: Measure, force: Force, admits: [Beneficiary], providers: [SupportBody], gaps: [Gap]
  ) {
    self.measure = measure
    self.force = force
    self.admits = admits
    self.providers = providers
    self.gaps = gaps
  }

  /// What the data do not tell, or what has to be there first.
  public enum Gap: Hashable, Sendable {
    /// Its source does not show that it is still in force.
    case unconfirmed
    /// It begins later than the period.
    case begins(Period)
    /// The actor must show that it is one of these: its legal form is not in the data.
    case proof([Beneficiary])
    /// The age that the row asks for, in its own words.
    case age(LocalizedText)
    /// Applicants of the whole place of the measure compete for it; the part of the applications that win, where its row says so.
    case contest(Double?, in: TerritoryID)
    /// The part of the cost that the applicant bears.
    case ownShare(Double)
    /// Measures that come first, such as the entry in a register.
    case first([MeasureID])
    /// Neither an amount nor a cost of a unit is told.
    case noAmount
  }
}

extension RegionalIndex {
  /// Who a text of the columns `payer` and `implementer` names.
  public func supportBody(_ text: String) -> SupportBody {
    let id = ActorID(rawValue: text)
    return actors[id] == nil ? .kind(text) : .actor(id)
  }

  /// Whom to turn to for a measure: who carries it out, else who pays, as its row names them; else the one actor of the data that is of
  /// the likeliest kind on its level and in its place, else that kind.
  public func provider(of measure: Measure) -> SupportBody {
    if let named = measure.implementer ?? measure.payer { return supportBody(named) }
    guard let kind = data.country.implementers(of: measure).first else { return .kind("authority") }
    let fitting = data.actors.filter { actor in
      actor.kind == kind && actor.level == measure.level
        && (measure.level == .federal || actor.territory == measure.territory
          || region(of: actor.territory) == measure.territory)
    }
    return fitting.count == 1 ? .actor(fitting[0].id) : .kind(kind)
  }

  /// Whom to turn to for a measure where a package is there: whoever its rows have carry it out, those that are chosen before
  /// those that are not; where they name nobody, the likeliest kind. What the package has no row of, as ``provider(of:)``.
  public func providers(of measure: Measure, in package: SupportPackage?) -> [SupportBody] {
    let rows = (package?.measures ?? []).filter { $0.measure == measure.id }
    if rows.isEmpty { return [provider(of: measure)] }
    let chosen = rows.filter(\.chosen)
    let named = Set((chosen.isEmpty ? rows : chosen).map { ActorID(rawValue: $0.implementer) })
      .filter { actors[$0] != nil }.sorted()
    if named.isEmpty {
      return [
        measure.implementer.map(supportBody) ?? .kind(data.country.implementers(of: measure).first ?? "authority")
      ]
    }
    return named.map { .actor($0) }
  }

  /// Every measure of any level that an actor may apply for in a period: decided, in its place, for one of its industries, and open to
  /// its kind; those in force first, then the nearest level, then by id.
  ///
  /// Acts and generic measures of the method's table are nothing to apply for. A measure whose row does not say who may receive it
  /// is not among them: ``openToUnknown(near:in:)`` gives these.
  ///
  /// - Parameter package: that of the region, which names who carries a measure out; nil where there is none.
  public func offers(to actor: Actor, in period: Period, package: SupportPackage? = nil) -> [Offer] {
    data.measures.filter { isOpen($0, near: actor, in: period) }.compactMap { measure in
      let admits = data.country.receivers.filter {
        measure.beneficiaries.contains($0.beneficiary) && $0.takes(actor)
      }.map(\.beneficiary)
      if admits.isEmpty { return nil }
      let force = measure.force(in: period)
      return Offer(
        measure: measure, force: force, admits: admits, providers: providers(of: measure, in: package),
        gaps: gaps(of: measure, force, admits))
    }.sorted {
      ($0.force == .inForce ? 0 : 1, $1.measure.level, $0.measure.id)
        < ($1.force == .inForce ? 0 : 1, $0.measure.level, $1.measure.id)
    }
  }

  /// Measures in the actor's place and for its industries of which no row says who may receive them, by id.
  public func openToUnknown(near actor: Actor, in period: Period) -> [Measure] {
    data.measures.filter { $0.beneficiaries.isEmpty && isOpen($0, near: actor, in: period) }
  }

  private func isOpen(_ measure: Measure, near actor: Actor, in period: Period) -> Bool {
    guard !measure.isNorm, measure.status != .template, measure.force(in: period).isDecided else { return false }
    let home = region(of: actor.territory)
    let isNear =
      switch measure.level {
      case .federal:
        region(of: measure.territory) == nil || measure.territory == home
          || measure.territory == actor.territory
      case .regional: measure.territory == home || measure.territory == actor.territory
      case .municipal: measure.territory == actor.territory
      }
    return isNear && (measure.industries.isEmpty || measure.industries.contains { actor.industries.contains($0) })
  }

  /// Whose kind tells that it is one, whatever its legal form.
  private static let evident: Set<Beneficiary> = [.museum, .theatre, .school, .municipality, .region]

  private func gaps(of measure: Measure, _ force: Force, _ admits: [Beneficiary]) -> [Offer.Gap] {
    var gaps: [Offer.Gap] = []
    if force == .unconfirmed { gaps.append(.unconfirmed) }
    if force == .upcoming { gaps.append(.begins(measure.validFrom ?? .year(2026))) }
    if !admits.contains(where: { Self.evident.contains($0) }) { gaps.append(.proof(admits)) }
    if let age = measure.ageText { gaps.append(.age(age)) }
    // A number of the region's own winners is no share of all who apply for what is given in every region.
    if measure.successRate != nil || region(of: measure.territory) == nil {
      gaps.append(.contest(measure.successRate, in: measure.territory))
    }
    if !measure.requires.isEmpty { gaps.append(.first(measure.requires)) }
    if let share = measure.cofinancing, share > 0 { gaps.append(.ownShare(share)) }
    if measure.unitCost == nil, measure.amountText == nil { gaps.append(.noAmount) }
    return gaps
  }
}
