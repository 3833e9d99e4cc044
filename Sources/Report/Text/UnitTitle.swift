package import TerroirKernel

extension UnitOfMeasure {
  /// What it is called in a language; its own word where nobody gave another.
  package func title(in language: NameLanguage) -> String {
    guard language == .russian else { return rawValue }
    if let word = Self.russian[rawValue] { return word }
    // A scale before another unit: `bn RUB`, `mln trips`.
    let words = rawValue.split(separator: " ").map(String.init)
    guard words.count > 1, let scale = Self.russianScales[words[0]] else { return rawValue }
    let rest = words.dropFirst().joined(separator: " ")
    return "\(scale) \(Self.russian[rest] ?? Self.russianPlural[rest] ?? rest)"
  }

  private static let russian = [
    "share": "доля", "probability": "вероятность", "count": "число", "index": "индекс", "RUB": "руб.", "km": "км",
    "days": "дней", "hours": "часов", "minutes": "минут", "degrees": "градусы", "rank": "место", "year": "год",
    "persons": "человек",
    "bits": "бит", "places": "мест", "projects": "проектов", "objects": "объектов", "visitors": "посетителей",
    "trips": "поездок", "% of GRP": "% ВРП", "thousand": "тыс.", "employees": "работников",
    "enterprises": "предприятий",
    "organisations": "организаций", "events": "событий", "elements": "элементов", "towns": "городов",
    "municipalities": "муниципалитетов",
  ]
  private static let russianScales = ["bn": "млрд", "mln": "млн", "thousand": "тыс.", "tn": "трлн"]
  private static let russianPlural = ["people": "человек"]
}
