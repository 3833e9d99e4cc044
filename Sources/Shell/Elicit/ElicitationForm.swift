import Language
import TerroirKernel
import TerroirMethods

/// The form in which experts state the least, the likeliest and the greatest value of what they know, and the check of
/// those that come back.
struct ElicitationForm {
  let items: [ElicitedItem]

  /// One expert's answer on one item.
  struct Answer: Sendable {
    let item: Int
    let judgement: OpinionPool.Judgement
    let expert: String
    let group: String?
    let date: String
    let reason: String?
    let file: String
    let line: Int
  }

  /// The form as it is handed out: what the study goes by stands in it, what is asked is empty.
  func table(in language: NameLanguage) -> Table {
    func texts(_ name: String, _ english: String, _ russian: String, _ values: [String?]) -> TableColumn {
      TableColumn(Column(name, .text, english, russian: russian), .text(values))
    }
    func numbers(_ name: String, _ english: String, _ russian: String, _ values: [Double?]) -> TableColumn {
      TableColumn(Column(name, .number, english, russian: russian), .number(values))
    }
    let nothing = items.map { _ in String?.none }
    return Table(columns: [
      texts("kind", "effect, weight or need", "эффект, вес или потребность", items.map(\.kind.rawValue)),
      texts("subject", "need, model, stage or cluster", "потребность, модель, этап или кластер", items.map(\.subject)),
      texts(
        "object", "instrument, dimension, parameter or need", "инструмент, измерение, параметр или потребность",
        items.map(\.object)),
      texts("meaning", "what the number is", "что значит число", items.map { $0.meaning.text(in: language) }),
      numbers("now", "what the study goes by now", "из чего исследование исходит сейчас", items.map(\.now)),
      numbers("now_low", "its lower bound", "нижняя граница", items.map(\.low)),
      numbers("now_high", "its upper bound", "верхняя граница", items.map(\.high)),
      numbers("low", "at the least", "не меньше", items.map { _ in nil }),
      numbers("likely", "the likeliest value", "самое вероятное значение", items.map { _ in nil }),
      numbers("high", "at the most", "не больше", items.map { _ in nil }),
      texts("expert", "who judges; holds for the rows below", "кто оценивает; действует и для строк ниже", nothing),
      texts("group", "authority, makers, academia, community", "власть, мастера, наука, сообщество", nothing),
      texts("date", "day, month or year; holds for the rows below", "день, месяц или год; действует и ниже", nothing),
      texts("reason", "why", "почему", nothing),
    ])
  }

  /// The answers of filled forms, and every fault with file and row.
  func answers(in forms: [(file: String, table: Table)]) -> (answers: [Answer], faults: [Phrase]) {
    var reader = ElicitationReader(items)
    for form in forms { reader.read(form.table, file: form.file) }
    return (reader.answers, reader.faults)
  }
}
