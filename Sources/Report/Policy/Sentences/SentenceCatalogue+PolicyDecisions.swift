import TerroirKernel

extension SentenceCatalogue {
  /// Where to concentrate, with which measures, when and for what money.
  static let policyDecisions: [BriefMessage] = [
    (
      "clusters.lead",
      """
      {clusters, plural, one {# thematic cluster joins} other {# thematic clusters join}} {elements} identity elements, \
      {actors} organisations and {events} events
      """,
      "тематических кластеров: {clusters}; в них элементов идентичности: {elements}, организаций: {actors}, событий: {events}"
    ),
    (
      "clusters.first", "first is “{name}”; over data drawn again and other weights it stands from {low} to {high}",
      "первый — «{name}»; при повторном отборе данных и других весах его место от {low} до {high}"
    ),
    (
      "table.clusters", "Clusters in the order of priority, and what each is to become",
      "Кластеры в порядке приоритета и их целевые образы"
    ),
    (
      "note.ranks",
      "In brackets: from which to which rank in 95 cases of 100, over data drawn again and other weights.",
      "В скобках: от какого до какого места в 95 случаях из 100, при повторном отборе данных и других весах."
    ),
    (
      "figure.clusters",
      "Towns in which clusters have a place, the larger the circle the more clusters; towns: {towns}",
      "Города, где есть место кластерам; чем больше круг, тем больше кластеров; городов: {towns}"
    ),
    ("table.criteria", "Criteria and their weights", "Критерии и их веса"),
    (
      "table.floors", "Least shares of what is spent on the towns' measures, by type of town",
      "Наименьшие доли расходов на меры городов по типам городов"
    ),
    (
      "package.lead",
      """
      The package serves {clusters, plural, one {# cluster} other {# clusters}}: {force, plural, =0 {no listed act sets the \
      frame} one {# act sets the frame ({confirmed} confirmed in force)} other {# acts set the frame ({confirmed} of them \
      confirmed in force)}}, {available} programmes are \
      to be applied for, {own} measures are the region's and the towns' own, {propose} instruments can be proposed upward
      """,
      """
      пакет рассчитан на кластеры: {clusters}; {force, plural, =0 {актов, которые задают рамку, в данных нет} one {рамку задаёт # \
      акт (подтверждено действующих: {confirmed})} few {рамку задают # акта (подтверждено действующих: {confirmed})} many \
      {рамку задают # актов (подтверждено действующих: {confirmed})} other {рамку задают # акта (подтверждено \
      действующих: {confirmed})}}; \
      программ, на которые подают заявку: {available}; своих мер региона и городов: {own}; предложить уровню выше можно \
      инструментов: {propose}
      """
    ),
    (
      "package.acts", "for {baseless} of {all} chosen measures the data name no legal act",
      "выбранных мер, для которых в данных нет правового акта: {baseless} из {all}"
    ),
    ("table.in-force", "Acts, lists and targets that set the frame", "Акты, перечни и цели, которые задают рамку"),
    (
      "table.apply", "Programmes of wider levels that are applied for",
      "Программы других уровней, на которые подают заявку"
    ),
    (
      "note.attracted", "Expected means: what applications bring if as many win as was assumed.",
      "Ожидаемые средства: столько принесут заявки, если победит принятая доля."
    ),
    (
      "note.own-cost",
      """
      Own cost: preparing the applications and, where the region or a town is the one that applies, its part of what is \
      won; together {cost}
      """,
      """
      Собственные расходы: подготовка заявок и, если заявку подаёт сам регион или муниципалитет, его доля в том, что будет \
      получено; вместе {cost}
      """
    ),
    (
      "table.adopt", "Measures of the region and its towns, the dearest first",
      "Меры региона и его городов, сначала дорогие"
    ),
    (
      "note.cost", "Own public cost over the programme{years, select, none {} other {, {years}}}.",
      "Собственные расходы бюджетов за программу{years, select, none {} other {, {years}}}."
    ),
    ("table.propose", "Instruments that a wider level could give", "Инструменты, которые мог бы дать уровень выше"),
    (
      "cards.lead",
      "For each cluster: what it lacks most, its money, and the measures that count most for it.",
      "По каждому кластеру: чего ему больше всего недостаёт, его деньги и самые важные для него меры."
    ),
    ("card.needs", "it lacks most: {needs, list, comma}", "острее всего: {needs, list, semicolon}"),
    ("card.need", "{need} ({severity} unmet)", "{need} (не закрыто {severity})"),
    (
      "card.money",
      """
      {measures, plural, one {# measure} other {# measures}}, {cost} of own public money{share, select, none {} other \
      { ({share} of all)}}{attracted, select, none {} other \
      {, {attracted} expected from other levels}}
      """,
      """
      мер: {measures}; собственных средств: {cost}{share, select, none {} other { ({share} от всех)}}{attracted, select, none {} other {; от других уровней ожидается: \
      {attracted}}}
      """
    ),
    ("pays-and-acts", "{pays}; runs it: {acts}", "{pays}; исполняет: {acts}"),
    (
      "table.cards", "Cards of the clusters in the order of priority, the measure of the greatest effect first",
      "Карточки кластеров в порядке приоритета, сначала мера с наибольшим эффектом"
    ),
    (
      "initiatives.lead", "{all} initiatives close gaps of the clusters, by year: {years, list, comma}",
      "инициатив, которые закрывают разрывы кластеров: {all}, по годам: {years, list, semicolon}"
    ),
    (
      "table.initiatives", "Initiatives of each cluster by year: who decides, and by what it is seen",
      "Инициативы кластеров по годам: кто решает и по чему видно"
    ),
    (
      "figure.pilots", "Pilots; the line shows the day by which each ends with a probability of 80%",
      "Пилоты; линия — день, к которому пилот закончится с вероятностью 80 %"
    ),
    ("table.pilots", "Pilots in the order of their first days", "Пилоты в порядке начала"),
    ("table.money", "Money by year and payer", "Деньги по годам и плательщикам"),
    (
      "figure.money", "Own public money from the budget that pays through the measure to the cluster",
      "Собственные средства: из какого бюджета, на какую меру, для какого кластера"
    ),
    ("table.budgets", "Budgets and what the package takes of them", "Бюджеты и что занимает пакет"),
    (
      "note.shared", "A measure for several clusters is shared among them by those it reaches.",
      "Мера для нескольких кластеров разделена между ними по охвату."
    ),
  ]
}
