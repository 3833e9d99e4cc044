import TerroirKernel

extension PhraseCatalogue {
  /// What methods of dynamics, diversity and inequality declare, in Russian.
  static let methodDynamicsPhrases: [Entry] = [
    (
      "How many kinds each site holds and how evenly, met and not met",
      "Сколько видов на каждом месте и насколько равномерно, с учётом невстреченных"
    ),
    ("the place", "место"),
    ("the kind", "вид"),
    ("how many; whole, not negative, none missing", "сколько; целое, не отрицательное, без пропусков"),
    (
      "orders of the Hill numbers: 0 counts kinds, 1 weighs by share, 2 by the common ones",
      "порядки чисел Хилла: 0 считает виды, 1 взвешивает по доле, 2 — по частым"
    ),
    (
      "size of rarefied samples; the smallest site without it",
      "размер разрежённых выборок; без указания — по наименьшему месту"
    ),
    ("bias-corrected (vegan, scikit-bio) or classic", "с поправкой на смещение (vegan, scikit-bio) или классическая"),
    ("order of hill", "порядок для hill"),
    ("effective number of kinds", "эффективное число видов"),
    ("kinds met", "встреченные виды"),
    ("Shannon entropy", "энтропия Шеннона"),
    ("probability that two are of different kinds", "вероятность, что двое — разных видов"),
    ("kinds expected in a sample of the common size", "ожидаемое число видов в выборке общего размера"),
    ("kinds estimated, met or not", "оценка числа видов, включая невстреченные"),
    ("size of the rarefied samples", "размер разрежённых выборок"),
    (
      "Whether units that start low catch up, and whether their differences shrink",
      "Догоняют ли отстававшие вначале и сокращаются ли различия"
    ),
    (
      "ln(end / start) / T = a + beta ln(start) + e; speed = -ln(1 + beta T) / T; sigma = deviation of ln x",
      "ln(end / start) / T = a + beta ln(start) + e; скорость = -ln(1 + beta T) / T; sigma = отклонение ln x"
    ),
    ("the region or other unit", "регион или другая единица"),
    ("the year", "год"),
    ("income, jobs per head or another amount; above 0", "доход, занятость на душу или другая величина; больше 0"),
    ("the first year; the earliest without it", "первый год; без указания самый ранний"),
    ("the last year; the latest without it", "последний год; без указания самый поздний"),
    ("whether sigma divides by n or, as a sample, by n - 1", "делить sigma на n или, как для выборки, на n - 1"),
    ("the value in the first year", "значение в первом году"),
    ("the value in the last year", "значение в последнем году"),
    ("mean growth a year, of the logarithm", "средний рост логарифма за год"),
    ("what the line expects of a unit that starts there", "рост, который линия ожидает от единицы с таким началом"),
    ("growth above what the line expects", "рост сверх ожидаемого"),
    (
      "slope of growth on the logarithm of the start; below 0 is convergence",
      "наклон роста по логарифму начального значения; ниже 0 — сближение"
    ),
    ("standard error of the slope", "стандартная ошибка наклона"),
    ("lower end of its 95 % interval", "нижняя граница его 95 %-го интервала"),
    ("upper end of its 95 % interval", "верхняя граница его 95 %-го интервала"),
    ("share of the variance of growth that the start explains", "доля дисперсии роста, объяснённая началом"),
    ("share of a gap that closes a year", "доля разрыва, закрываемая за год"),
    (
      "years in which half of a gap closes; missing where gaps do not close",
      "за сколько лет закрывается половина разрыва; пусто, если разрывы не закрываются"
    ),
    ("deviation of the logarithms in the first year", "отклонение логарифмов в первом году"),
    ("deviation of the logarithms in the last year", "отклонение логарифмов в последнем году"),
    (
      "The change of regions split into national, industry-mix and regional parts",
      "Изменение регионов: часть страны, часть структуры отраслей и собственная часть"
    ),
    ("the nation, where it is more than the table's regions", "страна, если она больше регионов таблицы"),
    ("the industry", "отрасль"),
    ("the national amount", "величина по стране"),
    ("the convention of the split; spatial takes neighbours", "способ разложения; spatial берёт соседей"),
    ("one row per region or per industry", "строка на регион или на отрасль"),
    ("the change of the value", "изменение значения"),
    ("what the nation's growth gives", "что даёт рост страны"),
    ("what fast or slow industries add", "что добавляют быстрые или медленные отрасли"),
    ("what the industries' growth in the neighbours adds (spatial)", "что добавляет рост отраслей у соседей (spatial)"),
    (
      "what the region's own growth adds, above the nation's or (spatial) the neighbours'",
      "что добавляет собственный рост региона сверх роста страны или (spatial) соседей"
    ),
    (
      "what being specialised in one's winners adds (Esteban-Marquillas)",
      "что добавляет специализация на своих растущих отраслях (Эстебан-Маркильяс)"
    ),
    ("growth against the nation's (Gerfin)", "рост относительно страны (Герфин)"),
    ("the part of its industries (Gerfin)", "часть от отраслей (Герфин)"),
    ("the part of its own (Gerfin)", "собственная часть (Герфин)"),
    ("cells that are zero at the start and not at the end", "клетки, где в начале ноль, а в конце нет"),
    ("years of the table nation that the table does not have", "годы таблицы nation, которых нет в таблице"),
    (
      "which values are missing because they have no meaning here, and why",
      "какие значения пусты, потому что здесь не имеют смысла, и почему"
    ),
    ("the territory", "территория"),
    (
      "jobs, firms or output; not negative, none missing",
      "рабочие места, организации или выпуск; не отрицательно, без пропусков"
    ),
    (
      "Inequality between units, whole and between and within groups",
      "Неравенство между единицами: всё, между группами и внутри них"
    ),
    ("the unit", "единица"),
    (
      "income, jobs per head or another amount; not negative",
      "доход, занятость на душу или другая величина; не отрицательная"
    ),
    ("the group that splits between from within", "группа, разделяющая неравенство между и внутри"),
    ("population or another weight; equal without it", "население или другой вес; без указания равные"),
    ("aversion of the Atkinson index; 1 is the logarithm", "неприятие неравенства в индексе Аткинсона; 1 — логарифм"),
    (
      "whether cv and sigma_log divide by n or, as a sample, by n - 1",
      "делить cv и sigma_log на n или, как для выборки, на n - 1"
    ),
    ("inequality of all units", "неравенство всех единиц"),
    ("the part between groups", "часть между группами"),
    ("the part within groups", "часть внутри групп"),
  ]
}
