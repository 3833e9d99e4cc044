import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// The strategic document of the open cycle.
extension Session {
  /// What a person sets of the document.
  struct PolicySettings {
    /// Who signs; nil leaves a line.
    var signatory: String?
    var chapters = DocumentTemplate.Chapter.allCases
    /// The region's own text.
    var template: DocumentTemplate?
    var emblem: Emblem?
  }

  func policyDocument(
    _ parts: [CycleReport.Part], _ settings: PolicySettings, at span: Span?
  ) throws(CommandFailure) -> Document {
    let study = try openStudy(span)
    let (scope, loaded) = try briefScope(parts, at: span)
    let template = try settings.template.map { template throws(CommandFailure) in try text(of: template, at: span) }
    let origins = loaded.origins, language = language
    let subjects = Dictionary(RegionalData.tables.map { ($0.name, $0.subject.text(in: language)) }) { first, _ in first
    }
    return PolicyDocument(
      scope, parts: parts,
      settings: .init(
        signatory: settings.signatory, indicators: indicatorNames(parts, of: study.host),
        origins: { id in
          origins[id].map { EvidenceRow(id, name: "", kind: subjects[$0.table] ?? $0.table, source: $0.source) }
        }, chapters: settings.chapters, template: template,
        emblem: settings.emblem)
    ).document
  }

  /// The text of a template in the language of the session; a file of declarations was checked when it was read, what code
  /// registers is here.
  private func text(of template: DocumentTemplate, at span: Span?) throws(CommandFailure) -> Mustache {
    do throws(Mustache.Fault) {
      return try Mustache(template.text.text(in: language))
    } catch {
      throw CommandFailure(
        .plugin, "template", "the tags of template \(template.declaration.id) are not sound", at: span,
        help:
          "each \("{{#key}}" as String) needs its \("{{/key}}" as String), each \("{{" as String) its \("}}" as String)"
      )
    }
  }

  /// What pages of the open cycle need beside its results, and the data that its names are from.
  func briefScope(_ parts: [CycleReport.Part], at span: Span?) throws(CommandFailure) -> (BriefScope, LoadedData) {
    let state = try state(span)
    let loaded = try openStudy(span).load(state.region)
    var data = loaded.data
    data.country = try country(at: span)
    let currency =
      parts.first { $0.provenance.iteration == .design }?.provenance.currency ?? data.exchange.currency
    return (
      BriefScope(
        data, CycleResults(parts.map(\.value)), cycle: state.cycle, in: language, currency,
        detour: parts.first { $0.provenance.iteration == .promote }?.provenance.detour), loaded
    )
  }

  private func indicatorNames(_ parts: [CycleReport.Part], of host: PluginHost) -> [String: String] {
    var names: [String: String] = [:]
    for part in parts {
      guard let review = part.value as? PolicyReview else { continue }
      names.merge(indicatorNames(review, part.provenance, of: host)) { _, last in last }
    }
    return names
  }

  /// What plugins call the indicators that a review counts: the sentence `name.ID` of the plugin that has one, or what a file
  /// of indicators calls it.
  func indicatorNames(_ review: PolicyReview, _ from: Provenance, of host: PluginHost) -> [String: String] {
    let language = language
    let teller = host.teller(language)
    let plugins = (from.catalogues ?? [:]).keys.sorted()
    let declared = contributions(.kpis, of: host).compactMap { id, plugin in
      (try? host.registry(of: plugin))?.calculators[id]?.declaration.names
    }
    var names: [String: String] = [:]
    for id in Set(review.kpis.map(\.kpi.rawValue)).sorted() {
      names[id] =
        plugins.lazy.compactMap { try? teller.told(Sentence("\($0)/name.\(id)", [:])) }.first
        ?? declared.lazy.compactMap { $0[id]?.text(in: language) }.first
    }
    return names
  }
}
