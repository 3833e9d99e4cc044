import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// The strategic document of the open cycle.
extension Session {
  /// - Parameter signatory: who signs; nil leaves a line.
  func policyDocument(_ parts: [CycleReport.Part], signatory: String?, at span: Span?) throws(CommandFailure)
    -> Document
  {
    let study = try openStudy(span)
    let state = try state(span)
    let loaded = try study.load(state.region)
    var data = loaded.data
    data.country = try country(at: span)
    let currency =
      parts.first { $0.provenance.iteration == .design }?.provenance.currency ?? data.exchange.currency
    let scope = BriefScope(
      data, CycleResults(parts.map(\.value)), cycle: state.cycle, in: language, currency)
    let origins = loaded.origins, language = language
    let subjects = Dictionary(RegionalData.tables.map { ($0.name, $0.subject.text(in: language)) }) { first, _ in first
    }
    return PolicyDocument(
      scope, parts: parts,
      settings: .init(
        signatory: signatory, indicators: indicatorNames(parts, of: study.host),
        origins: { id in
          origins[id].map { EvidenceRow(id, name: "", kind: subjects[$0.table] ?? $0.table, source: $0.source) }
        })
    ).document
  }

  /// What plugins call the indicators that a review counts: the sentence `name.ID` of the plugin that has one.
  private func indicatorNames(_ parts: [CycleReport.Part], of host: PluginHost) -> [String: String] {
    let teller = host.teller(language)
    var names: [String: String] = [:]
    for part in parts {
      guard let review = part.value as? PolicyReview else { continue }
      let plugins = (part.provenance.catalogues ?? [:]).keys.sorted()
      for id in Set(review.kpis.map(\.kpi.rawValue)).sorted() {
        names[id] = plugins.lazy.compactMap { try? teller.told(Sentence("\($0)/name.\(id)", [:])) }.first
      }
    }
    return names
  }
}
