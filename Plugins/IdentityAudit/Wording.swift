import TerroirKernel

/// The fixed words of the audit's sentences in the workspace's language; names come from the data.
struct Wording {
  let language: NameLanguage

  func choose(_ english: String, _ russian: String) -> String { language.choose(english, russian) }

  func layer(_ cell: IdentityRow, names: [String]) -> String {
    let (share, low, high) = (percent(cell.score), whole(cell.scoreLow), whole(cell.scoreHigh))
    return choose(
      "The \(cell.component.rawValue) \(cell.layer.rawValue) layer carries \(share) of the region's recognised identity "
        + "(\(low)-\(high)%): \(list(names)).",
      "\(adjective(cell.component)) \(adjective(cell.layer)) слой несёт \(share) признанной идентичности региона "
        + "(\(low)–\(high) %): \(list(names)).")
  }

  func support(level: String) -> String {
    choose(
      "A document, measures and an institution of support are in force on the \(level) level.",
      "На уровне региона действуют все три элемента поддержки: документ, меры и институт развития.")
  }

  func pace(_ pace: Pace) -> String {
    let row = pace.row
    let subject = volume(row.subject)
    let national = signed(row.national)
    let bound =
      (row.unit.contains("RUB") ? choose(", in prices of the year", " в ценах своего года") : "")
      + (row.exact
        ? "" : choose("; one of the values is published as a bound", "; одно из значений опубликовано как граница"))
    let change =
      pace.change.lowerBound == pace.change.upperBound
      ? signed(row.change)
      : choose(
        "between \(signed(pace.change.lowerBound)) and \(signed(pace.change.upperBound))",
        "от \(signed(pace.change.lowerBound)) до \(signed(pace.change.upperBound))")
    return choose(
      "\(subject) changed by \(change) \(row.unit) from \(row.from) to \(row.to); at the pace of \(row.reference) it "
        + "would have been \(national)\(bound).",
      "\(subject): изменение за \(row.from)–\(row.to) годы \(change) \(row.unit), а при темпе территории сравнения "
        + "(\(row.reference)) было бы \(national)\(bound).")
  }

  func piled(_ capital: String, actors: Double, population: Double) -> String {
    choose(
      "\(capital) holds \(percent(actors)) of the municipal actors with \(percent(population)) of the towns' inhabitants.",
      "\(capital): \(percent(actors)) организаций муниципалитетов при \(percent(population)) жителей.")
  }

  func narrows(_ link: ChainLink, in industries: Int, of all: Int) -> String {
    choose(
      "The culture cycle narrows at \(link.rawValue) in \(industries) of \(all) industries with enough actors to tell.",
      "Культурный цикл сужается на звене «\(link.title(in: language))» в \(industries) из \(all) отраслей, где хватает организаций для вывода."
    )
  }

  func endangered(_ count: Int, of all: Int) -> String {
    choose(
      "\(count) of \(all) identity elements are endangered or lost.",
      "Под угрозой или утрачено элементов идентичности: \(count) из \(all).")
  }

  func fragile(_ actor: String, lost: Int, of all: Int) -> String {
    choose(
      "Without \(actor) \(lost) of \(all) actors would lose \(lost == 1 ? "its" : "their") way to the rest of the network.",
      "\(actor): без этой организации \(lost) из \(all) потеряют связь с остальной сетью.")
  }

  func niche(_ row: IndustryRow, name: String, names: [String]) -> String {
    let expected = decimal(Double(row.actors) / (row.lq ?? 1))
    let likely = percent(row.specialised ?? 0)
    let rooted = names.isEmpty ? "" : choose("; rooted in \(list(names))", "; опора: \(list(names))")
    return choose(
      "\(name): \(row.actors) \(row.actors == 1 ? "actor" : "actors") where the regions in the data would give \(expected) (a real lead with \(likely) "
        + "probability)\(rooted).",
      "\(name): организаций \(row.actors), а по регионам в данных ожидалось бы \(expected) (вероятность действительного "
        + "перевеса \(likely))\(rooted).")
  }

  func proposition(_ region: String, names: [String], rarer: Bool, markets: [String]) -> String {
    let rare =
      rarer
      ? choose(", of kinds rarer among its peers in the data", "; в регионах сравнения такое встречается реже") : ""
    let sold =
      markets.isEmpty ? "" : choose("; its likely markets are \(list(markets))", "; вероятные рынки: \(list(markets))")
    return choose(
      "\(region) brings together \(list(names)), all alive today\(rare)\(sold).",
      "\(region) соединяет то, что живо сегодня: \(list(names))\(rare)\(sold).")
  }

  func list(_ items: [String]) -> String { language.list(items) }

  func percent(_ share: Double) -> String { choose("\(whole(share))%", "\(whole(share)) %") }
  private func whole(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private func decimal(_ value: Double) -> String {
    let text = ((value * 10).rounded() / 10).plain
    return choose(text, text.replacing(".", with: ","))
  }

  private func signed(_ value: Double) -> String { value > 0 ? "+\(decimal(value))" : decimal(value) }

  /// Two decimals at most.
  func two(_ value: Double) -> String {
    let text = ((value * 100).rounded() / 100).plain
    return choose(text, text.replacing(".", with: ","))
  }

  func level(_ level: Level) -> String {
    switch level {
    case .federal: choose("federal", "федеральный")
    case .regional: choose("regional", "региональный")
    case .municipal: choose("municipal", "муниципальный")
    }
  }

  func governance(_ element: String) -> String {
    switch element {
    case "document": choose("document", "документ")
    case "measures": choose("measures", "меры")
    case "institution": choose("institution", "институт развития")
    default: element
    }
  }

  private func adjective(_ component: IdentityComponent) -> String {
    switch component {
    case .material: "Материальный"
    case .symbolic: "Символический"
    }
  }

  private func adjective(_ layer: IdentityLayer) -> String {
    switch layer {
    case .historical: "исторический"
    case .cultural: "культурный"
    case .environmental: "природный"
    case .social: "социальный"
    case .technological: "технологический"
    }
  }

  /// What a volume counts, as the subject of a sentence; the indicator's own name where it is another.
  private func volume(_ indicator: String) -> String {
    switch indicator {
    case "gva_creative": choose("Value added of the creative industries", "Добавленная стоимость креативных индустрий")
    case "employees_average": choose("Employment in the creative industries", "Занятость в креативных индустриях")
    case "organisations_creative": choose("The number of creative organisations", "Число креативных организаций")
    case "net_revenue": choose("Revenue of the creative industries", "Выручка креативных индустрий")
    case "museum_attendance": choose("Attendance of museums", "Посещаемость музеев")
    case "theatre_attendance": choose("Attendance of theatres", "Посещаемость театров")
    case "tourist_trips_rosstat": choose("The number of tourist trips", "Число туристских поездок")
    default: indicator
    }
  }
}
