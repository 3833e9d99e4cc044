import Report
import Runtime
package import TerroirKernel
import Workspace

/// Artifacts are kept with English sentences and shown in the language of the session.
extension Session {
  /// The language of sentences, headings and errors: the one that was set, else the workspace's.
  package var language: NameLanguage {
    settings.language ?? study?.workspace.language ?? refusedLanguage ?? .english
  }

  /// An artifact as it is printed: to people its page.
  func shown(_ artifact: AnyArtifact) throws(CommandFailure) -> ShellValue {
    guard settings.format == .table, let brief = try brief(of: artifact) else { return .artifact(try told(artifact)) }
    return .document(brief)
  }

  /// The artifact with its sentences in the language of the session.
  func told(_ artifact: AnyArtifact) throws(CommandFailure) -> AnyArtifact {
    guard let host = study?.host else { return artifact }
    let language = language
    let plugins = artifact.provenance.catalogues.map { $0.keys.map { PluginID($0) } } ?? []
    if language == .english, host.catalogueHashes(of: plugins) == artifact.provenance.catalogues ?? [:] {
      return artifact
    }
    if let known = toldArtifacts[artifact.hash], known.language == language { return known.artifact }
    do {
      let told = try artifact.told(by: host.teller(language))
      toldArtifacts[artifact.hash] = (language, told)
      return told
    } catch {
      throw CommandFailure(
        .failed, "store", "artifact \(artifact.hash.rawValue.prefix(12)) cannot be read by this version",
        help: "run its stage again")
    }
  }
}
