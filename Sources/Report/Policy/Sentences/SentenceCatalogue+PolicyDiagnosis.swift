import TerroirKernel

extension SentenceCatalogue {
  /// What is here, and where it is narrow.
  static let policyDiagnosis: [BriefMessage] = [
    (
      "figure.matrix", "Identity elements of the region by component and layer, number of elements: {region}",
      "Элементы идентичности по компонентам и слоям, число элементов: {region}"
    ),
    (
      "table.known", "The best known identity elements; known in the country or the world: {count}",
      "Самые известные элементы идентичности; в стране или мире известны: {count}"
    ),
    ("endangered.none", "No listed element is endangered or lost.", "В списке нет элементов под угрозой и утраченных."),
    (
      "endangered.lead", "of {all} listed elements {endangered} are endangered and {lost} are lost",
      "элементов в списке: {all}, под угрозой: {endangered}, утрачено: {lost}"
    ),
    ("table.endangered", "Elements that are endangered or lost", "Элементы под угрозой и утраченные"),
    (
      "distinctive.none",
      """
      none of the {compared} kinds, layers and industries compared is surely more frequent here than among the regions of \
      comparison: chance may be enough to explain the differences
      """,
      """
      ни про один вид, слой или отрасль нельзя наверняка сказать, что здесь они встречаются чаще, чем в регионах сравнения \
      (сравнено: {compared}): различия может объяснить случай
      """
    ),
    (
      "distinctive.lead", "surely more frequent here than among the regions of comparison (95%):",
      "наверняка чаще, чем в регионах сравнения (95 %):"
    ),
    (
      "distinctive.item",
      """
      {kind, select, layer {layer “{subject}”: {share} of the elements} industry {{subject}: {share} of the ties of elements to \
      industries} other {{subject}: {share} of the elements}} here, {peers} there
      """,
      """
      {kind, select, layer {слой «{subject}»: {share} элементов} industry {{subject}: {share} связей элементов с отраслями} other \
      {{subject}: {share} элементов}} здесь, {peers} там
      """
    ),
    (
      "niches.lead",
      """
      the audit finds {all, plural, one {# niche} other {# niches}}; with {proven, plural, =0 {none} one {#} other {#}} of them more of \
      the identity is surely linked than in the regions of comparison
      """,
      """
      ниш по аудиту: {all}; из них таких, с которыми надёжно связано больше идентичности, чем в регионах сравнения: {proven}
      """
    ),
    (
      "table.niches",
      "Niches; likelihood that more of the identity is linked with it than in the regions of comparison",
      "Ниши; вероятность того, что с ней связано больше идентичности, чем в регионах сравнения"
    ),
    (
      "note.budgets", "these budgets are assumed and were adopted by nobody: {grounds, list, semicolon}",
      "эти бюджеты приняты для расчёта, их никто не утверждал: {grounds, list, semicolon}"
    ),
    (
      "note.relatedness",
      "relatedness: the mean to the industries in which the region is specialised; the greater the nearer, it has no unit",
      "близость: средняя к отраслям, на которых регион специализируется; чем больше, тем ближе, единицы у неё нет"
    ),
    (
      "organisations.lead",
      """
      {own} organisations of the region are listed, {alone} of them without a known tie{outside, plural, =0 {} one {, and # of \
      elsewhere that is tied to them} other {, and # of elsewhere that are tied to them}}
      """,
      """
      организаций региона в списке: {own}, из них без известных связей: {alone}{outside, plural, =0 {} one {; ещё #, \
      связанная с ними, работает не в регионе} few {; ещё #, связанные с ними, работают не в регионе} many {; ещё #, \
      связанных с ними, работают не в регионе}}
      """
    ),
    (
      "organisations.roles", "by what they do, an organisation may do several things: {roles, list, comma}",
      "по тому, что они делают (одна может делать разное): {roles, list, comma}"
    ),
    (
      "table.organisations", "Listed organisations of the region by kind and level on which they act",
      "Организации региона из списка по виду и уровню, на котором действуют"
    ),
    (
      "industries.proven",
      """
      {industries, select, none {none of the {compared} industries compared is surely above its part of what it is compared \
      with} other {surely above its part of what it is compared with: {industries, list, comma}}}
      """,
      """
      {industries, select, none {ни про одну отрасль нельзя наверняка сказать, что её здесь больше, чем приходится по базе \
      сравнения (сравнено: {compared})} other {наверняка больше, чем приходится по базе сравнения: {industries, list, comma}}}
      """
    ),
    (
      "industries.differ",
      """
      in {differ} of {all} industries the data suggest another significance of local identity than the method gives
      """,
      "отраслей, где данные дают другую значимость идентичности, чем метод: {differ} из {all}"
    ),
    (
      "figure.quotients",
      """
      Location quotients with intervals of 95%; 1 is the share in the comparison{basis, select, none {} other {; {basis}}}
      """,
      """
      Коэффициенты локализации с интервалами 95 %; 1 — доля в сравнении{basis, select, none {} other {; {basis}}}
      """
    ),
    (
      "table.industries", "Industries: listed organisations, tie to identity, significance and model",
      "Отрасли: организации из списка, связь с идентичностью, значимость и модель"
    ),
    (
      "note.industries",
      "an organisation counts in each industry in which it works; one that serves them all counts in none",
      "организация учтена в каждой отрасли, в которой работает; та, что служит всем отраслям, — ни в одной"
    ),
    (
      "towns.lead", "the identity potential of {ranked} of {all} towns is known",
      "потенциал идентичности известен у городов: {ranked} из {all}"
    ),
    (
      "towns.unsearched",
      "in {towns, plural, one {# town} other {# towns}} nobody searched: that is not zero",
      "городов, где никто не искал: {towns}; это не ноль"
    ),
    (
      "figure.potential", "Identity potential with intervals of 95%: first {shown} of {all} towns",
      "Потенциал идентичности с интервалами 95 %: первые {shown} из {all, plural, one {# города} few {# городов} many {# городов} other {# городов}}"
    ),
    (
      "figure.map", "Towns by identity potential, the larger the circle the greater: {region}",
      "Города по потенциалу идентичности, чем больше круг, тем он выше: {region}"
    ),
    (
      "network.lead",
      """
      the network has {ties, plural, one {# known tie} other {# known ties}} and falls into {parts, plural, one {# part} other {# parts}}; the largest holds \
      {largest} of the organisations
      """,
      "известных связей: {ties}, частей сети: {parts}; в наибольшей {largest} организаций"
    ),
    ("network.flows", "by reach: {flows, list, comma}", "по охвату: {flows, list, comma}"),
    (
      "table.central", "Organisations through which most paths lead",
      "Организации, через которые идёт больше всего путей"
    ),
    (
      "chain.lead",
      """
      the narrowest link is told for {narrow, plural, one {# industry} other {# industries}}; {sure, plural, =0 {none of these \
      links holds} one {# of these links holds} other {# of these links hold}} in nine resamples of ten
      """,
      "самое узкое звено известно у отраслей: {narrow}; звеньев, устойчивых в девяти выборках из десяти: {sure}"
    ),
    (
      "table.chain", "The narrowest link of each industry, the surest first",
      "Самые узкие звенья отраслей, сначала надёжные"
    ),
    (
      "table.governance", "What a working mechanism of support needs, and what the data show",
      "Что нужно действующему механизму поддержки и что видно по данным"
    ),
    (
      "factors.lead",
      """
      figures are known for {known, plural, one {# factor} other {# factors}} of competitiveness ({values, plural, one {# \
      value} other {# values}}){open, plural, =0 {} one {; for # the data hold none} other {; for # the data hold none}}
      """,
      """
      факторов конкурентоспособности с данными: {known} (значений: {values}){open, plural, =0 {} one {, без данных: #} few \
      {, без данных: #} many {, без данных: #} other {, без данных: #}}
      """
    ),
  ]
}
