import TerroirKernel

extension Sentence {
  /// A sentence of the strategic document.
  static func policy(_ key: String, _ arguments: [String: Argument] = [:], evidence: [String] = []) -> Sentence {
    Sentence("\(SentenceCatalogue.policyName)/\(key)", arguments, evidence: evidence)
  }
}

extension SentenceTeller {
  /// Tells the sentences of the strategic document, and those of briefs, which it takes up.
  static func policy(_ language: NameLanguage) -> SentenceTeller {
    SentenceTeller(
      language, of: [SentenceCatalogue.policyName: .policy(language), SentenceCatalogue.briefName: .brief(language)])
  }
}

extension SentenceCatalogue {
  static let policyName = "policy"

  /// The sentences of the strategic document.
  static func policy(_ language: NameLanguage) -> SentenceCatalogue {
    SentenceCatalogue(language, of: policyMessages)
  }

  /// Every message with its words in both languages.
  static let policyMessages: [BriefMessage] =
    policyPages + policyHeadings + policyColumns + policyWords + policyDiagnosis + policyDecisions + policyFollowing

  private static let policyPages: [BriefMessage] = [
    ("title", "Policy for the creative industries: {region}", "Политика развития креативных индустрий: {region}"),
    ("title.cycle", "Strategic document, cycle {cycle}", "Стратегический документ, цикл {cycle}"),
    ("title.period", "Period: {from}–{to}", "Период: {from}–{to} годы"),
    (
      "title.signature",
      "Approved by {signatory, select, none {____________________} other {{signatory}}}",
      "Утверждаю: {signatory, select, none {____________________} other {{signatory}}}"
    ),
    (
      "missing",
      """
      This document is not complete: there is no result yet of {results, list, comma}. The chapters that need them are \
      left out.
      """,
      """
      Документ неполон: ещё нет результатов: {results, list, comma}. Главы, которым они нужны, опущены.
      """
    ),
    (
      "more", "the first {shown} of {all} rows", "показаны первые строки: {shown} из {all}"
    ),
    ("told", "{text}", "{text}"),
    ("body-of", "{kind} of {place}, to be named", "{kind} ({place}), нужно назвать"),
    (
      "bodies-of", "{kind}, to be named: {towns, plural, one {# town} other {# towns}}",
      "{kind}, нужно назвать, городов: {towns, plural, one {#} few {#} many {#} other {#}}"
    ),
    ("to-name", "to be named", "нужно назвать"),
    (
      "body-of-level", "to be named: {id, select, other {{level} body}}",
      """
      нужно назвать: {id, select, federal {федеральный орган} regional {региональный орган} municipal {муниципальный орган} \
      other {орган ({level})}}
      """
    ),
    ("untranslated", "{basis} (not translated)", "{basis} (без перевода)"),
    ("closed-town", "{town} (closed town)", "{town} (закрытый город)"),
    ("whole-region", "the whole region", "весь регион"),
    ("yes", "yes", "да"),
    ("no", "no", "нет"),
    ("more-than", "more than {value}", "более {value}"),
    ("not-listed", "not in the data", "в данных нет"),
    ("other", "other", "прочее"),
    ("other-measures", "other measures", "остальные меры"),
    ("other-clusters", "other clusters", "остальные кластеры"),
    ("together", "together", "вместе"),
    ("expected", "expected from other levels", "ожидается от других уровней"),
    (
      "own-part", "of it for programmes applied for: preparing applications, own part",
      "в том числе на программы других уровней: подготовка заявок, своя доля"
    ),
    ("places-of", "in {places} of {all} municipalities", "муниципалитеты: {places} из {all}"),
    (
      "budget-of", "{id, select, other {{level} budget}}",
      "{id, select, federal {федеральный бюджет} regional {региональный бюджет} municipal {муниципальные бюджеты} other {бюджет: {level}}}"
    ),
    ("year-count", "{year}: {count}", "{year} — {count}"),
  ]

  private static let policyHeadings: [BriefMessage] = [
    ("chapter.summary", "Summary", "Кратко"),
    ("chapter.identity", "The identity of the region", "Идентичность региона"),
    ("chapter.ecosystem", "Who is here", "Кто здесь работает"),
    ("chapter.chain", "Where the chain is narrow", "Где узкие места"),
    ("chapter.clusters", "Priority clusters", "Приоритетные кластеры"),
    ("chapter.package", "The package of support", "Пакет мер поддержки"),
    ("chapter.roadmap", "Roadmap", "Дорожная карта"),
    ("chapter.money", "Money", "Деньги"),
    ("chapter.promotion", "Promotion", "Продвижение"),
    ("chapter.indicators", "Indicators and targets", "Показатели и цели"),
    ("chapter.judging", "How it will be judged", "Как оценивать результат"),
    ("chapter.risks", "Risks", "Риски"),
    ("chapter.unknown", "What is not known", "Что неизвестно"),
    ("chapter.annexes", "Annex: how it was made", "Приложение: как это получено"),
    ("section.endangered", "What is in danger", "Что под угрозой"),
    ("section.niches", "What sets the region apart", "Чем регион отличается"),
    ("section.industries", "Industries", "Отрасли"),
    ("section.towns", "Towns", "Города"),
    ("section.network", "Ties", "Связи"),
    ("section.support", "Document, measures, institution", "Документ, меры, институт"),
    ("section.factors", "Factors of competitiveness", "Факторы конкурентоспособности"),
    ("section.criteria", "What the clusters are ranked by", "По чему ранжированы кластеры"),
    ("section.floors", "Shares of the smaller towns", "Доли малых городов"),
    ("section.in-force", "In force", "Что уже действует"),
    ("section.apply", "To apply for", "На что подать заявку"),
    ("section.adopt", "To adopt and run", "Что принять и вести самим"),
    ("section.propose", "To propose upward", "Что предложить уровню выше"),
    ("section.cards", "Cards of the clusters", "Карточки кластеров"),
    ("section.initiatives", "Initiatives", "Инициативы"),
    ("section.pilots", "Pilots", "Пилоты"),
    ("section.budgets", "Budgets", "Бюджеты"),
    ("section.house", "Message house", "Дом посланий"),
    ("section.stories", "Stories", "Истории"),
    ("section.messages", "Messages", "Послания"),
    ("section.events", "Events", "События"),
    ("section.routes", "Routes", "Маршруты"),
    ("section.plan", "Plan of evaluation", "План оценки"),
    ("section.review", "What the review says", "Что показал обзор"),
    ("section.assumed", "What was assumed", "Что принято без данных"),
    ("section.data", "What the data are like", "Какие данные"),
    ("section.before-signing", "What to do before signing", "Что сделать до подписания"),
    ("section.sites", "Where the data come from", "Откуда данные"),
    ("section.parameters", "Parameters in force", "Действующие параметры"),
  ]

  private static let policyColumns: [BriefMessage] = [
    ("column.element", "element", "элемент"), ("column.place", "place", "место"),
    ("column.recognition", "known", "известность"), ("column.status", "state", "состояние"),
    ("column.since", "since", "с какого года"), ("column.industries", "industries", "отрасли"),
    ("column.niche", "niche", "ниша"), ("column.likelihood", "likelihood", "вероятность"),
    ("column.competition", "share of rivals", "доля соперников"),
    ("column.relatedness", "relatedness", "близость к отраслям региона"),
    ("column.kind", "kind", "вид"),
    ("column.all", "all", "всего"), ("column.industry", "industry", "отрасль"),
    ("column.organisations", "organisations", "организаций"),
    ("column.identity-share", "elements linked", "доля связанных элементов"),
    ("column.significance-method", "significance by the method", "значимость по методу"),
    ("column.significance-data", "significance by the data", "значимость по данным"),
    ("column.model", "model", "модель"), ("column.organisation", "organisation", "организация"),
    ("column.partners", "partners", "партнёров"),
    ("column.betweenness", "shortest paths through it", "доля кратчайших путей через неё"),
    ("column.articulation", "network falls apart without it", "без неё сеть распадается"),
    ("column.link", "narrowest link", "самое узкое звено"),
    ("column.at-link", "organisations at it", "организаций в звене"),
    ("column.capacity", "part of the strongest link", "к самому сильному звену"),
    ("column.certainty", "certainty", "надёжность"), ("column.level", "level", "уровень"),
    ("column.support", "what", "что"), ("column.there", "is it there", "есть ли"),
    ("column.rank", "rank (95%)", "место (95 %)"), ("column.cluster", "cluster", "кластер"),
    ("column.towns", "places", "места"), ("column.elements", "elements", "элементов"),
    ("column.criterion", "criterion", "критерий"), ("column.meaning", "what it measures", "что измеряет"),
    ("column.weight", "weight", "вес"), ("column.town-type", "type of town", "тип города"),
    ("column.least-share", "least share", "наименьшая доля"), ("column.why", "why", "почему"),
    ("column.act", "act", "акт"), ("column.legal-basis", "legal basis", "правовая основа"),
    ("column.confirmed", "confirmed in force", "подтверждено, что действует"),
    ("column.measure", "measure", "мера"), ("column.turn-to", "whom to turn to", "к кому обратиться"),
    ("column.clusters", "clusters", "кластеров"), ("column.attracted", "expected means", "ожидаемые средства"),
    ("column.own-cost", "own cost", "собственные расходы"),
    ("column.where", "where", "где"), ("column.pays-acts", "who pays and runs it", "кто платит и исполняет"),
    ("column.cost", "cost", "стоимость"),
    ("column.instrument", "instrument", "инструмент"), ("column.need", "need it answers", "на какую потребность"),
    ("column.for-clusters", "clusters in need", "кластеров с потребностью"),
    ("column.units", "units", "единиц"),
    ("column.answers", "need", "потребность"), ("column.year", "year", "год"),
    ("column.pilot", "pilot", "пилот"),
    ("column.leads", "who leads", "кто ведёт"), ("column.first-result", "first result", "первый результат"),
    ("column.days", "from – to", "начало – конец"), ("column.payer", "payer", "кто платит"),
    ("column.total", "total", "всего"), ("column.budget", "budget", "бюджет"), ("column.used", "used", "занято"),
    ("column.left", "left", "остаток"), ("column.audience", "audience", "аудитория"),
    ("column.message", "message", "послание"), ("column.consent", "whose consent", "чьё согласие нужно"),
    ("column.time", "time", "время"),
    ("column.channel", "through whom", "через кого"), ("column.event", "event", "событие"),
    ("column.event-status", "status", "статус"), ("column.town", "town", "город"),
    ("column.mode", "how", "как"), ("column.stops", "stops", "остановки"), ("column.length", "length", "длина"),
    ("column.hours", "time", "время"), ("column.indicator", "indicator", "показатель"),
    ("column.unit", "unit", "единица"), ("column.value", "value", "значение"),
    ("column.baseline", "baseline", "исходное"), ("column.target", "target", "цель"),
    ("column.kpi-status", "status", "статус"), ("column.counted", "what is counted", "что считают"),
    ("column.measures-it", "who measures", "кто измеряет"),
    ("column.compared-with", "compared with", "с кем сравнивают"),
    ("column.minimum-effect", "least effect seen", "наименьший заметный эффект"),
    ("column.power", "power", "мощность"), ("column.issue", "question", "вопрос"),
    ("column.answer", "answer", "ответ"), ("column.open", "what is open", "что открыто"),
    ("column.to-do", "what to do", "что сделать"),
    ("column.risk", "risk", "риск"), ("column.impact", "impact", "ущерб"),
    ("column.watches", "who watches", "кто следит"),
    ("column.change", "if", "если"), ("column.effect", "then", "то"), ("column.ground", "what", "что"),
    ("column.because", "on what ground", "на каком основании"), ("column.between", "between", "в пределах"),
    ("column.data-table", "table", "таблица"),
    ("column.rows", "rows", "строк"), ("column.complete", "filled", "заполнено"),
    ("column.sourced", "with a source", "с источником"),
    ("column.high-confidence", "high confidence", "высокой надёжности"),
    ("column.newest", "newest", "новейшее"), ("column.result", "result", "результат"),
    ("column.plugin", "plugin", "модуль"), ("column.seed", "seed", "начальное число"),
    ("column.hash", "hash, first digits", "хеш, первые цифры"), ("column.values", "values", "значения"),
  ]
}
