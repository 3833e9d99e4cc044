package import TerroirKernel

/// What a region decided in a cycle, as one document: its artifacts in the order of the method, then how each was made.
package struct CycleReport: Sendable {
  /// Which artifacts a reader needs.
  package enum Template: String, CaseIterable, Sendable {
    /// The strategic document, which ``PolicyDocument`` tells.
    case document
    /// Every table of every result.
    case full
    case strategy, package, campaign, review
    /// The page that ``MapPage`` makes.
    case map

    fileprivate var iterations: [Iteration] {
      switch self {
      case .document, .full: Iteration.allCases
      case .strategy: [.audit, .strategize]
      case .package: [.design, .implement]
      case .campaign: [.promote]
      case .map: [.strategize, .promote]
      case .review: [.evaluate]
      }
    }
  }

  /// An artifact with its origin.
  package struct Part: Sendable {
    package var value: any ArtifactValue
    package var provenance: Provenance
    package var hash: ContentHash

    package init(_ value: any ArtifactValue, _ provenance: Provenance, _ hash: ContentHash) {
      self.value = value
      self.provenance = provenance
      self.hash = hash
    }
  }

  private let title: String
  private let region: String
  private let language: NameLanguage
  private let parts: [Part]

  package init(
    title: String, region: String, in language: NameLanguage = .english, parts: [Part], template: Template
  ) {
    self.title = title
    self.region = region
    self.language = language
    self.parts = parts.filter { template.iterations.contains($0.provenance.iteration) }
  }

  /// How many results it holds.
  package var count: Int { parts.count }

  /// - Throws: an encoding error where a row holds a number that is not finite.
  package func document() throws -> Document {
    var sections = try parts.map {
      try DocumentSection.of(
        $0.value, region: region, in: language, $0.provenance.currency ?? .rouble, detail: .file)
    }
    sections.append(DocumentSection(language.choose("How it was made", "Как это получено"), [.table(origins)]))
    let citations = Set(parts.flatMap(\.provenance.citations).map(\.text)).sorted()
    return Document(
      TitlePage(title), in: language, style: .book, sections: sections,
      sources: citations.map { DocumentSource($0, $0) })
  }

  /// A row an artifact: plugin, parameters in force, inputs and hash, from which it can be made again.
  private var origins: Table {
    let columns: [(String, String, (Part) -> String)] = [
      ("result", "artifact", { $0.provenance.iteration.noun }),
      ("stage", "command", { $0.provenance.iteration.verb }),
      ("plugin", "plugin and version", { "\($0.provenance.plugin) \($0.provenance.pluginVersion)" }),
      (
        "parameters", "values in force",
        { part in
          part.provenance.parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
        }
      ),
      ("seed", "seed of the draws", { "\($0.provenance.seed)" }),
      ("sha256", "content hash", { $0.hash.rawValue }),
    ]
    return Table(
      columns: columns.map { name, description, read in
        TableColumn(Column(name, .text, description), .text(parts.map(read)))
      })
  }
}
