import TerroirKernel

extension PhraseCatalogue {
  /// What methods of planning and routes declare, in Russian.
  static let methodPlanningPhrases: [Entry] = [
    (
      "When activities are done under precedence and shared resources, with p50 and p80",
      "Когда выполняются работы с учётом порядка и общих ресурсов, с p50 и p80"
    ),
    (
      "te = (o + 4m + p)/6; start_j >= finish_i for i that j requires; sum of needs at once <= capacity",
      "te = (o + 4m + p)/6; start_j >= finish_i для i, нужных для j; сумма потребностей сразу <= наличия"
    ),
    ("the activity; each once", "работа; каждая один раз"),
    (
      "one duration, or three: optimistic, likely, pessimistic",
      "одна длительность или три: оптимистичная, вероятная, пессимистичная"
    ),
    ("what must be finished before", "что должно кончиться раньше"),
    ("the activity", "работа"),
    ("what it waits for", "чего она ждёт"),
    ("what activities need of shared resources", "сколько общих ресурсов нужно работам"),
    ("how much, all the while", "сколько, всё время работы"),
    ("how much there is at any time", "сколько есть в любое время"),
    ("draws behind p50 and p80", "выборки, по которым считаются p50 и p80"),
    (
      "with resources: how many times as many schedules are tried as by default",
      "с ресурсами: во сколько раз больше графиков перебрать, чем по умолчанию"
    ),
    ("expected duration", "ожидаемая длительность"),
    ("earliest start; with resources, that of the schedule", "раннее начало; с ресурсами — по графику"),
    ("its finish", "её окончание"),
    (
      "how much later it can start; with resources, where all are pushed to the end",
      "насколько позже она может начаться; с ресурсами — если все сдвинуть к концу"
    ),
    ("whether it has no slack", "нет ли у неё запаса времени"),
    ("expected duration of the whole", "ожидаемая длительность целого"),
    ("along the critical path; without resources", "по критическому пути; без ресурсов"),
    ("with resources: no schedule is shorter", "с ресурсами: короче графика нет"),
    ("distance of makespan and bound", "разность makespan и bound"),
    ("yes where the schedule is the shortest", "yes, если график самый короткий"),
    ("reached with 50%", "достигается с 50%"),
    ("reached with 80%", "достигается с 80%"),
    (
      "Waiting at a single window with several servers, by formula or, where arrivals vary, simulated",
      "Ожидание в одном окне с несколькими местами обслуживания: по формуле или, при переменном потоке, имитацией"
    ),
    (
      "Wq = C(c, a)/(c mu - lambda), a = lambda/mu, C by Erlang; P(W <= t) = 1 - C e^{-(c mu - lambda) t}",
      "Wq = C(c, a)/(c mu - lambda), a = lambda/mu, C по Эрлангу; P(W <= t) = 1 - C exp(-(c mu - lambda) t)"
    ),
    (
      "applications per unit of time; not beside the table arrivals",
      "заявок в единицу времени; не вместе с таблицей arrivals"
    ),
    ("applications a server completes per unit of time", "заявок, которые одно место завершает в единицу времени"),
    ("servers", "места обслуживания"),
    ("arrivals that vary: the windows are then simulated", "переменный поток: тогда окна имитируются"),
    ("its number; periods follow each other in this order", "его номер; периоды следуют в этом порядке"),
    ("applications per unit of time in it", "заявок в единицу времени в нём"),
    (
      "an endless line, one of few places, or none: who finds no place turns away",
      "очередь бесконечная, на несколько мест или никакой: кому места нет, уходит"
    ),
    ("of mmck: places in service and in the line together", "для mmck: мест в обслуживании и очереди вместе"),
    ("promised wait, in the unit of time of the rates", "обещанное ожидание в единицах времени интенсивностей"),
    ("share to be served within it", "доля, которую нужно обслужить за него"),
    ("length of a period of the table arrivals", "длина периода таблицы arrivals"),
    ("simulated runs through all periods", "имитационных прогонов по всем периодам"),
    (
      "applications per unit of time; with the table arrivals their mean",
      "заявок в единицу времени; с таблицей arrivals среднее"
    ),
    ("share of the time a server is busy", "доля времени, когда место занято"),
    ("share of the time in which nobody is there", "доля времени, когда никого нет"),
    ("share of applications that wait, of those taken in", "доля принятых заявок, которые ждут"),
    ("mean wait of those taken in", "среднее ожидание принятых"),
    ("mean wait and service together", "среднее ожидание вместе с обслуживанием"),
    ("mean number that waits", "среднее число ожидающих"),
    ("mean number that waits or is served", "среднее число ожидающих и обслуживаемых"),
    ("share of applications that find no place and turn away", "доля заявок, которые не нашли места и ушли"),
    (
      "share of all applications served within the promised wait",
      "доля всех заявок, обслуженных за обещанное ожидание"
    ),
    ("its standard error between runs, where it is simulated", "её стандартная ошибка между прогонами при имитации"),
    ("fewest servers that reach the level", "наименьшее число мест, при котором уровень достигается"),
    ("simulated applications of a window, all runs", "имитированные заявки окна, все прогоны"),
    (
      "a closed tour of all places, or the route with the most score within a budget",
      "замкнутый тур по всем местам или маршрут с наибольшей суммой баллов в пределах бюджета"
    ),
    (
      "tour: min Σ d(π_k, π_k+1); orienteering: max Σ s_i y_i with Σ d_ij x_ij ≤ budget",
      "tour: min Σ d(π_k, π_k+1); orienteering: max Σ s_i y_i при Σ d_ij x_ij ≤ budget"
    ),
    ("name of the place, unique", "имя места, без повторов"),
    ("x, or longitude in degrees", "x или долгота в градусах"),
    ("y, or latitude in degrees", "y или широта в градусах"),
    (
      "what a visit is worth, from 0 up; needed by kind=orienteering",
      "чего стоит посещение, от 0; нужно для kind=orienteering"
    ),
    ("what is looked for", "что ищется"),
    ("greatest length; needed by kind=orienteering", "наибольшая длина; нужна для kind=orienteering"),
    ("place to start at; the first by name where it is off", "место начала; без указания первое по имени"),
    ("place to finish at; the start where it is off", "место конца; без указания — начало"),
    (
      "euclid in the unit of x and y, haversine in km, tsplib rounded to whole numbers",
      "euclid в единицах x и y, haversine в км, tsplib с округлением до целых"
    ),
    ("place in the order of the visit, from 1", "место в порядке посещения, с 1"),
    ("name of the place", "имя места"),
    ("length from the start, in the metric's unit", "длина от начала в единицах метрики"),
    ("summed score of the visited places", "сумма баллов посещённых мест"),
    ("length of the route, with the way back of a closed one", "длина маршрута, у замкнутого с обратным путём"),
    (
      "upper bound of the score, or lower bound of the tour's length",
      "верхняя граница баллов или нижняя граница длины тура"
    ),
    ("whether the route is proved to be the best", "доказано ли, что маршрут лучший"),
  ]
}
