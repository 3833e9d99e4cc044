import TerroirKernel

/// A new native stage of one of the six iterations: complete, small, with one parameter.
struct NativeStageBody {
  private let iteration: Iteration
  private let id: String

  init(_ iteration: Iteration, id: String) {
    self.iteration = iteration
    self.id = id
  }

  var body: NativeBody {
    let shape = shape
    return NativeBody(
      kind: "stage", registration: "stage", type: "OwnStage", summary: shape.summary, parameter: "least",
      tables: [shape.table], source: source(shape), test: test(shape),
      sentence: shape.sentence)
  }

  /// What tells the six apart.
  private struct Shape {
    var conforms: String
    var input: String
    var output: String
    var table: String
    var summary: String
    /// What `least` counts.
    var counted: String
    /// The expression of what is counted.
    var items: String
    /// The statement that returns the artifact.
    var result: String
    /// The arguments of the input after `data:` in the test.
    var given: String
    var sentence: ScaffoldSentence
  }

  private func source(_ shape: Shape) -> String {
    """
    public import TerroirKernel

    /// \(shape.summary).
    ///
    /// Stored properties are the parameters, each under the name that the declaration gives it. The stage reads no file
    /// and no clock; the same input gives the same artifact.
    public struct OwnStage: \(shape.conforms) {
      public var least = 1
      public init() {}

      public static let declaration = StageDeclaration(
        id: "\(id)",
        summary: "\(shape.summary.prefix(1).lowercased() + shape.summary.dropFirst())",
        citations: [.method],
        parameters: [
          Parameter("least", .integer(0...100), unit: .count, default: .integer(1), "least \(shape.counted)")
        ])

      public func run(_ input: \(shape.input), in context: StageContext) async throws(StageFailure) -> \(shape.output) {
        try context.checkCancellation()
        let items = \(shape.items)
        guard items.count >= least else {
          throw .missingInput(what: "\\(least) \(shape.counted)", hint: "bring more of them, or lower least")
        }
    \(shape.result)
      }
    }

    """
  }

  private func test(_ shape: Shape) -> String {
    let table = shape.table == "growth_points" ? "growthPoints" : shape.table
    return """
        private let input = \(shape.input)(data: Fixture.data\(shape.given))

        @Test("gives the same artifact again")
        func again() async throws {
          let first = try await OwnStage().run(input, in: StageContext())
          let second = try await OwnStage().run(input, in: StageContext())
          #expect(first == second && !first.\(table).isEmpty)
        }

        @Test("says what it lacks")
        func lacking() async throws {
          var stage = OwnStage()
          stage.least = 100
          let strict = stage
          await #expect(
            throws: StageFailure.missingInput(
              what: "100 \(shape.counted)", hint: "bring more of them, or lower least")
          ) { try await strict.run(input, in: StageContext()) }
        }
      """
  }

  private var shape: Shape {
    switch iteration {
    case .audit:
      Shape(
        conforms: "AuditStage", input: "AuditInput", output: "IdentityProfile", table: "elements",
        summary: "The region's identity elements, scored by how far they are known", counted: "identity elements",
        items: "RegionalIndex(input.data).regionalElements.sorted { $0.id < $1.id }",
        result: """
              let score: [Recognition: Double] = [.world: 1, .national: 0.75, .regional: 0.5, .local: 0.25]
              return IdentityProfile(
                elements: items.map {
                  ElementRow(
                    element: $0.id, name: .named($0.name), territory: $0.territory,
                    component: $0.component, layer: $0.layer, kind: $0.kind, recognition: $0.recognition, status: $0.status,
                    industries: $0.industries, actors: [], score: score[$0.recognition] ?? 0)
                },
                findings: [Finding(.note, "elements", Sentence("\(id)/found", ["count": .integer(items.count)]))])
          """, given: "",
        sentence: ScaffoldSentence(
          "found", en: "{count, plural, one {# element} other {# elements}} to begin with",
          ru: "для начала: {count, plural, one {# элемент} few {# элемента} many {# элементов}}"))
    case .strategize:
      Shape(
        conforms: "StrategyStage", input: "StrategyInput", output: "Strategy", table: "clusters",
        summary: "Everything the region has, as one cluster", counted: "identity elements",
        items: "RegionalIndex(input.data).regionalElements.sorted { $0.id < $1.id }",
        result: """
              let index = RegionalIndex(input.data)
              return Strategy(
                clusters: [
                  ClusterRow(
                    cluster: "everything", name: .named(index.fullName(input.data.region)),
                    model: .transformation, significance: .medium,
                    industries: Set(items.flatMap(\\.industries)).sorted(), territories: Set(items.map(\\.territory)).sorted(),
                    elements: items.map(\\.id), actors: index.regionalActors.map(\\.id).sorted(),
                    events: index.regionalEvents.map(\\.id).sorted(), cohesion: 1,
                    targetImage: Sentence("\(id)/image", ["count": .integer(items.count)]), valueProposition: "")
                ])
          """, given: ", profile: IdentityProfile()",
        sentence: ScaffoldSentence(
          "image", en: "known by {count, plural, one {# element} other {# elements}} of its identity",
          ru: "узнают по элементам идентичности: {count}"))
    case .design:
      Shape(
        conforms: "DesignStage", input: "DesignInput", output: "SupportPackage", table: "measures",
        summary: "Every measure of the catalogues, for every cluster it suits", counted: "measures in the catalogues",
        items: "input.catalogue.sorted { $0.measure.id < $1.measure.id }",
        result: """
              let clusters = input.strategy.clusters.sorted { $0.cluster < $1.cluster }
              return SupportPackage(
                measures: items.flatMap { offer in
                  clusters.filter { offer.significances.contains($0.significance) }.map { cluster in
                    let effects = KPIDimension.allCases.map { dimension in
                      offer.effects.first { $0.dimension == dimension }?.value ?? 0
                    }
                    return MeasureRow(
                      measure: offer.measure.id, name: .named(offer.measure.name),
                      level: offer.measure.level, type: offer.measure.type, instrument: offer.measure.instrument,
                      cluster: cluster.cluster, industries: cluster.industries, territory: offer.measure.territory,
                      payer: offer.measure.level.rawValue, implementer: offer.measure.level.rawValue, cost: offer.cost.amount,
                      currency: offer.cost.currency.rawValue, impactEconomic: effects[0], impactSociocultural: effects[1],
                      impactReputational: effects[2], impact: effects.reduce(0, +) / 3, impactLow: 0, impactHigh: 1,
                      chosen: true, reason: Sentence("\(id)/taken", [:]))
                  }
                })
          """,
        given: """
          ,
              profile: IdentityProfile(), strategy: Fixture.strategy, catalogue: Fixture.catalogue
          """, sentence: ScaffoldSentence("taken", en: "every measure is taken", ru: "берутся все меры"))
    case .implement:
      Shape(
        conforms: "ImplementationStage", input: "ImplementationInput", output: "PilotProgramme", table: "pilots",
        summary: "One pilot for each measure that was chosen", counted: "chosen measures",
        items:
          "input.package.measures.filter(\\.chosen).sorted { ($0.measure, $0.cluster) < ($1.measure, $1.cluster) }",
        result: """
              let owner = RegionalIndex(input.data).regionalActors.map(\\.id).min()
              return PilotProgramme(
                pilots: items.map {
                  PilotRow(
                    pilot: PilotID("\\($0.measure)-\\($0.cluster)"), name: $0.name, cluster: $0.cluster, measure: $0.measure,
                    territory: $0.territory, owner: owner ?? "nobody", partners: [], start: "2026-01-01",
                    finish: "2026-12-31", cost: $0.cost,
                    firstResult: Sentence("\(id)/open", ["measure": .sentence($0.name)]), kpi: "participants")
                })
          """,
        given: """
          ,
              profile: IdentityProfile(), strategy: Fixture.strategy, package: Fixture.package
          """, sentence: ScaffoldSentence("open", en: "it is open: {measure}", ru: "открыто: «{measure}»"))
    case .promote:
      Shape(
        conforms: "PromotionStage", input: "PromotionInput", output: "Campaign", table: "messages",
        summary: "One message of each cluster to those who live there", counted: "clusters",
        items: "input.strategy.clusters.sorted { $0.cluster < $1.cluster }",
        result: """
              return Campaign(
                messages: items.map {
                  MessageRow(
                    cluster: $0.cluster, audience: "residents",
                    claim: Sentence(
                      "\(id)/claim", ["cluster": .sentence($0.name), "offer": .sentence($0.valueProposition)]),
                    evidence: $0.elements, consent: "")
                })
          """,
        given: """
          ,
              profile: IdentityProfile(), strategy: Fixture.strategy, package: SupportPackage(), pilots: PilotProgramme()
          """,
        sentence: ScaffoldSentence("claim", en: "{cluster}: {offer}", ru: "«{cluster}»: {offer}"))
    case .evaluate:
      Shape(
        conforms: "EvaluationStage", input: "EvaluationInput", output: "PolicyReview", table: "kpis",
        summary: "Each indicator against its baseline", counted: "indicator cards",
        items: "input.kpis.sorted { $0.id < $1.id }",
        result: """
              return PolicyReview(
                kpis: items.map { card in
                  let change = card.value.flatMap { value in card.baseline.map { value - $0 } }
                  let status = change.map { ($0 >= 0) == card.rising ? "on track" : "behind" } ?? "no data"
                  return KPIRow(
                    kpi: card.id, dimension: card.dimension, value: card.value, unit: card.unit.rawValue, period: card.period,
                    baseline: card.baseline, target: card.target, status: status, source: card.source)
                },
                findings: [Finding(.note, "kpis", Sentence("\(id)/found", ["count": .integer(items.count)]))])
          """,
        given: """
          ,
              profile: IdentityProfile(), strategy: Fixture.strategy, package: SupportPackage(), pilots: PilotProgramme(),
              campaign: Campaign(), kpis: Fixture.cards
          """,
        sentence: ScaffoldSentence(
          "found", en: "{count, plural, one {# indicator} other {# indicators}} looked at",
          ru: "рассмотрено показателей: {count}"))
    }
  }
}
