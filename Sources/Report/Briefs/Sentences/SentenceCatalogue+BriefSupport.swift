import TerroirKernel

extension SentenceCatalogue {
  static let packageMessages: [BriefMessage] = [
    ("package.none", "no measure is chosen", "ни одна мера не выбрана"),
    (
      "package.outside", "{measures, plural, one {# measure} other {# measures}} outside the choice: {reason}",
      "вне выбора мер: {measures}; {reason}"
    ),
    (
      "package.refused", "of {all} rows of measures {rows} say: {reason}",
      "из строк мер ({all}) так говорят {rows}: {reason}"
    ),
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
      {name}: {cost}{place, select, none {{places, plural, one {, # place} other {, # places}}} other {, \
      {place}}}
      """,
      "{name}: {cost}, {place, select, none {мест: {places}} other {{place}}}"
    ),
    ("package.apply", "apply for: {measures}", "подайте заявки: {measures}"),
    ("package.propose", "propose to the level above: {measures}", "предложите уровню выше: {measures}"),
    ("package.year", "{year}: {cost}", "{year} — {cost}"),
    (
      "package.cost", "{total} of the region's and its towns' money ({years, list, semicolon})",
      "{total} средств региона и городов ({years, list, semicolon})"
    ),
    (
      "package.running", "{sum} of it keep bodies and places running in years without a new unit",
      "из них на содержание органов и площадок в годы без новых единиц: {sum}"
    ),
    ("package.attracted", "expected from other levels: {sum}", "от других уровней ожидается: {sum}"),
    (
      "package.learned",
      """
      {learned, plural, =0 {What the measures do is believed: no review has changed it yet} one {# of {all} \
      effects was moved by reviews, the others are believed} other {# of {all} effects were moved by \
      reviews, the others are believed}}
      """,
      """
      {learned, plural, =0 {Что дают меры, принято на веру: обзоры этого пока не уточнили} one {Эффектов, \
      уточнённых обзорами: # из {all}, остальные приняты на веру} few {Эффектов, уточнённых обзорами: # из \
      {all}, остальные приняты на веру} many {Эффектов, уточнённых обзорами: # из {all}, остальные приняты \
      на веру} other {Эффектов, уточнённых обзорами: # из {all}, остальные приняты на веру}}
      """
    ),
    (
      "package.gain",
      """
      if they do it, packages made for each cluster bring {gain} more than one for all{follows, select, no \
      {; that their money follows their needs is not shown (p {p, chance})} other {}}
      """,
      """
      если это верно, свои пакеты кластеров дают на {gain} больше единого{follows, select, no {; что деньги \
      следуют за потребностями, не показано (p {p, chance})} other {}}
      """
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
      "{count, plural, one {# figure is} other {# figures are}} assumed",
      "принято без данных величин: {count}"
    ),
  ]

  static let pilotMessages: [BriefMessage] = [
    (
      "pilots.none", "no pilot is planned{reason, select, none {} other {: {reason}}}",
      "пилотов в плане нет{reason, select, none {} other {: {reason}}}"
    ),
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
      "pilots.measure", "by {due}: measure how things stand, in the pilots' towns and those compared",
      "не позднее {due}: измерьте исходное состояние в городах пилотов и сравнения"
    ),
    (
      "pilots.pilot", "{town}, from {start}: {measure}; leader: {owner}",
      "{town}, с {start}: {measure}; кто ведёт: {owner}"
    ),
    (
      "pilots.nobody", "a body that is not yet named", "ещё не названный орган"
    ),
    (
      "pilots.cost",
      """
      {total} for {count, plural, one {# pilot, of {town}} other {# pilots; the dearest is that of {town}, {most}}}
      """,
      "{total}, пилотов: {count}; самый дорогой — {town}, {most}"
    ),
    (
      "pilots.late",
      "with a certainty of 80% the last of all pilots is over by {day}",
      "с вероятностью 80 % последний из всех пилотов завершится к дате: {day}"
    ),
    (
      "pilots.comparison",
      """
      {compared} of {all, plural, one {# pilot has} other {# pilots have}} two towns or more to be compared with; with \
      fewer no effect can be told from chance
      """,
      "пилотов с двумя и более городами сравнения: {compared} из {all}; при меньшем числе эффект не отличить от случайности"
    ),
    (
      "pilots.risk",
      "{risks, plural, one {# risk is} other {# risks are}} written down; against the gravest: {response}",
      "записано рисков: {risks}; против самого тяжёлого: {response}"
    ),
    (
      "pilots.baseline",
      "how things stand before the start of {open} of {all, plural, one {# pilot} other {# pilots}}",
      "исходное состояние у {open} из {all, plural, one {# пилота} few {# пилотов} many {# пилотов} other {# пилотов}}"
    ),
    (
      "pilots.power",
      "whether an effect would be seen in {blind} of {all, plural, one {# pilot} other {# pilots}}",
      "будет ли заметен эффект у {blind} из {all, plural, one {# пилота} few {# пилотов} many {# пилотов} other {# пилотов}}"
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
    (
      "campaign.hold",
      "{month}, proposed: {name}{placed, select, yes {} other { ({town})}}",
      "{month}, предложено: {name}{placed, select, yes {} other { ({town})}}"
    ),
    (
      "campaign.join",
      "{month}: {name}{placed, select, yes {} other { ({town})}}",
      "{month}: {name}{placed, select, yes {} other { ({town})}}"
    ),
    (
      "campaign.route",
      """
      a route in {town}, {mode, select, walk {on foot} bicycle {by bicycle} car {by car} other {{mode}}}: {stops, \
      plural, one {# stop} other {# stops}}, about {length, number, .#} km and {hours, number, .#} hours \
      ({detour, select, none {estimated} other {estimated: straight lines × {detour}}})
      """,
      """
      маршрут, {town}, {mode, select, walk {пешком} bicycle {на велосипеде} car {на машине} other {{mode}}}: \
      остановок {stops}, около {length, number, .#} км и {hours, number, .#} ч \
      ({detour, select, none {оценка} other {оценка: прямые линии × {detour}}})
      """
    ),
    (
      "campaign.cost", "not known: the campaign's tables have no sums", "неизвестно: сумм в таблицах кампании нет"
    ),
    (
      "campaign.clash",
      """
      {clashing, plural, =0 {No event falls on another of its audience and month} one {# event falls on \
      another of its audience and month: check the days} other {# events fall on others of their audience \
      and month: check the days}}
      """,
      """
      {clashing, plural, =0 {События для одной публики по месяцам не совпадают} one {Событий, которые \
      совпадают с другими по публике и месяцу: #; проверьте дни} few {Событий, которые совпадают с другими \
      по публике и месяцу: #; проверьте дни} many {Событий, которые совпадают с другими по публике и \
      месяцу: #; проверьте дни} other {Событий, которые совпадают с другими по публике и месяцу: #; \
      проверьте дни}}
      """
    ),
    ("campaign.undated", "the month of {events}", "месяц событий: {events}"),
    (
      "campaign.unconfirmed", "whether an edition is held this year: {events}",
      "пройдут ли в этом году: {events}"
    ),
    ("campaign.no-event", "which events there are: the calendar has none", "какие есть события: в календаре их нет"),
    (
      "campaign.no-route",
      "which route a guest would take: none is laid",
      "по какому маршруту вести гостя: он не проложен"
    ),
  ]
}
