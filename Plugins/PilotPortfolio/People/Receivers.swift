internal import TerroirKernel

/// Which organisations of a town may receive from a pilot.
struct Receivers {
  private let index: RegionalIndex
  private let organisers: Organisers

  init(_ index: RegionalIndex) {
    self.index = index
    organisers = Organisers(index)
  }

  /// Organisations of the town that the measure's own row admits, carriers of the elements first; none is named where the
  /// row does not tell who may receive, or where persons or the town itself do.
  ///
  /// A receiver works in an industry of the row; a body of the town or the region needs none. Who runs the measure does not
  /// receive, nor does one of the whole country where region or town gives, nor one whose role is to give money. A business
  /// that by its roles only gives a place, or that works in heritage alone, owns one: what it makes is not creative.
  ///
  /// - Returns: nil where organisations are to receive and none that is listed there is admitted.
  func receivers(of row: MeasureRow, in place: PilotPlace, owner: PilotOwner) -> [ActorID]? {
    guard var measure = index.measures[row.measure], !measure.beneficiaries.isEmpty else { return [] }
    let isOpen = measure.beneficiaries.contains { $0 == .person || $0 == .municipality }
    // A town that runs its own measure does not receive it: those it works with do.
    measure.beneficiaries.removeAll { $0 == .person || ($0 == .municipality && row.level == .municipal) }
    if measure.beneficiaries.isEmpty { return [] }
    let admitted = index.regionalActors.filter { actor in
      actor.territory == place.town && actor.id != owner.actor
        && index.data.country.admits(actor, to: measure) == true && takes(actor, of: row)
    }.map(\.id)
    if admitted.isEmpty { return isOpen ? [] : nil }
    func far(_ actor: ActorID) -> Int { place.carriers.firstIndex(of: actor) ?? place.carriers.count }
    return admitted.sorted { (far($0), $0) < (far($1), $1) }
  }

  /// Of an event that exists its organiser receives, where the data name one and the row admits it: what is paid is the
  /// event, and nobody else holds it. Of money for events nobody is named where the organiser is not known, or where the
  /// row has it go to towns or persons.
  ///
  /// - Returns: nil of money for an event whose organiser the row does not admit.
  func receivers(among admitted: [ActorID], of event: Event, under row: MeasureRow) -> [ActorID]? {
    let organiser = organisers.organiser(of: event)
    if let organiser, admitted.contains(organiser) { return [organiser] }
    guard row.type == .economic else { return admitted }
    let stated = index.measures[row.measure]?.beneficiaries ?? []
    let isOpen = stated.isEmpty || stated.contains { $0 == .person || $0 == .municipality }
    return organiser == nil || isOpen ? [] : nil
  }

  private func takes(_ actor: Actor, of row: MeasureRow) -> Bool {
    if row.level != .federal && actor.level == .federal { return false }
    if index.data.country.bodies.contains(where: { $0.kind == actor.kind }) { return true }
    let shared = actor.industries.filter { row.industries.contains($0) }
    if !actor.roles.isEmpty, Set(actor.roles).isSubset(of: ["finance", "regulation"]) { return false }
    guard actor.kind == "enterprise" else { return !shared.isEmpty }
    return shared.contains { $0 != "cultural-heritage" } && (actor.roles.isEmpty || actor.roles.contains("production"))
  }
}
