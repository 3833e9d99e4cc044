import TerroirKernel

/// The input as the stage's parts read it: clusters in order of priority with their rows resolved.
struct Scene {
  let index: RegionalIndex
  let clusters: [ClusterView]
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

  /// The name with its place and date: "Kasli artistic iron casting (since 1747)", "Lake Turgoyak (Miass)". A name that has its
  /// place in it has it once.
  func described(_ element: IdentityElement) -> Sentence.Argument {
    let place = index.place(of: element)
    let name = index.fullName(place)
    let isNamed = [(element.name.en, name.en), (element.name.ru, name.ru)].allSatisfy { text, place in
      guard let text, let place else { return true }
      return text.lowercased().contains(place.lowercased())
    }
    return .sentence(
      .stories(
        "described",
        [
          "element": self.name(element), "place": isNamed ? .list([]) : index.named(place),
          "since": .year(element.sinceYear),
        ]))
  }

  /// Organisations that keep it and are called otherwise: one of its own name says nothing more. The works of a craft is not the
  /// craft, though its name has it in it.
  func others(keeping element: IdentityElement) -> [Actor] {
    let isMade = ["craft", "skill", "food"].contains(element.kind)
    return index.keepers(of: element).filter {
      isMade
        ? $0.name.en != element.name.en && $0.name.ru != element.name.ru : !$0.name.shares(element.name)
    }
  }

  /// The region's events that name the element and that people may be invited to, the best attended first.
  func events(of element: IdentityElement) -> [Event] {
    index.regionalEvents.filter { $0.elements.contains(element.id) && index.isPromotable($0) }.sorted {
      (-($0.attendance ?? 0), $0.id) < (-($1.attendance ?? 0), $1.id)
    }
  }

  /// What of a cluster may be offered to people, strongest first.
  func promotable(_ cluster: ClusterView) -> [IdentityElement] {
    cluster.elements.filter { index.isPromotable($0) }
  }
}

/// A cluster with its rows of the data; elements stay in the strategy's order, strongest first.
struct ClusterView {
  let row: ClusterRow
  let elements: [IdentityElement]
  let actors: [Actor]
  let events: [Event]
}
