import TableFiles
import TerroirKernel

/// A document for a word processor (ECMA-376 WordprocessingML), with styles, numbered headings, contents, captions,
/// footnotes and page numbers that its reader can go on with.
///
/// Pictures are metafiles, which every word processor draws as lines and letters. Files within have the first time that
/// there is: the same document gives the same bytes.
package struct WordRenderer: DocumentRenderer {
  package static let ending = "docx"
  private let pages: ContentsPages

  /// - Parameter pages: those of the contents.
  package init(pages: ContentsPages = .own) { self.pages = pages }

  /// Nothing is written where there is no memory to pack the parts.
  package func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure) {
    var body = WordBody(document, pages: pages)
    let text = body.text()
    var archive = ZipWriter()
    var parts: [(name: String, bytes: [UInt8])] = [
      ("[Content_Types].xml", Array(WordParts.types(pictures: Set(body.pictures.map(\.ending))).utf8)),
      ("_rels/.rels", Array(WordParts.root.utf8)),
      ("docProps/core.xml", Array(WordParts.core(document).utf8)),
      ("word/document.xml", Array(text.utf8)),
      (
        "word/_rels/document.xml.rels",
        Array(WordParts.relations(links: body.links, pictures: body.pictures.map(\.ending)).utf8)
      ),
      ("word/styles.xml", Array(WordStyles.text(document.language).utf8)),
      ("word/numbering.xml", Array(WordStyles.numbering(isBook: document.style == .book).utf8)),
      ("word/settings.xml", Array(WordParts.settings(document.language).utf8)),
      ("word/footnotes.xml", Array(WordParts.footnotes(body.notes).utf8)),
      ("word/footer1.xml", Array(WordParts.footer.utf8)),
      ("word/footer2.xml", Array(WordParts.emptyFooter.utf8)),
    ]
    parts += body.pictures.enumerated().map { ("word/media/image\($0 + 1).\($1.ending)", $1.bytes) }
    for part in parts {
      guard archive.add(part.name, { $0.take(part.bytes) }) else { return }
    }
    try sink.write(archive.bytes())
  }
}
