import TerroirKernel

/// The part of a native template that differs by what the plugin brings.
struct NativeBody {
  /// As the manifest names it: stage, diagnostic, catalogue, kpis.
  var kind: String
  /// The label of `registry.add`.
  var registration: String
  /// The Swift type.
  var type: String
  var summary: String
  var parameter: String?
  /// Tables of the artifact that it fills.
  var tables: [String] = []
  var source: String
  /// Test functions, indented by two.
  var test: String
  /// What its code says; nil where it says nothing.
  var sentence: ScaffoldSentence?

  static func of(_ contribution: PluginTemplate.Contribution, id: String) -> NativeBody {
    switch contribution {
    case .stage(let iteration): NativeStageBody(iteration, id: id).body
    case .diagnostic: diagnostic(id)
    case .catalogue: catalogue(id)
    case .kpis: kpis(id)
    }
  }

  private static func diagnostic(_ id: String) -> NativeBody {
    NativeBody(
      kind: "diagnostic", registration: "diagnostic", type: "OwnDiagnostic",
      summary: "Towns of the region that have no identity element in the data",
      source: """
        public import TerroirKernel

        /// Names the towns without an identity element: either nobody looked there yet, or there is none.
        public struct OwnDiagnostic: Diagnostic {
          public init() {}

          public static let declaration = ExtensionDeclaration(
            id: "\(id)", summary: "towns without an identity element", citations: [.method])

          public func fits(_ region: Territory) -> Bool { true }

          public func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport {
            let index = RegionalIndex(data)
            let known = Set(index.regionalElements.map(\\.territory))
            let silent = index.municipalities.map(\\.id).filter { !known.contains($0) }.sorted()
            return DiagnosticReport(
              diagnostic: Self.declaration.id,
              findings: silent.map {
                Finding(.note, "identity", Sentence("\(id)/silent", ["town": index.named($0)]), evidence: [$0.rawValue])
              },
              indicators: [
                .init("towns without elements", subject: data.region.rawValue, value: Double(silent.count), unit: .count)
              ])
          }
        }

        """,
      test: """
          @Test("names the towns without an element")
          func towns() throws {
            let report = try OwnDiagnostic().diagnose(Fixture.data, in: StageContext())
            #expect(report.findings.map(\\.evidence) == [["port"]])
            #expect(report.indicators.map(\\.value) == [1])
          }
        """,
      sentence: ScaffoldSentence(
        "silent", en: "no identity element is in the data for the town {town}",
        ru: "в данных нет ни одного элемента идентичности, город: {town}"))
  }

  private static func catalogue(_ id: String) -> NativeBody {
    NativeBody(
      kind: "catalogue", registration: "catalogue", type: "OwnCatalogue",
      summary: "The region's own measures in force whose cost is known",
      source: """
        public import TerroirKernel

        /// Offers the measures in force that name their cost, with a cautious expected effect.
        public struct OwnCatalogue: MeasureCatalogue {
          public init() {}

          public static let declaration = ExtensionDeclaration(
            id: "\(id)", summary: "measures in force whose cost is known", citations: [.method])

          public func fits(_ region: Territory) -> Bool { true }

          public func measures(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [CatalogueMeasure] {
            let measures = RegionalIndex(data).applicableMeasures.filter { $0.status == .inForce }.sorted { $0.id < $1.id }
            return measures.compactMap { measure in
              guard let cost = measure.cost else { return nil }
              return CatalogueMeasure(
                measure: measure, significances: Significance.allCases, opensPlatform: false, cost: cost,
                effects: KPIDimension.allCases.map {
                  .init($0, 0.3, low: 0.1, high: 0.5, evidence: "assumed: no evaluation is in the data")
                })
            }
          }
        }

        """,
      test: """
          @Test("offers what is in force and has a cost")
          func offers() throws {
            let offers = try OwnCatalogue().measures(for: Fixture.data, in: StageContext())
            #expect(offers.map(\\.measure.id) == ["grant"])
            #expect(offers.map(\\.cost.amount) == [500_000])
          }
        """)
  }

  private static func kpis(_ id: String) -> NativeBody {
    NativeBody(
      kind: "kpis", registration: "calculator", type: "OwnIndicators",
      summary: "Visitors of the region, latest year against the year before",
      source: """
        public import TerroirKernel

        /// One card: visitors of the region. Without data the card stays and says why.
        public struct OwnIndicators: KPICalculator {
          public init() {}

          public static let declaration = ExtensionDeclaration(
            id: "\(id)", summary: "visitors of the region", citations: [.method])

          public func fits(_ region: Territory) -> Bool { true }

          public func cards(for data: RegionalData, in context: StageContext) throws(StageFailure) -> [KPICard] {
            let series = data.statistics.filter { $0.indicator == "visitors" && $0.territory == data.region }
              .sorted { $0.period < $1.period }
            let latest = series.last
            let before = series.dropLast().last
            return [
              KPICard(
                id: "\(id)-visitors", name: .named(LocalizedText(en: "Visitors", ru: "Посетители")),
                dimension: .reputational, unit: latest?.unit ?? .person, value: latest?.value, period: latest?.period,
                baseline: before?.value, baselinePeriod: before?.period,
                source: latest?.source.map { .literal($0) }, evidence: series.map(\\.evidence),
                gap: latest == nil ? Sentence("\(id)/lacking", ["indicator": .text("visitors")]) : nil)
            ]
          }
        }

        """,
      test: """
          @Test("takes the latest year, and the one before as its baseline")
          func latest() throws {
            let card = try OwnIndicators().cards(for: Fixture.data, in: StageContext()).first
            #expect(card?.value == 120 && card?.baseline == 90 && card?.gap == nil)
          }

          @Test("keeps its card where there is no data, and says why")
          func gap() throws {
            let card = try OwnIndicators().cards(for: RegionalData(region: "RU-X"), in: StageContext()).first
            #expect(card?.value == nil && card?.gap?.id == "\(id)/lacking")
          }
        """,
      sentence: ScaffoldSentence(
        "lacking", en: "no statistic `{indicator}` of the region", ru: "нет показателя `{indicator}` по региону"))
  }
}
