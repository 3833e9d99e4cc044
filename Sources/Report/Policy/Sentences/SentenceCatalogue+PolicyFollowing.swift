import TerroirKernel

extension SentenceCatalogue {
  /// How it is told, measured and judged, and what is not known.
  static let policyFollowing: [BriefMessage] = [
    (
      "promotion.lead",
      """
      {messages} messages are ready for {audiences} audiences; the calendar {events, plural, =0 {has no event} one {holds \
      {existing, plural, one {# existing event} other {# existing events}} and {proposed, plural, one {# proposed one} \
      other {# proposed ones}}} other {holds {existing, plural, one {# existing event} other {# existing events}} and \
      {proposed, plural, one {# proposed one} other {# proposed ones}}}}{unconfirmed, plural, =0 {} one {; of # more it is \
      not known whether it is held} other {; of # more it is not known whether they are held}}
      """,
      """
      посланий: {messages}, аудиторий: {audiences}; {events, plural, =0 {событий в календаре нет} one {в календаре \
      событий: существующих {existing}, предложенных {proposed}} few {в календаре событий: существующих {existing}, \
      предложенных {proposed}} many {в календаре событий: существующих {existing}, предложенных {proposed}} other {в \
      календаре событий: существующих {existing}, предложенных {proposed}}}{unconfirmed, plural, =0 {} one {, \
      неподтверждённых #} few {, неподтверждённых #} many {, неподтверждённых #} other {, неподтверждённых #}}
      """
    ),
    (
      "table.messages", "Messages by audience, the first cluster: {cluster}",
      "Послания по аудиториям, первый кластер: {cluster}"
    ),
    (
      "events.clash",
      "{count, plural, one {# event meets} other {# events meet}} another of the same audience and month: check the days",
      "событий, которые совпадают с другими по публике и месяцу: {count}; проверьте дни"
    ),
    ("table.events", "Calendar of events", "Календарь событий"),
    (
      "table.routes",
      "Routes: lengths and times are estimated{detour, select, none {} other { by straight lines × {detour}}}",
      "Маршруты: длина и время примерные, оценка{detour, select, none {} other { по прямым линиям × {detour}}}"
    ),
    (
      "route.day", "{route}{days, plural, one {} other {, day {day}}}: {stops, list, semicolon}",
      "{route}{days, plural, one {} few {, день {day}} many {, день {day}} other {, день {day}}}: {stops, list, semicolon}"
    ),
    (
      "events.undated", "without a known time in the year: {events, list, semicolon}",
      "без известного времени в этом году: {events, list, semicolon}"
    ),
    ("table.audiences", "What each audience is told, and through whom", "Что и через кого говорят каждой аудитории"),
    (
      "indicators.targets", "{targets} of {all} indicators have a target", "показателей с целью: {targets} из {all}"
    ),
    (
      "indicators.owners",
      """
      the data name no owner of an indicator of the region{pilots, select, yes {; who measures the pilots is told in \
      the next chapter} other {}}
      """,
      """
      ответственных за показатели региона в данных нет{pilots, select, yes {; кто измеряет пилоты, сказано в следующей \
      главе} other {}}
      """
    ),
    (
      "table.indicators", "Indicators, with the period of each value in brackets",
      "Показатели, в скобках период значения"
    ),
    (
      "dimension",
      "{dimension, select, economic {Economic} sociocultural {Socio-cultural} other {Reputational}}",
      "{dimension, select, economic {Экономические} sociocultural {Социокультурные} other {Репутационные}}"
    ),
    (
      "measured-until", "{who, select, none {nobody named} other {{who}}}, until {day}",
      "{who, select, none {никто не назван} other {{who}}}, до: {day}"
    ),
    ("table.collection", "Who measures the pilots' towns before the start", "Кто измеряет города пилотов до начала"),
    (
      "plan.lead",
      "of {all} pilots {compared} have towns to be compared with, which no measure of this kind reaches",
      "пилотов: {all}; городами для сравнения, куда такая мера не приходит, обеспечено: {compared}"
    ),
    ("table.plan", "How each pilot is measured and judged", "Как измеряют и оценивают каждый пилот"),
    (
      "decision",
      """
      {decision, select, keep {keep} adjust {adjust} scale {scale up} stop {stop} other {too early to say}}, {count, plural, \
      one {# measure} other {# measures}}: {names}
      """,
      """
      {decision, select, keep {сохранить} adjust {изменить} scale {расширить} stop {прекратить} other {рано судить}}, мер \
      {count}: {names}
      """
    ),
    (
      "dialogue", "{answered} of {all} questions of the community are answered",
      "вопросов сообщества: {all}, с ответом: {answered}"
    ),
    ("table.dialogue", "Questions of the community", "Вопросы сообщества"),
    (
      "before-signing.lead",
      """
      {count, plural, one {# remark on the results says} other {# remarks on the results say}} what can be done about it \
      before the document is signed; commands and files are those of the program
      """,
      """
      замечаний к результатам, по которым до подписания можно что-то сделать: {count}; команды и файлы — те, что в программе
      """
    ),
    ("table.before-signing", "What is open, and what to do about it", "Что открыто и что с этим делать"),
    (
      "risks.lead",
      """
      {all} risks are known; {unwatched, plural, =0 {each has somebody who watches it} one {for # nobody is named who \
      watches} other {for # nobody is named who watches}}
      """,
      """
      известных рисков: {all}; {unwatched, plural, =0 {за каждым кто-то следит} one {не назван тот, кто следит: #} few {не \
      назван тот, кто следит: #} many {не назван тот, кто следит: #} other {не назван тот, кто следит: #}}
      """
    ),
    ("table.risks", "Risks by what answers them, the gravest first", "Риски по тому, что делать, сначала тяжёлые"),
    ("table.sensitivity", "What alters the choice of measures", "Что меняет выбор мер"),
    (
      "unknown.lead",
      "{count, plural, one {# thing} other {# things}} could not be assessed; silence is not zero",
      "не оценено: {count}; молчание данных — не ноль"
    ),
    ("unknown.more", "{more} more are in the findings of the results", "ещё {more} — среди замечаний к результатам"),
    (
      "assumed.lead", "{count} values were assumed because the data do not hold them",
      "величин принято без данных: {count}"
    ),
    ("table.assumed", "The first of what was assumed", "Первые из принятых величин"),
    (
      "table.quality", "Tables of the data: how full, and how well founded",
      "Таблицы данных: насколько полны и обоснованы"
    ),
    (
      "annexes.lead",
      "Each result can be made again from the plugin, the seed, the parameters and the inputs that its hash stands for.",
      "Каждый результат можно получить заново: модуль, начальное число, параметры и входные данные определяют его хеш."
    ),
    (
      "sites",
      """
      {sites, plural, one {# site states} other {# sites state}} the rows behind the text, {rows} pages and rows in all: \
      {names, list, comma}{more, plural, =0 {} one {, {more} more} other {, {more} more}}
      """,
      """
      строки, на которые опирается текст, взяты с сайтов: {sites}, всего страниц и строк: {rows}. {names, list, comma}{more, \
      plural, =0 {} one {, ещё {more}} few {, ещё {more}} many {, ещё {more}} other {, ещё {more}}}
      """
    ),
    ("site", "{site} ({rows})", "{site} ({rows})"),
    ("table.origins", "Results and how they were made", "Результаты и как они получены"),
    (
      "table.parameters", "Parameters in force, as commands name them", "Действующие параметры, как их называют команды"
    ),
  ]
}
