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

  func name(_ element: IdentityElement) -> Sentence.Argument {
    .name(one(element.name, in: index.place(of: element)), id: element.id.rawValue)
  }
  func name(_ actor: Actor) -> Sentence.Argument { .name(one(actor.name, in: actor.territory), id: actor.id.rawValue) }
  func name(_ event: Event) -> Sentence.Argument { .name(one(event.name, in: event.territory), id: event.id.rawValue) }

  /// The name as it stands in a sentence beside others.
  private func one(_ name: LocalizedText, in place: TerritoryID) -> LocalizedText {
    name.placed(in: index.bareName(of: place)).asOne
  }

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

  /// The name with its place, and with its year where that is its own: "Shigir Idol (Yekaterinburg, found in 1890)".
  func described(_ element: IdentityElement) -> Sentence.Argument {
    let place = index.place(of: element)
    let year = element.ownYear.flatMap { year in
      element.sinceKind.map {
        Sentence.Argument.sentence(.stories("dated", ["meaning": .text($0.rawValue), "year": .year(year)]))
      }
    }
    return .sentence(
      .stories(
        "described",
        [
          "element": name(element), "place": town(place), "named": index.named(element.name, has: place),
          "dated": year ?? .list([]),
        ]))
  }

  /// The name with its place.
  func titled(_ element: IdentityElement, in place: TerritoryID) -> Sentence.Argument {
    .sentence(
      .stories(
        "titled",
        [
          "element": name(element), "place": town(place), "named": index.named(element.name, has: place),
        ]))
  }

  /// An event with its place.
  func placed(_ event: Event) -> Sentence.Argument {
    .sentence(
      .stories(
        "placed",
        [
          "event": name(event), "place": town(event.territory),
          "named": index.named(event.name, has: event.territory),
        ]))
  }

  /// A place as it stands in brackets: without what its own name has in brackets.
  func town(_ id: TerritoryID) -> Sentence.Argument { .name(index.bareName(of: id), id: id.rawValue) }

  /// The edition of a year at which one meets an element in its own place; nil where the data confirm none.
  func edition(of element: IdentityElement, in year: Int) -> Edition? {
    let place = index.place(of: element)
    return events(of: element).filter { $0.territory == place }.compactMap { Edition($0, in: year) }.first
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

  /// Who of a cluster works on what may be offered: one that keeps nothing but what is sensitive offers nothing.
  func offering(_ cluster: ClusterView) -> [Actor] {
    let guarded = index.regionalElements.filter { !index.isPromotable($0) }.flatMap(\.keepers)
    let open = index.regionalElements.filter { index.isPromotable($0) }.flatMap(\.keepers)
    let alone = Set(guarded).subtracting(open)
    return cluster.actors.filter { !alone.contains($0.id) && !index.isRestricted($0.territory) }
  }

  /// What of a cluster may be offered to people, strongest first.
  func promotable(_ cluster: ClusterView) -> [IdentityElement] {
    cluster.elements.filter { index.isPromotable($0) }
  }
}

extension LocalizedText {
  /// The name with its town in brackets where a row has it after a comma: "Gold museum, Beryozovsky".
  func placed(in town: LocalizedText) -> LocalizedText {
    func placed(_ name: String, _ town: String?) -> String {
      guard let town, !town.isEmpty, name.hasSuffix(", " + town) else { return name }
      let own = name.dropLast(town.count + 2)
      return own.hasSuffix(")") ? own.dropLast() + "; \(town))" : own + " (\(town))"
    }
    return LocalizedText(en: en.map { placed($0, town.en) }, ru: ru.map { placed($0, town.ru) })
  }

  /// The name as one thing within a sentence: a Russian one that has a dash of its own stands in quotation marks.
  var asOne: LocalizedText {
    guard let ru, ru.contains(" — "), ru.replacing(#/«[^»]*»/#, with: "").contains(" — ") else { return self }
    return LocalizedText(en: en, ru: "«" + ru.replacing("«", with: "„").replacing("»", with: "“") + "»")
  }
}

/// A cluster with its rows of the data; elements stay in the strategy's order, strongest first.
struct ClusterView {
  let row: ClusterRow
  let elements: [IdentityElement]
  let actors: [Actor]
  let events: [Event]
}
