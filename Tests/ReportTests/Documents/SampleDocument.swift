import TerroirKernel

@testable import Report

extension Document {
  /// A small document with one of everything.
  static func sample(_ style: Style = .book, in language: NameLanguage = .english) -> Document {
    let table = Table(columns: [
      TableColumn(Column("town", .text, "where"), .text(["Касли", "Sysert & co"])),
      TableColumn(Column("cost", .number, unit: .rouble, "a year"), .number([128_500_000, nil])),
    ])
    let chart = ChartSpec(
      "cost by town", .bars(BarChart(unit: .rouble, bars: [.init("Касли", 3), .init("Sysert", 1)])))
    return Document(
      TitlePage("Crafts", lines: ["Sverdlovsk oblast", "cycle 1"]), in: language, style: style,
      preface: [.paragraph("What is here.")],
      sections: [
        DocumentSection(
          "Towns",
          [
            .paragraph(
              Paragraph([
                .init("Casting is alive.", evidence: ["kasli-cast-iron", "kasli-works"], sources: ["unesco"]),
                .init("It pays.", note: "Before tax."),
              ])),
            .table(DocumentTable(table, caption: "What it costs", notes: ["In prices of 2025."])),
          ],
          sections: [DocumentSection("Pictures", [.figure(Figure(chart, caption: "Cost"))])]),
        DocumentSection("Next", [.list(["- one", "2. two"])]),
      ], sources: [DocumentSource("unesco", "UNESCO (2009), Framework")])
  }

  /// A document whose every text is drawn from what breaks renderers.
  static func hostile(seed: UInt64) -> Document {
    var data = RandomData(seed: seed)
    func text() -> String { data.text() }
    func paragraph() -> Paragraph {
      Paragraph([.init(text(), evidence: [text(), text()], sources: ["s", text()], note: text()), .init(text())])
    }
    let table = Table(
      columns: [
        TableColumn(Column(text(), .text, text()), .text([text(), nil])),
        TableColumn(Column(text(), .number, unit: .share, text()), .number([data.number(), data.number()])),
        TableColumn(Column(text(), .text, text()), .text([text(), text()])),
      ], notes: [.init(text(), .text(text()))])
    let figures = GeometryTests.charts(seed: seed, rows: 4).map { spec in
      DocumentBlock.figure(
        Figure(
          ChartSpec(text(), period: text(), spec.content), caption: text(), alternative: text(), notes: [text()]))
    }
    return Document(
      TitlePage(text(), lines: [text()]), style: seed.isMultiple(of: 2) ? .book : .plain,
      preface: [.paragraph(paragraph())],
      sections: [
        DocumentSection(
          text(),
          [.list([paragraph(), paragraph()]), .table(DocumentTable(table, caption: text(), notes: [text()]))] + figures,
          sections: [DocumentSection(text(), [.table(table)], sections: [DocumentSection(text())])])
      ], sources: [DocumentSource("s", text())])
  }
}
