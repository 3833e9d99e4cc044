import TerroirKernel

extension Sentence {
  /// A sentence of the map page.
  static func map(_ key: String, _ arguments: [String: Argument] = [:]) -> Sentence {
    Sentence("\(SentenceCatalogue.mapName)/\(key)", arguments)
  }
}

extension SentenceTeller {
  /// Tells the sentences of the map page, and those of the strategic document, whose words it takes.
  static func map(_ language: NameLanguage) -> SentenceTeller {
    SentenceTeller(
      language, of: [SentenceCatalogue.mapName: .map(language), SentenceCatalogue.policyName: .policy(language)])
  }
}

extension SentenceCatalogue {
  static let mapName = "map"

  static func map(_ language: NameLanguage) -> SentenceCatalogue {
    SentenceCatalogue(language, of: mapMessages)
  }

  /// Every message with its words in both languages.
  static let mapMessages: [BriefMessage] = mapPage + mapPlaces + mapRoutes

  private static let mapPage: [BriefMessage] = [
    ("title", "Map of creative places: {region}", "Карта творческих мест: {region}"),
    (
      "counts",
      """
      Towns and settlements: {towns}. Places with a point of their own: {places} of {elements}. Routes: {routes}. Clusters: \
      {clusters}.
      """,
      """
      Городов и посёлков: {towns}. Мест с собственной точкой: {places} из {elements}. Маршрутов: {routes}. Кластеров: \
      {clusters}.
      """
    ),
    (
      "alternative",
      "Map of {region}: towns by their inhabitants, places, routes and clusters, all of which are in the list",
      "Карта: {region}. Города по числу жителей, места, маршруты и кластеры; всё это есть в списке"
    ),
    ("map", "Map", "Карта"), ("list", "List", "Список"), ("routes", "Routes", "Маршруты"),
    ("clusters", "Clusters", "Кластеры"), ("towns", "Towns and places", "Города и места"),
    ("others", "Of the region as a whole", "Всего региона"),
    ("sheets", "Routes, stop by stop", "Маршруты по остановкам"),
    ("made", "How the map was made", "Как сделана карта"),
    ("find", "Find a town, place, route or cluster", "Найти город, место, маршрут или кластер"),
    ("shown", "Shown", "Показано"), ("in", "Zoom in", "Ближе"), ("out", "Zoom out", "Дальше"),
    ("whole", "Whole region", "Весь регион"), ("left", "Move left", "Влево"), ("right", "Move right", "Вправо"),
    ("up", "Move up", "Вверх"), ("down", "Move down", "Вниз"),
    (
      "keys", "Keys on the map: arrows move it, + and − zoom, 0 shows the whole region",
      "Клавиши на карте: стрелки двигают, + и − меняют масштаб, 0 показывает весь регион"
    ),
    ("kilometres", "km", "км"), ("metres", "m", "м"),
    (
      "no-cluster", "There are no clusters yet: run {command}, then {report}.",
      "Кластеров ещё нет: выполните {command}, затем {report}."
    ),
    (
      "no-route", "There are no routes yet: run {command}, then {report}.",
      "Маршрутов ещё нет: выполните {command}, затем {report}."
    ),
    (
      "empty-routes", "The campaign has no route: its findings say why.",
      "В кампании нет маршрутов; почему, сказано в её выводах."
    ),
    ("empty-clusters", "The strategy has no cluster.", "В стратегии нет кластеров."),
    (
      "no-points",
      "Nothing is drawn: no town of the region has coordinates. Fill latitude and longitude in territories.",
      "Карты нет: ни у одного города региона нет координат. Заполните latitude и longitude в таблице territories."
    ),
    ("no-towns", "The data have no town of the region.", "В данных нет городов региона."),
    ("legend.town", "town; the larger, the more inhabitants", "город; чем больше круг, тем больше жителей"),
    ("legend.unknown", "town whose inhabitants are not known", "город, число жителей которого неизвестно"),
    ("legend.closed", "closed town, entered by pass alone", "закрытый город, въезд только по пропуску"),
    ("legend.place", "place with a point of its own", "место с собственной точкой"),
    ("legend.route", "route", "маршрут"),
    ("legend.cluster", "towns of the chosen cluster", "города выбранного кластера"),
    ("legend.border", "boundary", "граница"), ("legend.water", "river or water", "река или вода"),
    (
      "projection",
      """
      Lambert's azimuthal equal-area projection about {centre}: areas are true; lengths are true in the middle and off by at most \
      {error} at the corners.
      """,
      """
      Равновеликая азимутальная проекция Ламберта с центром {centre}: площади верны; длины верны в середине, а в углах отличаются \
      не больше чем на {error}.
      """
    ),
    (
      "straight", "Routes are drawn as straight lines between their stops: these are not the roads.",
      "Маршруты показаны прямыми между остановками: это не дороги."
    ),
    (
      "no-boundaries",
      "Neither boundaries nor rivers are drawn: the workspace has no resource boundaries (GeoJSON).",
      "Границы и реки не показаны: в рабочей папке нет ресурса boundaries (GeoJSON)."
    ),
    (
      "boundaries", "Boundaries and rivers are those of the workspace's own file (lines: {lines}).",
      "Границы и реки взяты из файла рабочей папки, линий: {lines, plural, one {#} few {#} many {#} other {#}}."
    ),
    (
      "takeaway", "For a navigator: {gpx}, with .kml or .geojson in its place.",
      "Для навигатора: {gpx}; вместо .gpx может стоять .kml или .geojson."
    ),
  ]

  private static let mapPlaces: [BriefMessage] = [
    (
      "town",
      "{population, select, none {inhabitants not known} other {{population} inhabitants{year, select, none {} other { ({year})}}}}",
      "{population, select, none {число жителей неизвестно} other {жителей: {population}{year, select, none {} other { ({year} г.)}}}}"
    ),
    ("closed", "Closed: one enters by pass, and nobody is invited there", "Закрыт: въезд по пропуску, туда не зовут"),
    (
      "absence.town",
      "not on the map: {why, select, far {its coordinates lie {km} km off the region} other {it has no coordinates}}",
      "нет на карте: {why, select, far {координаты лежат в {km} км от региона} other {нет координат}}"
    ),
    (
      "absence",
      """
      {why, select, point {ask where: the data have no point of it} town {ask where: its point is the town's} unchecked {ask \
      where: nobody checked what its point is that of} far {not on the map: its coordinates lie {km} km off} sensitive {not a place \
      to visit: {reason}} community {a people's or a community's own: they say themselves whom they invite} closed {not a place to visit: the town is closed} lost {no longer there} event {held on days of its \
      own} kept {kept in another place: {place}} other {not of one town}}
      """,
      """
      {why, select, point {спросите, где это: точки в данных нет} town {спросите, где это: точка общая для города} unchecked \
      {спросите, где это: никто не проверил, чему принадлежит точка} far {нет на карте: координаты лежат в {km} км} sensitive {не \
      место для посещения: {reason}} community {принадлежит народу или общине, и они сами решают, кого звать} closed {не место для посещения: город закрыт} lost {больше нет} event {проводится в свои \
      дни} kept {хранится в другом месте: {place}} other {не одного города}}
      """
    ),
    (
      "place", "{kind}, known {recognition}{season, select, none {} other {; open {season}}}; the point is {precision}",
      "{kind}, известность: {recognition}{season, select, none {} other {; открыто: {season}}}; точка: {precision}"
    ),
    ("element", "{kind}, known {recognition}", "{kind}, известность: {recognition}"),
    ("minutes", "visit: {minutes} min", "посещение: {minutes} мин"),
    ("source", "source", "источник"),
    (
      "cluster", "{rank, select, none {} other {rank {rank}, may be {low} to {high}. }}Towns: {towns, list, comma}",
      "{rank, select, none {} other {место {rank}, возможны от {low} до {high}. }}Города: {towns, list, comma}"
    ),
    ("closed-town", "{town} (closed town)", "{town} (закрытый город)"),
    ("no-town", "none on the map", "на карте нет"),
  ]

  private static let mapRoutes: [BriefMessage] = [
    (
      "route",
      """
      {mode}, about {length} km and {hours} with visits ({detour, select, none {estimated} other {estimated: straight lines × \
      {detour}}}), {stops, plural, one {# stop} other {# stops}}, {days, plural, one {# day} other \
      {# days}}
      """,
      """
      {mode}, около {length} км и {hours} с посещениями ({detour, select, none {оценка} other {оценка: прямые линии × \
      {detour}}}), {stops, plural, one {# остановка} few {# остановки} many {# остановок} other \
      {# остановки}}, {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}
      """
    ),
    (
      "ends", "{start, select, none {} other {Start: {start}. }}{finish, select, none {} other {End: {finish}.}}",
      "{start, select, none {} other {Начало: {start}. }}{finish, select, none {} other {Конец: {finish}.}}"
    ),
    ("stops", "stop by stop", "по остановкам"),
    (
      "stop",
      """
      {day, select, none {} other {day {day}, }}{arrival, select, none {} start {the way begins here, } other \
      {{arrival} after the start, }}{visit, select, \
      none {time of the visit not known} other {{visit} min}}
      """,
      """
      {day, select, none {} other {день {day}, }}{arrival, select, none {} start {отсюда начинается путь, } other \
      {через {arrival} после начала дня, }}{visit, select, \
      none {время посещения неизвестно} other {{visit} мин}}
      """
    ),
    (
      "left-out", "Stops left out: {left}. Nobody is invited there, or their coordinates are wrong.",
      "Пропущено остановок: {left}. Туда не зовут, или координаты неверны."
    ),
    ("sheet", "Sketch of the route: {name}", "Схема маршрута: {name}"),
  ]
}
