package import TerroirKernel

/// What stands between two headings.
package enum DocumentBlock: Hashable, Codable, Sendable {
  case paragraph(Paragraph)
  case list([Paragraph])
  case table(DocumentTable)
  /// A chart or a map.
  case figure(Figure)

  package static func paragraph(_ text: String) -> DocumentBlock { .paragraph(Paragraph(text)) }
  package static func list(_ items: [String]) -> DocumentBlock { .list(items.map { Paragraph($0) }) }
  package static func table(_ table: Table) -> DocumentBlock { .table(DocumentTable(table)) }
}

/// Runs of text, each with what it rests on.
package struct Paragraph: Hashable, Codable, Sendable {
  package var runs: [Run]

  /// A sentence or a part of one.
  package struct Run: Hashable, Codable, Sendable {
    package var text: String
    /// Ids of rows, which `trace` opens.
    package var evidence: [String]
    /// Ids of the document's sources.
    package var sources: [String]
    /// A remark that is read apart; it is numbered and told after the last section.
    package var note: String?

    package init(_ text: String, evidence: [String] = [], sources: [String] = [], note: String? = nil) {
      self.text = text
      self.evidence = evidence
      self.sources = sources
      self.note = note
    }

    /// A sentence in the words last told, with what it rests on.
    package init(_ sentence: Sentence) { self.init(sentence.text, evidence: sentence.evidence) }
  }

  package init(_ runs: [Run]) { self.runs = runs }
  package init(_ text: String) { self.init([Run(text)]) }
}

/// A table with what is said above and below it.
package struct DocumentTable: Hashable, Codable, Sendable {
  package var table: Table
  /// What it shows, with unit and period; without one it has no number.
  package var caption: String?
  package var notes: [String]
  /// Rows shown at most; nil shows all.
  package var rowLimit: Int?

  package init(_ table: Table, caption: String? = nil, notes: [String] = [], rowLimit: Int? = nil) {
    self.table = table
    self.caption = caption
    self.notes = notes
    self.rowLimit = rowLimit
  }
}

/// A picture with its caption, and a sentence for who cannot see it.
package struct Figure: Hashable, Codable, Sendable {
  package var chart: ChartSpec
  package var caption: String
  /// What the picture shows; the chart's own finding where it is nil.
  package var alternative: String?
  package var notes: [String]

  package init(_ chart: ChartSpec, caption: String, alternative: String? = nil, notes: [String] = []) {
    self.chart = chart
    self.caption = caption
    self.alternative = alternative
    self.notes = notes
  }

  func alternative(in language: NameLanguage) -> String { alternative ?? chart.alternative(in: language) }
}
