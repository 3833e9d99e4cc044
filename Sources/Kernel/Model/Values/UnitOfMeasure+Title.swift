extension UnitOfMeasure {
  /// What it is called in a language; its own word where no other is known.
  public func title(in language: NameLanguage) -> String {
    let (words, scales) =
      language == .russian ? (Self.russian, Self.russianScales) : (Self.english, Self.englishScales)
    if let word = words[rawValue] { return word }
    // A scale before another unit: `bn RUB`, `mln trips`; of a unit that is half known nothing is turned.
    guard let space = rawValue.firstIndex(of: " "), let scale = scales[String(rawValue[..<space])] else {
      return rawValue
    }
    let rest = String(rawValue[rawValue.index(after: space)...])
    guard let known = words[rest] ?? (Currency(named: rest) == nil ? nil : rest) else { return rawValue }
    return "\(scale) \(known)"
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
    "persons": "человек", "people": "человек",
    "bits": "бит", "places": "мест", "projects": "проектов", "objects": "объектов", "visitors": "посетителей",
    "trips": "поездок", "% of GRP": "% ВРП", "thousand": "тыс.", "employees": "работников",
    "enterprises": "предприятий", "companies": "компаний", "contracts": "контрактов", "jobs": "рабочих мест",
    "organisations": "организаций", "events": "событий", "elements": "элементов", "towns": "городов",
    "municipalities": "муниципалитетов", "legal entities": "юридических лиц", "spectators": "зрителей",
    "regions": "регионов", "applications": "заявок", "pupils": "учеников", "points": "баллов",
    "participants": "участников", "visits": "посещений", "years": "лет", "m2": "м²", "km2": "км²", "ha": "га",
    "% of GDP": "% ВВП", "% of creative GVA": "% добавленной стоимости креативных индустрий",
    "% year on year": "% к прошлому году", "% of population": "% населения", "% of graduates": "% выпускников",
    "percentage points": "процентных пунктов", "residents": "резидентов", "feature films": "полнометражных фильмов",
    "participants and guests": "участников и гостей", "enterprises and masters": "предприятий и мастеров",
    "places gained": "мест вверх", "persons per km2": "человек на км²", "t a year": "т в год", "items": "единиц",
    "visitors of the works": "посетителей завода", "RUB of the federal budget": "руб. федерального бюджета",
  ]
  private static let russianScales = ["bn": "млрд", "mln": "млн", "thousand": "тыс.", "tn": "трлн"]
  /// The first English word of each Russian one.
  private static let english = Dictionary(
    russian.sorted { $0.key < $1.key }.filter { $0.key != "people" }.map { ($1, $0) },
    uniquingKeysWith: { first, _ in first })
  private static let englishScales = Dictionary(uniqueKeysWithValues: russianScales.map { ($1, $0) })
}
