import TerroirKernel

/// The rows that sentences rest on.
extension HTMLPage {
  /// A link to the first row, with the numbers of all for the script; nil where the document has none of them.
  func evidenceLink(_ run: Paragraph.Run) -> String? {
    var seen: Set<Int> = []
    let numbers = run.evidence.flatMap { rows[$0] ?? [] }.filter { seen.insert($0).inserted }
    guard let first = numbers.first else { return nil }
    let label = document.language.choose("evidence, rows: \(numbers.count)", "основания, строк: \(numbers.count)")
    let all = numbers.map { "\($0)" }.joined(separator: " ")
    return "<a class=\"rows\" href=\"#row-\(first)\" data-rows=\"\(all)\" aria-label=\"\(label)\" title=\"\(label)\">"
      + "⊕\(numbers.count)</a>"
  }

  /// Every row that is referred to, once.
  func writeEvidence<Sink: DocumentSink>(to sink: inout Sink) throws(Sink.Failure) {
    if document.evidence.isEmpty { return }
    let heading = numbers.evidenceHeading
    try sink.write(
      "<section id=\"evidence\">\n<h2>\(Markup.escaped(heading))</h2>\n"
        + "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(Markup.escaped(heading))\">\n<table>\n<thead>\n<tr>"
        + numbers.evidenceColumns.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
        + "</tr>\n</thead>\n<tbody>\n")
    for (number, row) in zip(1..., document.evidence) {
      let source = row.source.map { Markup.link($0) ?? Markup.escaped($0) } ?? CellFormat.missing
      let name = row.name.isEmpty ? row.id : row.name
      try sink.write(
        "<tr id=\"row-\(number)\"><td class=\"number\" data-value=\"\(number)\">\(number)</td>"
          + "<th scope=\"row\">\(Markup.escaped(name))</th><td>\(Markup.escaped(row.kind))</td><td>\(source)</td></tr>\n"
      )
    }
    try sink.write("</tbody>\n</table>\n</div>\n</section>\n")
  }
}
