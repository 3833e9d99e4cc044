import Foundation
import TerroirKernel
import Testing

@testable import Report

@Suite("Printed tables")
struct TableGroupsTests {
  private static let table = DocumentTable(
    Table(columns: [
      TableColumn(Column("measure", .text, "measure"), .text(["Grants", "Studios", "Fair"])),
      TableColumn(Column("units", .integer, "units"), .integer([4, 2, 1])),
    ]), caption: "Cards",
    groups: [
      .init(row: 0, heading: "Crafts & arts.", detail: "It lacks media."), .init(row: 2, heading: "Cinema."),
    ])

  private static let document = Document("Plan", style: .book, sections: [DocumentSection("Package", [.table(table)])])

  @Test("have a heading across the columns before each run of rows, whatever the form")
  func headings() {
    let page = HTMLRenderer().text(Self.document)
    let tree = MarkupTree(page)
    #expect(tree.fault == nil, "\(tree.fault ?? "")")
    #expect(tree.named("tbody").count == 2)
    #expect(
      tree.named("th").filter { $0.attributes["scope"] == "rowgroup" }.map { $0.attributes["colspan"] } == ["2", "2"])
    #expect(page.contains("<div>Crafts &amp; arts. <span>It lacks media.</span></div>"))
    let markdown = MarkdownRenderer().text(Self.document)
    #expect(markdown.contains("| **Crafts & arts.** It lacks media. |  |\n| Grants | 4 |"), "\(markdown)")
    #expect(markdown.contains("| **Cinema.** |  |\n| Fair | 1 |"), "\(markdown)")
    let screen = TerminalRenderer(width: 60).text(Self.document)
    for name in ["Crafts & arts. It lacks media.", "Cinema.", "Grants", "Studios", "Fair"] {
      #expect(screen.components(separatedBy: name).count == 2, "\(name): \(screen)")
    }
    let word = WordTable(Self.table, .english, width: WordBody.width).text
    #expect(word.components(separatedBy: "<w:gridSpan w:val=\"2\"/>").count == 3)
  }

  @Test("lose no row: what stands before the first heading has none, and a heading behind the last row is left out")
  func rows() {
    var table = Self.table
    table.groups = [.init(row: 1, heading: "Later."), .init(row: 3, heading: "Nothing.")]
    #expect(table.parts.map(\.rows) == [0..<1, 1..<3])
    #expect(table.parts.map { $0.group?.heading } == [nil, "Later."])
    table.rowLimit = 1
    #expect(table.parts.map(\.rows) == [0..<1])
    #expect(DocumentTable(Table()).parts.map(\.rows) == [0..<0])
  }

  @Test("give room to the column that most lines are saved by, and fill the page")
  func widths() {
    func column(_ name: String, _ cells: [String]) -> TableColumn {
      TableColumn(Column(name, .text, name), .text(cells))
    }
    let long = String(repeating: "a place where people make things ", count: 8)
    let table = DocumentTable(
      Table(columns: [
        column("name", ["Kasli", "Sysert"]), column("image", [long, long]),
        column("model", ["transformation", "keeping"]),
      ]))
    let widths = ColumnWidths.of(table, .english, width: WordBody.width)
    #expect(widths.reduce(0, +) == WordBody.width)
    #expect(widths[1] > WordBody.width * 6 / 10, "\(widths)")
    // No word of the short columns is parted.
    #expect(widths[2] > 900, "\(widths)")
    let narrow = ColumnWidths.of(table, .english, width: 900)
    #expect(narrow.reduce(0, +) <= 900 && narrow.allSatisfy { $0 > 0 }, "\(narrow)")
  }
}
