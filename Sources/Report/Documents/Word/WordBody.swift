import Language
import TerroirKernel

/// The text of a document as WordprocessingML, with what it brings along: pictures, notes and links.
struct WordBody {
  let document: Document
  private let pages: ContentsPages
  var numbers: DocumentNumbers
  private(set) var pictures: [Picture] = []
  private(set) var notes: [String] = []
  private(set) var links: [String] = []
  private var captions = (tables: 0, figures: 0)
  private var lines: [String] = []
  private var bookmarks = 0

  /// A part that is drawn, by the ending of its name.
  struct Picture {
    var bytes: [UInt8]
    var ending: String
  }

  /// Between the margins of a page, in twentieths of a point; a wide table lies across it.
  static let width = 9866
  private static let wideWidth = 14_798
  private static let wideColumns = 9
  /// Between the columns of the sources.
  private static let columnSpace = 500

  init(_ document: Document, pages: ContentsPages = .own) {
    self.document = document
    self.pages = pages
    numbers = DocumentNumbers(document)
  }

  private var isBook: Bool { document.style == .book }

  /// The whole part; what is brought along is there afterwards.
  mutating func text() -> String {
    if let emblem = document.title.emblem, let size = emblem.size {
      draw(
        Picture(bytes: emblem.bytes, ending: "png"), width: Double(size[0]), height: Double(size[1]), most: 1_600_000,
        words: numbers.emblem)
    }
    paragraph("Title", Self.run(document.title.title))
    for line in document.title.lines { paragraph("Subtitle", Self.run(line)) }
    if isBook { contents() }
    for block in document.preface { write(block) }
    for (index, section) in document.sections.enumerated() { write(section, [index + 1]) }
    if !document.sources.isEmpty {
      heading(numbers.sourcesHeading, level: 1, anchor: "sources", isNumbered: false)
      if isBook { close(isWide: false) }
      for (number, source) in zip(1..., document.sources) {
        let link = source.url.flatMap { Markup.link($0) == nil ? nil : $0 }.map { " " + hyperlink($0) } ?? ""
        bookmarks += 1
        lines.append(
          "<w:p><w:pPr><w:pStyle w:val=\"TableNote\"/></w:pPr><w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"source_\(number)\"/>"
            + Self.run("\(number). \(source.text)") + "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>" + link + "</w:p>")
      }
    }
    return WordParts.head + "<w:document \(WordParts.main) xmlns:r=\"\(WordParts.office)\" "
      + "xmlns:wp=\"\(WordParts.schemas)/drawingml/2006/wordprocessingDrawing\" "
      + "xmlns:a=\"\(WordParts.schemas)/drawingml/2006/main\" xmlns:pic=\"\(WordParts.schemas)/drawingml/2006/picture\"><w:body>"
      + lines.joined(separator: "\n") + end + "</w:body></w:document>"
  }

  /// The last part; the sources of a book stand in two columns under their heading.
  private var end: String {
    let hasColumns = isBook && !document.sources.isEmpty
    return Self.page(isWide: false, isFirst: false, columns: hasColumns ? 2 : 1, isContinuous: hasColumns)
  }

  // MARK: - Pieces

  static func run(_ text: String, _ letters: String = "") -> String {
    if text.isEmpty { return "" }
    return
      "<w:r>\(letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>")<w:t xml:space=\"preserve\">\(Markup.escaped(text))</w:t></w:r>"
  }

  /// A field with what it showed last.
  static func field(_ instruction: String, _ shown: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run(shown))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  private mutating func paragraph(_ style: String, _ content: String, _ layout: String = "") {
    lines.append("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(layout)</w:pPr>\(content)</w:p>")
  }

  private mutating func hyperlink(_ address: String) -> String {
    links.append(address)
    return
      "<w:hyperlink r:id=\"link\(links.count)\">\(Self.run(address, "<w:rStyle w:val=\"Hyperlink\"/>"))</w:hyperlink>"
  }

  private mutating func heading(_ text: String, level: Int, anchor: String, isNumbered: Bool = true) {
    bookmarks += 1
    let level = min(3, level)
    let plain = isNumbered ? "" : "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
    paragraph(
      "Heading\(level)",
      "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(anchor)\"/>" + Self.run(text)
        + "<w:bookmarkEnd w:id=\"\(bookmarks)\"/>", plain)
  }

  /// The end of a part of the document, with the paper it is on.
  ///
  /// - Parameter isContinuous: whether it goes on where the part before it ended.
  private static func page(isWide: Bool, isFirst: Bool, columns: Int = 1, isContinuous: Bool = false) -> String {
    let (width, height) = isWide ? (16_838, 11_906) : (11_906, 16_838)
    return
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:footerReference w:type=\"first\" r:id=\"rId6\"/>"
      + (isContinuous ? "<w:type w:val=\"continuous\"/>" : "")
      + "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(isWide ? " w:orient=\"landscape\"" : "")/>"
      + "<w:pgMar w:top=\"907\" w:right=\"1020\" w:bottom=\"907\" w:left=\"1020\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
      + (columns > 1 ? "<w:cols w:num=\"\(columns)\" w:space=\"\(columnSpace)\"/>" : "")
      + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }

  /// Closes what stands before on its own paper.
  private mutating func close(isWide: Bool, isFirst: Bool = false) {
    let page = Self.page(isWide: isWide, isFirst: isFirst)
    // The paragraph that ends a part takes no room of its own.
    lines.append("<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/>\(page)</w:pPr></w:p>")
  }

  // MARK: - Contents

  /// A field that holds its entries, so that it is never empty; their pages are estimated until it is brought up to date.
  private mutating func contents() {
    // Title and contents are a part of their own, whose first page has no number at its foot.
    paragraph("ContentsHeading", Self.run(numbers.contents))
    let places = document.contents(depth: 2), estimates = pages == .own ? WordPages(document).pages : [:]
    for (index, place) in places.enumerated() {
      let begin =
        index == 0
        ? "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u "
          + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" : ""
      let end = index == places.count - 1 ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" : ""
      let anchor = Self.anchor(place)
      paragraph(
        "TOC\(min(2, place.depth))",
        begin + "<w:hyperlink w:anchor=\"\(anchor)\">" + Self.run("\(place.number) \(place.heading)")
          + page(of: place, estimates).map { "<w:r><w:tab/></w:r>" + Self.field("PAGEREF \(anchor) \\h", "\($0)") }
          .joined() + "</w:hyperlink>" + end)
    }
    close(isWide: false, isFirst: true)
  }

  /// The page of an entry; none where it is not known.
  private func page(of place: SectionPlace, _ estimates: [[Int]: Int]) -> [Int] {
    switch pages {
    case .own: [estimates[place.path] ?? 1]
    case .reserved: []
    case .known(let pages): [pages[place.anchor]].compactMap(\.self)
    }
  }

  private static func anchor(_ place: SectionPlace) -> String {
    "_Toc" + place.path.map { "\($0)" }.joined(separator: "_")
  }

  // MARK: - Sections

  private mutating func write(_ section: DocumentSection, _ path: [Int]) {
    let place = SectionPlace(path: path, heading: section.heading)
    heading(section.heading, level: place.depth, anchor: Self.anchor(place))
    for block in section.blocks { write(block) }
    for (index, part) in section.sections.enumerated() { write(part, path + [index + 1]) }
  }

  private mutating func write(_ block: DocumentBlock) {
    switch block {
    case .paragraph(let text): paragraph("Normal", inline(text))
    case .list(let items): for item in items { paragraph("ListBullet", inline(item)) }
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    }
  }

  private mutating func inline(_ paragraph: Paragraph) -> String {
    var text = ""
    for (index, run) in paragraph.runs.enumerated() {
      text += Self.run((index > 0 ? " " : "") + run.text + numbers.evidence(run))
      for number in run.sources.compactMap(numbers.source) {
        text += "<w:hyperlink w:anchor=\"source_\(number)\">\(Self.run(" [\(number)]"))</w:hyperlink>"
      }
      if let note = run.note {
        notes.append(Self.run(" " + note))
        text +=
          "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"\(notes.count)\"/></w:r>"
      }
    }
    return text
  }

  // MARK: - Tables

  private mutating func write(_ table: DocumentTable) {
    // A row without a cell makes the file one that a word processor refuses.
    if table.table.columns.isEmpty { return }
    let isWide = table.table.columns.count >= Self.wideColumns
    if isWide { close(isWide: false) }
    if let caption = table.caption {
      captions.tables += 1
      captioned(caption, document.language.choose("Table", "Таблица"), "Table", captions.tables, "<w:keepNext/>")
    }
    lines.append(
      WordTable(table, document.language, width: isWide ? Self.wideWidth : Self.width).text)
    for note in table.notes { paragraph("TableNote", Self.run(note)) }
    if table.notes.isEmpty { paragraph("TableEnd", "") }
    if isWide { close(isWide: true) }
  }

  /// `Table 1. What it shows`, the number a field that counts.
  private mutating func captioned(_ caption: String, _ word: String, _ counter: String, _ number: Int, _ layout: String)
  {
    let label =
      isBook ? Self.run("\(word) ") + Self.field("SEQ \(counter) \\* ARABIC", "\(number)") + Self.run(". ") : ""
    paragraph("Caption", label + Self.run(caption), layout)
  }

  // MARK: - Pictures

  private mutating func write(_ figure: Figure) {
    let geometry = figure.chart.geometry(on: .pixels(in: document.language))
    // 914,400 to an inch: as wide as the text, and never higher than a page.
    draw(
      Picture(bytes: MetafileSurface(palette: figure.chart.palette).bytes(geometry), ending: "emf"),
      width: geometry.width, height: geometry.height, most: 2_400_000,
      words: figure.alternative(in: document.language))
    captions.figures += 1
    captioned(
      figure.caption, document.language.choose("Figure", "Рисунок"), "Figure", captions.figures, "")
    for note in figure.notes { paragraph("TableNote", Self.run(note)) }
  }

  /// A paragraph with a picture: as wide as the text at the most, and so high at the most.
  private mutating func draw(_ picture: Picture, width: Double, height: Double, most: Double, words: String) {
    pictures.append(picture)
    let number = pictures.count, name = "image\(number).\(picture.ending)"
    let scale = min(6_264_910 / max(1, width), most / max(1, height))
    let extent = "cx=\"\(Int(width * scale))\" cy=\"\(Int(height * scale))\""
    let words = Markup.escaped(words)
    paragraph(
      "Picture",
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(extent)/>"
        + "<wp:docPr id=\"\(number)\" name=\"Picture \(number)\" descr=\"\(words)\"/><a:graphic>"
        + "<a:graphicData uri=\"\(WordParts.schemas)/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
        + "<pic:cNvPr id=\"\(number)\" name=\"\(name)\" descr=\"\(words)\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
        + "<a:blip r:embed=\"image\(number)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
        + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
  }
}
