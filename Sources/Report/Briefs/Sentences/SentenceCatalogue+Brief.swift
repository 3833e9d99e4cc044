import TerroirKernel

extension Sentence {
  /// A sentence of a brief.
  static func brief(_ key: String, _ arguments: [String: Argument] = [:], evidence: [String] = []) -> Sentence {
    Sentence("\(SentenceCatalogue.briefName)/\(key)", arguments, evidence: evidence)
  }
}

extension SentenceTeller {
  /// Tells the sentences of briefs.
  static func briefs(_ language: NameLanguage) -> SentenceTeller {
    SentenceTeller(language, of: [SentenceCatalogue.briefName: .brief(language)])
  }

  /// Tells the sentences of catalogues by their names.
  init(_ language: NameLanguage, of catalogues: [String: SentenceCatalogue]) {
    self.init(language) { catalogues[$0] }
  }
}

extension SentenceCatalogue {
  typealias BriefMessage = (key: String, english: String, russian: String)

  static let briefName = "brief"

  /// The sentences of briefs.
  static func brief(_ language: NameLanguage) -> SentenceCatalogue {
    SentenceCatalogue(language, of: briefMessages)
  }

  /// The words of messages in a language.
  init(_ language: NameLanguage, of messages: [BriefMessage]) {
    let texts = messages.map { ($0.key, language.choose($0.english, $0.russian)) }
    self.init(language, texts: Dictionary(texts) { _, last in last })
  }

  /// Every message with its words in both languages.
  static let briefMessages: [BriefMessage] =
    pageMessages + auditMessages + strategyMessages + packageMessages + pilotMessages + campaignMessages
    + reviewMessages + cycleMessages

  private static let auditMessages: [BriefMessage] = [
    (
      "audit.elements",
      """
      {elements, plural, one {# identity element is} other {# identity elements are}} listed in {places, \
      plural, one {# place} other {# places}}; {living} of them living or revived{world, plural, =0 {} one \
      {, # known in the world} other {, # known in the world}}
      """,
      """
      элементов идентичности в списке: {elements}, мест: {places}; живых или возрождённых: {living}{world, \
      plural, =0 {} one {, известных в мире: #} few {, известных в мире: #} many {, известных в мире: #} \
      other {, известных в мире: #}}
      """
    ),
    (
      "audit.actors",
      """
      {actors, plural, one {# organisation of the region is} other {# organisations of the region are}} \
      listed{alone, plural, =0 {} one {, # of them without a known tie} other {, # of them without a known \
      tie}}{elsewhere, plural, =0 {} one {; # more, seated elsewhere, is tied to them} other {; # more, seated \
      elsewhere, are tied to them}}
      """,
      """
      организаций региона в списке: {actors}{alone, plural, =0 {} one {, без известных связей: #} few {, без \
      известных связей: #} many {, без известных связей: #} other {, без известных связей: #}}{elsewhere, \
      plural, =0 {} one {; связанных с ними организаций из других мест: #} few {; связанных с ними \
      организаций из других мест: #} many {; связанных с ними организаций из других мест: #} other {; \
      связанных с ними организаций из других мест: #}}
      """
    ),
    ("audit.towns", "the greatest identity potential: {towns}", "наибольший потенциал идентичности: {towns}"),
    ("audit.town-rank", "{town} (rank {low} to {high})", "{town} (место от {low} до {high})"),
    (
      "audit.thing",
      """
      {none, select, yes {none has} other {{places, plural, one {# has} other {# have}}}} {thing, select, document {a document of \
      its own} measures {support measures} institution {an institution of support} other {{thing}}}
      """,
      """
      {none, select, yes {{thing, select, document {своего документа} measures {мер поддержки} institution \
      {института поддержки} other {{thing}}} нет ни у одного} other {{thing, select, document {свой документ} \
      measures {меры поддержки} institution {институт поддержки} other {{thing}}} — у {places}}}
      """
    ),
    (
      "audit.towns-lack",
      """
      of {towns} towns, by the data, {things, list, comma}; check: what is missing the strategy must bring
      """,
      "по данным, из {towns, plural, one {# города} few {# городов} many {# городов} other {# городов}} {things, list, comma}; проверьте: чего нет, должна дать стратегия"
    ),
    (
      "audit.level-lacks",
      """
      the data show no {thing, select, document {document on creative industries} measures {support measures} \
      institution {institution of support} other {{thing}}} in force: {level} level
      """,
      """
      в данных нет действующего: {thing, select, document {документ о креативных индустриях} measures {меры \
      поддержки} institution {институт поддержки} other {{thing}}}; уровень: {level}
      """
    ),
    (
      "audit.keepers", "support, by their own wish, those who keep {elements}",
      "поддержите хранителей, если они сами этого хотят: {elements}"
    ),
    ("audit.endangered", "save what is endangered: {elements}", "спасайте то, что под угрозой: {elements}"),
    ("audit.link", "{link} in {industry}", "{industry} — {link}"),
    (
      "audit.narrow", "widen the narrowest links, which hold in nine resamples of ten: {links}",
      "расширьте самые узкие звенья, устойчивые в девяти выборках из десяти: {links}"
    ),
    (
      "audit.cost", "no money is decided on here; sums come with the package",
      "деньги здесь не распределяются: суммы появятся в пакете мер"
    ),
    (
      "audit.first",
      """
      {town} is first among the towns{fixed, select, yes { with 95% certainty} other {, and may stand from \
      {low} to {high} (95%)}}
      """,
      """
      {town} на первом месте{fixed, select, yes { с надёжностью 95 %} other {, возможные места: от {low} до \
      {high} (95 %)}}
      """
    ),
    (
      "audit.second",
      """
      {town} is second{fixed, select, yes { with 95% certainty} other {, and may stand from {low} to \
      {high}}}
      """,
      """
      {town} на втором{fixed, select, yes { с надёжностью 95 %} other {, возможные места: от {low} до \
      {high}}}
      """
    ),
    (
      "audit.specialised",
      """
      {industries, select, none {None of the {compared} industries compared is surely above its part of what it is \
      compared with: chance may be enough} other {Surely above its part of what it is compared with: {industries}}}
      """,
      """
      {industries, select, none {Ни про одну из {compared} сравнимых отраслей нельзя наверняка сказать, что её здесь \
      больше, чем приходится по базе сравнения} other {Наверняка больше, чем приходится по базе сравнения: \
      {industries}}}
      """
    ),
    (
      "audit.sources",
      """
      of {rows, number, grouped} rows of data (all regions){register, plural, =0 {} one {, without the {register, number, \
      grouped} of the register,} other {, without the {register, number, grouped} of the register,}} {sourced} \
      name a source and {sure} are of high confidence
      """,
      """
      строк данных (все регионы){register, plural, =0 {} one { без строк реестра, которых {register, number, grouped}} few \
      { без строк реестра, которых {register, number, grouped}} many { без строк реестра, которых {register, \
      number, grouped}} other { без строк реестра, которых {register, number, grouped}}}: {rows, number, \
      grouped}, с источником {sourced}, высокой надёжности {sure}
      """
    ),
    (
      "audit.unsearched",
      "what {towns} of {all} towns have: nothing of theirs is listed, and no complete search of them is told",
      "что есть в {towns} из {all, plural, one {# города} few {# городов} many {# городов} other {# городов}}: в данных о них ничего нет, и о полном поиске они не говорят"
    ),
    (
      "audit.gap",
      """
      {figure, select, growth {growth of {count}} performance {performance of {count}} innovation {innovation of \
      {count}} investment {investment of {count}} other {{figure} of {count}}}
      """,
      """
      {figure, select, growth {рост — {count}} performance {результаты — {count}} innovation {инновации — {count}} \
      investment {инвестиции — {count}} other {{figure} — {count}}}
      """
    ),
    (
      "audit.gaps", "of {all} industries: {gaps, list, comma}",
      "отраслей: {all}, из них неизвестны: {gaps, list, comma}"
    ),
    (
      "audit.untold",
      """
      whether any of {count, plural, one {# industry} other {# industries}} compared is stronger here than \
      elsewhere: the lists of organisations are not known to be complete
      """,
      "сильнее ли здесь какая-нибудь из сравнимых отраслей (их {count}): полнота списков организаций неизвестна"
    ),
    ("audit.abroad", "ties abroad: no foreign partner is listed", "зарубежные связи: партнёров в списке нет"),
  ]

  private static let strategyMessages: [BriefMessage] = [
    (
      "strategy.clusters",
      """
      {clusters, plural, one {# thematic cluster joins} other {# thematic clusters join}} {elements, plural, \
      one {# identity element} other {# identity elements}}{events, plural, \
      =0 {{actors, plural, =0 {} one { and # organisation} other { and # organisations}}} \
      one {{actors, plural, =0 {} one {, # organisation} other {, # organisations}} and {events} event} \
      other {{actors, plural, =0 {} one {, # organisation} other {, # organisations}} and {events} events}}
      """,
      """
      тематических кластеров: {clusters}; в них элементов идентичности: {elements}{actors, plural, =0 {} \
      one {, организаций: #} few {, организаций: #} many {, организаций: #} other {, организаций: \
      #}}{events, plural, =0 {} one {, событий: #} few {, событий: #} many {, событий: #} other {, событий: \
      #}}
      """
    ),
    ("strategy.point", "{industry} ({town})", "{industry} ({town})"),
    (
      "strategy.points",
      "{strong, select, yes {the strongest growth points} other {growth points by score, none of them strong}}: {points}",
      "{strong, select, yes {сильнейшие точки роста} other {точки роста по оценке, сильных среди них нет}}: {points}"
    ),
    (
      "strategy.none", "no thematic cluster came about: there is nothing to support yet; show strategy --full says why",
      "тематических кластеров не получилось, поддерживать пока нечего; почему — покажет show strategy --full"
    ),
    (
      "strategy.first", "put these clusters first, by the mean of the criteria at the weights set:",
      "в первую очередь развивайте кластеры (порядок — по среднему критериев при заданных весах):"
    ),
    (
      "strategy.cluster",
      "{name} ({places}); rank {low} to {high}",
      "{name} ({places}); место от {low} до {high}"
    ),
    ("strategy.image", "target image of the first: {image}", "целевой образ первого: {image}"),
    (
      "strategy.cost", "no money is decided on here; measures and sums come with the package",
      "деньги здесь не распределяются: меры и суммы появятся в пакете"
    ),
    (
      "strategy.floor",
      """
      {type, select, second-tier {second-tier towns get} small {small towns get} capital {the capital gets} \
      other {{type} get}} at least {share}
      """,
      """
      {type, select, second-tier {города второго уровня} small {малые города} capital {столица} other \
      {{type}}} — не меньше {share}
      """
    ),
    (
      "strategy.floors",
      "of what is spent on the towns' measures {shares, list, comma}",
      "из расходов на меры городов: {shares, list, comma}"
    ),
    (
      "strategy.range",
      "over data drawn again and other weights the first stands from {low} to {high} in 95 cases of 100",
      "при повторном отборе данных и других весах место первого — от {low} до {high} в 95 случаях из 100"
    ),
    (
      "strategy.weights",
      """
      of all weightings {share} put it first{rivals, select, none {} other {{ahead, select, yes {; more of them put \
      another first: {rivals}} other {; others put first: {rivals}}}}}
      """,
      """
      первым его ставят {share} наборов весов{rivals, select, none {} other {{ahead, select, yes {, другой — больше: \
      {rivals}} other {; другие ставят первым: {rivals}}}}}
      """
    ),
    ("strategy.rival", "{name} ({share})", "{name} ({share})"),
    (
      "strategy.soft",
      """
      {soft, plural, =0 {every cluster keeps half of its members or more when the data are drawn again} one {# of \
      {all} clusters keeps less than half of its members when the data are drawn again} other {# of {all} clusters \
      keep less than half of their members when the data are drawn again}}
      """,
      """
      {soft, plural, =0 {все кластеры сохраняют не меньше половины членов, если выбрать данные заново} one \
      {кластеров, которые теряют больше половины членов, если выбрать данные заново: # из {all}} few {кластеров, \
      которые теряют больше половины членов, если выбрать данные заново: # из {all}} many {кластеров, которые \
      теряют больше половины членов, если выбрать данные заново: # из {all}} other {кластеров, которые теряют \
      больше половины членов, если выбрать данные заново: # из {all}}}
      """
    ),
    (
      "strategy.dynamics",
      "how {still} of {all} growth points develop", "как развиваются точки роста: {still} из {all}"
    ),
    (
      "strategy.niches", "whether more of the identity than elsewhere is linked with the niches {niches}",
      "больше ли идентичности, чем в других местах, связано с нишами: {niches}"
    ),
    (
      "strategy.nobody", "who carries the cluster “{name}”, of which no organisation is listed",
      "кто держит кластер «{name}», в котором организаций нет"
    ),
  ]
}
