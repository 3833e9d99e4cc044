import Report
import Runtime
import TerroirKernel
import Testing

@testable import Shell

@Suite("Words of closed lists, in Russian")
struct WordGlossesTests {
  @Test("has every word of every table of a result whose schema has no meaning of it")
  func complete() {
    var words = 0
    for table in Iteration.allCases.flatMap(AnyArtifact.tables(of:)) {
      for column in table.columns where column.meanings.isEmpty {
        for word in column.words ?? [] {
          words += 1
          if WordGlosses.russian(of: word, in: column.name) == nil {
            Issue.record("\(table.name).\(column.name): no Russian for \(word)")
          }
        }
      }
    }
    #expect(words > 100)
  }

  @Test("tells a word of a column by what it means there")
  func own() {
    #expect(WordGlosses.russian(of: "regional", in: "recognition") == "в регионе")
    #expect(WordGlosses.russian(of: "regional", in: "level") == "региональный")
    #expect(WordGlosses.russian(of: "kasli", in: "level") == nil)
  }
}

@Suite("Cells that explain tells")
struct ExplainedWordsTests {
  private func words(_ language: NameLanguage = .english) -> ExplainedWords {
    let declared = TableDeclaration(
      "rows", row: "Row", "rows", subject: LocalizedText(en: "row"), key: ["measure", "territory"],
      columns: table.columns.map(\.declaration))
    return ExplainedWords(
      names: ["loans": "Loans", "grants": "Grants", "kasli": "Kasli", "sysert": "Sysert", "asi": "Agency"],
      declared: declared, phrases: PhraseTeller(language) { _ in nil })
  }

  private let table = Table(columns: [
    TableColumn(Column("measure", .text, "measure", isEvidence: true), .text(["loans", "loans", "grants"])),
    TableColumn(
      Column("territory", .text, "place", refers: "territories"), .text(["kasli", "sysert", "sysert"])),
    TableColumn(Column("payer", .text, "payer"), .text(["asi", "to be named", nil])),
    TableColumn(Column("level", .text, words: ["regional"], "level"), .text(["regional", "regional", "regional"])),
  ])

  @Test("lists rows of one key by names alone, as a number asks for one")
  func listed() {
    let list = words().rows(table, "package.measures").first
    #expect(list == .list(["[1] Loans, Kasli", "[2] Loans, Sysert", "[3] Grants, Sysert"]))
  }

  @Test("gives the id of rows that would read alike")
  func alike() {
    var same = words()
    same = ExplainedWords(
      names: ["loans": "Loans", "grants": "Loans", "kasli": "Kasli", "sysert": "Sysert"], declared: same.declared,
      phrases: same.phrases)
    let list = same.rows(table, "package.measures").first
    #expect(
      list == .list(["[1] Loans, Kasli", "[2] Loans (loans), Sysert (sysert)", "[3] Loans (grants), Sysert (sysert)"]))
  }

  @Test("gives a cell's name before its id, also where a text is an organisation, and a word's meaning in Russian")
  func cells() {
    let first = table.picking([0])
    #expect(
      words().lines(first) { _ in nil } == [
        "measure = Loans (loans): measure", "territory = Kasli (kasli): place", "payer = Agency (asi): payer",
        "level = regional: level",
      ])
    #expect(words(.russian).lines(first) { _ in nil }.last == "level = regional (региональный): level")
  }
}
