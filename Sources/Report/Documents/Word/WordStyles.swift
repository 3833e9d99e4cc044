import TerroirKernel

/// The styles of a word processor's file, which its reader may alter in one place.
enum WordStyles {
  static func text(_ language: NameLanguage) -> String {
    WordParts.head + "<w:styles \(WordParts.main)><w:docDefaults><w:rPrDefault><w:rPr>"
      + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"19\"/>"
      + "<w:szCs w:val=\"19\"/><w:lang w:val=\"\(language.tag)\" w:eastAsia=\"\(language.tag)\" w:bidi=\"ar-SA\"/>"
      + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>" + styles.joined() + table + "</w:styles>"
  }

  private static let styles = [
    paragraph(
      "Normal", "Normal", based: nil, "<w:spacing w:after=\"70\" w:line=\"247\" w:lineRule=\"auto\"/>", isDefault: true
    ),
    paragraph("Title", "Title", "<w:spacing w:before=\"400\" w:after=\"200\"/>", "<w:b/><w:sz w:val=\"52\"/>"),
    paragraph(
      "Subtitle", "Subtitle", "<w:spacing w:after=\"100\"/>", "<w:color w:val=\"444444\"/><w:sz w:val=\"26\"/>"),
    heading(1, before: 260, size: 28), heading(2, before: 170, size: 23), heading(3, before: 120, size: 20),
    paragraph(
      "ContentsHeading", "Contents Heading", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/>",
      "<w:b/><w:sz w:val=\"32\"/>"),
    paragraph(
      "TOC1", "toc 1",
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(WordBody.width)\"/></w:tabs><w:spacing w:before=\"30\" w:after=\"0\"/>",
      "<w:b/><w:sz w:val=\"17\"/>"),
    paragraph(
      "TOC2", "toc 2",
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(WordBody.width)\"/></w:tabs><w:spacing w:after=\"0\"/><w:ind w:left=\"284\"/>",
      "<w:sz w:val=\"17\"/>"),
    paragraph("Caption", "caption", "<w:spacing w:before=\"100\" w:after=\"60\"/>", "<w:b/><w:sz w:val=\"18\"/>"),
    paragraph("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"60\"/>", ""),
    paragraph("Picture", "Picture", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"0\"/>", ""),
    paragraph(
      "TableText", "Table Text", "<w:spacing w:before=\"10\" w:after=\"10\" w:line=\"240\" w:lineRule=\"auto\"/>",
      "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"),
    paragraph(
      "TableNote", "Table Note", "<w:spacing w:before=\"40\" w:after=\"100\"/>",
      "<w:color w:val=\"555555\"/><w:sz w:val=\"18\"/>"),
    paragraph(
      "TableEnd", "Table End", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"140\" w:lineRule=\"exact\"/>", ""),
    paragraph("FootnoteText", "footnote text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"18\"/>"),
    paragraph("Footer", "footer", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/>"),
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr>"
      + "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>",
    "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F86\"/>"
      + "<w:u w:val=\"single\"/></w:rPr></w:style>",
  ]

  private static func paragraph(
    _ id: String, _ name: String, based: String? = "Normal", _ layout: String, _ letters: String = "",
    isDefault: Bool = false
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + (based.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "") + "<w:qFormat/><w:pPr>\(layout)</w:pPr>"
      + (letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>") + "</w:style>"
  }

  private static func heading(_ level: Int, before: Int, size: Int) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"\(level - 1)\"/>"
      + "<w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"\(before)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
      + "<w:rPr><w:b/><w:color w:val=\"0B4F86\"/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
  }

  private static let table: String = {
    let rule = { (side: String) in "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BBBBBB\"/>" }
    return
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
      + "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/>"
      + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"Rows\"><w:name w:val=\"Rows\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>"
      + "<w:tblStyleRowBandSize w:val=\"1\"/><w:tblBorders>\(rule("top"))\(rule("bottom"))\(rule("insideH"))</w:tblBorders></w:tblPr>"
      + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E4EEF6\"/>"
      + "</w:tcPr></w:tblStylePr></w:style>"
  }()

  /// Headings are numbered by the processor, so that a chapter that is added counts.
  static func numbering(isBook: Bool) -> String {
    let levels = (0..<3).map { level in
      let text = isBook ? (0...level).map { "%\($0 + 1)" }.joined(separator: ".") : ""
      return
        "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading\(level + 1)\"/>"
        + "<w:suff w:val=\"\(isBook ? "space" : "nothing")\"/><w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/>"
        + "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr></w:lvl>"
    }.joined()
    return WordParts.head
      + "<w:numbering \(WordParts.main)><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
      + levels + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
      + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/>"
      + "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"357\" w:hanging=\"357\"/></w:pPr></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\">"
      + "<w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
  }
}
