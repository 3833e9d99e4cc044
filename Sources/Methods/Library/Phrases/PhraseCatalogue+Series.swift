import TerroirKernel

extension PhraseCatalogue {
  /// What methods of series and synthetic controls declare, in Russian.
  static let methodSeriesPhrases: [Entry] = [
    (
      "The least effect that a comparison of places over time can find, by simulated draws",
      "Наименьший эффект, который сравнение мест во времени может найти, по имитации"
    ),
    (
      "power = share of draws with |estimate + effect| > t(1 - alpha/2; n - 2) se; MDE where it is 0.8",
      "мощность = доля выборок, где |оценка + эффект| > t(1 - alpha/2; n - 2) se; MDE — где она 0.8"
    ),
    ("the design; each once", "схема; каждая один раз"),
    ("places with the measure", "места с мерой"),
    ("places without it", "места без неё"),
    ("periods before the start", "периодов до начала"),
    ("periods from the start on", "периодов с начала"),
    ("standard deviation of a place over time", "стандартное отклонение места во времени"),
    ("standard deviation between places; 0 where not given", "стандартное отклонение между местами; без указания 0"),
    ("of a place from period to period; 0 where not given", "отклонение места от периода к периоду; без указания 0"),
    ("the effect whose power is asked for", "эффект, для которого нужна мощность"),
    ("after less before, or after alone", "после минус до или только после"),
    ("simulated panels a design", "имитированных панелей на схему"),
    ("level of the two-sided test", "уровень двустороннего критерия"),
    ("power of the least effect", "мощность наименьшего эффекта"),
    ("least effect that is found with the power", "наименьший эффект, который находится с этой мощностью"),
    ("mean standard error of the estimate", "средняя стандартная ошибка оценки"),
    ("share of draws in which the effect is found", "доля выборок, в которых эффект найден"),
    ("When the level or trend of a series changes", "Когда меняется уровень или тренд ряда"),
    (
      "min over breaks of RSS, m by BIC; cusum = max |sum (y - mean)| / (s n^0.5)",
      "min RSS по переломам, m по BIC; cusum = max |sum (y - среднее)| / (s n^0.5)"
    ),
    ("the time, a whole number", "время, целое число"),
    ("how it is searched for", "как искать"),
    ("what is constant between breaks (rss)", "что постоянно между переломами (rss)"),
    ("breaks at most (rss)", "сколько переломов самое большее (rss)"),
    ("the number of breaks instead of the one by BIC", "число переломов вместо выбранного по BIC"),
    ("the shortest segment, of the series", "самый короткий отрезок, доля ряда"),
    ("lags of the long-run variance (cusum)", "лаги долгосрочной дисперсии (cusum)"),
    ("the last time before the change", "последнее время перед переломом"),
    ("the mean of the segment before", "среднее отрезка до него"),
    ("the mean of the segment after", "среднее отрезка после него"),
    (
      "the one less the other; with shape=trend the step at the break",
      "разность средних; при shape=trend скачок в точке перелома"
    ),
    ("breaks that are told", "найденные переломы"),
    ("the sum of squares with them", "сумма квадратов с ними"),
    ("the sum of squares without any", "сумма квадратов без них"),
    ("the criterion with them", "критерий с ними"),
    ("the criterion without any", "критерий без них"),
    ("the largest sum, standardised (cusum)", "наибольшая сумма, стандартизованная (cusum)"),
    ("its probability without a change (cusum)", "её вероятность без перелома (cusum)"),
    (
      "Whether a process changed, by limits that one in control seldom leaves",
      "Изменился ли процесс: пределы, из которых устойчивый процесс выходит редко"
    ),
    (
      "centre +- 3 sigma; C = max(0, C + z - k) > h; E = lambda z + (1 - lambda) E",
      "центр ± 3 sigma; C = max(0, C + z - k) > h; E = lambda z + (1 - lambda) E"
    ),
    ("what is measured; for p and u the count", "что измеряется; для p и u число случаев"),
    ("for p and u: how many, or how much, were looked at", "для p и u: сколько просмотрено"),
    ("the kind of chart", "вид карты"),
    (
      "what signals: a value beyond the limits, or runs of values as well (xmr, p, u)",
      "что считается сигналом: значение за пределами или ещё и серии значений (xmr, p, u)"
    ),
    (
      "the last time that centre and deviation are taken from",
      "последнее время, по которому берутся центр и отклонение"
    ),
    ("the centre, instead of the mean", "центр вместо среднего"),
    ("the deviation, instead of the estimated one", "отклонение вместо оценённого"),
    ("the slack of cusum, in deviations", "зазор cusum в отклонениях"),
    ("the limit of cusum, in deviations", "предел cusum в отклонениях"),
    ("the weight of the newest value (ewma)", "вес новейшего значения (ewma)"),
    ("the limit of ewma, in its own deviations", "предел ewma в её отклонениях"),
    (
      "the run length without a shift, from which h or width is found",
      "длина серии без сдвига, по которой находятся h или width"
    ),
    ("the shift, in deviations, of the second run length", "сдвиг в отклонениях для второй длины серии"),
    ("the value; for p and u the share or rate", "значение; для p и u доля или частота"),
    ("what is plotted instead (ewma), in units of the value", "что наносится вместо него (ewma), в единицах значения"),
    ("the sum upwards (cusum), in deviations", "сумма вверх (cusum), в отклонениях"),
    ("the sum downwards (cusum), in deviations", "сумма вниз (cusum), в отклонениях"),
    ("the centre", "центр"),
    ("the lower limit", "нижний предел"),
    ("the upper limit", "верхний предел"),
    ("the step from the value before (xmr)", "шаг от предыдущего значения (xmr)"),
    ("the rules that it breaks; missing where none", "нарушенные правила; пусто, если таких нет"),
    ("the deviation", "отклонение"),
    ("the upper limit of the steps (xmr)", "верхний предел шагов (xmr)"),
    ("the limit of cusum", "предел cusum"),
    ("the limit of ewma", "предел ewma"),
    ("times until a false signal, on average", "сколько времён в среднем до ложного сигнала"),
    ("times until a signal after the shift, on average", "сколько времён в среднем до сигнала после сдвига"),
    ("times that signal", "времена с сигналом"),
    ("the first of them", "первое из них"),
    (
      "Whether a series changes its level or slope at a known time",
      "Меняется ли уровень или наклон ряда в известное время"
    ),
    (
      "y = a + b t + level [t >= T] + slope (t - T + first) [t >= T] + season + e",
      "y = a + b t + level [t >= T] + slope (t - T + first) [t >= T] + сезон + e"
    ),
    ("the time, whole numbers with one step", "время, целые числа с одним шагом"),
    ("the month or other part of the year", "месяц или другая часть года"),
    ("what else moves the outcome", "что ещё движет исходом"),
    ("the first time after the interruption", "первое время после перелома"),
    ("the outcome, or its logarithm", "исход или его логарифм"),
    ("what the slope counts at the first time after", "что slope считает в первое время после"),
    (
      "the kind of standard errors; autoregressive without it, newey-west where lag is given",
      "вид стандартных ошибок; без указания autoregressive, а если дан lag — newey-west"
    ),
    ("lags of Newey and West; 4 (n / 100)^(2/9) without it", "лаги Ньюи и Уэста; без указания 4 (n / 100)^(2/9)"),
    ("widen Newey and West's variance by n / (n - k)", "увеличивать дисперсию Ньюи и Уэста в n / (n - k) раз"),
    ("one row per term or per time", "строка на член модели или на время"),
    ("trend, level, slope, or a covariate", "trend, level, slope или ковариата"),
    ("its probability under no change", "его вероятность без изменения"),
    ("the outcome", "исход"),
    ("what the line expects", "что ожидает линия"),
    ("what it expects without the interruption", "что она ожидала бы без перелома"),
    (
      "the change of the level, in units of the outcome or its logarithm",
      "изменение уровня в единицах исхода или его логарифма"
    ),
    ("the same in percent (scale=log)", "то же в процентах (scale=log)"),
    ("lags of the standard errors (newey-west)", "лаги стандартных ошибок (newey-west)"),
    (
      "how much of an error is in the next one (autoregressive)",
      "сколько ошибки переходит в следующую (autoregressive)"
    ),
    ("2 where errors of neighbouring times do not hang together", "2, если ошибки соседних времён не связаны"),
    ("times before", "времена до"),
    ("times after", "времена после"),
    (
      "The effect on one unit against a mixture of others that was like it before",
      "Эффект для одной единицы против смеси других, которая была на неё похожа"
    ),
    ("the year or other time, a whole number", "год или другое время, целое число"),
    (
      "what units are alike in: means over all times before; without them the outcomes before",
      "в чём единицы похожи: средние по всем временам до начала; без указания — исходы до начала"
    ),
    ("predictors with the times over which each is averaged", "предикторы и времена, по которым усредняется каждый"),
    ("a column of the table", "столбец таблицы"),
    ("the first time of its mean", "первое время его среднего"),
    ("the last time of its mean", "последнее время его среднего"),
    ("the treated unit or units", "участвующая единица или единицы"),
    ("the first time under treatment", "первое время участия"),
    ("the estimator", "метод оценки"),
    (
      "V: chosen by the fit before the start, or equal for all predictors",
      "V: выбирается по близости до начала или одинаковы для всех предикторов"
    ),
    (
      "exact weights, or those of R's synthdid, which stops short of them; for outcomes, not for predictors",
      "точные веса или веса synthdid из R, который до них не доходит; для исходов, не для предикторов"
    ),
    (
      "one row per time, donor, predictor, placebo, or donor left out",
      "строка на время, донора, предиктор, плацебо или исключённого донора"
    ),
    ("put each donor in the place of the treated unit", "ставить ли каждого донора на место участвующей единицы"),
    (
      "leave out placebos whose fit before is worse by more than this",
      "исключать плацебо, у которых близость до начала хуже больше чем во столько раз"
    ),
    ("placebo draws of sdid for several treated", "выборки плацебо для sdid с несколькими участвующими"),
    ("level of the interval (sdid)", "уровень интервала (sdid)"),
    ("the outcome of the treated", "исход участвующей"),
    ("the mixture's", "исход смеси"),
    ("actual less synthetic", "фактический минус синтетический"),
    ("the weight of a time before the start (sdid)", "вес времени до начала (sdid)"),
    ("the donor, or the unit of a placebo", "донор или единица плацебо"),
    ("the weight of the donor or predictor", "вес донора или предиктора"),
    ("the predictor and its times", "предиктор и его времена"),
    ("the donors' mean", "среднее доноров"),
    ("the mean gap from the start on", "средний разрыв с начала"),
    ("the mean squared gap before the start", "средний квадрат разрыва до начала"),
    ("the mean squared gap from the start on", "средний квадрат разрыва с начала"),
    (
      "the one over the other; missing where the fit before is exact",
      "второе к первому; пусто, если до начала совпадение точное"
    ),
    ("its rank by that, 1 for the largest", "ранг по этому отношению, 1 — наибольшее"),
    ("the donor that is left out", "исключённый донор"),
    ("its standard error by placebos (sdid)", "стандартная ошибка по плацебо (sdid)"),
    ("lower end of its interval (sdid)", "нижняя граница интервала (sdid)"),
    ("upper end of its interval (sdid)", "верхняя граница интервала (sdid)"),
    ("the one over the other", "второе к первому"),
    ("the treated unit's rank by that among all", "ранг участвующей единицы по нему среди всех"),
    (
      "the share of units with a ratio (sdid: an effect) as large",
      "доля единиц с отношением (sdid: эффектом) не меньше"
    ),
    ("the smallest p that this number of donors can give", "наименьшее p, которое может дать такое число доноров"),
    (
      "the weighted distance of the predictors, in deviations squared",
      "взвешенное расстояние предикторов, в квадратах отклонений"
    ),
    (
      "by how much what is minimised can be above its smallest, for this V",
      "насколько минимизируемое может быть выше наименьшего при этом V"
    ),
    ("the penalty of the ridge regression (augmented)", "штраф гребневой регрессии (augmented)"),
    ("donors", "доноры"),
  ]
}
