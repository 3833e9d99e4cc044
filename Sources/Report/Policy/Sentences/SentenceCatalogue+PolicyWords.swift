import TerroirKernel

extension SentenceCatalogue {
  /// Words of the tables, as people say them.
  static let policyWords: [BriefMessage] = [
    (
      "component", "{component, select, material {material} symbolic {symbolic} other {{component}}}",
      "{component, select, material {материальный} symbolic {символический} other {{component}}}"
    ),
    (
      "layer",
      """
      {layer, select, historical {historical} cultural {cultural} environmental {environmental} social {social} \
      technological {technological} other {{layer}}}
      """,
      """
      {layer, select, historical {исторический} cultural {культурный} environmental {природный} social {социальный} \
      technological {технологический} other {{layer}}}
      """
    ),
    (
      "recognition",
      """
      {recognition, select, world {in the world} national {in the country} regional {in the region} local {in its place} \
      other {{recognition}}}
      """,
      """
      {recognition, select, world {в мире} national {в стране} regional {в регионе} local {на месте} other \
      {{recognition}}}
      """
    ),
    (
      "status",
      """
      {status, select, living {living} revived {revived} endangered {endangered} lost {lost} planned {planned} remembered \
      {remembered} other {{status}}}
      """,
      """
      {status, select, living {живёт} revived {возрождённый элемент} endangered {под угрозой} lost {утраченный элемент} \
      planned {планируется} remembered {хранится память} other {{status}}}
      """
    ),
    (
      "since",
      """
      {kind, select, practice {{year}, practised since} founded {{year}, founded} built {{year}, built} opened {{year}, \
      opened} published {{year}, first printed} described {{year}, first described} found {{year}, found} named {{year}, \
      named} works {{year}, its works founded} town {{year}, its town founded} park {{year}, protected} born {{year}, its \
      person born} other {{year}}}
      """,
      """
      {kind, select, practice {{year}, начало дела} founded {{year}, основание} built {{year}, постройка} opened {{year}, \
      открытие} published {{year}, первая публикация} described {{year}, первое описание} found {{year}, находка} named \
      {{year}, имя} works {{year}, основание завода} town {{year}, основание города} park {{year}, охраняемая территория} \
      born {{year}, рождение героя} other {{year}}}
      """
    ),
    (
      "role",
      """
      {role, select, regulation {sets rules} finance {gives money} production {produces} education {teaches} promotion \
      {makes known} infrastructure {gives place and equipment} mediation {brings together} other {{role}}}: {count}
      """,
      """
      {role, select, regulation {задают правила} finance {дают деньги} production {создают} education {учат} promotion \
      {продвигают} infrastructure {дают место и оборудование} mediation {сводят людей} other {{role}}} — {count}
      """
    ),
    (
      "network.flow",
      """
      {scope, select, town {within a town} between-towns {between towns} region {with bodies of the region} other-regions \
      {with other regions} federal {with federal bodies} foreign {abroad} other {{scope}}}: {ties}
      """,
      """
      {scope, select, town {внутри города} between-towns {между городами} region {с организациями всего региона} other-regions \
      {с другими регионами} federal {с федеральными организациями} foreign {с зарубежными} other {{scope}}} — {ties}
      """
    ),
    (
      "support",
      """
      {thing, select, document {document that sets priorities} measures {measures of support} institution {institution of \
      support} other {{thing}}}
      """,
      """
      {thing, select, document {документ с приоритетами} measures {меры поддержки} institution {институт поддержки} \
      other {{thing}}}
      """
    ),
    (
      "criterion",
      """
      {criterion, select, identity {identity} distinctiveness {distance from the peers} growth {points of growth} \
      capacity {carriers for each element} balance {outside the capital} cohesion {cohesion} other {{criterion}}}
      """,
      """
      {criterion, select, identity {идентичность} distinctiveness {отличие от регионов сравнения} growth {точки роста} \
      capacity {носители на элемент} balance {вне столицы} cohesion {связность} other {{criterion}}}
      """
    ),
    (
      "town-type",
      "{type, select, capital {capital} second-tier {second-tier town} small {small town} other {{type}}}",
      "{type, select, capital {столица} second-tier {город второго уровня} small {малый город} other {{type}}}"
    ),
    (
      "audience",
      """
      {audience, select, investors-and-professionals {investors and professionals} young-creatives {young creatives} other \
      {{audience}}}
      """,
      """
      {audience, select, residents {жители} visitors {гости} entrepreneurs {предприниматели} investors {инвесторы} \
      investors-and-professionals {инвесторы и профессионалы} \
      young-creatives {молодые авторы} other {{audience}}}
      """
    ),
    (
      "event-status", "{status, select, existing {existing} proposed {proposed} other {not confirmed}}",
      "{status, select, existing {проводится} proposed {предложение} other {без подтверждения}}"
    ),
    (
      "mode", "{mode, select, walk {on foot} bicycle {by bicycle} car {by car} other {{mode}}}",
      "{mode, select, walk {пешком} bicycle {на велосипеде} car {на машине} other {{mode}}}"
    ),
    (
      "kpi-status",
      """
      {status, select, on-track {on track} no-data {no data} no-comparison {nothing to compare with} other {{status}}}
      """,
      """
      {status, select, met {достигнут} on-track {в графике} behind {отстаёт} no-data {нет данных} no-comparison {не с чем \
      сравнить} other {{status}}}
      """
    ),
    (
      "data-table",
      """
      {table, select, actors {organisations} coverage {where rows were looked for} events {events} identity {identity \
      elements} industries {industries} measures {measures} statistics {statistics} territories {territories} ties {ties} \
      projects {projects} register {register} neighbours {neighbours} other {{table}}}
      """,
      """
      {table, select, actors {организации} coverage {где искали} events {события} identity {элементы идентичности} \
      industries {отрасли} measures {меры} statistics {статистика} territories {территории} ties {связи} projects \
      {проекты} register {реестр} neighbours {соседи} other {{table}}}
      """
    ),
    ("kind.cluster", "cluster", "кластер"), ("kind.pilot", "pilot", "пилот"), ("kind.measure", "measure", "мера"),
    ("kind.event", "event", "событие"),
    ("kind.indicator", "indicator", "показатель"), ("kind.other", "row of a result", "строка результата"),
    ("picture.matrix", "Identity elements by component and layer", "Элементы идентичности по компонентам и слоям"),
    ("picture.quotients", "Location quotient of organisations", "Коэффициент локализации организаций"),
    ("picture.potential", "Identity potential of towns, 0-100", "Потенциал идентичности городов, 0–100"),
    ("picture.map", "Towns by identity potential", "Города по потенциалу идентичности"),
    ("picture.clusters", "Towns by number of clusters", "Города по числу кластеров"),
    ("picture.pilots", "Pilots in time", "Пилоты по времени"),
    ("picture.money", "Money on its way", "Путь денег"),
  ]
}
