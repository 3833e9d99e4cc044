import Language
import TerroirKernel

/// A table of a word processor's file: its header repeats on each page, no row is parted, columns are as wide as their
/// texts need.
struct WordTable {
  private let block: DocumentTable
  private let language: NameLanguage
  /// Of each column, in twentieths of a point.
  let widths: [Int]

  init(_ block: DocumentTable, _ language: NameLanguage, width: Int) {
    self.block = block
    self.language = language
    widths = ColumnWidths.of(block, language, width: width)
  }

  private var table: Table { block.table }

  var text: String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let heads = table.columns.map { CellFormat.heading($0.declaration, in: language) }
    var text =
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
      + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" "
      + "w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>"
    text += row(heads, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for part in block.parts {
      if let group = part.group { text += heading(group) }
      for index in part.rows { text += row(table.told(index, in: language), "<w:trPr><w:cantSplit/></w:trPr>") }
    }
    return text + "</w:tbl>"
  }

  /// A heading across the table, on the page of the row that follows.
  private func heading(_ group: DocumentTable.Group) -> String {
    "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
      + "<w:gridSpan w:val=\"\(widths.count)\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F1F6FA\"/></w:tcPr>"
      + "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:keepNext/></w:pPr>\(WordBody.run(group.heading, "<w:b/>"))"
      + "\(WordBody.run(group.detail.map { " " + $0 } ?? ""))</w:p></w:tc></w:tr>"
  }

  private func row(_ cells: [String], _ rules: String) -> String {
    "<w:tr>\(rules)"
      + cells.enumerated().map { index, cell in
        let side = table.columns[index].isNumeric ? "<w:jc w:val=\"right\"/>" : ""
        return
          "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>\(side)</w:pPr>"
          + WordBody.run(cell) + "</w:p></w:tc>"
      }.joined() + "</w:tr>"
  }
}
