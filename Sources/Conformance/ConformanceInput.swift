import Runtime
import TerroirKernel

/// What the kit gives a plugin: a region's data, every artifact of a cycle, and what extensions bring.
struct ConformanceInput: Hashable, Sendable {
  var data: RegionalData
  var profile: IdentityProfile
  var strategy: Strategy
  var package: SupportPackage
  var pilots: PilotProgramme
  var campaign: Campaign
  var review: PolicyReview?
  var diagnostics: [DiagnosticReport]
  var catalogue: [CatalogueMeasure]
  var kpis: [KPICard]

  func input(for iteration: Iteration) -> any StageInput {
    switch iteration {
    case .audit: AuditInput(data: data, diagnostics: diagnostics, review: review)
    case .strategize: StrategyInput(data: data, profile: profile)
    case .design:
      DesignInput(
        data: data, profile: profile, strategy: strategy, catalogue: catalogue, beliefs: review?.beliefs ?? [])
    case .implement: ImplementationInput(data: data, profile: profile, strategy: strategy, package: package)
    case .promote:
      PromotionInput(data: data, profile: profile, strategy: strategy, package: package, pilots: pilots)
    case .evaluate:
      EvaluationInput(
        data: data, profile: profile, strategy: strategy, package: package, pilots: pilots, campaign: campaign,
        kpis: kpis, review: review)
    }
  }
}

extension ConformanceInput {
  /// The ids that an answer may name.
  var known: KnownIDs {
    let before: [(any ArtifactValue)?] = [profile, strategy, package, pilots, campaign, review]
    return KnownIDs(data, before.compactMap(\.self), catalogue: catalogue)
  }
}

/// An input that is other than the kit's own in one way, with that way in words.
struct ConformanceVariant: Sendable {
  let name: Phrase
  let input: ConformanceInput

  init(_ name: Phrase, of input: ConformanceInput, _ edit: (inout ConformanceInput) -> Void) {
    self.name = name
    var edited = input
    edit(&edited)
    self.input = edited
  }
}

extension ConformanceInput {
  /// The same rows in another order, one table at a time: no result may depend on it.
  var reordered: [ConformanceVariant] {
    func variant(_ name: Phrase, _ edit: (inout ConformanceInput) -> Void) -> ConformanceVariant {
      ConformanceVariant(name, of: self, edit)
    }
    return [
      variant("territories") { $0.data.territories.reverse() }, variant("industries") { $0.data.industries.reverse() },
      variant("identity") { $0.data.elements.reverse() }, variant("actors") { $0.data.actors.reverse() },
      variant("ties") { $0.data.ties.reverse() }, variant("events") { $0.data.events.reverse() },
      variant("measures") { $0.data.measures.reverse() }, variant("statistics") { $0.data.statistics.reverse() },
      variant("register") { $0.data.register.reverse() }, variant("neighbours") { $0.data.neighbours.reverse() },
      variant("projects") { $0.data.projects.reverse() }, variant("coverage") { $0.data.coverage.reverse() },
      variant("outcomes") { $0.data.outcomes.reverse() }, variant("participation") { $0.data.participation.reverse() },
      variant("survey") { $0.data.survey.reverse() }, variant("issues") { $0.data.issues.reverse() },
    ]
  }

  /// Input that no workspace should hold but some will: each must give a typed error or a result, never a crash.
  var malformed: [ConformanceVariant] {
    var variants: [ConformanceVariant] = []
    func add(_ name: Phrase, _ edit: (inout ConformanceInput) -> Void) {
      variants.append(ConformanceVariant(name, of: self, edit))
    }
    add("no territories") { $0.data.empty("territories", \.territories) }
    add("no industries") { $0.data.empty("industries", \.industries) }
    add("no identity elements") { $0.data.empty("identity", \.elements) }
    add("no actors") { $0.data.empty("actors", \.actors) }
    add("no ties") { $0.data.empty("ties", \.ties) }
    add("no events") { $0.data.empty("events", \.events) }
    add("no measures") { $0.data.empty("measures", \.measures) }
    add("no statistics") { $0.data.empty("statistics", \.statistics) }
    add("no register") { $0.data.empty("register", \.register) }
    add("no neighbours") { $0.data.empty("neighbours", \.neighbours) }
    add("no projects") { $0.data.empty("projects", \.projects) }
    add("no coverage") { $0.data.empty("coverage", \.coverage) }
    add("no outcomes") { $0.data.empty("outcomes", \.outcomes) }
    add("no participation") { $0.data.empty("participation", \.participation) }
    add("no cards of indicators") { $0.data.empty("indicator_cards", \.indicatorCards) }
    add("participation in what is not there") {
      for index in $0.data.participation.indices { $0.data.participation[index].measure = "nothing" }
    }
    add("participants and outcomes that are there twice, with other starts and values") {
      $0.data.participation += $0.data.participation.map { row in
        var row = row
        row.from = "2020"
        return row
      }
      $0.data.outcomes += $0.data.outcomes.map { row in
        var row = row
        row.value = row.value.map { -$0 }
        return row
      }
    }
    add("periods and values that are none") {
      for index in $0.data.outcomes.indices { $0.data.outcomes[index].period = "sometime" }
      for index in $0.data.participation.indices { $0.data.participation[index].from = "then" }
    }
    add("outcomes that never change") {
      for index in $0.data.outcomes.indices { $0.data.outcomes[index].value = 5 }
    }
    add("a target that is the baseline") {
      for index in $0.data.indicatorCards.indices { $0.data.indicatorCards[index].target = 100 }
    }
    add("no rows at all") { $0.data = RegionalData(region: $0.data.region) }
    add("a region that is not there") { $0.data.region = "nowhere" }
    add("elements of places and industries that are not there") {
      $0.data.elements = $0.data.elements.map { element in
        var element = element
        element.territory = "nowhere"
        element.industries = ["nothing"]
        return element
      }
    }
    add("ties of actors that are not there") {
      $0.data.ties = $0.data.ties.map { Tie(source: $0.source, target: "nobody", kind: $0.kind) }
    }
    add("events of elements that are not there") {
      $0.data.events = $0.data.events.map { event in
        var event = event
        event.elements = ["nothing"]
        event.territory = "nowhere"
        return event
      }
    }
    add("measures that require what is not there") {
      for index in $0.data.measures.indices { $0.data.measures[index].requires = ["nothing"] }
      for index in $0.catalogue.indices { $0.catalogue[index].measure.requires = ["nothing"] }
    }
    add("places that lie in one another") {
      $0.data.territories = $0.data.territories.map { place in
        var place = place
        place.parent = place.id
        return place
      }
    }
    add("rows that are there twice") {
      $0.data.elements += $0.data.elements
      $0.data.actors += $0.data.actors
      $0.data.territories += $0.data.territories
    }
    add("places without inhabitants") {
      for index in $0.data.territories.indices { $0.data.territories[index].population = 0 }
    }
    add("a single statistic") { $0.data.statistics = Array($0.data.statistics.prefix(1)) }
    return variants + withoutPredecessors
  }

  private var withoutPredecessors: [ConformanceVariant] {
    func variant(_ name: Phrase, _ edit: (inout ConformanceInput) -> Void) -> ConformanceVariant {
      ConformanceVariant(name, of: self, edit)
    }
    return [
      variant("an empty profile") { $0.profile = IdentityProfile() },
      variant("an empty strategy") { $0.strategy = Strategy() },
      variant("an empty package") { $0.package = SupportPackage() },
      variant("an empty pilot programme") { $0.pilots = PilotProgramme() },
      variant("an empty campaign") { $0.campaign = Campaign() },
      variant("no catalogue and no indicators") {
        $0.catalogue = []
        $0.kpis = []
      },
      variant("clusters of what is not there") {
        $0.strategy.clusters = $0.strategy.clusters.map { cluster in
          var cluster = cluster
          cluster.territories = ["nowhere"]
          cluster.elements = ["nothing"]
          cluster.actors = ["nobody"]
          cluster.events = ["never"]
          cluster.industries = ["nothing"]
          return cluster
        }
      },
    ]
  }
}

extension RegionalData {
  /// Empties a table and says that the workspace lacks it.
  fileprivate mutating func empty<Row>(_ name: String, _ table: WritableKeyPath<RegionalData, [Row]>) {
    self[keyPath: table] = []
    missingTables = (missingTables + [name]).sorted()
  }
}
