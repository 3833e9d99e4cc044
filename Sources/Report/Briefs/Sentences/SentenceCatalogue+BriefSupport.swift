import TerroirKernel

extension SentenceCatalogue {
  static let packageMessages: [BriefMessage] = [
    ("package.none", "no measure is chosen", "ни одна мера не выбрана"),
    (
      "package.measures",
      """
      {measures, plural, one {# measure} other {# measures}} for {clusters, plural, one {# cluster} other {# \
      clusters}}: {own} of the region's and its towns' own, {available} to apply for
      """,
      """
      выбрано мер: {measures}, кластеров: {clusters}; своих мер региона и городов: {own}, программ, на которые \
      подают заявку: {available}
      """
    ),
    (
      "package.frame",
      """
      {acts, plural, one {# act in force is its frame} other {# acts in force are its frame}}; {proposals, plural, \
      one {# instrument} other {# instruments}} can be proposed to a level above
      """,
      "рамку задают действующие акты: {acts}; предложить уровню выше можно инструментов: {proposals}"
    ),
    ("package.own", "adopt and run, the dearest first:", "примите и ведите, сначала самые дорогие:"),
    (
      "package.measure",
      """
      {name}: {cost}; {place, select, none {{places, plural, one {# place} other {# places}}} other {{place}}}
      """,
      "{name}: {cost}; {place, select, none {мест: {places}} other {{place}}}"
    ),
    ("package.apply", "apply for: {measures}", "подайте заявки: {measures}"),
    ("package.propose", "propose to the level above: {measures}", "предложите уровню выше: {measures}"),
    ("package.year", "{year}: {cost}", "{year} — {cost}"),
    (
      "package.cost", "{total} of the region's and its towns' money ({years, list, semicolon})",
      "{total} средств региона и городов ({years, list, semicolon})"
    ),
    ("package.attracted", "expected from other levels: {sum}", "от других уровней ожидается: {sum}"),
    (
      "package.learned",
      """
      {learned, plural, =0 {What the measures do is believed: no review has measured it yet} one {# of {all} effects \
      rests on reviews, the others are believed} other {# of {all} effects rest on reviews, the others are believed}}
      """,
      """
      {learned, plural, =0 {Что дают меры, принято на веру: обзоры этого ещё не измерили} one {Эффектов, измеренных \
      обзорами: # из {all}, остальные приняты на веру} few {Эффектов, измеренных обзорами: # из {all}, остальные \
      приняты на веру} many {Эффектов, измеренных обзорами: # из {all}, остальные приняты на веру} other {Эффектов, \
      измеренных обзорами: # из {all}, остальные приняты на веру}}
      """
    ),
    (
      "package.gain", "if they do it, packages made for each cluster bring {gain} more than one for all",
      "если это верно, свои пакеты кластеров дают на {gain} больше единого"
    ),
    (
      "package.acts", "for {baseless} of {all} measures the data name no legal act",
      "мер, для которых в данных нет правового акта: {baseless} из {all}"
    ),
    (
      "package.needs", "how great {open} of the clusters' {all} needs are",
      "насколько велики потребности кластеров: {open} из {all}"
    ),
    (
      "package.assumed",
      "{count, plural, one {# figure is} other {# figures are}} assumed, costs among them",
      "принято без данных величин: {count}, в том числе стоимость мер"
    ),
  ]

  static let pilotMessages: [BriefMessage] = [
    ("pilots.none", "no pilot is planned", "пилотов в плане нет"),
    (
      "pilots.pilots",
      """
      {pilots, plural, one {# pilot} other {# pilots}} in {towns, plural, one {# town} other {# towns}}, from {start} \
      to {finish}
      """,
      "пилотов: {pilots}, городов: {towns}; начало {start}, конец {finish}"
    ),
    (
      "pilots.results", "{results, plural, one {# product has} other {# products have}} been made so far",
      "уже создано продуктов: {results}"
    ),
    (
      "pilots.measure", "before {due}: measure how things stand, in the pilots' towns and those compared",
      "до {due}: измерьте исходное состояние в городах пилотов и сравнения"
    ),
    (
      "pilots.pilot",
      """
      {town}, from {start}: {measure}; {owner, select, none {to be led by a body not yet named} other {led by \
      {owner}}}
      """,
      "{town}, с {start}: {measure}; {owner, select, none {ведущий не назван} other {ведёт {owner}}}"
    ),
    (
      "pilots.cost",
      """
      {total} for {count, plural, one {# pilot} other {# pilots}}; the dearest is that of {town}, {most}
      """,
      "{total}, пилотов: {count}; самый дорогой — {town}, {most}"
    ),
    (
      "pilots.late", "with four chances in five all is done by {day}",
      "с вероятностью четыре к пяти всё закончится к дате: {day}"
    ),
    (
      "pilots.comparison",
      "{compared} of {all} pilots have towns to be compared with; without them no effect can be told",
      "пилотов с городами сравнения: {compared} из {all}; без них эффект не установить"
    ),
    (
      "pilots.risk",
      "{risks, plural, one {# risk is} other {# risks are}} written down; against the gravest: {response}",
      "записано рисков: {risks}; против самого тяжёлого: {response}"
    ),
    (
      "pilots.interests",
      """
      in {count, plural, one {# pilot} other {# pilots}} who leads is tied to who receives: let others decide there
      """,
      "пилотов, где ведущий связан с получателем: {count}; решение там отдайте другим"
    ),
    (
      "pilots.baseline", "how things stand before the start in {open} of {all} pilots",
      "исходное состояние, пилотов: {open} из {all}"
    ),
    (
      "pilots.power", "whether an effect would be seen at all in {blind} of {all}",
      "будет ли эффект вообще заметен, пилотов: {blind} из {all}"
    ),
    (
      "pilots.vacancies", "who takes {seats, plural, one {# empty seat} other {# empty seats}} in the working groups",
      "кто займёт свободные места в рабочих группах: {seats}"
    ),
  ]

  static let campaignMessages: [BriefMessage] = [
    (
      "campaign.messages",
      """
      {messages, plural, one {# message} other {# messages}} for {audiences, plural, one {# audience} other {# \
      audiences}} and {clusters, plural, one {# cluster} other {# clusters}}, {stories, plural, one {# story} other \
      {# stories}}
      """,
      "посланий: {messages}, аудиторий: {audiences}, кластеров: {clusters}; историй: {stories}"
    ),
    (
      "campaign.events",
      """
      the calendar has {existing, plural, one {# event} other {# events}} that exist and {proposed} that \
      {proposed, plural, one {is} other {are}} proposed
      """,
      "в календаре событий: существующих {existing}, предложенных {proposed}"
    ),
    ("campaign.hold", "hold in {month}: {name}, {town}", "проведите, {month}: {name}, {town}"),
    ("campaign.join", "take part in {month}: {name}, {town}", "участвуйте, {month}: {name}, {town}"),
    (
      "campaign.route",
      """
      a route in {town}, {mode, select, walk {on foot} bicycle {by bicycle} car {by car} other {{mode}}}: {stops, \
      plural, one {# stop} other {# stops}}, {length, number, .#} km, {hours, number, .#} hours
      """,
      """
      маршрут, {town}, {mode, select, walk {пешком} bicycle {на велосипеде} car {на машине} other {{mode}}}: \
      остановок {stops}, {length, number, .#} км, {hours, number, .#} ч
      """
    ),
    (
      "campaign.say",
      """
      say to {audience, select, residents {residents} visitors {visitors} young-creatives {young creatives} other \
      {{audience}}}: {claim}
      """,
      """
      скажите{audience, select, residents { жителям} visitors { гостям} other {}}: {claim}
      """
    ),
    ("campaign.consent", "for this ask: {consent}", "согласие для этого: {consent}"),
    (
      "campaign.cost", "not known: the campaign's tables have no sums", "неизвестно: сумм в таблицах кампании нет"
    ),
    (
      "campaign.clash",
      """
      {clashing, plural, =0 {No event falls on another for the same people} one {# event falls on another of its \
      town, month and audience: check the days} other {# events fall on others of their town, month and audience: \
      check the days}}
      """,
      """
      {clashing, plural, =0 {События для одной публики не совпадают} one {Событий, которые совпадают с другими по \
      городу, месяцу и публике: #; проверьте дни} few {Событий, которые совпадают с другими по городу, месяцу и \
      публике: #; проверьте дни} many {Событий, которые совпадают с другими по городу, месяцу и публике: #; \
      проверьте дни} other {Событий, которые совпадают с другими по городу, месяцу и публике: #; проверьте дни}}
      """
    ),
    ("campaign.undated", "the month of {events}", "месяц событий: {events}"),
    (
      "campaign.no-route", "which route a guest would walk: none could be laid",
      "по какому маршруту вести гостя: проложить не удалось"
    ),
  ]

  static let reviewMessages: [BriefMessage] = [
    (
      "review.indicators",
      """
      of {all} indicators {met} are met, {track} on track and {behind} behind; {uncompared} have nothing to be \
      compared with, {empty} no value
      """,
      """
      показателей: {all}; достигнуто: {met}, в графике: {track}, отстают: {behind}; не с чем сравнить: {uncompared}, \
      без значения: {empty}
      """
    ),
    ("review.behind", "behind: {dimensions, list}", "отстают: {dimensions, list}"),
    ("review.ahead", "met or on track: {dimensions, list}", "достигнуты или в графике: {dimensions, list}"),
    (
      "review.decision",
      """
      {decision, select, keep {keep} adjust {adjust} scale {scale up} stop {stop} other {too early to say}}, {count}: \
      {names}
      """,
      """
      {decision, select, keep {сохранить} adjust {изменить} scale {расширить} stop {прекратить} other {рано судить}}, \
      мер {count}: {names}
      """
    ),
    (
      "review.scaling", "what works in {from}, take to {to}: {measure}",
      "что работает, перенесите; {from} → {to}: {measure}"
    ),
    (
      "review.dialogue",
      "answer the community: {open, plural, one {# question is} other {# questions are}} open",
      "ответьте сообществу, открытых вопросов: {open}"
    ),
    (
      "review.cost",
      """
      planned: {planned, select, none {not known} other {{planned}}}; spent: {spent, select, none {not known, nobody \
      entered it} other {{spent}}}
      """,
      """
      по плану: {planned, select, none {неизвестно} other {{planned}}}; потрачено: {spent, select, none {неизвестно, \
      никто не внёс} other {{spent}}}
      """
    ),
    (
      "review.effects",
      """
      of {all} estimates {effects, plural, one {# is an effect} other {# are effects}} and {associations} \
      {associations, plural, one {is} other {are}} no more than an association; for {none} nothing may be claimed
      """,
      "оценок: {all}; доказанных эффектов: {effects}, только связей: {associations}, ничего нельзя утверждать: {none}"
    ),
    ("review.empty", "the values of indicators: {dimensions, list}", "значения показателей: {dimensions, list}"),
    (
      "review.dimension",
      """
      {count} {dimension, select, economic {economic} sociocultural {socio-cultural} other {reputational}}
      """,
      """
      {dimension, select, economic {экономических} sociocultural {социокультурных} other {репутационных}} — {count}
      """
    ),
  ]

  static let cycleMessages: [BriefMessage] = [
    ("cycle.title", "{region}, cycle {cycle}: the whole on a page", "{region}, цикл {cycle}: всё на одной странице"),
    ("cycle.nothing", "the cycle has no result yet", "результатов в цикле пока нет"),
    (
      "cycle.clusters", "put first: {clusters, list, semicolon}", "в первую очередь: {clusters, list, semicolon}"
    ),
    ("cycle.measures", "adopt and run: {measures}", "примите и ведите: {measures}"),
    (
      "cycle.decision",
      """
      {decision, select, keep {keep {count}} adjust {adjust {count}} scale {scale up {count}} stop {stop {count}} \
      other {wait for {count}}}
      """,
      """
      {decision, select, keep {сохранить {count}} adjust {изменить {count}} scale {расширить {count}} stop \
      {прекратить {count}} other {рано судить о {count}}}
      """
    ),
    ("cycle.decisions", "of the chosen measures {decisions, list}", "из выбранных мер {decisions, list}"),
    (
      "cycle.range", "the first cluster may stand anywhere from {low} to {high}: {name}",
      "первый кластер может стоять на месте от {low} до {high}: {name}"
    ),
    (
      "cycle.not-assessed",
      "{count, plural, one {# thing} other {# things}} could not be assessed, each with its reason in the findings",
      "не оценено: {count}; причина каждого пробела названа в таблицах"
    ),
    ("cycle.missing", "what is not made yet, first of it: {result}", "что ещё не сделано, в первую очередь: {result}"),
    (
      "cycle.next",
      """
      {complete, select, yes {report cycle.html for the document; {command} opens the next cycle} other {{command} to \
      run what is missing}}
      """,
      """
      {complete, select, yes {report cycle.html — документ; {command} — следующий цикл} other {{command} — выполнить \
      недостающее}}
      """
    ),
  ]
}
