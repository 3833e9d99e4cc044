import Foundation
import Language
import TerroirKernel
import Testing

@testable import Report

@Suite("A brief")
struct BriefTests {
  private func scope(_ results: [any ArtifactValue] = [], _ language: NameLanguage = .english) -> BriefScope {
    let region = Territory(id: "R", name: LocalizedText(en: "Region", ru: "Область"), level: .regional, parent: "C")
    return BriefScope(
      RegionalData(region: "R", territories: [region]), CycleResults(results), cycle: 1, in: language, .rouble)
  }

  private func lines(_ document: Document, _ width: Int? = 80) -> [String] {
    TerminalRenderer(width: width).text(document).components(separatedBy: "\n").dropLast()
  }

  @Test("has words for every sentence in both languages, with the same arguments and every form of number")
  func catalogue() throws {
    try expectWords(SentenceCatalogue.briefMessages)
  }

  static let empty: [any ArtifactValue] = [
    IdentityProfile(), Strategy(), SupportPackage(), PilotProgramme(), Campaign(), PolicyReview(),
  ]

  @Test("of a result without rows claims nothing, and says what to type next", arguments: NameLanguage.allCases)
  func nothing(language: NameLanguage) throws {
    for value in Self.empty {
      let document = try #require(Brief(of: value, in: scope([value], language))).document
      let lines = lines(document)
      #expect(lines.count <= Brief.mostLines)
      let next = try #require(lines.last { !$0.isEmpty })
      #expect(next.contains("--full"), "\(lines)")
      // No key where a sentence has no words.
      #expect(!lines.contains { $0.contains("brief/") }, "\(lines)")
    }
  }

  @Test("of a strategy without clusters says so, and sends nobody on to a design that has nothing to support")
  func withoutClusters() throws {
    for (language, told) in [(NameLanguage.english, "No thematic cluster"), (.russian, "Тематических кластеров не")] {
      let text = lines(try #require(Brief(of: Strategy(), in: scope([Strategy()], language))).document)
        .joined(separator: " ")
      #expect(text.contains(told) && text.contains("params strategize;") && !text.contains("design;"), "\(text)")
    }
    let cluster = ClusterRow(
      cluster: "c", name: .literal("C"), model: .transformation, significance: .medium, industries: [], territories: [],
      elements: [], actors: [], events: [], cohesion: 1, targetImage: "", valueProposition: "")
    let text = lines(try #require(Brief(of: Strategy(clusters: [cluster]), in: scope())).document).joined()
    #expect(text.contains("design;") && !text.contains("No thematic cluster"), "\(text)")
  }

  @Test("of a package without a chosen measure sends nobody on to pilots, but to what says why")
  func withoutMeasures() throws {
    let text = lines(try #require(Brief(of: SupportPackage(), in: scope([SupportPackage()], .english))).document)
      .joined(separator: " ")
    #expect(text.contains("package.findings;") && !text.contains("implement;"), "\(text)")
  }

  @Test("of one pilot counts it as one", arguments: [1, 2])
  func pilots(_ count: Int) throws {
    var programme = PilotProgramme()
    programme.evaluationDesign = (1...count).map {
      EvaluationDesignRow(pilot: PilotID("pilot-\($0)"), kpi: "visits", comparison: [], phaseIn: "first")
    }
    let document = try #require(Brief(of: programme, in: scope([programme]))).document
    let text = lines(document).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains(count == 1 ? "0 of 1 pilot has two towns" : "0 of 2 pilots have two towns"), "\(text)")
    #expect(text.contains(count == 1 ? "start of 1 of 1 pilot." : "start of 2 of 2 pilots."), "\(text)")
  }

  @Test("of a review counts effects among what was estimated, not among what nobody measured")
  func effects() throws {
    func told(_ rows: [EffectRow], _ language: NameLanguage) throws -> String {
      let review = PolicyReview(effects: rows)
      let document = try #require(Brief(of: review, in: scope([review], language))).document
      return lines(document).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    let none = EffectRow(subject: "a", kpi: "visits", method: "none", claim: .none, check: .literal("nothing"))
    let found = EffectRow(
      subject: "b", kpi: "visits", method: "did", estimate: 10, claim: .effect, check: .literal("sound"))
    #expect(try told([none, found, none], .english).contains("f 1 estimate 1 may be called an effect."))
    #expect(try told([none, found, none], .russian).contains("ценок: 1; эффектами можно назвать: 1."))
    #expect(try told([none], .english).contains("f no measure and no pilot could an effect be estimated yet"))
  }

  @Test("of a package without a chosen measure says of which measures it is, and why")
  func unchosen() throws {
    var package = SupportPackage()
    package.findings = [
      Finding(.serious, "measures.cluster", .literal("clusters without support"), evidence: ["crafts"]),
      Finding(.warning, "measures.catalogue", .literal("measures that name no industry"), evidence: ["m1", "m2"]),
    ]
    let document = try #require(Brief(of: package, in: scope([package]))).document
    let text = lines(document).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      text.contains("No measure is chosen. 2 measures outside the choice: measures that name no industry."), "\(text)")
  }

  @Test("of hundreds of clusters with names of three hundred letters still fits on its page")
  func long() throws {
    let name = Sentence.literal(String(repeating: "длинное название ", count: 18))
    var strategy = Strategy()
    for number in 1...300 {
      let id = ClusterID("cluster-\(number)")
      strategy.clusters.append(
        ClusterRow(
          cluster: id, name: name, model: .transformation, significance: .medium, industries: [], territories: [],
          elements: [], actors: [], events: [], cohesion: 1, stability: 0.1, targetImage: name, valueProposition: name))
      strategy.priorities.append(
        PriorityRow(cluster: id, score: 0.5, rank: number, rankLow: 1, rankHigh: 300, acceptability: 0.1, first: 0.1))
    }
    let document = try #require(Brief(of: strategy, in: scope([strategy], .russian))).document
    let lines = lines(document)
    #expect(lines.count <= Brief.mostLines && lines.allSatisfy { DisplayWidth.of($0) <= Brief.width })
    #expect(lines.contains { $0.contains("…") })
    for width in [20, 40, 200] {
      #expect(self.lines(document, width).allSatisfy { DisplayWidth.of($0) <= max(width, 20) }, "\(width)")
    }
    // Beyond a hundred cells no line is read with ease.
    #expect(self.lines(document, 200) == self.lines(document, 100) && self.lines(document, nil) == lines)
  }

  @Test("tells the same in each language, whichever is the longer")
  func alike() throws {
    func brief(_ language: NameLanguage, name: String) throws -> Brief {
      var strategy = Strategy(growthPoints: [
        GrowthPointRow(
          industry: "i", territory: "R", relatedness: 0, identity: 0, score: 0.5, low: 0.1, high: 0.9, class: "star")
      ])
      for number in 1...4 {
        let id = ClusterID("cluster-\(number)")
        strategy.clusters.append(
          ClusterRow(
            cluster: id, name: .literal(name), model: .transformation, significance: .medium, industries: [],
            territories: [], elements: [], actors: [], events: [], cohesion: 1, stability: 0.1,
            targetImage: .literal(name), valueProposition: .literal(name)))
        strategy.priorities.append(
          PriorityRow(cluster: id, score: 0.5, rank: number, rankLow: 1, rankHigh: 4, acceptability: 0.1, first: 0.1))
      }
      return try #require(Brief(of: strategy, in: scope([strategy], language)))
    }
    func counts(_ document: Document) -> [[Int]] {
      document.sections.map { section in
        section.blocks.map { block in
          switch block {
          case .paragraph(let paragraph): paragraph.runs.count
          case .list(let items): items.count
          default: 0
          }
        }
      }
    }
    let short = try brief(.english, name: "iron")
    let long = try brief(.russian, name: String(repeating: "длинное название ", count: 30))
    let (english, russian) = (short.page(beside: [long]), long.page(beside: [short]))
    #expect(counts(english) == counts(russian))
    #expect(lines(english).count <= Brief.mostLines && lines(russian).count <= Brief.mostLines)
    #expect(lines(short.document).count > lines(english).count)
    // What is there goes before the fourth thing to do.
    let told = lines(english).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(told.contains("strongest growth points"))
  }

  @Test("keeps the rows of each sentence as its evidence, and shows no id")
  func evidence() throws {
    let profile = IdentityProfile(position: [
      PositionRow(statement: .literal("it is known for iron"), kind: .weakness, strength: 1, evidence: ["kasli-iron"])
    ])
    let document = try #require(Brief(of: profile, in: scope([profile]))).document
    let runs = document.sections.flatMap(\.blocks).flatMap { block -> [Paragraph.Run] in
      if case .paragraph(let paragraph) = block { paragraph.runs } else { [] }
    }
    #expect(runs.first { $0.text == "It is known for iron." }?.evidence == ["kasli-iron"])
    for text in [TerminalRenderer().text(document), MarkdownRenderer().text(document)] {
      #expect(text.contains("It is known for iron.") && !text.contains("kasli-iron"))
    }
  }

  @Test("tells beside each of the leading towns where it may stand, and of nothing that there are none of it")
  func ranks() throws {
    func town(_ id: TerritoryID, _ rank: Int, _ low: Int, _ high: Int) -> TerritoryRow {
      TerritoryRow(
        territory: id, type: "small", elements: 1, actors: 1, events: 0, potential: 50, potentialLow: 40,
        potentialHigh: 60, rank: rank, rankLow: low, rankHigh: high)
    }
    let profile = IdentityProfile(territories: [town("a", 1, 1, 1), town("b", 2, 2, 9)])
    func told(_ language: NameLanguage) throws -> String {
      let document = try #require(Brief(of: profile, in: scope([profile], language))).document
      return TerminalRenderer(width: nil).text(document)
    }
    #expect(try told(.english).contains("a and b (rank 2 to 9)"))
    #expect(try told(.russian).contains("a и b (место от 2 до 9)"))
  }

  @Test("writes money and dates as people do")
  func words() {
    let amounts: [(Double, String, String)] = [
      (14_300_000, "RUB 14.3 million", "14,3 млн руб."), (999_960, "RUB 1 million", "1 млн руб."),
      (678_161, "RUB 678 thousand", "678 тыс. руб."), (950, "RUB 950", "950 руб."), (0, "RUB 0", "0 руб."),
      (1_260_000_000, "RUB 1.3 billion", "1,3 млрд руб."), (246_555_081, "RUB 247 million", "247 млн руб."),
    ]
    for (amount, english, russian) in amounts {
      #expect(MoneyWords.text(amount, .rouble, in: .english) == english)
      #expect(MoneyWords.text(amount, .rouble, in: .russian) == russian)
    }
    let dates = [
      ("2026-03-01", "1 March 2026", "1 марта 2026 г."), ("2026-09", "September 2026", "сентябрь 2026 г."),
      ("2026", "2026", "2026"), ("2026-13-01", "2026-13-01", "2026-13-01"), ("soon", "soon", "soon"), ("", "", ""),
    ]
    for (text, english, russian) in dates {
      #expect(DateWords.text(text, in: .english) == english && DateWords.text(text, in: .russian) == russian, "\(text)")
    }
  }
}
