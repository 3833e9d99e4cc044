import Language
import TerroirKernel
import TerroirMethods
import Testing

@testable import Shell

@Suite("The form in which experts state what they know")
struct ElicitationTests {
  private static func item(
    _ kind: ElicitedItem.Kind, _ subject: String, _ object: String, _ now: Double?, _ range: ClosedRange<Double> = 0...1
  ) -> ElicitedItem {
    ElicitedItem(
      kind: kind, subject: subject, object: object, meaning: LocalizedText(en: "meaning", ru: "смысл"), now: now,
      low: now.map { $0 / 2 }, high: now.map { min(1, $0 * 1.5) }, range: range)
  }

  private let form = ElicitationForm(items: [
    item(.effect, "skills", "education", 0.6), item(.effect, "skills", "accelerator", 0.3),
    item(.effect, "media", "promotion", 0.6), item(.weight, "design", "weight.economic", 1, 0...100),
    item(.need, "crafts", "skills", nil),
  ])

  /// A form with cells written in, by column and row.
  private func filled(_ cells: [(column: String, row: Int, text: String)]) -> Table {
    var table = form.table(in: .english)
    for place in table.columns.indices {
      let name = table.columns[place].name
      var texts = (0..<table.rowCount).map { table.written(name, $0) }
      for cell in cells where cell.column == name { texts[cell.row] = cell.text }
      table.columns[place].values = .text(texts)
    }
    return table
  }

  private func answer(_ row: Int, _ low: String, _ likely: String, _ high: String) -> [(String, Int, String)] {
    [("low", row, low), ("likely", row, likely), ("high", row, high)]
  }

  private func one(_ expert: String, _ answers: [(String, Int, String)], reason: String? = nil) -> Table {
    filled(
      [("expert", 0, expert), ("group", 0, "makers"), ("date", 0, "2026-02-01")] + answers
        + (reason.map { [("reason", 0, $0)] } ?? []))
  }

  @Test("shows what the study goes by, and asks for the rest")
  func written() {
    let table = form.table(in: .russian)
    #expect(table["now"]?.values == .number([0.6, 0.3, 0.6, 1, nil]))
    #expect(table["likely"]?.values == .number([nil, nil, nil, nil, nil]))
    #expect(table.written("meaning", 0) == "смысл" && form.table(in: .english).written("meaning", 0) == "meaning")
    #expect(form.answers(in: [("f.xlsx", table)]).answers.isEmpty)
  }

  @Test("pools several experts from several files, and keeps what nobody judged")
  func pooled() throws {
    let (answers, faults) = form.answers(in: [
      (
        "a.xlsx", one("Anna", answer(0, "0.4", "0.5", "0.6") + answer(1, "0.1", "0.2", "0.3"), reason: "a course works")
      ),
      ("b.xlsx", one("Boris", answer(0, "0.6", "0.8", "1") + answer(1, "0.2", "0.3", "0.5"))),
    ])
    #expect(faults == [] && answers.count == 4)
    let theory = PooledAnswers(form.items, answers).theory
    #expect(theory.columns.map(\.name) == TheoryLink.declaration.columns.map(\.name))
    let pool = try #require(
      OpinionPool([(0.4, 0.5, 0.6), (0.6, 0.8, 1)].compactMap { OpinionPool.Judgement(low: $0, likely: $1, high: $2) }))
    let strengths = try #require(theory["strength"]?.values.numbers)
    #expect(abs((strengths[0] ?? 0) - pool.median) < 1e-4 && strengths[2] == 0.6)
    #expect(theory["low"]?.values.numbers?[2] == 0.3)
    #expect(
      theory.written("evidence", 0)
        == "judged by 2 experts (makers), 2026-02-01; half of them between 0.575 and 0.725")
    #expect(theory.written("evidence", 2) == nil && theory.written("source", 0) == "a.xlsx; b.xlsx")
    #expect(theory.written("note", 0) == "Anna: a course works")
    let notes = Dictionary(theory.notes.map { ($0.name, $0.value) }) { first, _ in first }
    #expect(notes["experts"] == .integer(2) && notes["judged"] == .integer(2) && notes["not_judged"] == .integer(1))
    #expect(notes["kendall_w"] == .number(1))
  }

  @Test("gives weights as the commands that set them, and needs beside what the data show")
  func others() throws {
    let (answers, faults) = form.answers(in: [
      ("a.xlsx", one("Anna", answer(3, "1", "2", "3") + answer(4, "0.5", "0.5", "0.5")))
    ])
    #expect(faults == [])
    let pooled = PooledAnswers(form.items, answers)
    #expect(pooled.weights.written("command", 0) == "set design.weight.economic 2.0")
    #expect(pooled.needs.written("cluster", 0) == "crafts" && pooled.needs["judged"]?.values == .number([0.5]))
    #expect(pooled.needs["severity"]?.values == .number([nil]))
    #expect(pooled.agreement.rowCount == 2 && pooled.judgements.rowCount == 2)
  }

  @Test("takes many experts in one file, and does not depend on the order of files")
  func order() {
    let a = one("Anna", answer(0, "0.4", "0.5", "0.6")), b = one("Boris", answer(0, "0.6", "0.8", "1"))
    var both = a
    for place in both.columns.indices {
      both.columns[place].values = .text(
        (0..<a.rowCount).map { a.written(a.columns[place].name, $0) }
          + (0..<b.rowCount).map { b.written(b.columns[place].name, $0) })
    }
    func theory(_ forms: [(String, Table)]) -> ColumnValues? {
      PooledAnswers(form.items, form.answers(in: forms.map { (file: $0.0, table: $0.1) }).answers).theory["strength"]?
        .values
    }
    #expect(theory([("a", a), ("b", b)]) == theory([("b", b), ("a", a)]))
    #expect(theory([("both", both)]) == theory([("a", a), ("b", b)]))
  }

  @Test("tells every fault at once with its row")
  func faults() {
    let found = form.answers(in: [
      (
        "a.xlsx",
        filled(
          [("expert", 0, "Anna"), ("date", 0, "soon"), ("object", 1, "acelerator"), ("date", 1, "2026")]
            + answer(0, "0.4", "0.5", "0.6") + answer(1, "0.1", "0.2", "0.3") + answer(2, "0.8", "0.5", "0.9")
            + answer(3, "1", "many", "200") + [("likely", 4, "0.5")])
      ),
      ("b.xlsx", filled(answer(0, "0.1", "0.2", "0.3"))), ("c.xlsx", Table(columns: [])),
      ("d.xlsx", one("Olga", answer(0, "0", "0", "0"))), ("e.xlsx", one("Olga", answer(0, "1", "1", "1"))),
    ]).faults
    #expect(
      found == [
        "a.xlsx, row 2: date is \"soon\"; write 2026, 2026-02 or 2026-02-28",
        "a.xlsx, row 3: effect, skills, acelerator is not asked for; did you mean accelerator?",
        "a.xlsx, row 4: low, likely and high are 0.8, 0.5, 0.9; write the least, the likeliest, the greatest",
        "a.xlsx, row 5: likely is \"many\"; write a number from 0 to 100",
        "a.xlsx, row 5: high is \"200\"; write a number from 0 to 100",
        "a.xlsx, row 6: low is empty; write the least, the likeliest and the greatest value",
        "a.xlsx, row 6: high is empty; write the least, the likeliest and the greatest value",
        "b.xlsx, row 2: expert is empty; write who judges",
        "b.xlsx, row 2: date is empty; write 2026, 2026-02 or 2026-02-28",
      ]
        + ["kind", "subject", "object", "low", "likely", "high", "expert", "date"].map {
          "c.xlsx: there is no column \($0); the form that elicit wrote has it"
        } + ["e.xlsx, row 2: Olga judges effect, skills, education in d.xlsx, row 2 already"], "\(found)")
  }
}

extension ColumnValues {
  fileprivate var numbers: [Double?]? { if case .number(let values) = self { values } else { nil } }
}
