extension Document {
  /// The document as one HTML page that loads nothing.
  ///
  /// - Parameter language: the language of its text, `en` or `ru`.
  package func html(language: String = "en") -> String {
    let body = blocks.map(Self.element).joined()
    let title = HTMLOutput.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLOutput.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.stylesheet)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(body)</body>
      </html>

      """
  }

  private static func element(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      let name = "h\(min(6, level + 1))"
      return "<\(name)>\(HTMLOutput.escaped(text))</\(name)>\n"
    case .paragraph(let text): return "<p>\(HTMLOutput.escaped(text))</p>\n"
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\(HTMLOutput.escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let table, let title, _):
      let caption = title.map { "<figcaption>\(HTMLOutput.escaped($0))</figcaption>\n" } ?? ""
      return "<figure>\n\(caption)\(HTMLOutput().text(table))</figure>\n"
    case .verbatim(let text): return "<pre>\(HTMLOutput.escaped(text))</pre>\n"
    }
  }

  private static let stylesheet =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}"
    + "figure{margin:1rem 0;overflow-x:auto}figcaption{font-weight:600}"
    + "table{border-collapse:collapse}th,td{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:left}"
    + "td.number{text-align:right;font-variant-numeric:tabular-nums}"
}
