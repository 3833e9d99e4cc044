import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// Pages on which results are told.
extension Session {
  /// The page of an artifact, in the language of the session; nil where the data, which have the names, cannot be read any
  /// more.
  func brief(of artifact: AnyArtifact) throws(CommandFailure) -> Document? {
    guard let study else { return nil }
    let state = try state()
    // Clusters and measures have their names in what was made before.
    let earlier = [Iteration.strategize, .design].filter { $0 < artifact.iteration }.compactMap { state[$0] }
    let region = artifact.provenance.region
    let results = (earlier + [artifact.hash]).map(\.rawValue) + [region.rawValue, artifact.currency.rawValue]
    let key = pageKey(of: results, in: region)
    if let page = page(key) { return page }
    guard var data = try? study.load(region).data else { return nil }
    data.country = try country(at: nil)
    func brief(in language: NameLanguage) throws(CommandFailure) -> Brief? {
      var values: [any ArtifactValue] = []
      for hash in earlier { values.append(told(try self.artifact(hash, of: study), in: language).value) }
      let value = told(artifact, in: language).value
      let scope = BriefScope(
        data, CycleResults(values + [value]), cycle: state.cycle, in: language, artifact.currency,
        detour: artifact.iteration == .promote ? artifact.provenance.detour : nil)
      return Brief(of: value, in: scope)
    }
    guard let own = try brief(in: language) else { return nil }
    var others: [Brief] = []
    for other in NameLanguage.allCases where other != language {
      if let brief = try brief(in: other) { others.append(brief) }
    }
    let page = own.page(beside: others)
    note(page, for: key)
    return page
  }

  /// The page of the open cycle.
  func cycleBrief(at span: Span?) throws(CommandFailure) -> Document {
    let study = try openStudy(span)
    let state = try state(span)
    let results = Iteration.allCases.compactMap(state.result)
    // What an amount is in, and more of a run, follows from its key.
    let key = pageKey(
      of: results.flatMap { [$0.hash.rawValue, (try? $0.key.hash)?.rawValue ?? ""] }, in: state.region)
    if let page = page(key) { return page }
    var data = try study.load(state.region).data
    data.country = try country(at: span)
    func brief(in language: NameLanguage) throws(CommandFailure) -> Brief {
      var values: [any ArtifactValue] = []
      var currency = data.exchange.currency
      var detour: Double?
      for result in results {
        let artifact = told(try self.artifact(result.hash, of: study), in: language)
        if artifact.iteration == .design { currency = artifact.currency }
        if artifact.iteration == .promote { detour = artifact.provenance.detour }
        values.append(artifact.value)
      }
      return Brief(
        ofCycle: BriefScope(data, CycleResults(values), cycle: state.cycle, in: language, currency, detour: detour))
    }
    var others: [Brief] = []
    for other in NameLanguage.allCases where other != language { others.append(try brief(in: other)) }
    let page = try brief(in: language).page(beside: others)
    note(page, for: key)
    return page
  }
}
