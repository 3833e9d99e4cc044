import TerroirKernel

/// The input as the stage's parts read it: clusters in order of priority with their rows resolved.
struct Scene {
  let index: RegionalIndex
  let clusters: [ClusterView]
  /// Actors of each element, as the audit found them.
  let carriers: [ElementID: [ActorID]]
  /// Ids the strategy names and the data do not have.
  let findings: [Finding]

  init(_ input: PromotionInput) {
    let index = RegionalIndex(input.data)
    let ranks = Dictionary(input.strategy.priorities.map { ($0.cluster, $0.rank) }) { first, _ in first }
    let rows = input.strategy.clusters.sorted {
      (ranks[$0.cluster] ?? .max, $0.cluster) < (ranks[$1.cluster] ?? .max, $1.cluster)
    }
    var unknown: Set<String> = []
    clusters = rows.map { row in
      unknown.formUnion(row.elements.filter { index.elements[$0] == nil }.map(\.rawValue))
      unknown.formUnion(row.actors.filter { index.actors[$0] == nil }.map(\.rawValue))
      unknown.formUnion(row.events.filter { index.events[$0] == nil }.map(\.rawValue))
      return ClusterView(
        row: row, elements: row.elements.compactMap { index.elements[$0] },
        actors: row.actors.sorted().compactMap { index.actors[$0] },
        events: row.events.sorted().compactMap { index.events[$0] })
    }
    carriers = Dictionary(input.profile.elements.map { ($0.element, $0.actors.sorted()) }) { first, _ in first }
    self.index = index
    findings =
      unknown.isEmpty
      ? []
      : [
        Finding(
          .warning, "clusters", .stories("members.unknown", ["count": .integer(unknown.count)]),
          evidence: unknown.sorted(), hint: .stories("members.unknown.hint"))
      ]
  }

  func name(_ element: IdentityElement) -> Sentence.Argument { .name(element.name, id: element.id.rawValue) }
  func name(_ actor: Actor) -> Sentence.Argument { .name(actor.name, id: actor.id.rawValue) }
  func name(_ event: Event) -> Sentence.Argument { .name(event.name, id: event.id.rawValue) }

  /// The industry as it stands within a sentence.
  func name(_ industry: IndustryID) -> Sentence.Argument {
    guard let name = index.industries[industry]?.name else { return .text(industry.rawValue) }
    return .name(LocalizedText(en: name.en.map(Self.small), ru: name.ru.map(Self.small)), id: industry.rawValue)
  }

  /// A title in small letters; what is an abbreviation stays: "media and PR".
  private static func small(_ title: String) -> String {
    title.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 1 && word.allSatisfy { !$0.isLowercase } ? String(word) : word.lowercased()
    }.joined(separator: " ")
  }

  /// The name with its place and date: "Kasli artistic iron casting (Kasli, since 1747)".
  func described(_ element: IdentityElement) -> Sentence.Argument {
    .sentence(
      .stories(
        "described",
        ["element": name(element), "place": index.named(element.territory), "since": .year(element.sinceYear)]))
  }

  /// The organisations the audit ties to an element; where it ties none, those of the same place that share an industry
  /// with it and make, keep or teach.
  func organisations(of element: IdentityElement) -> [Actor] {
    let tied = (carriers[element.id] ?? []).compactMap { index.actors[$0] }
    if !tied.isEmpty { return tied }
    let kinds: Set = [
      "enterprise", "museum", "association", "ngo", "school", "theatre", "cluster", "festival_operator",
    ]
    return index.data.actors.filter {
      $0.territory == element.territory && kinds.contains($0.kind)
        && !Set($0.industries).isDisjoint(with: element.industries)
    }
  }

  /// The events that name the element.
  func events(of element: IdentityElement) -> [Event] { index.data.events.filter { $0.elements.contains(element.id) } }
}

/// A cluster with its rows of the data; elements stay in the strategy's order, strongest first.
struct ClusterView {
  let row: ClusterRow
  let elements: [IdentityElement]
  let actors: [Actor]
  let events: [Event]
}
