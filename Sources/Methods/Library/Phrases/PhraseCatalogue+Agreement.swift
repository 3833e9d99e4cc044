import TerroirKernel

extension PhraseCatalogue {
  /// What methods of agreement, scales and sensitivity declare, in Russian.
  static let methodAgreementPhrases: [Entry] = [
    (
      "How far coders of the same items agree beyond chance, with an interval",
      "Насколько кодировщики одних объектов согласны сверх случайности, с интервалом"
    ),
    ("what was coded", "что кодировалось"),
    ("by whom", "кем"),
    (
      "as what: a word, or a number on an ordered scale; missing where not coded",
      "как: слово или число на порядковой шкале; пусто, если не кодировалось"
    ),
    (
      "krippendorff for any coders with gaps, cohen for two, fleiss for a fixed number, kendall-w for rankings",
      "krippendorff — любые кодировщики с пропусками, cohen — двое, fleiss — постоянное число, kendall-w — порядки"
    ),
    (
      "what the codes are measured on; cohen weighs ordinal codes linearly, interval codes by squares",
      "шкала кодов; cohen взвешивает порядковые коды линейно, интервальные — квадратами"
    ),
    ("bootstrap samples; 0 for none", "бутстреп-выборки; 0 — без них"),
    ("the level of the interval", "уровень интервала"),
    (
      "agreement; 1 is perfect, 0 is chance (for kendall-w: none)",
      "согласие; 1 — полное, 0 — случайное (у kendall-w: никакого)"
    ),
    ("items that two or more coders coded", "объекты, закодированные хотя бы двумя"),
    ("coders", "кодировщики"),
    ("items left out, with fewer than two codes", "исключённые объекты, где кодов меньше двух"),
    ("test statistic of kendall-w", "статистика критерия для kendall-w"),
    ("probability of as large a W by chance", "вероятность такого же большого W случайно"),
    (
      "Judgements of several experts, pooled, with how far they agree",
      "Суждения нескольких экспертов, объединённые, и насколько они согласны"
    ),
    (
      "F(x) = sum_e F_e(x) / n, F_e triangular; median, 5% and 95% of F; W = 12 S / (m² (n³ - n) - m sum T)",
      "F(x) = sum_e F_e(x) / n, F_e треугольное; медиана, 5% и 95% F; W = 12 S / (m² (n³ - n) - m sum T)"
    ),
    ("what is judged", "что оценивается"),
    ("who judges", "кто оценивает"),
    ("at the least", "самое меньшее"),
    ("the likeliest value", "наиболее вероятное значение"),
    ("at the most", "самое большее"),
    ("experts who judged it", "эксперты, которые это оценили"),
    ("median of the pool", "медиана общего распределения"),
    ("5% of the pool", "5% общего распределения"),
    ("95% of the pool", "95% общего распределения"),
    ("quartile of the likeliest values", "квартиль вероятных значений"),
    ("Kendall's W, from 0 to 1 where all rank the items alike", "W Кендалла от 0 до 1, где все упорядочили одинаково"),
    ("items that every expert judged", "объекты, которые оценили все эксперты"),
    ("How well the items of a scale measure one thing", "Насколько хорошо пункты шкалы измеряют одно и то же"),
    ("who answered", "кто ответил"),
    ("the question", "вопрос"),
    ("the answer as a number, all items in one direction", "ответ числом, все пункты в одном направлении"),
    (
      "against the observed variance (psych) or the one the factor implies (McDonald, JASP)",
      "к наблюдаемой дисперсии (psych) или к той, что следует из фактора (McDonald, JASP)"
    ),
    ("its value, at most 1", "значение, не больше 1"),
    ("respondents who answered every item", "ответившие на все пункты"),
    ("respondents left out", "исключённые респонденты"),
    (
      "items that fall as the others rise, by name: turn them first",
      "пункты, которые падают, когда растут остальные: сначала переверните их"
    ),
    (
      "What share of a model's variance each factor explains, alone and with others",
      "Какую долю дисперсии модели объясняет каждый фактор, один и вместе с другими"
    ),
    (
      "S = mean(b (ab - a)) / V, ST = mean((a - ab)^2) / 2V, ab is A with one factor from B",
      "S = mean(b (ab - a)) / V, ST = mean((a - ab)^2) / 2V, ab — A с одним фактором из B"
    ),
    ("number of the run in the design, from 1", "номер прогона в плане, с 1"),
    ("what the model gave", "что дала модель"),
    (
      "factors of a model of one's own, each uniform between low and high",
      "факторы своей модели, каждый равномерен между low и high"
    ),
    ("name", "имя"),
    ("least value", "наименьшее значение"),
    ("most value", "наибольшее значение"),
    ("a test function, instead of a model of one's own", "пробная функция вместо своей модели"),
    ("coefficients of g, one per factor", "коэффициенты g, по одному на фактор"),
    ("the indices", "индексы"),
    ("base samples; best a power of 2", "базовых выборок; лучше степень 2"),
    ("for the intervals", "выборки для интервалов"),
    ("of the intervals", "уровень интервалов"),
    ("the factor", "фактор"),
    ("share of the variance by the factor alone", "доля дисперсии от одного фактора"),
    ("share of the variance with all interactions", "доля дисперсии со всеми взаимодействиями"),
    (
      "detail=design: number of the run; the factors are the other columns",
      "detail=design: номер прогона; остальные столбцы — факторы"
    ),
    ("mean of the output", "среднее выхода"),
    ("variance of the output", "дисперсия выхода"),
    ("runs of the model", "прогонов модели"),
    ("sequence with a random shift, or random", "последовательность со случайным сдвигом или случайный план"),
    ("the indices, or the design to run a model at", "индексы или план, по которому выполняется модель"),
  ]
}
