import Foundation
import TerroirKernel

/// A document as one HTML page that loads nothing, and is well-formed XML too.
package struct HTMLRenderer: DocumentRenderer {
  package static let ending = "html"
  private let pages: ContentsPages

  /// - Parameter pages: those of the contents, which a page that is to be laid out on paper has.
  package init(pages: ContentsPages = .own) { self.pages = pages }

  package func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure) {
    var page = HTMLPage(document, pages: pages)
    try page.write(to: &sink)
  }
}

/// A page that is being written.
struct HTMLPage {
  let document: Document
  var numbers: DocumentNumbers
  private let pages: ContentsPages
  /// The numbers of the rows that an id names.
  let rows: [String: [Int]]

  init(_ document: Document, pages: ContentsPages = .own) {
    self.document = document
    self.pages = pages
    numbers = DocumentNumbers(document)
    rows = Dictionary(grouping: document.evidence.indices, by: { document.evidence[$0].id }).mapValues {
      $0.map { $0 + 1 }
    }
  }

  var isBook: Bool { document.style == .book }

  mutating func write<Sink: DocumentSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.write(head)
    try sink.write("<body\(isBook ? " class=\"book\"\(HTMLScript.words(document.language))" : "")>\n<header>\n")
    if let emblem = document.title.emblem { try sink.write(image(emblem)) }
    try sink.write("<h1>\(Markup.escaped(document.title.title))</h1>\n")
    for line in document.title.lines { try sink.write("<p class=\"subtitle\">\(Markup.escaped(line))</p>\n") }
    try sink.write("</header>\n")
    if isBook { try sink.write(contents) }
    try sink.write("<main>\n")
    for block in document.preface { try write(block, to: &sink) }
    for (index, section) in document.sections.enumerated() { try write(section, [index + 1], to: &sink) }
    try write(numbered: numbers.notes, "note", numbers.notesHeading, to: &sink)
    try write(
      numbered: document.sources.map(\.text), urls: document.sources.map(\.url), "source", numbers.sourcesHeading,
      to: &sink)
    try writeEvidence(to: &sink)
    try sink.write("</main>\n\(isBook ? "<script>\(HTMLScript.text)</script>\n" : "")</body>\n</html>\n")
  }

  /// A picture as the page's own bytes: a browser runs no script of such a one, and loads nothing for it.
  private func image(_ emblem: Emblem) -> String {
    "<p><img class=\"emblem\" alt=\"\(Markup.escaped(numbers.emblem))\" "
      + "src=\"data:\(emblem.kind.rawValue);base64,\(Data(emblem.bytes).base64EncodedString())\" /></p>\n"
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="\(document.language.rawValue)">
    <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="\(HTMLStylesheet.policy)\(isBook ? "; script-src '\(HTMLScript.hash)'" : "")" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>\(Markup.escaped(document.title.title))</title>
    <style>\(HTMLStylesheet.text)\(pages == .own ? "" : HTMLStylesheet.pagedContents)</style>
    </head>

    """
  }

  private var contents: String {
    var text =
      "<nav\(pages == .own ? "" : " class=\"paged\"") aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(Markup.escaped(numbers.contents))</h2>\n<ul>\n"
    let places = document.contents(depth: 2)
    for (index, place) in places.enumerated() {
      let entry = "\(place.number) \(Markup.escaped(place.heading))"
      let link = "<a href=\"#\(place.anchor)\">\(page(of: place).map { "<span>\(entry)</span> \($0)" } ?? entry)</a>"
      let next = index + 1 < places.count ? places[index + 1].depth : 1
      text += "<li>\(link)"
      switch (place.depth, next) {
      case (1, 2): text += "\n<ul>\n"
      case (2, 1): text += "</li>\n</ul>\n</li>\n"
      default: text += "</li>\n"
      }
    }
    return text + "</ul>\n</nav>\n"
  }

  /// The page of an entry of the contents, or the room for one; nil where a page has none.
  private func page(of place: SectionPlace) -> String? {
    switch pages {
    case .own: nil
    // Two spaces as wide as a digit.
    case .reserved: "<span class=\"page\">\u{2007}\u{2007}</span>"
    case .known(let pages): "<span class=\"page\">\(pages[place.anchor].map { "\($0)" } ?? "")</span>"
    }
  }

  private mutating func write<Sink: DocumentSink>(
    _ section: DocumentSection, _ path: [Int], to sink: inout Sink
  ) throws(Sink.Failure) {
    let place = SectionPlace(path: path, heading: section.heading)
    let name = "h\(min(6, place.depth + 1))"
    let number = isBook ? "<span class=\"no\">\(place.number)</span> " : ""
    try sink.write("<section id=\"\(place.anchor)\">\n<\(name)>\(number)\(Markup.escaped(section.heading))</\(name)>\n")
    for block in section.blocks { try write(block, to: &sink) }
    for (index, part) in section.sections.enumerated() { try write(part, path + [index + 1], to: &sink) }
    try sink.write("</section>\n")
  }

  private func write<Sink: DocumentSink>(
    numbered items: [String], urls: [String?] = [], _ name: String, _ heading: String, to sink: inout Sink
  ) throws(Sink.Failure) {
    if items.isEmpty { return }
    try sink.write("<section id=\"\(name)s\">\n<h2>\(Markup.escaped(heading))</h2>\n<ol>\n")
    for (number, text) in zip(1..., items) {
      let link = urls.indices.contains(number - 1) ? urls[number - 1].flatMap { Markup.link($0) } : nil
      try sink.write("<li id=\"\(name)-\(number)\">\(Markup.escaped(text))\(link.map { " \($0)" } ?? "")</li>\n")
    }
    try sink.write("</ol>\n</section>\n")
  }
}
