import TerroirKernel

/// Stories of a cluster: an element, its place, the organisations of its field, the events that take it up.
struct Stories {
  private let scene: Scene
  private let cluster: ClusterView
  private let most: Int

  init(_ scene: Scene, _ cluster: ClusterView, most: Int) {
    self.scene = scene
    self.cluster = cluster
    self.most = most
  }

  var rows: [StoryRow] {
    leads.enumerated().map { number, element in
      let organisations = Array(scene.organisations(of: element).prefix(3))
      let events = scene.events(of: element)
      let sentences = [origin(element), standing(element), work(organisations), stage(events)].compactMap { $0 }
      let places = ([element.territory] + organisations.map(\.territory) + events.map(\.territory))
      return StoryRow(
        story: "\(cluster.row.cluster)-\(number + 1)", cluster: cluster.row.cluster, elements: [element.id],
        places: places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
        actors: organisations.map(\.id), events: events.map(\.id), text: .paragraph(sentences))
    }
  }

  /// The strongest elements, each from another place first.
  private var leads: [IdentityElement] {
    var places: Set<TerritoryID> = []
    var first: [IdentityElement] = []
    var rest: [IdentityElement] = []
    for element in cluster.elements {
      if places.insert(element.territory).inserted { first.append(element) } else { rest.append(element) }
    }
    return Array((first + rest).prefix(most))
  }

  private func origin(_ element: IdentityElement) -> Sentence {
    let key =
      switch (element.status, element.kind) {
      case (.lost, _): "origin.lost"
      case (.endangered, _): "origin.endangered"
      case (.revived, _): "origin.revived"
      case (.living, "craft"), (.living, "skill"), (.living, "food"): "origin.craft"
      case (.living, "narrative"), (.living, "symbol"), (.living, "language"): "origin.narrative"
      case (.living, "event_tradition"): "origin.tradition"
      case (.living, _): "origin.mark"
      }
    return .stories(
      key,
      [
        "element": scene.name(element), "place": scene.index.named(element.territory),
        "since": .year(element.sinceYear),
      ])
  }

  private func standing(_ element: IdentityElement) -> Sentence {
    .stories(
      "standing",
      [
        "recognition": .text(element.recognition.rawValue),
        "fields": .list(element.industries.prefix(3).map(scene.name)),
      ])
  }

  private func work(_ organisations: [Actor]) -> Sentence? {
    if organisations.isEmpty { return nil }
    return .stories(
      "work",
      ["organisations": .list(organisations.map(scene.name)), "number": .integer(organisations.count)])
  }

  private func stage(_ events: [Event]) -> Sentence {
    guard let event = events.first else { return .stories("stage.none") }
    let attendance = event.attendance.map { people -> Sentence in
      .stories("stage.attendance", ["people": .integer(people), "year": .year(event.attendanceYear)])
    }
    return .stories(
      "stage",
      [
        "event": scene.name(event), "months": Sentence.months(event.months), "attendance": .optional(attendance),
      ])
  }
}
