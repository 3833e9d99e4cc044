package import Report
import TerroirKernel

/// A document as one JSON object: `{"type":"document","title":"...","lines":[...],"blocks":[...],"sections":[...]}`.
///
/// A section has `heading`, `blocks` and `sections`. A block is `{"type":"paragraph","runs":[...]}`,
/// `{"type":"list","items":[[...]]}` with the runs of each item, a table with its `caption`, or a figure with its `caption`,
/// what it shows, and its data. A run has its `text` and the `evidence` it rests on.
package struct JSONRenderer: DocumentRenderer {
  package static let ending = "json"

  package init() {}

  package func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure) {
    let sources = document.sources.map { Self.object([("id", $0.id), ("text", $0.text)]) }
    try sink.write(
      JSONText.object([
        ("type", JSONText.string("document")), ("title", JSONText.string(document.title.title)),
        ("language", JSONText.string(document.language.rawValue)), ("lines", Self.texts(document.title.lines)),
        ("blocks", blocks(document.preface, document.language)),
        ("sections", sections(document.sections, document.language)), ("sources", JSONText.array(sources)),
      ]) + "\n")
  }

  private func sections(_ sections: [DocumentSection], _ language: NameLanguage) -> String {
    JSONText.array(
      sections.map {
        JSONText.object([
          ("heading", JSONText.string($0.heading)), ("blocks", blocks($0.blocks, language)),
          ("sections", self.sections($0.sections, language)),
        ])
      })
  }

  private func blocks(_ blocks: [DocumentBlock], _ language: NameLanguage) -> String {
    JSONText.array(blocks.map { JSONText.object(members(of: $0, language)) })
  }

  private func members(of block: DocumentBlock, _ language: NameLanguage) -> [(String, String)] {
    switch block {
    case .paragraph(let paragraph): [("type", JSONText.string("paragraph")), ("runs", Self.runs(paragraph))]
    case .list(let items): [("type", JSONText.string("list")), ("items", JSONText.array(items.map(Self.runs)))]
    case .table(let table):
      [
        ("type", JSONText.string("table")), ("caption", table.caption.map(JSONText.string) ?? "null"),
        ("table", Self.table(table.table)), ("notes", Self.texts(table.notes)),
      ]
    case .figure(let figure):
      [
        ("type", JSONText.string("figure")), ("caption", JSONText.string(figure.caption)),
        ("alternative", JSONText.string(figure.alternative ?? figure.chart.alternative(in: language))),
        ("table", Self.table(figure.chart.table)), ("notes", Self.texts(figure.notes)),
      ]
    }
  }

  private static func runs(_ paragraph: Paragraph) -> String {
    JSONText.array(
      paragraph.runs.map { run in
        JSONText.object(
          [("text", JSONText.string(run.text)), ("evidence", texts(run.evidence))]
            + (run.sources.isEmpty ? [] : [("sources", texts(run.sources))])
            + (run.note.map { [("note", JSONText.string($0))] } ?? []))
      })
  }

  private static func table(_ table: Table) -> String {
    var text = JSONFormat.text(table).text
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  private static func texts(_ texts: [String]) -> String { JSONText.array(texts.map(JSONText.string)) }

  private static func object(_ members: [(String, String)]) -> String {
    JSONText.object(members.map { ($0, JSONText.string($1)) })
  }
}
