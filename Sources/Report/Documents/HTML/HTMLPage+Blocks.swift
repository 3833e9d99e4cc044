import TerroirKernel

extension HTMLPage {
  mutating func write<Sink: DocumentSink>(_ block: DocumentBlock, to sink: inout Sink) throws(Sink.Failure) {
    switch block {
    case .paragraph(let paragraph): try sink.write("<p>\(inline(paragraph))</p>\n")
    case .list(let items):
      try sink.write("<ul>\n")
      for item in items { try sink.write("<li>\(inline(item))</li>\n") }
      try sink.write("</ul>\n")
    case .table(let table): try write(table, to: &sink)
    case .figure(let figure): try write(figure, to: &sink)
    }
  }

  /// A table in a box of its own that scrolls, also by the keys. Many columns are printed small, very many across the page.
  private mutating func write<Sink: DocumentSink>(_ table: DocumentTable, to sink: inout Sink) throws(Sink.Failure) {
    let caption = table.caption.map { numbers.caption(ofTable: $0) }
    let columns = table.table.columns.count
    let size = columns > 12 ? " wide" : columns > 7 ? " dense" : ""
    let name = caption.map { " aria-label=\"\(Markup.escaped($0))\"" } ?? ""
    try sink.write(
      "<div class=\"table\(size)\" \(caption == nil ? "" : "role=\"region\" ")tabindex=\"0\"\(name)>\n"
    )
    try HTMLTable(table, caption: caption, document.language).write(to: &sink)
    try sink.write("</div>\n")
    try write(notes: table.notes, to: &sink)
  }

  private mutating func write<Sink: DocumentSink>(_ figure: Figure, to sink: inout Sink) throws(Sink.Failure) {
    let caption = numbers.caption(ofFigure: figure.caption)
    let geometry = figure.chart.geometry(on: .pixels(in: document.language))
    // One that is about as high as wide takes more of a page's height, or its names cannot be read.
    let isTall = geometry.height > geometry.width * 0.7
    try sink.write("<figure\(isTall ? " class=\"tall\"" : "")>\n<div class=\"picture\" tabindex=\"0\">\n")
    try sink.write(
      SVGSurface(palette: figure.chart.palette).document(
        geometry, title: figure.alternative(in: document.language)))
    try sink.write("</div>\n<figcaption>\(Markup.escaped(caption))</figcaption>\n")
    try sink.write(
      "<details>\n<summary>\(Markup.escaped(numbers.data))</summary>\n<div class=\"table\" tabindex=\"0\">\n")
    try HTMLTable(figure.chart.table(in: document.language), document.language).write(to: &sink)
    try sink.write("</div>\n</details>\n")
    try write(notes: figure.notes, to: &sink)
    try sink.write("</figure>\n")
  }

  private func write<Sink: DocumentSink>(notes: [String], to sink: inout Sink) throws(Sink.Failure) {
    for note in notes { try sink.write("<p class=\"note\">\(Markup.escaped(note))</p>\n") }
  }

  private mutating func inline(_ paragraph: Paragraph) -> String {
    var parts: [String] = []
    for run in paragraph.runs {
      var text = Markup.escaped(run.text)
      if let link = evidenceLink(run) {
        text += " " + link
      } else if document.evidence.isEmpty, !run.evidence.isEmpty {
        text += " <span class=\"evidence\">\(Markup.escaped(String(numbers.evidence(run).dropFirst())))</span>"
      }
      for number in run.sources.compactMap(numbers.source) {
        text += " <a href=\"#source-\(number)\">[\(number)]</a>"
      }
      if let note = run.note {
        let number = numbers.note(note)
        text += "<sup><a href=\"#note-\(number)\">\(number)</a></sup>"
      }
      parts.append(text)
    }
    return parts.joined(separator: " ")
  }
}
