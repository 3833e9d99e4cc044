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
      let text = [origin(element), standing(element), work(organisations, on: element), stage(events)]
        .compactMap { $0 }.map(Wording.sentence).joined(separator: " ")
      let places = ([element.territory] + organisations.map(\.territory) + events.map(\.territory))
      return StoryRow(
        story: "\(cluster.row.cluster)-\(number + 1)", cluster: cluster.row.cluster, elements: [element.id],
        places: places.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
        actors: organisations.map(\.id), events: events.map(\.id), text: text)
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

  private func origin(_ element: IdentityElement) -> String {
    let (name, place) = (scene.name(element), scene.index.name(element.territory))
    let since = element.sinceYear.map { " since \($0)" } ?? ""
    let back = element.sinceYear.map { " and goes back to \($0)" } ?? ""
    switch element.status {
    case .lost: return "\(name) is lost to \(place)\(back): what is left is the memory"
    case .endangered: return "\(name) is still alive in \(place)\(back), but it is in danger"
    case .revived: return "\(name) has come back to life in \(place)\(back)"
    case .living: break
    }
    switch element.kind {
    case "craft", "skill", "food": return "\(name) has been at home in \(place)\(since.isEmpty ? " for long" : since)"
    case "narrative", "symbol", "language": return "\(name) is part of how \(place) speaks of itself\(back)"
    case "event_tradition": return "\(name) is a tradition of \(place)\(back)"
    default: return "\(name) marks \(place)\(back)"
    }
  }

  private func standing(_ element: IdentityElement) -> String {
    let fields = Wording.list(element.industries.prefix(3).map(scene.name))
    let known = "It is \(Wording.known(element.recognition))"
    return fields.isEmpty ? known : "\(known) and feeds \(fields)"
  }

  private func work(_ organisations: [Actor], on element: IdentityElement) -> String? {
    if organisations.isEmpty { return nil }
    let names = Wording.list(organisations.map(scene.name))
    return "\(names) \(organisations.count == 1 ? "works" : "work") in its field"
  }

  private func stage(_ events: [Event]) -> String {
    guard let event = events.first else { return "No event of the data takes it up yet" }
    var sentence = "\(scene.name(event)) takes it up"
    if let season = Wording.held(in: event.months) { sentence += " \(season)" }
    if let attendance = event.attendance {
      sentence += ", with \(Wording.grouped(attendance)) people"
      if let year = event.attendanceYear { sentence += " in \(year)" }
    }
    return sentence
  }
}
