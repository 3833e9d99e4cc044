import Language
import TerroirKernel

/// A document as lines of text.
package struct TerminalRenderer: DocumentRenderer {
  package static let ending = "txt"
  /// Cells of a line; nil breaks none.
  package var width: Int?
  package var style: Style
  /// How deep headings have a rule under them.
  package var ruledDepth: Int

  package init(width: Int? = 80, style: Style = .plain, ruledDepth: Int = 1) {
    self.width = width
    self.style = style
    self.ruledDepth = ruledDepth
  }

  package func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure) {
    if document.style == .brief { return try sink.write(page(document)) }
    var numbers = DocumentNumbers(document)
    // Between two parts there is an empty line.
    try sink.write(heading(document.title.title, rule: "═"))
    if !document.title.lines.isEmpty {
      try sink.write("\n" + document.title.lines.map { wrapped($0) }.joined())
    }
    if document.style == .book {
      try sink.write("\n" + heading(numbers.contents, rule: "─") + "\n")
      for place in document.contents(depth: 2) {
        let indent = String(repeating: " ", count: 2 * (place.depth - 1))
        try sink.write(
          TextWrapping.text("\(place.number) \(place.heading)", width: width, first: indent, rest: indent + "  "))
      }
    }
    for block in document.preface { try sink.write("\n" + text(block, document.language, &numbers)) }
    for (index, section) in document.sections.enumerated() {
      try write(section, [index + 1], of: document, &numbers, to: &sink)
    }
    try write(numbered: numbers.notes, heading: numbers.notesHeading, to: &sink)
    try write(numbered: document.sources.map(\.text), heading: numbers.sourcesHeading, to: &sink)
  }

  private func write<Sink: DocumentSink>(
    _ section: DocumentSection, _ path: [Int], of document: Document, _ numbers: inout DocumentNumbers,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    let place = SectionPlace(path: path, heading: section.heading)
    let text = document.style == .book ? "\(place.number) \(section.heading)" : section.heading
    try sink.write("\n" + heading(text, rule: path.count <= ruledDepth ? "─" : ""))
    for block in section.blocks { try sink.write("\n" + self.text(block, document.language, &numbers)) }
    for (index, part) in section.sections.enumerated() {
      try write(part, path + [index + 1], of: document, &numbers, to: &sink)
    }
  }

  private func write<Sink: DocumentSink>(
    numbered items: [String], heading: String, to sink: inout Sink
  ) throws(Sink.Failure) {
    if items.isEmpty { return }
    try sink.write("\n" + self.heading(heading, rule: "─") + "\n")
    for (number, text) in zip(1..., items) {
      let head = "[\(number)] "
      try sink.write(
        TextWrapping.text(text, width: width, first: head, rest: String(repeating: " ", count: head.count)))
    }
  }

  func text(_ block: DocumentBlock, _ language: NameLanguage, _ numbers: inout DocumentNumbers) -> String {
    switch block {
    case .paragraph(let paragraph): return wrapped(Self.line(paragraph, &numbers))
    case .list(let items):
      return items.map { item in
        TextWrapping.text(Self.line(item, &numbers), width: width, first: "- ", rest: "  ")
      }.joined()
    case .table(let table):
      let title = table.caption.map { numbers.caption(ofTable: $0) }
      let whole = TextTable(
        title: title, width: width, rowLimit: table.rowLimit, style: style, language: language)
      let rows =
        table.groups.isEmpty
        ? whole.render(table.table)
        : (title.map { style.bold(Style.safe($0)) + "\n" } ?? "") + grouped(table, language)
      return rows + table.notes.map { wrapped($0) }.joined()
    case .figure(let figure):
      let chart = Chart(figure.chart, on: .cells(width: width ?? 100)).render()
      return chart + ([numbers.caption(ofFigure: figure.caption)] + figure.notes).map { wrapped($0) }.joined()
    }
  }

  /// Each run of rows as a table of its own under its heading.
  private func grouped(_ block: DocumentTable, _ language: NameLanguage) -> String {
    block.parts.map { part in
      (part.group.map { group in wrapped(group.heading + (group.detail.map { " " + $0 } ?? "")) } ?? "")
        + TextTable(width: width, rowLimit: nil, style: style, language: language)
        .render(block.table.picking(Array(part.rows)))
    }.joined(separator: "\n")
  }

  /// The runs one after the other, each with what it rests on.
  static func line(_ paragraph: Paragraph, _ numbers: inout DocumentNumbers) -> String {
    paragraph.runs.map { run in
      let marks = run.sources.compactMap(numbers.source).map { " [\($0)]" }.joined()
      let note = run.note.map { " \(numbers.noteMark(numbers.note($0)))" } ?? ""
      return run.text + numbers.evidence(run) + marks + note
    }.joined(separator: " ")
  }

  private func wrapped(_ text: String) -> String { TextWrapping.text(text, width: width) }

  /// A heading broken at blanks, under it a rule as long as its longest line.
  func heading(_ text: String, rule: String) -> String {
    let lines = TextWrapping.lines(text, width: width)
    let longest = lines.map { DisplayWidth.of($0) }.max() ?? 0
    let under = rule.isEmpty ? "" : String(repeating: rule, count: min(longest, width ?? longest)) + "\n"
    return lines.map { style.bold($0) + "\n" }.joined() + under
  }
}
