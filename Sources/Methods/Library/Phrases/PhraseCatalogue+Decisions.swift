import TerroirKernel

extension PhraseCatalogue {
  /// What methods of decisions declare, in Russian.
  static let methodDecisionsPhrases: [Entry] = [
    (
      "weights=deviation: of min-max scaled values, the same in any unit, or raw (pymcdm), so that units weigh",
      """
      weights=deviation: по значениям, приведённым к 0–1, одинаково в любых единицах измерения, или raw (pymcdm), \
      где единицы измерения влияют
      """
    ),
    (
      "how topsis makes criteria comparable: vector (Hwang and Yoon) or minmax (pymcdm)",
      "как topsis делает критерии сравнимыми: vector (Хванг и Юн) или minmax (pymcdm)"
    ),
    (
      "how copras counts costs: published (its authors), or pymcdm, which adds them like gains",
      "как copras учитывает затраты: published (по авторам) или pymcdm, который складывает их как выгоды"
    ),
    (
      "promethee2: how a difference becomes a preference, types I to VI",
      "promethee2: как разность становится предпочтением, типы I–VI"
    ),
    (
      """
      electre3, and promethee2 by u-shape, level, linear: share of a criterion's range up to which two count as \
      equal (q); a plain start, to be set by how exact the values are
      """,
      """
      electre3 и promethee2 с u-shape, level, linear: доля размаха критерия, до которой двое считаются равными (q); \
      просто начальное значение, задайте его по точности данных
      """
    ),
    (
      "electre3, and promethee2 by v-shape, level, linear: share of the range from which preference is whole (p)",
      "electre3 и promethee2 с v-shape, level, linear: доля размаха, с которой предпочтение полное (p)"
    ),
    (
      """
      electre3: loss, as a share of the range, from which nothing outranks; above 1 none is whole, a large one \
      switches it off (v)
      """,
      """
      electre3: проигрыш как доля размаха, с которого превосходства нет; выше 1 он не бывает полным, большое число \
      отключает правило (v)
      """
    ),
    (
      "promethee2 by gaussian: share of the range at which preference turns (s)",
      "promethee2 с gaussian: доля размаха, на которой предпочтение переламывается (s)"
    ),
    (
      "vikor: weight of the sum of regrets against the largest one (v)",
      "vikor: вес суммы потерь против наибольшей потери (v)"
    ),
    (
      "codas: difference of distances from which the taxicab one counts too (tau; its authors advise 0.01 to 0.05)",
      "codas: разность расстояний, с которой учитывается и манхэттенское (tau; авторы советуют 0.01–0.05)"
    ),
    ("what is ranked", "что упорядочивается"),
    ("on what", "по какому критерию"),
    ("how it does", "значение по критерию"),
    ("weights and directions", "веса и направления"),
    ("the criterion", "критерий"),
    (
      "its weight, as a share of all; not needed where weights are computed",
      "его вес как доля всех; не нужен, если веса вычисляются"
    ),
    (
      "Alternatives ranked over weighted criteria by one of ten methods",
      "Альтернативы по взвешенным критериям, упорядоченные одним из десяти методов"
    ),
    (
      """
      topsis: C = d-/(d+ + d-); vikor: Q = v S' + (1-v) R'; promethee2, electre3: mean net flow; see the sources for \
      others
      """,
      """
      topsis: C = d-/(d+ + d-); vikor: Q = v S' + (1-v) R'; promethee2, electre3: средний чистый поток; остальные — \
      см. источники
      """
    ),
    ("the method of ranking", "метод упорядочения"),
    (
      "the table's own weights, equal ones, or weights from how the values vary",
      "веса из таблицы, равные или по разбросу значений"
    ),
    ("score; for vikor less is better", "балл; у vikor меньше — лучше"),
    ("rank, equal scores share the better one", "ранг; у равных баллов общий лучший ранг"),
    (
      "that scores reward high costs (copras=pymcdm), or that units weigh (deviation=raw)",
      "баллы поощряют высокие затраты (copras=pymcdm) или зависят от единиц измерения (deviation=raw)"
    ),
    (
      "where criteria has weights and others are computed: that they are not read",
      "в criteria есть веса, а вычислены другие: те не читаются"
    ),
    ("Weights from pairwise judgements, with their consistency", "Веса из попарных суждений и их согласованность"),
    ("the item that is judged", "оцениваемый элемент"),
    ("the item it is judged against", "элемент, с которым он сравнивается"),
    ("how many times more it weighs; above 0", "во сколько раз он весомее; больше 0"),
    ("principal eigenvector, or row geometric means", "главный собственный вектор или геометрические средние строк"),
    ("table of random indices", "таблица случайных индексов"),
    ("item", "элемент"),
    ("weight", "вес"),
    ("principal eigenvalue", "главное собственное значение"),
    ("consistency index", "индекс согласованности"),
    ("consistency ratio, to be at most 0.10", "отношение согласованности, должно быть не больше 0.10"),
    (
      "where cr is above 0.10 or unknown: that the weights are not to be used as they are",
      "cr больше 0.10 или неизвестно: пользоваться весами как есть нельзя"
    ),
    (
      "The items of greatest total benefit under budgets, proven to the gap",
      "Позиции с наибольшей общей выгодой в пределах бюджетов, с доказанной точностью"
    ),
    (
      "what is chosen or not; each once, or once for each level",
      "что выбирается или нет; каждое один раз или по разу на уровень"
    ),
    ("at which size it is chosen; one at most", "в каком размере выбирается; не больше одного"),
    ("its benefit", "его выгода"),
    ("what it takes of the one budget", "сколько берёт из единственного бюджета"),
    ("by how much the benefit may fall short", "насколько выгода может оказаться меньше"),
    ("standard deviation of the benefit, for draws", "стандартное отклонение выгоды, для draws"),
    ("the second objective, for a Pareto front", "вторая цель, для фронта Парето"),
    ("what items take of several resources", "сколько позиции берут из нескольких ресурсов"),
    ("the item", "позиция"),
    ("the level; all of them where not given", "уровень; без указания все её уровни"),
    ("the period in which it is taken", "период, в котором берётся"),
    ("how much", "сколько"),
    ("how much of each resource there is", "сколько есть каждого ресурса"),
    ("its period", "его период"),
    ("how much there is", "сколько его есть"),
    ("groups of which some may be chosen", "группы, из которых можно выбрать лишь часть"),
    ("its group", "её группа"),
    (
      "the most that are chosen of the group; 1 where not given",
      "сколько выбирается из группы самое большее; без указания 1"
    ),
    ("the fewest; 0 where not given", "самое меньшее; без указания 0"),
    ("items that need others", "позиции, которым нужны другие"),
    ("what it needs", "что ей нужно"),
    ("items that cannot stand together", "позиции, которые несовместимы"),
    ("one", "одна"),
    ("the other", "другая"),
    ("pairs worth more, or less, together", "пары, которые вместе стоят больше или меньше"),
    ("of having both", "выгода от обеих вместе"),
    ("how much there is of the one resource", "сколько есть единственного ресурса"),
    ("items that must be chosen", "позиции, которые выбрать обязательно"),
    ("items that must not be chosen", "позиции, которые выбирать нельзя"),
    ("draws of the benefits, behind inclusion", "случайные выборки выгод, по которым считается inclusion"),
    ("number of benefits that may fall short at once", "сколько выгод могут оказаться меньше одновременно"),
    ("points of the front where a second objective is given", "точки фронта, если дана вторая цель"),
    ("relative gap at which the optimum is proven", "относительный разрыв, при котором оптимум считается доказанным"),
    ("whether it is chosen", "выбрана ли"),
    (
      "share of drawn benefits with which it is in the best choice",
      "доля выборок, в которых она входит в лучший выбор"
    ),
    ("point of the front, from the best in the first objective", "точка фронта, начиная с лучшей по первой цели"),
    ("total benefit of the point", "общая выгода точки"),
    ("second objective of the point", "вторая цель точки"),
    ("total benefit", "общая выгода"),
    ("what could be reached at most", "чего можно достичь самое большее"),
    ("distance of the two", "расстояние между ними"),
    (
      "gain per unit more of a resource, from the linear relaxation; one note each",
      "прирост от ещё одной единицы ресурса, по линейной релаксации; по примечанию на ресурс"
    ),
    (
      "The share of all weightings that put each alternative at each rank",
      "Доля всех наборов весов, при которых альтернатива занимает каждый ранг"
    ),
    ("weightings drawn", "сколько взять наборов весов"),
    ("rank", "ранг"),
    ("share of weightings that give this rank", "доля наборов весов, дающих этот ранг"),
    ("where the table criteria has weights: that they are not read", "в таблице criteria есть веса: они не читаются"),
    ("directions", "направления"),
    (
      "not read: weightings are drawn; see mcda for weights of one's own",
      "не читается: веса берутся случайно; со своими весами работает mcda"
    ),
    (
      "What it is worth to know more before one decides: EVPI, EVPPI, EVSI",
      "Сколько стоит узнать больше до решения: EVPI, EVPPI, EVSI"
    ),
    (
      "EVSI = E max(gain given the sample) - max(gain); normal: s phi(m/s) + m Phi(m/s) - max(m, 0)",
      "EVSI = E max(выигрыш при выборке) - max(выигрыш); нормальный: s phi(m/s) + m Phi(m/s) - max(m, 0)"
    ),
    ("what is uncertain; each once in an option", "что неизвестно; в варианте каждое один раз"),
    (
      "what may be done; all rows are of one where it is missing",
      "что можно сделать; если столбца нет, все строки — один вариант"
    ),
    ("what is believed of the quantity", "ожидаемое значение величины"),
    ("its standard deviation; 0 for what is known", "его стандартное отклонение; 0 — если величина известна"),
    ("gain for a unit of the quantity; 1 where not given", "выигрыш на единицу величины; без указания 1"),
    (
      "what the sum must exceed, by option; 0 where not given",
      "что сумма должна превысить, по вариантам; без указания 0"
    ),
    ("by how much the gain is multiplied, by option", "на что умножается выигрыш, по вариантам"),
    ("standard deviation of one observation of a study", "стандартное отклонение одного наблюдения исследования"),
    ("observations of the study", "число наблюдений исследования"),
    ("cost of the study, in the unit of the gain", "цена исследования в единицах выигрыша"),
    (
      "each option is taken or left for itself, or the best of all is taken",
      "каждый вариант принимается отдельно или выбирается лучший из всех"
    ),
    (
      "EVPPI and EVSI by the normal's formula, or by nine nodes as where there is none",
      "EVPPI и EVSI по формуле нормального распределения или по девяти узлам, как там, где формулы нет"
    ),
    ("expected gain of the option", "ожидаемый выигрыш варианта"),
    (
      "value of knowing all of the option; of all options with choose=best",
      "цена полного знания о варианте; при choose=best — обо всех"
    ),
    ("value of knowing the quantity", "цена знания величины"),
    (
      "value of the study of the quantity; missing where none is planned",
      "цена исследования величины; пусто, если оно не запланировано"
    ),
    ("value of the study less its cost", "цена исследования за вычетом затрат на него"),
    (
      "gain, max or 1 where more is better; cost, min or -1 where less is",
      "gain, max или 1 — больше лучше; cost, min или -1 — меньше лучше"
    ),
  ]
}
