import Language

/// What headings of files call the columns of the contract's tables, in English and Russian: by how they begin, for endings
/// and what stands behind differ.
enum HeadingWords {
  /// The column that a heading is probably meant for; nil where nothing is known. The longest beginning rules, and of
  /// columns with the same one the first.
  static func column(of heading: String, among columns: [String]) -> String? {
    let plain = ForeignWords.folded(heading).replacing("ё", with: "е")
    let word = String(plain.prefix { $0 != " " })
    var best: (column: String, length: Int)?
    for (column, beginnings) in meant where columns.contains(column) {
      let length = beginnings.filter { $0 == word || $0.count > 3 && plain.hasPrefix($0) }.map(\.count).max() ?? 0
      if length > best?.length ?? 0 { best = (column, length) }
    }
    return best?.column
  }

  /// Whether a heading is a year alone, as those of a table with a column for each are: `2023`, `2023 г.`.
  static func isYear(_ heading: String) -> Bool {
    heading.wholeMatch(of: #/\s*(?:19|20)\d\d\s*(?:г\.?|год)?\s*/#) != nil
  }

  private static let places = [
    "муниципал", "город", "территори", "населенн", "район", "town", "city", "place", "district",
  ]

  private static let meant: [(column: String, beginnings: [String])] = [
    ("territory", places + ["место", "location", "where"]),
    ("name_ru", ["наименован", "назван", "полное наименован", "организаци", "объект"] + places),
    ("name_en", ["name", "title", "organisation", "organization"] + places),
    ("name", ["name", "title", "event"]),
    ("population", ["численность населени", "численность постоянного населени", "населени", "жител", "population"]),
    ("latitude", ["широта", "lat", "latitude"]),
    ("longitude", ["долгота", "lon", "lng", "longitude"]),
    ("area_km2", ["площад", "area"]),
    ("founded", ["год основани", "год создани", "дата основани", "founded", "established", "year founded"]),
    ("settlement_type", ["тип", "вид", "категори", "type", "kind"]),
    ("component", ["компонент", "component"]),
    ("layer", ["слой", "layer"]),
    ("kind", ["вид", "тип", "kind", "type", "category"]),
    ("recognition", ["известн", "узнаваем", "уровень известн", "recognition", "how well known"]),
    ("status", ["статус", "состояни", "сохра", "status", "state"]),
    ("level", ["уровень", "level"]),
    ("role", ["роль", "роли", "функци", "role"]),
    ("industries", ["отрасл", "сектор", "industr", "sector"]),
    ("target_industries", ["отрасл", "сектор", "industr", "sector"]),
    ("first_day", ["дата", "начало", "date", "start"]),
    ("last_day", ["дата окончани", "окончани", "end date"]),
    ("months", ["месяц", "month"]),
    ("periodicity", ["периодичн", "как часто", "frequency", "periodicity"]),
    ("attendance", ["посетител", "посещаем", "число посетител", "количество посетител", "attendance", "visitors"]),
    ("indicator", ["показател", "indicator", "measure", "variable"]),
    ("unit", ["ед.", "единиц", "unit"]),
    ("period", ["год", "период", "year", "period", "date"]),
    ("value", ["значени", "величин", "value", "figure"]),
    ("cost", ["стоимост", "расход", "бюджет", "сумма", "cost", "budget"]),
    ("instrument", ["инструмент", "instrument"]),
    ("type", ["тип", "вид", "type"]),
    ("beneficiaries", ["получател", "кому", "beneficiar", "who may apply"]),
    ("legal_act", ["правовой акт", "нормативн", "закон", "постановлени", "legal act"]),
    ("source", ["источник", "сайт", "ссылк", "source", "website", "url", "link"]),
    ("note", ["примечани", "комментари", "note", "comment", "remark"]),
  ]
}

extension TableImport {
  /// The file's column for each column of the table that it is probably meant for, by its heading; the first that fits.
  func likelyColumns(among header: [String]) -> [String: String] {
    columns.reduce(into: [:]) { likely, column in
      guard let name = HeadingWords.column(of: column.name, among: header), likely[name] == nil else { return }
      likely[name] = column.name
    }
  }
}
