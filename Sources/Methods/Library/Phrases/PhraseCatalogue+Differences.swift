import TerroirKernel

extension PhraseCatalogue {
  /// What methods of differences and beliefs declare, in Russian.
  static let methodDifferencesPhrases: [Entry] = [
    (
      "What effects in several contexts tell of each other: partial pooling",
      "Что эффекты в нескольких контекстах говорят друг о друге: частичное объединение"
    ),
    ("what was done; one hierarchy for each", "что делалось; для каждого своя иерархия"),
    ("where, or for whom", "где или для кого"),
    ("the estimate", "оценка"),
    ("its standard error, above 0", "её стандартная ошибка, больше 0"),
    ("the doubt of its design, as a deviation", "сомнение в схеме оценки, как отклонение"),
    ("what is believed of each measure beforehand", "что заранее предполагается о каждой мере"),
    ("the measure", "мера"),
    ("the mean believed beforehand", "заранее предполагаемое среднее"),
    ("its deviation, above 0", "его отклонение, больше 0"),
    ("what is believed of the spread between contexts", "что предполагается о разбросе между контекстами"),
    (
      "the scale of that, in units of the effect; the mean error without it",
      "его масштаб в единицах эффекта; без указания — средняя ошибка"
    ),
    (
      "the mean believed beforehand, for measures that prior does not name",
      "заранее предполагаемое среднее для мер, которых нет в prior"
    ),
    ("its deviation; flat without it", "его отклонение; без него распределение плоское"),
    ("level of intervals", "уровень интервалов"),
    ("one row per context or measure", "строка на контекст или на меру"),
    ("the mean believed beforehand; missing for none", "заранее предполагаемое среднее; пусто, если его нет"),
    ("the estimate as it was given", "оценка, какой она дана"),
    ("its mean after all were seen", "её среднее после учёта всех"),
    ("its deviation", "её отклонение"),
    ("lower end of its interval", "нижняя граница её интервала"),
    ("its median", "её медиана"),
    ("upper end of its interval", "верхняя граница её интервала"),
    ("contexts of the measure", "контексты меры"),
    ("the mean spread between contexts", "средний разброс между контекстами"),
    ("lower end for a context that was not looked at", "нижняя граница для нового контекста"),
    ("upper end for it", "верхняя граница для него"),
    ("the mean with no spread", "среднее без разброса"),
    ("its error", "его ошибка"),
    ("Cochran's sum of squared deviations from it, in errors", "сумма квадратов отклонений от него в ошибках (Кокрен)"),
    ("the mean over contexts", "среднее по контекстам"),
    ("the scale of the prior of the spread", "масштаб априорного разброса"),
    ("its probability with no spread", "её вероятность без разброса"),
    ("what the figures do not bear", "чего эти числа не выдерживают"),
    (
      "The effect of a treatment by the change of the treated less that of the untreated",
      "Эффект участия: изменение участвующих за вычетом изменения неучаствующих"
    ),
    (
      "ATT(g, t) = E[Y_t - Y_b | G = g] - E[Y_t - Y_b | untreated]; did = (T1 - T0) - (C1 - C0)",
      "ATT(g, t) = E[Y_t - Y_b | G = g] - E[Y_t - Y_b | не участвуют]; did = (T1 - T0) - (C1 - C0)"
    ),
    ("the town or other unit", "город или другая единица"),
    (
      "the year or other time, a whole number; for means any word",
      "год или другое время, целое число; для means любое слово"
    ),
    ("what is measured", "что измеряется"),
    ("the standard error of the outcome, for method=means", "стандартная ошибка исхода, для method=means"),
    (
      "what units hang together; each unit without it",
      "какие единицы связаны между собой; без указания каждая сама по себе"
    ),
    (
      "what changes are compared given; as of the base time",
      "с поправкой на что сравниваются изменения; по базовому времени"
    ),
    ("the estimator; twfe only beside its warning", "метод оценки; twfe — только с его предупреждением"),
    (
      "compare with units never treated, or not treated yet",
      "сравнивать с никогда не участвовавшими или с ещё не участвующими"
    ),
    ("the rows: each cohort and time, or a mean over them", "строки: каждая когорта и время или среднее по ним"),
    ("how covariates are taken into account", "как учитываются ковариаты"),
    (
      "before the start compare with the time before, or always with the last time before the start",
      "до начала сравнивать с предыдущим временем или всегда с последним перед началом"
    ),
    (
      "the effects, or (aggregate=dynamic) the covariance of each pair of them, for honest-did",
      "эффекты или (aggregate=dynamic) ковариация каждой их пары, для honest-did"
    ),
    ("times before the start in which it may act", "времена до начала, когда мера уже может действовать"),
    ("draws for simultaneous bands", "выборки для совместных полос"),
    ("level of intervals and bands", "уровень интервалов и полос"),
    ("what to do about a unit that lacks a time", "что делать с единицей, у которой нет какого-то времени"),
    (
      "the treated units, for method=means without first_treated",
      "участвующие единицы, для method=means без first_treated"
    ),
    (
      "the first time under treatment, for method=means without first_treated",
      "первое время участия, для method=means без first_treated"
    ),
    ("the first time under treatment of the cohort", "первое время участия когорты"),
    ("the time", "время"),
    ("times since the start; below 0 before it", "времена с начала; до него меньше 0"),
    ("times since the start of one effect (covariance)", "времена с начала для одного эффекта (covariance)"),
    ("times since the start of another (covariance)", "времена с начала для другого (covariance)"),
    ("the covariance of both (covariance)", "ковариация обоих (covariance)"),
    ("what is compared (bacon)", "что сравнивается (bacon)"),
    (
      "the cohort compared with; missing for units never treated (bacon)",
      "когорта, с которой сравнивают; пусто для никогда не участвовавших (bacon)"
    ),
    ("the share of the comparison in the coefficient (bacon)", "доля сравнения в коэффициенте (bacon)"),
    (
      "the treatment or covariate (twfe), the mean or difference (means)",
      "участие или ковариата (twfe), среднее или разность (means)"
    ),
    ("the effect on the treated", "эффект для участвующих"),
    ("its standard error, with divisor n", "его стандартная ошибка с делителем n"),
    ("lower end of the band that holds for all rows at once", "нижняя граница полосы, верной для всех строк сразу"),
    ("upper end of that band", "верхняя граница этой полосы"),
    ("treated units that the effect rests on", "участвующие единицы, на которых держится эффект"),
    (
      "the effect overall, by the aggregate asked for (simple for group-time)",
      "общий эффект по заданному aggregate (для group-time — simple)"
    ),
    ("its standard error", "его стандартная ошибка"),
    (
      "the mean over cohorts and times, by the size of the cohorts",
      "среднее по когортам и временам, по размеру когорт"
    ),
    ("the mean over times since the start", "среднее по временам с начала"),
    ("the mean over cohorts", "среднее по когортам"),
    ("the mean over times", "среднее по временам"),
    ("the coefficient of two-way fixed effects", "коэффициент модели с двусторонними фиксированными эффектами"),
    ("its weight on comparisons with units treated already", "его вес на сравнениях с уже участвующими единицами"),
    ("Wald statistic of all effects before the start being 0", "статистика Вальда: все эффекты до начала равны 0"),
    ("its degrees of freedom", "её степени свободы"),
    (
      "its probability under no pre-trend, by F where clusters are few",
      "её вероятность при отсутствии тренда до начала; при малом числе кластеров — по распределению Фишера"
    ),
    ("the same by the largest of them (Bonferroni)", "то же по наибольшему из них (Бонферрони)"),
    ("the multiple of the standard error that the bands use", "множитель стандартной ошибки для полос"),
    ("the time that changes are taken from", "время, от которого считаются изменения"),
    ("clusters of the standard errors", "кластеры стандартных ошибок"),
    ("what the clusters are", "что это за кластеры"),
    ("units left out, and why", "единицы, которые исключены, и почему"),
    (
      "What is left of an effect where trends were not quite parallel, and where it breaks down",
      "Что остаётся от эффекта, если тренды не вполне параллельны, и где он пропадает"
    ),
    ("the time, numbered by 1", "время, нумерация с шагом 1"),
    ("the coefficient against the reference", "коэффициент относительно базового времени"),
    (
      "the covariance of the coefficients; each pair in either order",
      "ковариация коэффициентов; каждая пара в любом порядке"
    ),
    ("the covariance of their coefficients", "ковариация их коэффициентов"),
    ("the time that all are against", "время, относительно которого даны все"),
    ("what trends may do", "что позволено трендам"),
    (
      "the effect at the first time after the reference, or the mean over all",
      "эффект в первое время после базового или среднее по всем"
    ),
    ("by how much; for smoothness in units of the outcome", "насколько; для smoothness в единицах исхода"),
    ("by how much trends may differ", "насколько могут различаться тренды"),
    ("lower end of the interval", "нижняя граница интервала"),
    ("upper end of the interval", "верхняя граница интервала"),
    ("whether the interval leaves 0 out", "не содержит ли интервал 0"),
    ("the effect with parallel trends", "эффект при параллельных трендах"),
    ("lower end of its interval with parallel trends", "нижняя граница его интервала при параллельных трендах"),
    ("upper end of it", "верхняя граница этого интервала"),
    (
      "the smallest M at which the interval reaches 0; 0 where it does with parallel trends",
      "наименьшее M, при котором интервал доходит до 0; 0, если уже при параллельных трендах"
    ),
  ]
}
