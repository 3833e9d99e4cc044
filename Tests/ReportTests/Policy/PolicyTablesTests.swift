import TerroirKernel
import Testing

@testable import Report

/// What a row of a table of the document says of the rows it is drawn from.
@Suite("The tables of the strategic document")
struct PolicyTablesTests {
  private func text(
    _ data: RegionalData, _ results: [any ArtifactValue], _ language: NameLanguage = .english
  ) -> String {
    let scope = BriefScope(data, CycleResults(results), cycle: 1, in: language, .rouble)
    let origins: @Sendable (String) -> [EvidenceRow] = { id in
      [EvidenceRow(id, name: "", kind: "element", source: "https://www.example.org/a ; http://pages.example.net/b")]
    }
    return MarkdownRenderer().text(PolicyDocument(scope, parts: [], settings: .init(origins: origins)).document)
  }

  private func element(_ change: (inout IdentityElement) -> Void) -> RegionalData {
    var data = PolicySample.data(name: "Iron casting")
    change(&data.elements[0])
    return data
  }

  private func line(_ text: String, _ begin: String) -> String? {
    text.split(separator: "\n").map(String.init).first { $0.contains(begin) && $0.hasPrefix("|") }
  }

  @Test("name every body that pays a measure, not the first town's alone")
  func payers() {
    var data = PolicySample.data()
    data.actors = ["kasli", "sysert"].map {
      Actor(
        id: ActorID("culture-\($0)"), name: LocalizedText(en: "Culture of \($0)"), territory: TerritoryID($0),
        level: .municipal, kind: "authority")
    }
    let package = SupportPackage(
      measures: ["kasli", "sysert"].map {
        MeasureRow(
          measure: "premises", name: "Premises", standing: .own, level: .municipal, type: .organizational,
          instrument: "premises", cluster: "c", industries: [], territory: TerritoryID($0), payer: "culture-\($0)",
          implementer: "culture-\($0)", cost: 1, currency: "RUB", impactEconomic: 0, impactSociocultural: 0,
          impactReputational: 0, impact: 0, impactLow: 0, impactHigh: 0, chosen: true, reason: "")
      })
    let row = line(text(data, [package]), "| Premises")
    #expect(row?.contains("Culture of kasli; Culture of sysert") == true, "\(row ?? "")")
  }

  @Test("have what applications cost the region itself, in the table of programmes and by year")
  func ownPart() {
    let package = SupportPackage(
      measures: [("apply", Standing.available, 3e6), ("adopt", .own, 7e6)].map {
        MeasureRow(
          measure: MeasureID($0.0), name: .literal("To \($0.0)"), standing: $0.1, level: .regional,
          type: .economic, instrument: "grants", cluster: "c", industries: [], territory: "R", payer: "R",
          implementer: "R", cost: $0.2, currency: "RUB", impactEconomic: 0, impactSociocultural: 0,
          impactReputational: 0, impact: 0, impactLow: 0, impactHigh: 0, chosen: true, reason: "")
      },
      spending: [("apply", 3e6), ("adopt", 7e6)].map {
        SpendingRow(
          measure: MeasureID($0.0), territory: "R", year: 2026, level: .regional, units: 1, started: true, cost: $0.1)
      })
    let told = text(PolicySample.data(), [package])
    #expect(line(told, "| To apply")?.contains("3M") == true, "\(told)")
    #expect(told.contains("Own cost: ") && told.contains("together RUB 3 million"), "\(told)")
    #expect(line(told, "preparing applications, own part")?.contains("3M") == true, "\(told)")
  }

  @Test("sum the years of a payer in their order, to the last digit")
  func totals() throws {
    let costs = (0..<40).map { 0.1 + Double($0) / 7 }
    let package = SupportPackage(
      spending: costs.enumerated().map {
        SpendingRow(
          measure: "adopt", territory: "R", year: 2026 + $0.offset, level: .regional, units: 1, started: true,
          cost: $0.element)
      })
    let scope = BriefScope(PolicySample.data(), CycleResults([package]), cycle: 1, in: .english, .rouble)
    let document = PolicyDocument(scope, parts: [], settings: .init(origins: { _ in [] })).document
    let tables = document.blocks.compactMap { if case .table(let table) = $0 { table.table } else { nil } }
    let table = try #require(tables.first { $0.columns.contains { $0.name == "2026" } })
    #expect(table.columns.last?.values == .number([costs.reduce(0, +)]))
  }

  @Test(
    "name a legal act as the data word it, and say so where that is another language",
    arguments: NameLanguage.allCases)
  func acts(language: NameLanguage) {
    let acts = ["Law 5 of 2024", "Закон 5 от 2024 года", "330"].enumerated().map {
      ActInForce(
        measure: MeasureID("m\($0.offset)"), name: .literal("Act \($0.offset)"), level: .regional,
        legalBasis: $0.element, confirmed: true)
    }
    let told = text(PolicySample.data(), [SupportPackage(framework: acts)], language)
    let marked = ["Law 5 of 2024 (без перевода)", "Закон 5 от 2024 года (not translated)"]
    #expect(told.contains(marked[0]) == (language == .russian) && told.contains(marked[1]) == (language == .english))
    #expect(told.contains("Law 5 of 2024") && told.contains("Закон 5 от 2024 года"), "\(told)")
    #expect(!told.contains("330 ("), "\(told)")
  }

  @Test("name a legal act in the reader's language where the data have it in both", arguments: NameLanguage.allCases)
  func actsInBoth(language: NameLanguage) {
    var data = PolicySample.data()
    data.measures = [
      Measure(
        id: "m", name: LocalizedText(en: "Act"), level: .regional, territory: "R", type: .legal, instrument: "act",
        legalAct: "Law 5 of 2024", legalActRu: "Закон № 5 от 2024 года", status: .inForce),
      Measure(
        id: "n", name: LocalizedText(en: "Order"), level: .regional, territory: "R", type: .legal, instrument: "act",
        legalActRu: "Приказ № 6", status: .inForce),
    ]
    let acts = data.measures.map { row in
      ActInForce(
        measure: row.id, name: .literal("Act"), level: .regional, legalBasis: row.act?.text(in: .english),
        confirmed: true)
    }
    #expect(acts.map(\.legalBasis) == ["Law 5 of 2024", "Приказ № 6"])
    let told = text(data, [SupportPackage(framework: acts)], language)
    let law = language.choose("Law 5 of 2024", "Закон № 5 от 2024 года")
    let order = language.choose("Приказ № 6 (not translated)", "Приказ № 6")
    #expect(told.contains("| \(law) |") && told.contains("| \(order) |"), "\(told)")
  }

  @Test("say of what a year is, and of none where the row does not say; a tragedy does not live")
  func known() {
    let profile = PolicySample.profile(name: "Iron casting")
    func row(_ change: (inout IdentityElement) -> Void) -> String? {
      line(text(element(change), [profile]), "| Iron casting")
    }
    #expect(row { ($0.sinceYear, $0.sinceKind) = (1747, .works) }?.contains("1747, its works founded") == true)
    #expect(row { $0.sinceYear = 1747 }?.contains("1747") == false)
    #expect(row { _ in }?.contains("living") == true)
    #expect(row { $0.sensitivity = .tragedy }?.contains("remembered") == true)
  }

  @Test("mark a closed town among the places of a cluster")
  func closed() throws {
    var data = PolicySample.data()
    let at = try #require(data.territories.firstIndex { $0.id == "kasli" })
    data.territories[at].access = .restricted
    let strategy = Strategy(clusters: [
      ClusterRow(
        cluster: "c", name: "Crafts of the lake", model: .transformation, significance: .medium, industries: [],
        territories: ["kasli", "sysert"], elements: [], actors: [], events: [], cohesion: 1, targetImage: "",
        valueProposition: "")
    ])
    #expect(line(text(data, [strategy]), "Kasli (closed town), Sysert") != nil)
  }

  @Test("tell ties between towns from those with other regions, and count the untied among the region's own")
  func ties() {
    var profile = IdentityProfile()
    profile.flows = [
      FlowRow(scope: "between towns", ties: 10), FlowRow(scope: "other regions", ties: 1),
    ]
    profile.network = ["ties": 11.0, "components": 2, "largest component share": 0.5].sorted { $0.key < $1.key }.map {
      NetworkRow(measure: $0.key, value: $0.value)
    }
    profile.actors = [("own", "kasli", 1), ("lone", "kasli", 0), ("far", "elsewhere", 1)].map {
      ActorRow(
        actor: ActorID($0.0), name: .literal($0.0), territory: TerritoryID($0.1), level: .municipal, kind: "museum",
        degree: $0.2, betweenness: 0, core: 0, articulation: false, brokerage: 0)
    }
    let russian = text(PolicySample.data(), [profile], .russian)
    #expect(russian.contains("между городами — 10, с другими регионами — 1"), "\(russian)")
    #expect(
      text(PolicySample.data(), [profile]).contains(
        "2 organisations of the region are listed, 1 of them without a known tie, and 1 of elsewhere that is tied to "
          + "them"))
    #expect(line(text(PolicySample.data(), [profile]), "| museum or gallery")?.filter(\.isNumber) == "22")
  }

  @Test("list the sites that state the rows behind the text, in every form of the document")
  func sites() {
    let told = text(PolicySample.data(), [PolicySample.profile()])
    #expect(told.contains("example.org (2), pages.example.net (2)"), "\(told)")
  }

  @Test("write a stretch of months and a bound as people do")
  func periods() {
    var data = PolicySample.data()
    let value = Observation(
      indicator: "value", territory: "R", period: "2025-01/2025-10", value: 130, unit: "persons", qualifier: .moreThan)
    data.statistics = [value]
    let review = PolicyReview(kpis: [
      KPIRow(
        kpi: "value", dimension: .economic, value: 130, unit: "persons", period: "2025-01/2025-10",
        status: "no comparison", evidence: [value.evidence])
    ])
    let told = text(data, [review])
    #expect(told.contains("more than 130 (January 2025 – October 2025)"), "\(told)")
  }

  @Test("of the summary say as much in Russian as in English")
  func summary() {
    let long = Sentence.literal(PolicySample.long)
    let findings = (1...3).map {
      Finding(.notAssessed, "thing-\($0)", long, evidence: [])
    }
    let profile = IdentityProfile(
      position: (1...4).map {
        PositionRow(
          statement: long, kind: $0 == 1 ? .valueProposition : .weakness, strength: 1 / Double($0), evidence: ["r"])
      }, findings: findings)
    func lengths(_ language: NameLanguage) -> [Int] {
      let scope = BriefScope(PolicySample.data(), CycleResults([profile]), cycle: 1, in: language, .rouble)
      return Brief(ofCycle: scope).sections.map { $0.blocks.count }
    }
    #expect(lengths(.english) == lengths(.russian))
  }

  @Test("have chores and commands in the annex alone, and questions of the community apart from them")
  func chores() throws {
    var profile = PolicySample.profile()
    profile.findings = [
      Finding(.warning, "measures.cost", "22 costs are assumed", hint: "put known costs into data/measures.csv")
    ]
    let review = PolicyReview(dialogue: [
      DialogueRow(
        issue: "measures.cost: 22 costs are assumed", answer: "put known costs into data/measures.csv", status: "open"),
      DialogueRow(issue: "Who repairs the hall?", answer: "The town does", status: "answered", raisedBy: "guild"),
    ])
    let told = text(PolicySample.data(), [profile, review])
    let parts = told.split(separator: "What to do before signing").map(String.init)
    #expect(parts.filter { $0.contains("data/measures.csv") } == [parts.last], "\(told)")
    #expect(told.contains("1 of 1 questions of the community are answered") && told.contains("The town does"))
    #expect(told.contains("This document is not complete") && !told.contains("cycle makes them"), "\(told)")
  }

  @Test("have whole what is decided, however long it is")
  func whole() {
    let strategy = Strategy(
      initiatives: (1...40).map {
        InitiativeRow(
          cluster: "c", gap: "media", aim: "", initiative: .literal("Initiative \($0)"), found: 1, of: 2,
          level: .regional,
          year: 2026, place: $0, indicator: "i", evidence: [])
      })
    let told = text(PolicySample.data(), [strategy])
    for number in 1...40 { #expect(told.contains("Initiative \(number). "), "\(number)") }
  }

  @Test("name a layer as a layer, and the share of an industry as one of ties")
  func distinctive() {
    let strategy = Strategy(
      distinctive: ["layer": "cultural", "industry": "folk-arts-crafts"].sorted { $0.key < $1.key }.map {
        DistinctiveRow(subject: $0.value, kind: $0.key, share: 0.06, peersShare: 0.02, logOdds: 1, low: 0.5, high: 2)
      })
    let told = text(PolicySample.data(), [PolicySample.profile(), strategy], .russian)
    #expect(told.contains("лой «культурный»: 6") && told.contains("связей элементов с отраслями здесь"), "\(told)")
  }

  @Test("say of a measure of the region that it is for the whole of it, and end a note with one full stop")
  func wholeRegion() {
    let package = SupportPackage(
      measures: [("apply", Standing.available), ("adopt", .own)].map {
        MeasureRow(
          measure: MeasureID($0.0), name: .literal("To \($0.0)"), standing: $0.1, level: .regional,
          type: .economic, instrument: "grants", cluster: "c", industries: [], territory: "R", payer: "R",
          implementer: "R", cost: 3e6, currency: "RUB", impactEconomic: 0, impactSociocultural: 0,
          impactReputational: 0, impact: 0, impactLow: 0, impactHigh: 0, chosen: true, reason: "")
      })
    let told = text(PolicySample.data(), [package], .russian)
    #expect(line(told, "| To adopt")?.contains("весь регион") == true)
    #expect(told.contains("вместе 3 млн руб.") && !told.contains("руб.."))
  }
}
