import TerroirKernel

/// A document as Markdown of GitHub's kind.
package struct MarkdownRenderer: DocumentRenderer {
  package static let ending = "md"
  package init() {}

  package func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure) {
    var numbers = DocumentNumbers(document)
    try sink.write("# \(MarkdownOutput.escaped(document.title.title))\n")
    if !document.title.lines.isEmpty {
      try sink.write("\n" + document.title.lines.map(Self.paragraph).joined(separator: "\\\n") + "\n")
    }
    if document.style == .book {
      try sink.write("\n## \(numbers.contents)\n\n")
      for place in document.contents(depth: 2) {
        let indent = String(repeating: " ", count: 4 * (place.depth - 1))
        try sink.write(
          "\(indent)- [\(place.number) \(MarkdownOutput.escaped(place.heading))](#\(place.anchor))\n")
      }
    }
    for block in document.preface { try sink.write("\n" + Self.text(block, document.language, &numbers)) }
    for (index, section) in document.sections.enumerated() {
      try write(section, [index + 1], of: document, &numbers, to: &sink)
    }
    if !numbers.notes.isEmpty {
      try sink.write("\n## \(numbers.notesHeading)\n\n")
      for (number, note) in zip(1..., numbers.notes) { try sink.write("[^\(number)]: \(Self.paragraph(note))\n") }
    }
    if !document.sources.isEmpty {
      try sink.write("\n## \(numbers.sourcesHeading)\n\n")
      for (number, source) in zip(1..., document.sources) {
        try sink.write("\(number). \(Self.paragraph(source.text))\n")
      }
    }
  }

  private func write<Sink: DocumentSink>(
    _ section: DocumentSection, _ path: [Int], of document: Document, _ numbers: inout DocumentNumbers,
    to sink: inout Sink
  ) throws(Sink.Failure) {
    let place = SectionPlace(path: path, heading: section.heading)
    let isBook = document.style == .book
    let heading = (isBook ? "\(place.number) " : "") + MarkdownOutput.escaped(section.heading)
    let anchor = isBook && place.depth <= 2 ? "<a id=\"\(place.anchor)\"></a>" : ""
    try sink.write("\n" + String(repeating: "#", count: min(6, place.depth + 1)) + " \(anchor)\(heading)\n")
    for block in section.blocks { try sink.write("\n" + Self.text(block, document.language, &numbers)) }
    for (index, part) in section.sections.enumerated() {
      try write(part, path + [index + 1], of: document, &numbers, to: &sink)
    }
  }

  private static func text(_ block: DocumentBlock, _ language: NameLanguage, _ numbers: inout DocumentNumbers)
    -> String
  {
    switch block {
    case .paragraph(let paragraph): return line(paragraph, &numbers) + "\n"
    case .list(let items): return items.map { "- \(line($0, &numbers))\n" }.joined()
    case .table(let table):
      let caption = table.caption.map { "**\(MarkdownOutput.escaped(numbers.caption(ofTable: $0)))**\n\n" } ?? ""
      return caption + MarkdownOutput(in: language).text(table) + remarks(table.notes)
    case .figure(let figure):
      let caption = MarkdownOutput.escaped(numbers.caption(ofFigure: figure.caption))
      return fenced(Chart(figure.chart, on: .cells(width: 100, in: language)).render()) + "\n**\(caption)**\n\n"
        + paragraph(figure.alternative(in: language)) + "\n\n"
        + MarkdownOutput(in: language).text(figure.chart.table(in: language))
        + remarks(figure.notes)
    }
  }

  private static func remarks(_ notes: [String]) -> String {
    notes.map { "\n\(paragraph($0))\n" }.joined()
  }

  private static func line(_ paragraph: Paragraph, _ numbers: inout DocumentNumbers) -> String {
    let text = paragraph.runs.map { run in
      let marks = run.sources.compactMap(numbers.source).map { " \\[\($0)\\]" }.joined()
      let note = run.note.map { "[^\(numbers.note($0))]" } ?? ""
      return MarkdownOutput.escaped(run.text + numbers.evidence(run)) + marks + note
    }.joined(separator: " ")
    return guarded(text)
  }

  private static func paragraph(_ text: String) -> String { guarded(MarkdownOutput.escaped(text)) }

  /// A line that Markdown cannot take for an item of a list, a rule or code: its first mark is escaped.
  private static func guarded(_ escaped: String) -> String {
    let text = escaped.drop { $0 == " " }
    if let first = text.first, "-+=".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" else {
      return String(text)
    }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  /// The text in a fence longer than any run of marks inside it.
  private static func fenced(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)text\n\(text)\(fence)\n"
  }
}
