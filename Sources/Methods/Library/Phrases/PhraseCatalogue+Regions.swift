import TerroirKernel

extension PhraseCatalogue {
  /// What methods of specialisation, space and value chains declare, in Russian.
  static let methodRegionsPhrases: [Entry] = [
    ("who is whose neighbour, each direction in a row of its own", "кто чей сосед; каждое направление своей строкой"),
    ("one of its neighbours", "один из её соседей"),
    ("weight of the link, not negative; 1 without it", "вес связи, не отрицательный; без указания 1"),
    (
      "Whether neighbours resemble each other, on the whole map or place by place",
      "Похожи ли соседи друг на друга — на всей карте или место за местом"
    ),
    ("what is mapped; a unit without a value is left out", "что наносится на карту; единица без значения исключается"),
    (
      "moran and geary for the whole map, local-moran and gi for each unit",
      "moran и geary — для всей карты, local-moran и gi — для каждой единицы"
    ),
    ("random maps for p; 0 takes the normal distribution", "случайных карт для p; 0 берёт нормальное распределение"),
    (
      "coding: each unit's weights sum to 1, each neighbour counts 1, or as given",
      "кодирование: веса единицы в сумме 1, каждый сосед — 1 или как дано"
    ),
    (
      "mean square of local-moran over n (spdep) or n - 1 (esda)",
      "средний квадрат local-moran на n (spdep) или n - 1 (esda)"
    ),
    ("the statistic", "статистика"),
    ("its value", "её значение"),
    ("its mean over random maps", "её среднее по случайным картам"),
    ("its variance over random maps", "её дисперсия по случайным картам"),
    ("value less expected, over the deviation", "значение минус ожидаемое, делённое на отклонение"),
    ("two-sided probability of a value as far out", "двусторонняя вероятность столь же далёкого значения"),
    ("p adjusted for the number of units (local statistics)", "p с поправкой на число единиц (локальные статистики)"),
    (
      "local-moran: own and neighbours' standing against the mean",
      "local-moran: своё и соседей положение относительно среднего"
    ),
    (
      "gi: hot where high values gather (z above 0), cold where low ones do; see p_fdr for whether that is chance",
      "gi: hot, где собраны высокие значения (z выше 0), cold, где низкие; случайно ли это, говорит p_fdr"
    ),
    ("units with value and neighbours", "единицы со значением и соседями"),
    ("units left out for want of a value", "единицы, исключённые без значения"),
    ("units left out for want of neighbours", "единицы, исключённые без соседей"),
    ("links whose other direction is not listed", "связи, у которых нет обратного направления"),
    ("How concentrated each industry is over regions", "Насколько каждая отрасль сосредоточена по регионам"),
    (
      "Lorenz curve over the regions' totals, or quotients without weights (REAT)",
      "кривая Лоренца по итогам регионов или коэффициенты без весов (REAT)"
    ),
    ("Herfindahl-Hirschman index over regions", "индекс Херфиндаля — Хиршмана по регионам"),
    ("locational Gini, 0 to 1", "локационный Джини, от 0 до 1"),
    ("share of the industry that would have to move", "доля отрасли, которую пришлось бы переместить"),
    ("relative Theil index, natural logarithm", "относительный индекс Тейла, натуральный логарифм"),
    (
      "Krugman index against the mean of the other industries, 0 to 2",
      "индекс Кругмана относительно среднего других отраслей, от 0 до 2"
    ),
    (
      "What sets each group apart from the others, with an interval",
      "Чем каждая группа отличается от других, с интервалом"
    ),
    (
      "d = ln odds of the item in the group - ln odds among the others, each with a prior of a_w = prior * n_w / n",
      "d = ln шансов элемента в группе - ln шансов у остальных, каждые с априорным a_w = prior * n_w / n"
    ),
    ("the group that is set against all others", "группа, которая сравнивается со всеми другими"),
    ("the item that is counted", "элемент, который считается"),
    (
      "how often the item occurs; not negative, none missing",
      "сколько раз встречается элемент; не отрицательно, без пропусков"
    ),
    (
      "the weight of the prior in counts; more shrinks rare items harder",
      "априорный вес в случаях; чем больше, тем сильнее сжимаются редкие"
    ),
    ("share of the item in the group", "доля элемента в группе"),
    ("share of the item among all other groups", "доля элемента во всех других группах"),
    (
      "log-odds ratio against the others; above 0 is distinctive",
      "логарифм отношения шансов к остальным; выше 0 — отличает группу"
    ),
    (
      "Agglomeration of each industry's plants beyond chance",
      "Сосредоточение предприятий каждой отрасли сверх случайности"
    ),
    ("the plant or firm", "предприятие или организация"),
    (
      "jobs of the region in all industries; the table's own sums without it",
      "рабочие места региона во всех отраслях; без указания суммы самой таблицы"
    ),
    ("raw concentration against all jobs", "сосредоточение относительно всех рабочих мест, без поправки"),
    ("Herfindahl index of the plants", "индекс Херфиндаля предприятий"),
    ("agglomeration beyond chance; 0 is chance", "агломерация сверх случайности; 0 — случайно"),
    ("coagglomeration of all industries of the table", "совместная агломерация всех отраслей таблицы"),
    (
      "Cluster index: dense, specialised and of many firms",
      "Кластерный индекс: плотность, специализация и много организаций"
    ),
    (
      "firms of the region in the industry; above 0 where there are jobs",
      "организации региона в отрасли; больше 0, если есть рабочие места"
    ),
    ("people of the region, the same in each of its rows", "население региона, одинаковое во всех его строках"),
    ("area of the region, the same in each of its rows", "площадь региона, одинаковая во всех его строках"),
    ("cluster index; 1 is the whole", "кластерный индекс; 1 — целое"),
    (
      "Location quotients: how specialised each region is in each industry",
      "Коэффициенты локализации: насколько каждый регион специализирован на каждой отрасли"
    ),
    (
      "LQ = (e_ri / e_r) / (e_i / e); symmetric (LQ - 1) / (LQ + 1); log ln LQ; standardised z of LQ by industry",
      """
      LQ = (e_ri / e_r) / (e_i / e); симметричный (LQ - 1) / (LQ + 1); логарифм ln LQ; стандартизованный z от LQ по \
      отрасли
      """
    ),
    ("the year; each year is its own economy", "год; каждый год — отдельная экономика"),
    (
      "what the row's value is rounded to a multiple of, where bases differ",
      "до чего округлено значение строки, если кратность различается"
    ),
    ("the variant of the index", "вариант индекса"),
    (
      """
      how the interval is found: binomial or Poisson for the cell, a bootstrap of the whole table, or from rounded \
      values
      """,
      "как найти интервал: биномиальный или Пуассона для клетки, бутстреп всей таблицы или по округлённым значениям"
    ),
    ("draws of the bootstrap", "выборок бутстрепа"),
    (
      "what the values are rounded to a multiple of, for interval=rounding where there is no column bases",
      "до чего округлены значения, для interval=rounding, если нет столбца bases"
    ),
    (
      "location quotient in the chosen variant; 1 is the reference (0 if not plain)",
      "коэффициент локализации в выбранном варианте; 1 — база сравнения (0, если не plain)"
    ),
    ("How one-sided the industry mix of each region is", "Насколько однобока структура отраслей каждого региона"),
    (
      "what the region is set against: the nation (EconGeo), the mean of the other regions (REAT), or one of them",
      "с чем сравнивается регион: со страной (EconGeo), со средним других регионов (REAT) или с одним из них"
    ),
    ("the region that krugman=pair sets the others against", "регион, с которым krugman=pair сравнивает остальные"),
    (
      "Lorenz curve over the national shares, or location quotients without weights (REAT)",
      "кривая Лоренца по долям страны или коэффициенты локализации без весов (REAT)"
    ),
    ("Herfindahl-Hirschman index", "индекс Херфиндаля — Хиршмана"),
    ("the same from 0 (even) to 1 (one industry)", "то же от 0 (равномерно) до 1 (одна отрасль)"),
    ("Krugman index, 0 to 2", "индекс Кругмана, от 0 до 2"),
    ("share of jobs that would have to change industry", "доля рабочих мест, которым пришлось бы сменить отрасль"),
    ("effective number of industries, Hill's order 2", "эффективное число отраслей, число Хилла порядка 2"),
    ("likeness to the nation, 1 where equal", "сходство со страной, 1 — совпадение"),
    (
      "Related and unrelated variety of each region's industries",
      "Связанное и несвязанное разнообразие отраслей каждого региона"
    ),
    ("the wider group of the industry, one per industry", "более широкая группа отрасли, у каждой одна"),
    ("base of the logarithm; 2 gives bits", "основание логарифма; 2 даёт биты"),
    ("entropy over industries", "энтропия по отраслям"),
    ("entropy within groups", "энтропия внутри групп"),
    ("entropy between groups", "энтропия между группами"),
    (
      "Linkages and multipliers of sectors, and what the loss of each would cost",
      "Связи и мультипликаторы секторов и чего стоила бы потеря каждого"
    ),
    (
      "L = (I - A)⁻¹; multiplier = column sum; linkage = sum over mean; loss = x_k sum_i L_ik / L_kk",
      "L = (I - A)⁻¹; мультипликатор = сумма столбца; связь = сумма к средней; потеря = x_k sum_i L_ik / L_kk"
    ),
    ("the delivering sector", "сектор, который поставляет"),
    ("the receiving sector", "сектор, который получает"),
    ("what is delivered; not negative, none missing", "что поставлено; не отрицательно, без пропусков"),
    ("the final demand of every sector", "конечный спрос каждого сектора"),
    ("the sector", "сектор"),
    ("its final demand, of any sign", "его конечный спрос, любого знака"),
    (
      "forward linkage by the Ghosh inverse (Miller and Blair), or by rows of the Leontief inverse (Rasmussen)",
      "прямая связь по обратной матрице Гоша (Миллер и Блэр) или по строкам обратной матрицы Леонтьева (Расмуссен)"
    ),
    ("pull on its suppliers, 1 is the mean", "спрос на поставщиков, 1 — среднее"),
    ("push to its customers, 1 is the mean", "вклад в потребителей, 1 — среднее"),
    ("output of all sectors for one unit of final demand", "выпуск всех секторов на единицу конечного спроса"),
    (
      "output lost in the economy without the sector, its own included",
      "выпуск, потерянный в экономике без сектора, вместе с его собственным"
    ),
    ("output of all sectors", "выпуск всех секторов"),
    ("final demand of all sectors", "конечный спрос всех секторов"),
  ]
}
