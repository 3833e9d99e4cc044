import TerroirKernel

extension ConformanceRegion {
  /// The kit's input: the data, and a cycle's artifacts that fit them.
  static var input: ConformanceInput {
    ConformanceInput(
      data: data, profile: profile, strategy: strategy, package: package, pilots: pilots, campaign: campaign,
      review: review, diagnostics: [], catalogue: catalogue, kpis: cards)
  }

  private static var profile: IdentityProfile {
    let index = RegionalIndex(data)
    return IdentityProfile(
      inventory: index.municipalities.map { town in
        InventoryRow(territory: town.id, level: .municipal, kind: "all", actors: 3, elements: 4, events: 1, measures: 0)
      },
      industries: data.industries.enumerated().map { number, industry in
        IndustryRow(
          industry: industry.id, significancePaper: industry.significance, model: industry.significance.model,
          actors: 2, share: 1.0 / Double(data.industries.count), lq: 0.8 + Double(number) / 10,
          lqLow: 0.6 + Double(number) / 10, lqHigh: 1 + Double(number) / 10, relatedness: 0.5, identityLinks: 4,
          identityShare: 0.4, identityLow: 0.2, identityHigh: 0.6, significanceData: industry.significance, agree: true,
          coverage: 0.5)
      },
      identity: [
        IdentityRow(
          component: .material, layer: .technological, elements: 3, world: 1, national: 1, regional: 1, local: 0,
          living: 3, endangered: 0, score: 0.75, scoreLow: 0.5, scoreHigh: 0.9)
      ],
      elements: index.regionalElements.map { element in
        ElementRow(
          element: element.id, name: .named(element.name), territory: element.territory,
          component: element.component, layer: element.layer, kind: element.kind, recognition: element.recognition,
          status: element.status, industries: element.industries,
          actors: index.regionalActors.filter { $0.territory == element.territory }.map(\.id), distinctiveness: 0.2,
          score: 0.5)
      },
      territories: index.municipalities.enumerated().map { number, town in
        TerritoryRow(
          territory: town.id, type: number == 0 ? "capital" : number == 3 ? "small" : "second-tier",
          population: town.population, elements: 4, actors: 3, events: 1, per10k: 1, potential: 0.6,
          potentialLow: 0.4, potentialHigh: 0.8, rank: number + 1, rankLow: 1, rankHigh: 4)
      },
      actors: index.regionalActors.map { actor in
        ActorRow(
          actor: actor.id, name: .named(actor.name), territory: actor.territory, level: actor.level,
          kind: actor.kind, degree: 2, betweenness: 0.1, constraint: 0.5, core: 1, community: 1, articulation: false,
          brokerage: 0)
      },
      network: [NetworkRow(measure: "density", value: 0.2, low: 0.1, high: 0.3)],
      governance: [GovernanceRow(element: "document", level: .regional, present: true, evidence: ["xa-regional-2"])],
      position: [
        PositionRow(statement: "casting", kind: .strength, strength: 0.7, evidence: ["xa-foundry-element-0"])
      ])
  }

  private static var strategy: Strategy {
    let index = RegionalIndex(data)
    let places: [(ClusterID, TerritoryID, [IndustryID], Significance)] = [
      ("iron", "xa-foundry", ["folk-arts-crafts", "cultural-heritage"], .high),
      ("lace", "xa-lace", ["fashion", "music"], .medium), ("code", "xa-capital", ["software", "design"], .low),
    ]
    let clusters = places.map { id, town, industries, significance in
      ClusterRow(
        cluster: id, name: .literal(id.rawValue), model: significance.model, significance: significance,
        industries: industries,
        territories: [town], elements: index.regionalElements.filter { $0.territory == town }.map(\.id),
        actors: index.regionalActors.filter { $0.territory == town }.map(\.id),
        events: index.regionalEvents.filter { $0.territory == town }.map(\.id), cohesion: 0.6, stability: 0.7,
        targetImage: "the town of \(id)", valueProposition: "\(id) seen as it is made")
    }
    return Strategy(
      growthPoints: [
        GrowthPointRow(
          industry: "folk-arts-crafts", territory: "xa-foundry", specialisation: 1.4, dynamics: 0.1, relatedness: 0.5,
          identity: 0.7, size: 0.4, score: 0.6, low: 0.4, high: 0.8, class: "leader")
      ],
      clusters: clusters,
      members: clusters.flatMap { cluster in
        cluster.elements.map {
          MemberRow(cluster: cluster.cluster, kind: "element", id: $0.rawValue, weight: 1)
        }
      },
      priorities: clusters.enumerated().map { number, cluster in
        PriorityRow(
          cluster: cluster.cluster, score: 0.9 - Double(number) / 5, rank: number + 1, rankLow: 1, rankHigh: 3,
          acceptability: 0.5, reasons: "identity")
      },
      floors: [FloorRow(territoryType: "second-tier", share: 0.3, reason: "towns beside the capital")])
  }

  private static var catalogue: [CatalogueMeasure] {
    measures.enumerated().map { number, measure in
      CatalogueMeasure(
        measure: measure, significances: Significance.allCases, opensPlatform: measure.type == .organizational,
        cost: Money(Double(number + 1) * 1_000_000, priceYear: 2025),
        effects: KPIDimension.allCases.map { .init($0, 0.4, low: 0.2, high: 0.6, evidence: "assumed") },
        assumptions: [.init("cost", Double(number + 1), low: 0.5, high: 20, source: "kit")])
    }
  }

  private static var package: SupportPackage {
    SupportPackage(
      measures: strategy.clusters.flatMap { cluster in
        measures.filter { data.country.levels(for: cluster.significance).contains($0.level) }.map { measure in
          MeasureRow(
            measure: measure.id, name: .named(measure.name), standing: .own, level: measure.level, type: measure.type,
            instrument: measure.instrument, cluster: cluster.cluster, industries: cluster.industries,
            territory: cluster.territories[0], payer: measure.level.rawValue, implementer: "xa-ministry",
            legalBasis: measure.legalAct, units: 2, unit: "grant", cost: 2_000_000, currency: "RUB",
            impactEconomic: 0.4,
            impactSociocultural: 0.4, impactReputational: 0.4, impact: 0.4, impactLow: 0.2, impactHigh: 0.6,
            chosen: measure.type != .legal, reason: "fits the budget")
        }
      },
      budgets: Level.allCases.map {
        BudgetRow(
          level: $0, territory: data.region, period: "2026", budget: 30_000_000, used: 12_000_000, shadowPrice: 0.1)
      },
      effects: catalogue.flatMap { offer in
        offer.effects.map {
          OfferEffectRow(
            measure: offer.measure.id.rawValue, kind: offer.measure.instrumentClass.rawValue, dimension: $0.dimension,
            value: $0.value, low: $0.low, high: $0.high, ground: "kit")
        }
      })
  }

  private static var pilots: PilotProgramme {
    PilotProgramme(
      pilots: package.measures.filter(\.chosen).map { row in
        PilotRow(
          pilot: PilotID("\(row.measure)-\(row.cluster)"), name: row.name, cluster: row.cluster, measure: row.measure,
          territory: row.territory, owner: "xa-institute", partners: ["xa-ministry"], start: "2026-01-12",
          finish: "2026-06-30", finishP80: "2026-07-20", cost: row.cost, firstResult: "opened", kpi: "visitors")
      },
      groups: [GroupRow(group: "single window", purpose: "one door for all")],
      members: [GroupMemberRow(group: "single window", actor: "xa-institute", side: "regional", role: "chair")])
  }

  private static var campaign: Campaign {
    Campaign(
      messages: strategy.clusters.map {
        MessageRow(
          cluster: $0.cluster, audience: "residents", claim: $0.valueProposition, evidence: $0.elements, consent: "")
      },
      calendar: [
        CalendarRow(
          event: "xa-foundry-fair", name: "fair", territory: "xa-foundry", start: "2026-05-01", finish: "2026-05-31",
          status: "existing", cluster: "iron", audience: "residents")
      ])
  }

  private static var cards: [KPICard] {
    KPIDimension.allCases.enumerated().map { number, dimension in
      KPICard(
        id: KPIID("card-\(number)"), name: "card \(number)", dimension: dimension, unit: .person,
        value: number == 2 ? nil : 120, period: "2024", baseline: 100, baselinePeriod: "2023", target: 130,
        targetBasis: "kit", low: 110, high: 130, source: "kit", evidence: ["visitors@XA 2024"],
        gap: number == 2 ? "no data" : nil)
    }
  }

  private static var review: PolicyReview {
    PolicyReview(
      decisions: [
        DecisionRow(measure: "xa-regional-0", decision: .keep, reason: "on track", evidence: ["card-0"])
      ],
      beliefs: [
        BeliefRow(
          kind: "grant", context: "all", indicator: "visits", dimension: .economic, unit: "count", prior: 20,
          priorSd: 5, estimates: 1, posterior: 12, sd: 3, low: 6, high: 18, span: 50, index: 0.24, indexSd: 0.06,
          indexPrior: 0.4, reason: "kit", evidence: ["xa-regional-0"])
      ])
  }
}
