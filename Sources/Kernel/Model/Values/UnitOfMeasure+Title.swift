extension UnitOfMeasure {
  /// What it is called in a language; its own word where nobody gave another.
  public func title(in language: NameLanguage) -> String {
    guard language == .russian else { return rawValue }
    if let word = Self.russian[rawValue] { return word }
    // A scale before another unit: `bn RUB`, `mln trips`.
    let words = rawValue.split(separator: " ").map(String.init)
    guard words.count > 1, let scale = Self.russianScales[words[0]] else { return rawValue }
    let rest = words.dropFirst().joined(separator: " ")
    return "\(scale) \(Self.russian[rest] ?? Self.russianPlural[rest] ?? rest)"
  }

  /// The unit as it stands behind a number in a sentence, in each language; none for a bare number, whose name says what it
  /// is: nobody says "0.47 ratio".
  public var behindNumber: Sentence.Argument {
    if Self.bare.contains(rawValue) { return .list([]) }
    return .name(LocalizedText(en: self == .rank ? "by rank" : title(in: .english), ru: title(in: .russian)))
  }

  private static let bare: Set<String> = ["ratio", "index", "count", "probability", "share"]

  private static let russian = [
    "share": "доля", "probability": "вероятность", "count": "число", "index": "индекс", "RUB": "руб.", "km": "км",
    "days": "дней", "hours": "часов", "minutes": "минут", "degrees": "градусы", "rank": "место", "year": "год",
    "persons": "человек",
    "bits": "бит", "places": "мест", "projects": "проектов", "objects": "объектов", "visitors": "посетителей",
    "trips": "поездок", "% of GRP": "% ВРП", "thousand": "тыс.", "employees": "работников",
    "enterprises": "предприятий",
    "organisations": "организаций", "events": "событий", "elements": "элементов", "towns": "городов",
    "municipalities": "муниципалитетов", "legal entities": "юридических лиц", "spectators": "зрителей",
    "regions": "регионов", "applications": "заявок", "pupils": "учеников", "points": "баллов",
    "participants": "участников", "visits": "посещений", "years": "лет", "m2": "м²", "% of GDP": "% ВВП",
    "% of creative GVA": "% добавленной стоимости креативных индустрий", "% year on year": "% к прошлому году",
  ]
  private static let russianScales = ["bn": "млрд", "mln": "млн", "thousand": "тыс.", "tn": "трлн"]
  private static let russianPlural = ["people": "человек"]
}
