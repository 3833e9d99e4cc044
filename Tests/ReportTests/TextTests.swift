import Foundation
import TerroirKernel
import Testing

@testable import Report

@Suite("Tables for people and for programs")
struct TextTests {
  private static let table = Table(columns: [
    TableColumn(Column("name", .text, "name"), .text(["Касли", "文化", "=1+1"])),
    TableColumn(Column("cost", .number, unit: .rouble, "cost"), .number([128_500_000, nil, 0])),
  ])

  @Test("aligns wide letters and numbers, and shows what is missing")
  func text() {
    #expect(
      TextTable().render(Self.table) == """
        name   cost, RUB
        ─────  ─────────
        Касли     128.5M
        文化           —
        =1+1           0

        """)
  }

  @Test("writes headings, numbers and what it says below the rows in the language of the reader")
  func russian() {
    let table = Table(
      columns: [
        TableColumn(Column("sum", .number, unit: .rouble, "s"), .number([128_500_000, 1234, 7.25, nil])),
        TableColumn(Column("share", .number, unit: .share, "s"), .number([0.125, 0.5, 1, nil])),
        TableColumn(Column("chosen", .boolean, "c"), .boolean([true, false, nil, true])),
      ], notes: [.init("gini", .number(0.25))])
    #expect(
      TextTable(rowLimit: 3, language: .russian).render(table)
        == """
        sum, руб.    share  chosen
        ─────────  ───────  ──────
        128,5~млн   12,5~%  да
         1~234,00   50,0~%  нет
             7,25  100,0~%  —
        ... ещё строк: 1; все — head 4 или write FILE
        gini: 0,25

        """
        .replacing("~", with: "\u{A0}"))
    let withheld = TextTable(language: .russian, withheld: [.init(row: 3, column: "sum")]).render(table)
    #expect(withheld.contains("   скрыто        —  да\n"), "\(withheld)")
    #expect(withheld.contains("— нет значения; скрыто: не опубликовано"))
    #expect(TextTable(language: .russian).render(Table()).contains("строк нет"))
    let narrow = TextTable(width: 8, language: .russian).render(table).split(whereSeparator: \.isWhitespace)
    #expect(narrow.joined(separator: " ").contains("не поместились: share"))
  }

  @Test("a column of units has them in the language of the reader, whichever the data have, and others as they are")
  func units() {
    let units: [String?] = ["bn RUB", "млн руб.", "mln GBP", "thousand wizards", "грант", nil]
    let table = Table(columns: [TableColumn(Column("unit", .text, "unit"), .text(units))])
    func cells(_ language: NameLanguage) -> [String] {
      TextTable(language: language).render(table).split(separator: "\n").dropFirst(2).map(String.init)
    }
    #expect(cells(.russian) == ["млрд руб.", "млн руб.", "млн GBP", "thousand wizards", "грант", "—"])
    #expect(cells(.english) == ["bn RUB", "mln RUB", "mln GBP", "thousand wizards", "грант", "—"])
  }

  @Test("a name is cut at a word, and leaves no bracket or quotation mark open")
  func shortened() {
    #expect("Irbit merchant centre".shortened(to: 40) == "Irbit merchant centre")
    #expect("Irbit merchant centre".shortened(to: 18) == "Irbit merchant…")
    #expect("Irbit merchant centre (Passage, arcade)".shortened(to: 32) == "Irbit merchant centre…")
    let nested = "Museum “Old (very old) works of the town” and more".shortened(to: 38)
    #expect(nested == "Museum “Old (very old) works of the…”")
    #expect("(Passage, arcade)".shortened(to: 12) == "(Passage…)")
    #expect("Дом «Худояровых» и музей истории".shortened(to: 24) == "Дом «Худояровых» и…")
  }

  @Test("a probability is shown to three decimals, never as percent or by its power of ten")
  func probabilities() {
    let column = Column("p", .number, unit: .probability, "p")
    let table = Table(columns: [TableColumn(column, .number([0.9543, 0.04, 1, 4.3e-29, 0, 0.9998]))])
    #expect(
      TextTable().render(table).split(separator: "\n").dropFirst(2) == [
        " 0.954", " 0.040", " 1.000", "<0.001", "     0", ">0.999",
      ])
  }

  @Test("nearly all is not shown as all, and a sum of parts that misses the whole by its last digit is")
  func nearlyAll() {
    let column = Column("share", .number, unit: .share, "s")
    let table = Table(columns: [TableColumn(column, .number([0.1234, 0.99996, 1, 1 - 1e-15, 0.9994]))])
    let told = [" 12.3%", ">99.9%", "100.0%", "100.0%", " 99.9%"]
    #expect(TextTable().render(table).split(separator: "\n").dropFirst(2).map(String.init) == told)
    let russian = told.map { $0.replacing(".", with: ",").replacing("%", with: "\u{A0}%") }
    #expect(
      TextTable(language: .russian).render(table).split(separator: "\n").dropFirst(2).map(String.init) == russian)
  }

  @Test("notes have five figures, so that an estimate can be read beside its error and an index beside its limit")
  func notes() {
    let values: [Double] = [3.00368, 0.0018412, -0.0203451, 1234.56, 128_500_000, 3, 0.1 + 0.2, 1.23e-9]
    let table = Table(notes: values.map { Table.Note("n", .number($0)) } + [.init("k", .integer(12_345))])
    #expect(
      TextTable().render(table).split(separator: "\n").dropFirst().map { $0.dropFirst(3) }
        == ["3.0037", "0.0018412", "-0.020345", "1,234.6", "128.5M", "3", "0.3", "1.2e-09", "12345"])
  }

  @Test("fits the screen, and names the columns it leaves out")
  func narrow() {
    let columns = (0..<12).map {
      TableColumn(Column("column\($0)", .text, "c"), .text([String(repeating: "ы", count: 20)]))
    }
    let lines = TextTable(width: 60).render(Table(columns: columns)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.contains { $0.contains("column11") })
  }

  @Test("shows a single row that is wider than the screen as a column a line, and nothing of it is left out")
  func record() {
    let table = Table(columns: [
      TableColumn(Column("industry", .text, "i"), .text(["cinema"])),
      TableColumn(Column("lq", .number, unit: .index, "q"), .number([1.36])),
      TableColumn(Column("reason", .text, "r"), .text(["ten actors where seven would be expected"])),
      TableColumn(Column("basis", .text, "b"), .text([nil])),
    ])
    #expect(
      TextTable(width: 34).render(table) == """
        industry  cinema
        lq        1.36
        reason    ten actors where seven
                  would be expected
        basis     —

        """)
    #expect(TextTable(width: 80).render(table).hasPrefix("industry    lq  reason"))
  }

  @Test("writes decimals as the library does, whatever the number")
  func fixed() {
    var numbers = [0, -0.0, 0.5, 1.5, 2.5, -0.5, 0.125, 0.375, 1e9, 123_456_789.125, 0.0005, -0.00004, 1.005, 9.995]
    for index in 0..<4_000 {
      let size: Double = pow(10, Double(index % 17 - 6))
      numbers.append(sin(Double(index) * 12.9898) * size)
    }
    for number in numbers {
      for decimals in 0...6 {
        #expect(NumberFormat.fixed(number, decimals) == String(format: "%.\(decimals)f", number), "\(number)")
      }
    }
  }

  @Test("shows digits of the value in a column of unlike sizes, never zeros in their place")
  func decimals() {
    let table = Table(columns: [
      TableColumn(Column("v", .number, "v"), .number([1200.5, 7.25, 12_345.678, 5, nil, 128_500_000])),
      TableColumn(Column("s", .number, unit: .share, "s"), .number([0.1234, 0.0005, 0.5, nil, 1, 0])),
    ])
    #expect(
      TextTable().render(table) == """
                v        s
        ─────────  ───────
         1,200.50   12.34%
             7.25    0.05%
        12,345.68   50.00%
             5.00        —
                —  100.00%
           128.5M    0.00%

        """)
  }

  @Test("a count has no decimals because a row of another unit has some")
  func decimalsOfUnits() {
    let table = Table(columns: [
      TableColumn(Column("value", .number, "v"), .number([149, 55.8, 20])),
      TableColumn(Column("unit", .text, "u"), .text(["applications", "mln RUB", "mln RUB"])),
    ])
    let lines = TextTable().render(table).split(separator: "\n").dropFirst(2).map { $0.split(separator: " ").first }
    #expect(lines == ["149", "55.8", "20.0"])
  }

  @Test("breaks a heading at blanks, under it one rule")
  func heading() {
    let document = Document(
      "Strategy", sections: [DocumentSection("Cluster of crafts: Kirillov house and tavolgi pottery")])
    #expect(
      TerminalRenderer(width: 30).text(document) == """
        Strategy
        ════════

        Cluster of crafts: Kirillov
        house and tavolgi pottery
        ───────────────────────────

        """)
  }

  @Test("data can never drive the terminal")
  func control() {
    let table = Table(columns: [TableColumn(Column("x", .text, "x"), .text(["a\u{1B}[31mb\u{9B}c"]))])
    #expect(!TextTable().render(table).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }

  @Test("a bar is as long as its value, and ASCII where asked")
  func bars() {
    let chart = BarChart(bars: [.init("a", 10), .init("b", 5), .init("c", nil)])
    let lines = Chart(ChartSpec("t", .bars(chart)), on: .cells(width: 30, isASCII: true)).render()
      .split(separator: "\n")
    let lengths = lines.map { line in line.count { $0 == "#" } }
    #expect(abs(lengths[1] - 2 * lengths[2]) <= 1)
    #expect(lines[3].contains("no value"))
  }

  @Test("of days and months has both ends, of one year the year once, and hours as people tell them")
  func stretches() {
    func said(_ first: String, _ last: String?, _ language: NameLanguage = .russian) -> String {
      DateWords.text(from: first, to: last, in: language)
    }
    #expect(said("2026-06-05", "2026-06-07") == "5–7 июня 2026 г.")
    #expect(said("2026-06", "2026-08") == "июнь – август 2026 г.")
    #expect(said("2026-07-30", "2026-08-02", .english) == "30 July – 2 August 2026")
    #expect(said("2026-12", "2027-01", .english) == "December 2026 – January 2027")
    #expect(said("2026-06", "2026-06") == "июнь 2026 г." && said("2026-06", nil, .english) == "June 2026")
    #expect(DateWords.text(hours: 22.56, in: .russian) == "22 ч\u{A0}34 мин")
    #expect(DateWords.text(hours: 0, in: .english) == "0 min" && DateWords.text(hours: 2, in: .english) == "2 h")
    #expect(DateWords.text(hours: .infinity, in: .english) == nil)
  }
}
