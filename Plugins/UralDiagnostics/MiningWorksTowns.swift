import TerroirKernel

/// Mining-works towns as a type: towns whose identity rests on industrial heritage or on the technological layer.
///
/// weight of a town = elements that are industrial heritage or of the technological layer / its elements, without those
/// that are, with the town itself, known to be later than the mining-works districts, which ended in 1918. A town is of the
/// type with at least one such element and a weight of a third or more.
struct MiningWorksTowns: Diagnostic {
  /// The year in which the mining-works districts of the Urals ended: a town of nuclear industry is none of their towns.
  private static let lastYear = 1918

  static let declaration = ExtensionDeclaration(
    id: "mining-works-towns", summary: "towns whose identity rests on heritage or technology of the mining-works age",
    citations: [.method])

  func fits(_ region: Territory) -> Bool { UralDiagnostics.regions.contains(region.id) }

  func diagnose(_ data: RegionalData, in context: StageContext) throws(StageFailure) -> DiagnosticReport {
    let data = data.inOrder
    let index = RegionalIndex(data)
    var report = DiagnosticReport(diagnostic: Self.declaration.id)
    if data.missingTables.contains("identity") {
      report.findings = [
        .notAssessed(
          "mining-works towns", because: Sentence("terroir/no-table", ["table": .text("identity")]))
      ]
      return report
    }
    var carriers: [String] = []
    for town in index.municipalities {
      let elements = index.regionalElements.filter { $0.territory == town.id }
      let works = elements.filter {
        ($0.kind == "industrial_heritage" || $0.layer == .technological) && !Self.isLate($0, in: town)
      }
      guard let weight = Share(works.count, of: elements.count)?.value, weight >= 1.0 / 3 else { continue }
      carriers.append(town.id.rawValue)
      report.indicators.append(
        .init(
          "type: mining-works", subject: town.id.rawValue, value: weight, unit: .share,
          evidence: works.map(\.id.rawValue)))
    }
    let towns = index.municipalities.count { town in index.regionalElements.contains { $0.territory == town.id } }
    report.findings = [
      Finding(
        .note, "mining-works towns",
        .ural("mining-works", ["count": .integer(carriers.count), "towns": .integer(towns)]),
        evidence: carriers)
    ]
    return report
  }

  /// Whether every year that is known of an element and its town lies after the mining-works districts.
  private static func isLate(_ element: IdentityElement, in town: Territory) -> Bool {
    let years = [element.sinceYear, town.founded].compactMap { $0 }
    return !years.isEmpty && years.allSatisfy { $0 > lastYear }
  }
}
