import TerroirKernel

/// The parts of a word processor's file beside its text and styles.
enum WordParts {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let schemas = "http://schemas.openxmlformats.org"
  static let main = "xmlns:w=\"\(schemas)/wordprocessingml/2006/main\""
  static let office = "\(schemas)/officeDocument/2006/relationships"

  /// - Parameter pictures: the endings that there are.
  static func types(pictures: Set<String>) -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"),
      ("footnotes", "footnotes"), ("footer1", "footer"), ("footer2", "footer"),
    ].map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word).\($0.1)+xml\"/>" }.joined()
    return head + "<Types xmlns=\"\(schemas)/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + pictures.sorted().map { "<Default Extension=\"\($0)\" ContentType=\"image/\($0 == "emf" ? "x-emf" : $0)\"/>" }
      .joined()
      + parts
      + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      + "</Types>"
  }

  static let root =
    head + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(schemas)/package/2006/relationships/metadata/core-properties\" "
    + "Target=\"docProps/core.xml\"/></Relationships>"

  static func core(_ document: Document) -> String {
    head + "<cp:coreProperties xmlns:cp=\"\(schemas)/package/2006/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(Markup.escaped(document.title.title))</dc:title>"
      + "<dc:language>\(document.language.tag)</dc:language></cp:coreProperties>"
  }

  /// - Parameters:
  ///   - links: addresses outside, in the order of their ids.
  ///   - pictures: the ending of each.
  static func relations(links: [String], pictures: [String]) -> String {
    var text = head + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
    let own = [
      ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("footnotes", "footnotes"),
      ("footer", "footer1"), ("footer", "footer2"),
    ]
    for (index, part) in own.enumerated() {
      text += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(part.0)\" Target=\"\(part.1).xml\"/>"
    }
    for (number, ending) in zip(1..., pictures) {
      text +=
        "<Relationship Id=\"image\(number)\" Type=\"\(office)/image\" Target=\"media/image\(number).\(ending)\"/>"
    }
    for (index, link) in links.enumerated() {
      text +=
        "<Relationship Id=\"link\(index + 1)\" Type=\"\(office)/hyperlink\" Target=\"\(Markup.escaped(link))\" "
        + "TargetMode=\"External\"/>"
    }
    return text + "</Relationships>"
  }

  /// Page numbers of the contents are estimates: fields are counted anew when the file is opened.
  static func settings(_ language: NameLanguage) -> String {
    head + "<w:settings \(main)><w:defaultTabStop w:val=\"709\"/><w:updateFields w:val=\"true\"/><w:footnotePr>"
      + "<w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
      + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
      + "w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"\(language.tag)\"/></w:settings>"
  }

  /// - Parameter notes: each as a run of XML.
  static func footnotes(_ notes: [String]) -> String {
    var text = head + "<w:footnotes \(main)>"
    for (id, kind) in [(-1, "separator"), (0, "continuationSeparator")] {
      text += "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
    }
    for (index, note) in notes.enumerated() {
      text +=
        "<w:footnote w:id=\"\(index + 1)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"
        + "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\(note)</w:p></w:footnote>"
    }
    return text + "</w:footnotes>"
  }

  static let footer =
    head + "<w:ftr \(main)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>" + WordBody.field("PAGE", "1")
    + "</w:p></w:ftr>"
  static let emptyFooter = head + "<w:ftr \(main)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p></w:ftr>"
}

extension NameLanguage {
  /// As files name it.
  var tag: String { choose("en-GB", "ru-RU") }
}
