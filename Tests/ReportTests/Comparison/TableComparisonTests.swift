import Report
import TerroirKernel
import Testing

@Suite("What tells two tables apart")
struct TableComparisonTests {
  private static func table(_ sentences: [Sentence], ids: [String]) -> Table {
    Table(columns: [
      TableColumn(Column("id", .text, "id"), .text(ids)),
      TableColumn(
        Column("why", .text, "why", form: .sentence), .text(sentences.map(\.text)), sentences: sentences),
    ])
  }

  private static func sentence(_ count: Int, _ text: String) -> Sentence {
    var sentence = Sentence("own/towns", ["count": .integer(count)])
    sentence.text = text
    return sentence
  }

  @Test("is no sentence that is told in another language, and each with another argument, though it reads alike")
  func meaning() {
    let english = Self.table([Self.sentence(3, "3 towns")], ids: ["a"])
    let russian = Self.table([Self.sentence(3, "городов: 3")], ids: ["a"])
    #expect(TableComparison(from: english, to: russian).entries == [])
    #expect(TableComparison(from: english, to: russian, key: ["why"]).entries == [])
    let other = Self.table([Self.sentence(4, "3 towns")], ids: ["a"])
    #expect(TableComparison(from: english, to: other, key: ["id"]).entries.count == 1)
    #expect(TableComparison(from: english, to: other, key: ["why"]).entries.map(\.kind) == [.wentOut, .cameIn])
  }

  @Test("is told in either language")
  func words() {
    let old = Table(columns: [
      TableColumn(Column("town", .text, "town"), .text(["a", "b"])),
      TableColumn(Column("rank", .integer, unit: .rank, "rank"), .integer([3, 2])),
    ])
    let new = Table(columns: [
      TableColumn(Column("town", .text, "town"), .text(["a", "c"])),
      TableColumn(Column("rank", .integer, unit: .rank, "rank"), .integer([1, 2])),
    ])
    let lines = ArtifactComparison.lines("towns", from: old, to: new, key: ["town"])
    func changes(_ language: NameLanguage) -> ColumnValues? {
      ArtifactComparison(lines: lines, in: language).table["change"]?.values
    }
    #expect(changes(.english) == .text(["went out", "came in", "up 2"]))
    #expect(changes(.russian) == .text(["выпало", "появилось", "вверх на 2"]))
    let notes = ArtifactComparison(lines: lines, in: .russian).table.notes
    #expect(notes == [Table.Note("towns", .text("появилось: 1, выпало: 1, мест изменилось: 1"))])
    #expect(ArtifactComparison(lines: Array(lines.suffix(1)), in: .english).first == "town a: rank 1, was 3")
    #expect(ArtifactComparison(lines: Array(lines.suffix(1)), in: .russian).first == "town a: rank 1, было: 3")
  }
}
