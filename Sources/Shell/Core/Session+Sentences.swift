import Language
import Report
import Runtime
package import TerroirKernel
import Workspace

/// Artifacts are kept with English sentences and shown in the language of the session.
extension Session {
  /// The language of sentences, headings and errors: the one that was set, else the workspace's.
  package var language: NameLanguage {
    settings.language ?? study?.workspace.language ?? refusedLanguage
      ?? NameLanguage(variables: environment.variables)
  }

  /// An artifact as it is printed: to people its page.
  func shown(_ artifact: AnyArtifact) throws(CommandFailure) -> ShellValue {
    guard settings.format == .table, let brief = try brief(of: artifact) else { return .artifact(told(artifact)) }
    return .document(brief)
  }

  /// The artifact with its sentences in the language of the session.
  func told(_ artifact: AnyArtifact) -> AnyArtifact { told(artifact, in: language) }

  /// The artifact with its sentences in a language: what a page may tell hangs on the lengths of all.
  func told(_ artifact: AnyArtifact, in language: NameLanguage) -> AnyArtifact {
    guard let host = study?.host else { return artifact }
    let plugins = artifact.provenance.catalogues.map { $0.keys.map { PluginID($0) } } ?? []
    if language == .english, host.catalogueHashes(of: plugins) == artifact.provenance.catalogues ?? [:] {
      return artifact
    }
    if let known = toldArtifacts[artifact.hash]?[language] { return known }
    let told = artifact.told(by: host.teller(language))
    toldArtifacts[artifact.hash, default: [:]][language] = told
    return told
  }

  /// A table in which bodies that are to be named, plain texts in English, are told in the language of the session.
  func tellingBodies(_ table: Table, at span: Span?) throws(CommandFailure) -> Table {
    func isUnnamed(_ cell: String?) -> Bool { cell?.hasPrefix(RegionalIndex.unnamedMark) ?? false }
    let places = table.columns.indices.filter { column in
      if case .text(let cells) = table.columns[column].values { cells.contains(where: isUnnamed) } else { false }
    }
    guard language != .english, !places.isEmpty, let study else { return table }
    var data = try study.load(try state(span).region).data
    data.country = try country(at: span)
    let (index, teller) = (RegionalIndex(data), study.host.teller(language))
    var told = table
    for place in places {
      guard case .text(let cells) = table.columns[place].values else { continue }
      told.columns[place].values = .text(
        cells.map { cell in cell.map { index.unnamed($0).map(teller.text(of:)) ?? $0 } })
    }
    return told
  }
}
