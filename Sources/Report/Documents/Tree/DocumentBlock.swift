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
  /// Headings of runs of rows, in their order; the rows before the first have none.
  package var groups: [Group]

  /// A heading across the table, before a row.
  package struct Group: Hashable, Codable, Sendable {
    package var row: Int
    package var heading: String
    /// What is said of all these rows, after the heading.
    package var detail: String?

    package init(row: Int, heading: String, detail: String? = nil) {
      self.row = row
      self.heading = heading
      self.detail = detail
    }
  }

  package init(
    _ table: Table, caption: String? = nil, notes: [String] = [], rowLimit: Int? = nil, groups: [Group] = []
  ) {
    self.table = table
    self.caption = caption
    self.notes = notes
    self.rowLimit = rowLimit
    self.groups = groups
  }

  /// How many rows are shown.
  var rows: Int { max(0, min(table.rowCount, rowLimit ?? Int.max)) }

  /// The rows that are shown, parted at the headings.
  var parts: [(group: Group?, rows: Range<Int>)] {
    let begins = groups.filter { (0..<rows).contains($0.row) }
    let first = begins.first?.row ?? rows
    let ends = begins.dropFirst().map(\.row) + [rows]
    return (first > 0 || begins.isEmpty ? [(nil, 0..<first)] : [])
      + zip(begins, ends).map { ($0, $0.row..<max($0.row, $1)) }
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
