import TerroirKernel

extension PhraseCatalogue {
  /// What methods of composite indices declare, in Russian.
  static let methodCompositesPhrases: [Entry] = [
    (
      "A composite index, step by step, with the rank of each unit on each element",
      "Составной индекс шаг за шагом, с рангом каждой единицы по каждому элементу"
    ),
    (
      "minmax (x - min) / (max - min), arithmetic sum w x, geometric exp(sum w ln x), over a tree of weights",
      "minmax (x - min) / (max - min), арифметическое sum w x, геометрическое exp(sum w ln x) по дереву весов"
    ),
    ("which step is shown", "какой шаг показать"),
    ("1 for indicators, more for aggregates", "1 — показатели, больше — агрегаты"),
    ("the indicator or aggregate", "показатель или агрегат"),
    ("score on the scale of the normalisation", "балл на шкале нормирования"),
    (
      "rank, 1 for the highest score; equal scores share the better one",
      "ранг, 1 — наибольший балл; у равных баллов общий лучший ранг"
    ),
    ("detail=weights: share of the weight among siblings", "detail=weights: доля веса среди соседних элементов"),
    ("detail=weights: share of the weight in the index", "detail=weights: доля веса в индексе"),
    ("detail=weights: squared correlation with the index", "detail=weights: квадрат корреляции с индексом"),
    (
      "detail=removal: mean absolute shift of ranks without it",
      "detail=removal: средний сдвиг рангов (по модулю) без него"
    ),
    ("detail=removal: the largest shift", "detail=removal: наибольший сдвиг"),
    ("detail=association: the aggregate", "detail=association: агрегат"),
    ("detail=association: Pearson's correlation", "detail=association: корреляция Пирсона"),
    ("detail=association: its probability by chance", "detail=association: её вероятность при случайности"),
    (
      "detail=contributions: what the indicator adds to the index",
      "detail=contributions: что показатель добавляет индексу"
    ),
    ("detail=treatment: before", "detail=treatment: до обработки"),
    ("detail=treatment: excess kurtosis before", "detail=treatment: эксцесс до обработки"),
    ("detail=treatment: values set to a less extreme one", "detail=treatment: значения, заменённые менее крайними"),
    ("detail=treatment: whether it was taken to logarithms", "detail=treatment: взят ли логарифм"),
    ("values that were imputed", "восполненные значения"),
    ("indicators that were treated", "обработанные показатели"),
    ("units that the screening left out", "единицы, не прошедшие отбор"),
    (
      "impute=available: units that stand on part of the index's weight",
      "impute=available: единицы, у которых есть лишь часть веса индекса"
    ),
    (
      "columns of the table structure that this recipe does not read",
      "столбцы таблицы structure, которые этот способ не читает"
    ),
    (
      "impute=available: those units with the share of the weight that they have",
      "impute=available: эти единицы с долей веса, которая у них есть"
    ),
    ("what is ranked; one row each", "что упорядочивается; по строке на каждое"),
    ("indicators; those of the structure where not given", "показатели; без указания — из structure"),
    ("groups of units, for imputation within them", "группы единиц, внутри которых восполняются пропуски"),
    ("the tree of indicators, aggregates and the index", "дерево показателей, агрегатов и индекса"),
    ("indicator or aggregate", "показатель или агрегат"),
    ("the aggregate it belongs to; empty for the index", "агрегат, в который он входит; для индекса пусто"),
    ("weight among siblings; 1 where not given", "вес среди соседних элементов; без указания 1"),
    ("column of the indicators' table to divide by", "столбец таблицы показателей, на который делить"),
    ("for distance-to-target", "для distance-to-target"),
    ("lower goalpost", "нижняя граница шкалы"),
    ("upper goalpost", "верхняя граница шкалы"),
    ("share of indicators a unit must have", "доля показателей, которая у единицы должна быть"),
    ("least value of minmax and goalposts", "наименьшее значение для minmax и goalposts"),
    ("most value of minmax and goalposts", "наибольшее значение для minmax и goalposts"),
    ("unit of distance-to-reference", "единица для distance-to-reference"),
    (
      "Rank intervals of a composite index when its choices are made otherwise, and which choice matters",
      "Интервалы рангов составного индекса при других его решениях и какое решение важно"
    ),
    (
      "quantiles of rank over draws of {imputation, normalisation, weights +-25 %, aggregation}; S, ST of the shift",
      "квантили ранга по выборкам (восполнение, нормирование, веса ±25 %, агрегирование); S, ST сдвига"
    ),
    ("ways of building the index", "сколько способов построить индекс"),
    ("what is varied", "что варьируется"),
    ("alternatives, used where something is missing", "варианты; применяются там, где есть пропуски"),
    ("alternatives", "варианты"),
    ("change of a weight, up and down", "изменение веса вверх и вниз"),
    ("of the rank intervals", "уровень интервалов рангов"),
    ("rank by the recipe", "ранг при заданном способе"),
    ("best rank within the interval", "лучший ранг в интервале"),
    ("middle rank over the draws", "средний ранг по выборкам"),
    ("worst rank within the interval", "худший ранг в интервале"),
    ("detail=factors: the choice", "detail=factors: решение"),
    ("share of the variance of the shift by the choice alone", "доля дисперсии сдвига от одного этого решения"),
    ("lower end", "нижняя граница"),
    ("upper end", "верхняя граница"),
    ("share with all interactions", "доля со всеми взаимодействиями"),
    ("detail=scenarios: imputation", "detail=scenarios: восполнение"),
    ("normalisation", "нормирование"),
    ("aggregation", "агрегирование"),
    ("mean absolute shift of ranks over units and draws", "средний сдвиг рангов (по модулю) по единицам и выборкам"),
    (
      "columns of the table structure that no way of building the index reads",
      "столбцы таблицы structure, которые не читает ни один способ построить индекс"
    ),
    (
      "gain, max or 1 where more is better; cost, min or -1 where less is; gain where empty",
      "gain, max или 1 — больше лучше; cost, min или -1 — меньше лучше; пусто — gain"
    ),
    (
      """
      missing values: refused (none), filled in, or their weight taken over by the siblings that are there \
      (available)
      """,
      """
      пропуски: не принимаются (none), восполняются или их вес переходит к соседним элементам, которые есть \
      (available)
      """
    ),
    (
      "by what units are left out: missing values, or missing and zero",
      "по чему исключаются единицы: по пропускам или по пропускам и нулям"
    ),
    ("what is done where |skewness| > 2 and kurtosis > 3.5", "что делать, если |асимметрия| > 2 и эксцесс > 3.5"),
    ("how indicators come to one scale", "как показатели приводятся к одной шкале"),
    (
      "weights of the structure, the same for all siblings, or squared loadings on their first principal component",
      "веса из structure, равные у соседних элементов или квадраты нагрузок на их первую главную компоненту"
    ),
    ("how children become a score", "как из составных частей получается балл"),
    ("ranks, factors or scenarios", "ранги, решения или варианты"),
  ]
}
