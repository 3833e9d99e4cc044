import TerroirKernel

/// Stories of a cluster, of 60 to 120 words: what was made or held first, then the living practice; the place, what is done
/// there today, and what a visitor can do. An element of which the data carry less gets none.
struct Stories {
  private let scene: Scene
  private let cluster: ClusterView
  private let stage: StoryStage
  private let results: [ResultRow]

  /// Words that a story has at least and at most, in either language.
  static let length = 60...120

  init(_ scene: Scene, _ cluster: ClusterView, stage: StoryStage, pilots: PilotProgramme) {
    self.scene = scene
    self.cluster = cluster
    self.stage = stage
    let own = Set(pilots.pilots.filter { $0.cluster == cluster.row.cluster }.map(\.pilot))
    results = pilots.results.filter { own.contains($0.pilot) }.sorted {
      ($1.date, $0.pilot, $0.product.text) < ($0.date, $1.pilot, $1.product.text)
    }
  }

  /// What the cluster tells, and how many of its elements got no story, by why.
  func told() -> (rows: [StoryRow], thin: [IdentityElement], sensitive: [IdentityElement]) {
    let candidates = scene.promotable(cluster).filter(\.isAlive)
    let sensitive = cluster.elements.filter { !scene.index.isPromotable($0) }
    var thin: [IdentityElement] = []
    var drafts: [(element: IdentityElement, draft: StoryDraft)] = []
    for element in candidates {
      let draft = StoryDraft(element, result: result(for: element), scene: scene, year: stage.year)
      if draft.isWhole { drafts.append((element, draft)) } else { thin.append(element) }
    }
    // What was made, then what was held, then what is practised; each from another place first.
    let ranked = StoryKind.allCases.flatMap { kind in drafts.filter { $0.draft.kind == kind } }
    // One event is told by one of the elements that it shows.
    var openings: Set<EventID> = []
    let told = ranked.filter { item in
      item.draft.kind != .event || item.draft.events.first.map { openings.insert($0).inserted } ?? true
    }
    var places: Set<TerritoryID> = []
    var first: [(element: IdentityElement, draft: StoryDraft)] = []
    var rest: [(element: IdentityElement, draft: StoryDraft)] = []
    for item in told {
      if places.insert(scene.index.place(of: item.element)).inserted { first.append(item) } else { rest.append(item) }
    }
    let rows = (first + rest).prefix(stage.stories).enumerated().map { number, item in
      StoryRow(
        story: "\(cluster.row.cluster)-\(number + 1)", cluster: cluster.row.cluster, elements: [item.element.id],
        places: [scene.index.place(of: item.element)], actors: item.draft.actors, events: item.draft.events,
        text: .paragraph(item.draft.sentences), kind: item.draft.kind)
    }
    return (Array(rows), thin, sensitive)
  }

  /// The newest result of a pilot in the element's town.
  private func result(for element: IdentityElement) -> ResultRow? {
    results.first { $0.territory == element.territory }
  }
}
