import TerroirKernel

extension SentenceCatalogue {
  /// What is told of support: decided, paid, received, and whom to turn to.
  static let supportMessages: [TownMessage] = [
    (
      "own",
      """
      {name}: {force}; pays: {pays, select, none {not named} other {{pays}}}; acts: {acts, select, none {not \
      named} other {{acts}}}
      """,
      """
      {name}: {force}; платит: {pays, select, none {не указано} other {{pays}}}; исполняет: {acts, select, none \
      {не указано} other {{acts}}}
      """
    ),
    ("no-own", "no measure of the town's own is listed in the data", "собственных мер города в данных нет"),
    (
      "package-no-own", "the package has no measure that this town pays",
      "в пакете нет мер, которые оплачивает этот город"
    ),
    (
      "spending",
      """
      package: {name}: {years, list, semicolon}{clusters, select, none {} other {; for the clusters: {clusters, list, \
      semicolon}}}
      """,
      """
      пакет: {name}: {years, list, semicolon}{clusters, select, none {} other {; для кластеров: {clusters, list, \
      semicolon}}}
      """
    ),
    (
      "year",
      """
      {year}: {units, plural, =0 {} one {# unit, } other {# units, }}{cost, number, .0##}{transfer, select, none {} \
      other {, of it from the fund for towns {transfer, number, .0##}}}
      """,
      """
      {year}: {units, plural, =0 {} one {# единица, } few {# единицы, } many {# единиц, } other {# единицы, }}\
      {cost, number, .0##}{transfer, select, none {} other {, из них из фонда для городов {transfer, number, .0##}}}
      """
    ),
    (
      "package-none", "the package has no measure of a wider level for its clusters",
      "в пакете нет мер более широкого уровня для кластеров города"
    ),
    (
      "package-shared",
      """
      the package, for its clusters. A measure of the whole region serves the cluster wherever it is: how much \
      reaches this town is not settled
      """,
      """
      пакет, для кластеров города. Мера всего региона служит кластеру везде, где он есть: сколько достанется \
      этому городу, не определено
      """
    ),
    (
      "received-own",
      "{name}: {level} level; acts: {acts, list, semicolon}; for the clusters: {clusters, list, semicolon}",
      "{name}: {level} уровень; исполняет: {acts, list, semicolon}; для кластеров: {clusters, list, semicolon}"
    ),
    (
      "received-available",
      """
      to apply for: {name}: {level} level; turn to: {acts, list, semicolon}; for the clusters: {clusters, list, \
      semicolon}
      """,
      """
      подать заявку: {name}: {level} уровень; обратиться: {acts, list, semicolon}; для кластеров: {clusters, list, \
      semicolon}
      """
    ),
    (
      "no-offer", "no measure is known, for {period}, that a municipality with its industries may apply for",
      "неизвестно мер ({period}), на которые может подать заявку муниципалитет с такими отраслями"
    ),
    (
      "offers", "open to a municipality with its industries, {period}:",
      "открыто для муниципалитета с такими отраслями, {period}:"
    ),
    (
      "offer",
      """
      {name}: {level} level, {force}{amount, select, none {} other {; {amount}}}; turn to: {turn}{gaps, select, \
      none {} other {; {gaps}}}
      """,
      """
      {name}: {level} уровень, {force}{amount, select, none {} other {; {amount}}}; обратиться: {turn}{gaps, \
      select, none {} other {; {gaps}}}
      """
    ),
    (
      "reason",
      """
      {part, select, pays {pays} acts {carries out} owns {leads the pilot} gives {takes applications} other \
      {{part}}}: {name}
      """,
      """
      {part, select, pays {платит} acts {исполняет} owns {ведёт пилот} gives {принимает заявки} other {{part}}}: \
      {name}
      """
    ),
    (
      "contact", "{name}: {reasons, list, semicolon}", "{name}: {reasons, list, semicolon}"
    ),
    (
      "unnamed", "not named: who pays, or who carries it out, of {measures, list, semicolon}",
      "не назван плательщик или исполнитель: {measures, list, semicolon}"
    ),
  ]
}
