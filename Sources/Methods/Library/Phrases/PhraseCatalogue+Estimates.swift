import TerroirKernel

extension PhraseCatalogue {
  /// What methods of disclosure, matching and panels declare, in Russian.
  static let methodEstimatesPhrases: [Entry] = [
    (
      "What of a table of people or organisations may be shown, so that none is told",
      "Что из таблицы о людях или организациях можно показать, никого не раскрыв"
    ),
    ("what is told apart down the table", "что различается по строкам таблицы"),
    ("what is told apart across it", "что различается по её столбцам"),
    ("how many are in the cell; each row is one without it", "сколько их в клетке; без указания каждая строка — один"),
    ("what the holder of the row gives; not negative", "что даёт единица строки; не отрицательно"),
    ("the cell, where two tables share cells", "клетка, если у двух таблиц есть общие"),
    ("hide, or round", "скрывать или округлять"),
    ("holders of a cell that may be shown", "сколько единиц должно быть в клетке, чтобы её показать"),
    ("n and k: the n largest may not give more than k percent", "n и k: n наибольших дают не больше k процентов"),
    (
      "the others give this percent of the largest, or more",
      "остальные дают столько процентов от наибольшего или больше"
    ),
    (
      "the distance of a hidden value's bounds, where its rule has none",
      "расстояние между границами скрытого значения, если его правило расстояния не задаёт"
    ),
    ("one who stands alone behind a cell is an attacker too", "кто стоит за клеткой один, тоже может раскрывать"),
    (
      "hide further cells; no shows what primary ones alone tell",
      "скрывать дополнительные клетки; no показывает, что раскрывают одни первичные"
    ),
    ("whether sums may be hidden", "можно ли скрывать суммы"),
    ("whether empty cells may be hidden", "можно ли скрывать пустые клетки"),
    ("what values are multiples of (rounding)", "чему кратны значения (при округлении)"),
    ("the row; Total for sums over rows", "строка; Total — суммы по строкам"),
    ("the column; Total for sums over columns", "столбец; Total — суммы по столбцам"),
    ("the cell's own name", "собственное имя клетки"),
    ("the value; missing where it is hidden", "значение; пусто, если скрыто"),
    ("primary or secondary; missing where it is shown", "primary или secondary; пусто, если клетка показана"),
    ("the rules that it breaks", "правила, которые нарушены"),
    ("the least that an attacker can tell", "наименьшее, что можно вычислить извне"),
    ("the most that an attacker can tell", "наибольшее, что можно вычислить извне"),
    ("cells that tell too much", "клетки, которые раскрывают слишком много"),
    ("further cells that are hidden", "дополнительно скрытые клетки"),
    ("what the secondary cells add up to, an empty one as 1", "сумма дополнительно скрытых клеток, пустая — как 1"),
    ("the sum of absolute changes (rounding)", "сумма изменений по модулю (при округлении)"),
    ("what this does not protect from", "от чего это не защищает"),
    (
      "Treated units with the untreated that are most like them, and how alike they are",
      "Участвующие единицы и самые похожие на них неучаствующие; насколько они похожи"
    ),
    (
      "nearest by |logit p_i - logit p_j|, or (x - y)' S^-1 (x - y); smd = (mean T - mean C) / sd T",
      "ближайшие по |logit p_i - logit p_j| или (x - y)' S^-1 (x - y); smd = (среднее T - среднее C) / sd T"
    ),
    ("1 for treated, 0 otherwise", "1 — участвует, 0 — нет"),
    ("what units are to be alike in", "в чём единицы должны быть похожи"),
    ("what is measured after", "что измеряется после"),
    (
      "by the probability of being treated, or by the covariates themselves",
      "по вероятности участия или по самим ковариатам"
    ),
    ("controls for each treated unit", "сколько контрольных на участвующую единицу"),
    ("whether a control may serve several times", "может ли контрольная единица служить несколько раз"),
    (
      "the largest distance, in deviations of the logit (propensity)",
      "наибольшее расстояние в отклонениях логита (propensity)"
    ),
    ("level of the interval", "уровень интервала"),
    ("one row per pair or covariate", "строка на пару или на ковариату"),
    ("the treated unit", "участвующая единица"),
    ("its control", "её контрольная единица"),
    ("how far they are apart", "насколько они далеки"),
    ("the control's share of the match", "доля контрольной единицы в паре"),
    ("the covariate", "ковариата"),
    ("its mean over the treated units that are matched", "её среднее по подобранным участвующим единицам"),
    ("its mean over all untreated", "её среднее по всем неучаствующим"),
    ("its mean over the controls", "её среднее по контрольным"),
    (
      "the difference of means before, in deviations of the treated",
      "разность средних до подбора, в отклонениях участвующих"
    ),
    ("the difference after", "разность после подбора"),
    (
      "the variance of the treated over that of the controls, after",
      "дисперсия участвующих к дисперсии контрольных после подбора"
    ),
    ("the mean difference of outcomes", "средняя разность исходов"),
    ("treated units that are matched", "участвующие единицы, для которых пара нашлась"),
    ("untreated units that serve", "неучаствующие единицы, которые использованы"),
    (
      "the largest difference of means after, in deviations",
      "наибольшая разность средних после подбора, в отклонениях"
    ),
    ("treated units without a match", "участвующие единицы без пары"),
    (
      "What moves an outcome over units and times, with effects of units",
      "Что движет исходом по единицам и временам, с эффектами единиц"
    ),
    ("the year or other time", "год или другое время"),
    ("what moves it", "что им движет"),
    ("what hangs together; each unit without it", "что связано между собой; без указания каждая единица сама по себе"),
    ("the effects of units", "эффекты единиц"),
    ("the kind of standard errors", "вид стандартных ошибок"),
    (
      "clusters: G / (G - 1) (N - 1) / (N - k), or none",
      "clusters: поправка G / (G - 1) (N - 1) / (N - k) или никакой"
    ),
    (
      "lags of Driscoll and Kraay; 4 (T / 100)^(2/9) without it",
      "лаги Дрисколла и Края; без указания 4 (T / 100)^(2/9)"
    ),
    ("draws of the wild bootstrap", "выборки бутстрепа wild"),
    ("the regressor", "регрессор"),
    ("its coefficient", "его коэффициент"),
    ("its probability where the coefficient is 0", "его вероятность, если коэффициент 0"),
    ("rows", "строки"),
    ("units", "единицы"),
    ("the share of the variance, after the effects, that is explained", "объяснённая доля дисперсии после эффектов"),
    ("the deviation of the errors", "отклонение ошибок"),
    ("the deviation of the units' effects (random)", "отклонение эффектов единиц (random)"),
    ("the share of the means that is taken off (random)", "доля средних, которая вычитается (random)"),
    ("lags (driscoll-kraay)", "лаги (driscoll-kraay)"),
    ("the first time under treatment; missing or 0 for never", "первое время участия; пусто или 0 — никогда"),
    (
      "instead of first_treated: 1 in the times under treatment, otherwise 0",
      "вместо first_treated: 1 во время участия, иначе 0"
    ),
  ]
}
