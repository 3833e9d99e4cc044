import TerroirKernel

extension Sentence {
  /// A sentence of the town's page.
  static func town(_ key: String, _ arguments: [String: Argument] = [:], evidence: [String] = []) -> Sentence {
    Sentence("\(SentenceCatalogue.townName)/\(key)", arguments, evidence: evidence)
  }
}

extension SentenceCatalogue {
  typealias TownMessage = (key: String, english: String, russian: String)

  static let townName = "town"

  /// The sentences of the town's page.
  static func town(_ language: NameLanguage) -> SentenceCatalogue {
    let texts = townMessages.map { ($0.key, language.choose($0.english, $0.russian)) }
    return SentenceCatalogue(language, texts: Dictionary(texts) { _, last in last })
  }

  /// Every message with its words in both languages.
  static let townMessages: [TownMessage] =
    headingMessages + hereMessages + standingMessages + supportMessages

  private static let headingMessages: [TownMessage] = [
    (
      "place",
      """
      {region}; {population, select, none {inhabitants are not known} other {inhabitants: {population, number, \
      grouped}{year, select, none {} other { ({year})}}}}
      """,
      """
      {region}; {population, select, none {число жителей неизвестно} other {жителей: {population, number, \
      grouped}{year, select, none {} other { ({year})}}}}
      """
    ),
    ("heading.identity", "Identity", "Идентичность"),
    ("heading.organisations", "Organisations", "Организации"),
    ("heading.decides", "What the town decides and pays", "Что город решает и оплачивает"),
    ("heading.receives", "What it receives, and may apply for", "Что город получает и на что может подать заявку"),
    ("heading.hosts", "What it hosts", "Что здесь проходит"),
    ("heading.clusters", "Its clusters", "Кластеры города"),
    ("heading.role", "Its present role", "Нынешняя роль"),
    ("heading.body", "Its body and coordinator", "Орган и координатор"),
    ("heading.premises", "Premises", "Помещения"),
    ("heading.strategy", "Its socio-economic strategy", "Стратегия социально-экономического развития"),
    ("heading.contacts", "Whom to call", "К кому обратиться"),
    ("none-listed", "not known: none is listed in the data", "неизвестно: в данных не указано"),
    ("run", "not known yet; run: {commands}", "пока неизвестно; выполните: {commands}"),
    ("more", "and {count} more", "и ещё {count}"),
    ("package", "package: {told}", "пакет: {told}"),
    ("pilots", "pilots: {told}", "пилоты: {told}"),
  ]

  private static let hereMessages: [TownMessage] = [
    (
      "element",
      """
      {name}: {status, select, living {living} revived {revived} endangered {endangered} lost {lost} planned {planned} other \
      {{status}}}, known {recognition, select, world {in the world} national {in the country} regional {in the \
      region} local {in its own place} other {{recognition}}}{carried, select, no {; no organisation of the town \
      works in its industries} other {}}
      """,
      """
      {name}: {status, select, living {живой элемент} revived {возрождённый элемент} endangered {элемент под \
      угрозой} lost {утраченный элемент} planned {планируемый элемент} other {{status}}}, известен {recognition, select, world {в мире} \
      national {в стране} regional {в регионе} local {на своём месте} other {{recognition}}}{carried, select, no \
      {; организаций города в его отраслях нет} other {}}
      """
    ),
    ("organisation", "{name}: {kind}", "{name}: {kind}"),
    (
      "event",
      """
      {name}: {months, select, none {the month is not known} other {{months, list, comma}}}{visitors, select, \
      none {} other {; visitors: {exactly, select, more_than {more than } about {about } almost {almost } \
      up_to {up to } other {}}{visitors, number, grouped}{year, select, none {} other { ({year})}}}}
      """,
      """
      {name}: {months, select, none {месяц неизвестен} other {{months, list, comma}}}{visitors, select, none {} \
      other {; посетителей: {exactly, select, more_than {больше } about {около } almost {почти } up_to {до } \
      other {}}{visitors, number, grouped}{year, select, none {} other { ({year})}}}}
      """
    ),
    (
      "month",
      """
      {month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 \
      {September} 10 {October} 11 {November} 12 {December} other {{month}}}
      """,
      """
      {month, select, 1 {январь} 2 {февраль} 3 {март} 4 {апрель} 5 {май} 6 {июнь} 7 {июль} 8 {август} 9 \
      {сентябрь} 10 {октябрь} 11 {ноябрь} 12 {декабрь} other {{month}}}
      """
    ),
    ("no-event", "events: none is listed in the data", "события: в данных не указано"),
    ("no-pilot", "pilots: the programme has none here", "пилоты: в программе здесь их нет"),
    (
      "pilot", "pilot {name}: begins {start}; owner: {owner, select, none {to be named} other {{owner}}}",
      "пилот «{name}»: начало {start}; ответственный: {owner, select, none {нужно назвать} other {{owner}}}"
    ),
  ]

  private static let standingMessages: [TownMessage] = [
    (
      "no-cluster", "no cluster of the strategy counts it among its places",
      "ни один кластер стратегии не включает этот город"
    ),
    ("cluster-unranked", "{name}: the strategy gives it no rank", "{name}: в стратегии нет ранга"),
    (
      "cluster",
      """
      {name}: rank {rank} of {count} ({low} to {high}); {model, select, dynamic-conservation {dynamic \
      conservation} transformation {transformation} generation {generation} other {{model}}}
      """,
      """
      {name}: ранг {rank} из {count} (от {low} до {high}); {model, select, dynamic-conservation {динамическое \
      сохранение} transformation {трансформация} generation {генерация} other {{model}}}
      """
    ),
    ("no-row", "the profile has no row of it", "в профиле нет такой строки"),
    ("type", "type: {types, list, comma}", "тип: {types, list, comma}"),
    (
      "type-word",
      """
      {type, select, capital {capital of the region} second-tier {second-tier town} small {small town} \
      craft-place {place of a craft} mining-works {mining and works town} other {{type}}}
      """,
      """
      {type, select, capital {столица региона} second-tier {город второго уровня} small {малый город} \
      craft-place {место промысла} mining-works {горнозаводской город} other {{type}}}
      """
    ),
    (
      "no-potential", "identity potential is not known: the town has no rows, and nobody searched it",
      "потенциал идентичности неизвестен: по городу нет строк, и его никто не обследовал"
    ),
    (
      "potential",
      """
      identity potential: {potential, number, .#} of 100{range, select, none {} other { ({range})}}; rank {rank} \
      of {count}{ranks, select, none {} other { ({ranks})}}
      """,
      """
      потенциал идентичности: {potential, number, .#} из 100{range, select, none {} other { ({range})}}; ранг \
      {rank} из {count}{ranks, select, none {} other { ({ranks})}}
      """
    ),
    ("range", "{low, number, .#} to {high, number, .#}", "от {low, number, .#} до {high, number, .#}"),
    (
      "body", "{name}: {kind}, which {roles, list, and} in support",
      "{name}: {kind}; в поддержке {roles, list, and}"
    ),
    (
      "role", "{role, select, pays {pays} decides {decides} runs {acts} other {{role}}}",
      "{role, select, pays {платит} decides {решает} runs {исполняет} other {{role}}}"
    ),
    ("no-body", "body: none is listed in the data", "орган: в данных не указан"),
    (
      "coordinator", "coordinator: {name}; acts: {acts, select, none {not named} other {{acts}}}",
      "координатор: {name}; исполняет: {acts, select, none {не указано} other {{acts}}}"
    ),
    ("coordinator-chosen", "coordinator: the package sets one up: {name}", "координатор: его вводит пакет: {name}"),
    ("no-coordinator", "coordinator: none is listed", "координатор: не указан"),
    ("room", "{name}: {force}", "{name}: {force}"),
    ("document", "in the data: {name}, {force}", "в данных: {name}, {force}"),
    (
      "no-document",
      """
      no document of the town on creative industries is in the data: whether its strategy has the clause is \
      not known
      """,
      "в данных нет документа города о креативных индустриях: есть ли такой раздел в его стратегии, неизвестно"
    ),
    ("clause-chosen", "the package has it adopted: {name}", "пакет предусматривает принять: {name}"),
    ("clause-left", "the package leaves it out: {name}; {reason}", "в пакет не вошло: {name}; {reason}"),
    ("no-clause", "the package has no document of this town", "в пакете нет документа этого города"),
  ]
}
