import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// Pages on which results are told.
extension Session {
  /// The page of an artifact; nil where the data, which have the names, cannot be read any more.
  ///
  /// - Parameter artifact: in the language of the session.
  func brief(of artifact: AnyArtifact) throws(CommandFailure) -> Document? {
    guard let study, var data = try? study.load(artifact.provenance.region).data else { return nil }
    data.country = try country(at: nil)
    let state = try state()
    // Clusters and measures have their names in what was made before.
    var values: [any ArtifactValue] = []
    for earlier in [Iteration.strategize, .design] where earlier < artifact.iteration {
      guard let hash = state[earlier] else { continue }
      values.append(try told(try self.artifact(hash, of: study)).value)
    }
    let scope = BriefScope(
      data, CycleResults(values + [artifact.value]), cycle: state.cycle, in: language, artifact.currency)
    return Brief(of: artifact.value, in: scope)?.document
  }

  /// The page of the open cycle.
  func cycleBrief(at span: Span?) throws(CommandFailure) -> Document {
    let study = try openStudy(span)
    let state = try state(span)
    var data = try study.load(state.region).data
    data.country = try country(at: span)
    var values: [any ArtifactValue] = []
    var currency = data.exchange.currency
    for iteration in Iteration.allCases {
      guard let hash = state[iteration] else { continue }
      let artifact = try told(try self.artifact(hash, of: study))
      if iteration == .design { currency = artifact.currency }
      values.append(artifact.value)
    }
    return Brief(
      ofCycle: BriefScope(data, CycleResults(values), cycle: state.cycle, in: language, currency)
    ).document
  }
}
