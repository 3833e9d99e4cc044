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
    let key = pageKey(
      of: (earlier + [artifact.hash]).map(\.rawValue) + [region.rawValue, artifact.currency.rawValue], in: region)
    if let page = page(key) { return page }
    guard var data = try? study.load(region).data else { return nil }
    data.country = try country(at: nil)
    var values: [any ArtifactValue] = []
    for hash in earlier { values.append(try self.artifact(hash, of: study).value) }
    let results = CycleResults(values + [artifact.value])
    func brief(in language: NameLanguage) -> Brief? {
      let scope = BriefScope(
        data, results, cycle: state.cycle, in: language, artifact.currency,
        detour: artifact.iteration == .promote ? artifact.provenance.detour : nil,
        telling: study.host.teller(language))
      return Brief(of: artifact.value, in: scope)
    }
    guard let own = brief(in: language) else { return nil }
    let page = own.page(beside: NameLanguage.allCases.filter { $0 != language }.compactMap(brief))
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
    var values: [any ArtifactValue] = []
    var currency = data.exchange.currency
    var detour: Double?
    for result in results {
      let artifact = try self.artifact(result.hash, of: study)
      if artifact.iteration == .design { currency = artifact.currency }
      if artifact.iteration == .promote { detour = artifact.provenance.detour }
      values.append(artifact.value)
    }
    func brief(in language: NameLanguage) -> Brief {
      Brief(
        ofCycle: BriefScope(
          data, CycleResults(values), cycle: state.cycle, in: language, currency, detour: detour,
          telling: study.host.teller(language)))
    }
    let page = brief(in: language).page(beside: NameLanguage.allCases.filter { $0 != language }.map(brief))
    note(page, for: key)
    return page
  }
}
