import TerroirKernel

extension PhraseCatalogue {
  static let methodsFurtherPhrases: [Entry] = [
    (
      "Name by how much benefits may fall short: deviation=COLUMN.",
      "Укажите, насколько выгоды могут не сбыться: deviation=COLUMN."
    ),
    ("synergies are given beside level", "synergies даны вместе с level"),
    ("Leave one of them out.", "Уберите одно из них."),
    ("{0} is paired with itself", "{0} составляет пару сам с собой"),
    ("Name two items.", "Назовите две позиции."),
    ("the benefit has no limit", "выгода не ограничена"),
    ("Give every item a finite benefit.", "Дайте каждой позиции конечную выгоду."),
    ("Give finite numbers.", "Дайте конечные числа."),
    ("time ran out before a choice was found", "время вышло раньше, чем найден выбор"),
    ("Give a greater gap.", "Дайте больший gap."),
    ("Run the set-up, which fetches libhighs.", "Запустите установку, она скачает libhighs."),
    ("Report it with the tables that were given.", "Сообщите об этом, приложив данные таблицы."),
    ("no choice meets all conditions", "ни один выбор не выполняет всех условий"),
    ("Raise a budget or drop a condition.", "Увеличьте бюджет или уберите условие."),
    (" Without \"{0}\" the greatest benefit is left.", " Наибольшая выгода остаётся без \"{0}\"."),
    ("these cannot be met together: {0}", "вместе не выполнить: {0}"),
    ("Give up one of them.{0}", "Откажитесь от одного из них.{0}"),
    ("{0}: {1} is no item", "{0}: {1} — такой позиции нет"),
    ("{0} is {1}", "{0}: {1}"),
    ("{0} to {1} of {2}", "от {0} до {1} из {2}"),
    ("at most {0} of {1}", "не больше {0} из {1}"),
    ("{0} is not a whole count", "{0} — не целое количество"),
    ("Give counts, not amounts or shares.", "Дайте количества, а не суммы или доли."),
    ("every value is zero", "все значения равны нулю"),
    ("Check the count column: there is nothing to compare.", "Проверьте столбец количеств: сравнивать нечего."),
    ("no order q is given", "порядок q не указан"),
    ("Give q=[0, 1, 2].", "Дайте q=[0, 1, 2]."),
    ("there are {0} units and 3 are needed", "единиц {0}, а нужно 3"),
    ("Give more units.", "Дайте больше единиц."),
    ("all units start alike", "все единицы начинают одинаково"),
    (
      "Take an earlier year, or inequality, which needs no line.",
      "Возьмите более ранний год или метод inequality, которому прямая не нужна."
    ),
    ("the value {0} has no logarithm", "у значения {0} нет логарифма"),
    ("Give values above 0, or leave the unit out.", "Дайте значения больше 0 или уберите единицу."),
    ("{0} has no value in {1}", "у {0} нет значения за {1}"),
    ("Fill it in, or leave the unit out.", "Заполните его или уберите единицу."),
    ("the years are not whole numbers", "годы — не целые числа"),
    ("Give years such as 2019.", "Дайте годы, например 2019."),
    ("variant={0} does not read neighbours", "variant={0} не читает neighbours"),
    ("Use variant=spatial, or leave the table out.", "Возьмите variant=spatial или уберите таблицу."),
    ("the parts do not sum to the change", "части в сумме не дают изменения"),
    ("Report this: it is a fault of the method.", "Сообщите об этом: это ошибка метода."),
    ("Give every industry and year of the table.", "Укажите каждую отрасль и каждый год таблицы."),
    (
      "{0} {1} contexts, too few for a flat prior of their spread",
      "случаев {1}, этого мало для плоского априорного распределения их разброса{0, select, other {}}"
    ),
    ("{0} has", "у {0}"),
    ("there are", "есть"),
    (
      "Take tau=half-normal with a scale, or name what is believed: mean= deviation=.",
      "Возьмите tau=half-normal с масштабом или укажите, что предполагается: mean= deviation=."
    ),
    ("se is {0}", "se — {0}"),
    (
      "An estimate without error is no estimate: give its standard error.",
      "Оценка без погрешности — не оценка: дайте её стандартную ошибку."
    ),
    ("scale is {0}", "scale — {0}"),
    (
      "Give a scale above 0, or tau=known scale=0 for no spread at all.",
      "Дайте scale больше 0 или tau=known scale=0, если разброса нет."
    ),
    ("deviation is {0}", "deviation — {0}"),
    (
      "Give a deviation above 0, or none for a flat prior.",
      "Дайте deviation больше 0 или не давайте его, если априорное распределение плоское."
    ),
    ("mean and deviation are not both given", "даны не оба: mean и deviation"),
    ("Give both, or neither for a flat prior.", "Дайте оба или ни одного, если априорное распределение плоское."),
    ("Give a deviation above 0.", "Дайте deviation больше 0."),
    ("{0} has no outcome {1} the start", "у {0} нет исхода {1} начала"),
    ("no unit is treated", "ни одна единица не участвует"),
    ("there are {0} starts", "разных начал — {0}"),
    (
      "Look at first_treated, or name the treated: treated=[UNIT] from=TIME.",
      "Посмотрите first_treated или назовите участников: treated=[UNIT] from=TIME."
    ),
    (
      "Means compare one start: take method=callaway-santanna.",
      "Средние сравнивают одно начало: возьмите method=callaway-santanna."
    ),
    ("there is no unit {0}", "единицы {0} нет"),
    ("Units: {0}.", "Единицы: {0}."),
    ("the start is not given", "начало не указано"),
    ("the time {0} is not in the table", "времени {0} в таблице нет"),
    (
      "Give the first time under treatment, from=TIME. Times: {0}.",
      "Укажите первое время участия, from=TIME. Времена: {0}."
    ),
    ("there are {0} times that are words", "времён, записанных словами, — {0}"),
    ("Give two of them, or times as whole numbers.", "Дайте два таких или времена целыми числами."),
    ("every unit is treated", "участвуют все единицы"),
    ("Give units that are not.", "Дайте единицы, которые не участвуют."),
    ("there is no time before and after the start", "нет времени до начала и после него"),
    ("Give both.", "Дайте оба."),
    ("no unit is never treated", "нет единиц, которые никогда не участвовали"),
    (
      "Compare with those not treated yet: control=notyet, or give controls.",
      "Сравнивайте с теми, кто ещё не участвует: control=notyet, или назовите controls."
    ),
    ("no cohort can be compared: {0}", "ни одну когорту не с чем сравнить: {0}"),
    ("there are no controls", "нет единиц для сравнения"),
    (
      "Give units that are untreated while others are treated.",
      "Дайте единицы, которые не участвуют, пока участвуют другие."
    ),
    (
      "output=covariance is of effects by time since the start",
      "output=covariance относится к эффектам по времени от начала"
    ),
    ("Take aggregate=dynamic.", "Возьмите aggregate=dynamic."),
    (
      "treatment or a covariate does not vary beside units and times",
      "участие или ковариата не меняется помимо единиц и времени"
    ),
    (
      "Give times before and after, units untreated, and covariates that change differently.",
      "Дайте времена до и после, неучаствующие единицы и ковариаты, которые меняются по-разному."
    ),
    ("there is nothing to compare", "сравнивать нечего"),
    (
      "Give times before and after, and units untreated or treated later.",
      "Дайте времена до и после и единицы, которые не участвуют или начнут позже."
    ),
    ("the comparisons do not sum to the coefficient", "сравнения в сумме не дают коэффициента"),
    ("there is one time", "время одно"),
    ("Give times before and after the start.", "Дайте времена до начала и после него."),
    ("every unit is treated from the first time on", "все единицы участвуют с первого времени"),
    ("Give times before the start{0}.", "Дайте времена до начала{0}."),
    (", more than the anticipation", ", больше упреждения"),
    ("no unit is treated up to {0}", "до {0} ни одна единица не участвует"),
    ("no unit is treated that has a time before", "нет участвующей единицы, у которой есть время до начала"),
    (
      "Look at first_treated: it is a time of the table, and times before it are needed.",
      "Посмотрите first_treated: это время таблицы, и нужны времена до него."
    ),
    ("{0} is in {1} and in {2}", "{0} — и в {1}, и в {2}"),
    ("Give each unit one cluster.", "Дайте каждой единице один кластер."),
    ("the reference {0} has an estimate", "у времени отсчёта {0} есть оценка"),
    ("It is 0 by definition: leave its row out.", "По определению она 0: уберите эту строку."),
    ("there is no time before and after {0}", "нет времени до {0} и после него"),
    ("Give estimates on both sides.", "Дайте оценки с обеих сторон."),
    ("between {0} and {1} a time is missing", "между {0} и {1} нет одного времени"),
    (
      "Bounds go from one time to the next: give every time, numbered by 1.",
      "Границы идут от времени к времени: дайте все, через 1."
    ),
    ("the table covariance is not given", "таблица covariance не дана"),
    ("Pass it by name: covariance=TABLE.", "Передайте её по имени: covariance=TABLE."),
    ("the covariance of {0} and {1} is {2} and {3}", "ковариация {0} и {1} — и {2}, и {3}"),
    ("It is one number in either order.", "В обоих порядках это одно число."),
    ("{0} and {1} have no covariance", "у {0} и {1} нет ковариации"),
    ("Give one row for each pair of times.", "Дайте по строке на каждую пару времён."),
    (
      "this is no covariance: a mixture of estimates has a negative variance",
      "это не ковариация: у одной из смесей оценок отрицательная дисперсия"
    ),
    ("Look at its values.", "Проверьте её значения."),
    (
      "there are {0} times after the reference, and relative bounds take {1}",
      "времён после отсчёта {0}, а относительные границы берут {1}"
    ),
    ("Leave the last ones out, or take violation=smoothness.", "Уберите последние или возьмите violation=smoothness."),
    ("no unit is untreated then", "тогда нет неучаствующих единиц"),
    ("{0} has the {1} {2}", "у {0} стоит {1}: {2}"),
    ("Leave sums out: they are added up here.", "Уберите суммы: они складываются здесь."),
    ("count is {0}", "count — {0}"),
    ("Give whole numbers of people or organisations.", "Дайте целое число людей или организаций."),
    ("the cell {0} is in two rows or columns", "ячейка {0} стоит в двух строках или столбцах"),
    ("Give each cell one of each.", "Дайте каждой ячейке по одной."),
    ("no further cells suffice", "скрыть ещё ячеек недостаточно"),
    (
      "Let sums or empty cells be hidden, sums=may-hide zeros=may-hide, or merge rows.",
      "Разрешите скрывать суммы или нули, sums=may-hide zeros=may-hide, или объедините строки."
    ),
    ("the solver failed: {0}", "решатель не справился: {0}"),
    ("Run the set-up, or report this.", "Запустите установку или сообщите об этом."),
    ("dominance is not n and k", "dominance — не n и k"),
    ("Give both, as in dominance=[2, 85].", "Дайте оба, например dominance=[2, 85]."),
    ("no table of multiples keeps its sums", "таблица из кратных не сохраняет сумм"),
    ("Take another base.", "Возьмите другое основание."),
    ("no treated unit has a control within the caliper", "ни у одной участвующей единицы нет пары в пределах caliper"),
    ("Take a wider one, or other covariates.", "Возьмите его шире или другие ковариаты."),
    (
      "covariates do not vary, or are combinations of each other",
      "ковариаты не меняются или составлены одна из другой"
    ),
    ("Leave one of them out, or give more units.", "Уберите одну из них или дайте больше единиц."),
    (
      "the covariates tell treated and untreated apart: no one is alike",
      "ковариаты разделяют участников и остальных полностью: похожих нет"
    ),
    (
      "Leave out what decides the treatment, or take distance=mahalanobis.",
      "Уберите то, что решает об участии, или возьмите distance=mahalanobis."
    ),
    ("a caliper is in deviations of the logit", "caliper меряется в отклонениях логита"),
    ("Take distance=propensity, or leave it out.", "Возьмите distance=propensity или уберите его."),
    ("treatment is {0}", "treatment — {0}"),
    ("Give 1 or 0.", "Дайте 1 или 0."),
    ("Give units of both kinds.", "Дайте единицы обоих видов."),
    ("a covariate does not vary", "ковариата не меняется"),
    ("Leave it out.", "Уберите её."),
    ("covariates are combinations of each other", "ковариаты составлены одна из другой"),
    ("{0} has no outcome in {1}", "у {0} нет исхода за {1}"),
    (
      "Fill it in, leave the unit out, or leave out every unit with a gap: gaps=drop.",
      "Заполните его, уберите единицу или уберите все единицы с пропусками: gaps=drop."
    ),
    ("every unit lacks a period", "у каждой единицы нет какого-то периода"),
    ("Keep the periods that the units have in common.", "Оставьте периоды, общие для всех единиц."),
    ("Give times as whole numbers, such as years.", "Дайте времена целыми числами, например годы."),
    ("{0} does not vary within units", "{0} не меняется внутри единиц"),
    (
      "Leave it out, or take effects=random, between or pooled.",
      "Уберите его или возьмите effects=random, between или pooled."
    ),
    ("there are {0} {1} and {2} terms", "{1}: {0}, а членов {2}"),
    ("Give more of them, or fewer regressors.", "Дайте их больше или возьмите меньше регрессоров."),
    ("{0} is a combination of the other terms", "{0} составлено из других членов"),
    ("a time", "время"),
    ("units have different numbers of times", "у единиц разное число времён"),
    ("Keep the times in common, or take effects=within.", "Оставьте общие времена или возьмите effects=within."),
    ("a regressor is a combination of others within units", "регрессор составлен из других внутри единиц"),
    ("there are too few times for a variance within units", "времён слишком мало для дисперсии внутри единиц"),
    ("Give more times.", "Дайте больше времён."),
    ("lag={0} is not below the {1} times", "lag={0} не меньше числа времён, {1}"),
    ("Take a smaller lag.", "Возьмите меньший сдвиг."),
    ("Fill it in, or leave the row out with where.", "Заполните значение или уберите строку с помощью where."),
    ("first_treated and treatment are both given", "даны и first_treated, и treatment"),
    ("Name one of them.", "Назовите одно из них."),
    ("nothing says who is treated since when", "не сказано, кто участвует и с каких пор"),
    (
      "Name the column: first_treated=COLUMN, or treatment=COLUMN of 0 and 1. {0}",
      "Назовите столбец: first_treated=COLUMN или treatment=COLUMN из 0 и 1. {0}"
    ),
    ("first_treated is {0}", "first_treated — {0}"),
    ("Give a time of the table, or 0 for never.", "Дайте время таблицы или 0, если никогда."),
    ("{0} is treated from {1} and from {2}", "{0} участвует и с {1}, и с {2}"),
    (
      "Give each unit one start: a second treatment is a study of its own.",
      "Дайте каждой единице одно начало: второе участие — отдельное исследование."
    ),
    ("Give 1 or 0; a dose is not read by this method.", "Дайте 1 или 0; дозу этот метод не читает."),
    ("{0} is treated from {1} and not treated in {2}", "{0} участвует с {1}, а в {2} нет"),
    (
      "Keep the times before the treatment ends, or leave the unit out: this method reads one start.",
      "Оставьте времена до конца участия или уберите единицу: метод читает одно начало."
    ),
    ("the design is too large to simulate", "план слишком велик для моделирования"),
    ("Ask for fewer draws: draws=NUMBER.", "Возьмите меньше: draws=NUMBER."),
    ("Give a whole number up to 100,000.", "Дайте целое число до 100 000."),
    ("autocorrelation is {0}", "автокорреляция — {0}"),
    ("Give a number above -1 and below 1.", "Дайте число больше -1 и меньше 1."),
    (
      "{0} breaks do not fit into {1} times in segments of {2}",
      "разрывов {0} не поместить в {1} времён отрезками по {2}"
    ),
    ("Take fewer, or a smaller trim.", "Возьмите меньше или меньший trim."),
    ("centre is {0}", "центр — {0}"),
    ("A share is from 0 to 1, a rate not negative.", "Доля — от 0 до 1, частота — не отрицательна."),
    ("arl is given for chart={0}", "arl дано для chart={0}"),
    ("Its limits are 3 deviations: take cusum or ewma.", "Её границы — 3 отклонения: возьмите cusum или ewma."),
    ("no limit has the run length {0}", "ни у одной границы нет длины {0}"),
  ]
}
