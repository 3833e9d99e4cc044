import TerroirKernel

extension SentenceCatalogue {
  static let reviewMessages: [BriefMessage] = [
    (
      "review.indicators",
      """
      of {all} indicators {track, plural, =0 {none is} one {# is} other {# are}} on track{met, plural, =0 \
      {} one {, # is met} other {, # are met}}, {behind, plural, =0 {none is} one {# is} other {# are}} \
      behind{uncompared, plural, =0 {} one {; # has nothing to be compared with} other {; # have nothing to \
      be compared with}}{empty, plural, =0 {} one {; # has no value} other {; # have no value}}
      """,
      """
      показателей: {all}; в графике: {track}{met, plural, =0 {} one {, достигнуто: #} few {, достигнуто: #} \
      many {, достигнуто: #} other {, достигнуто: #}}, отстают: {behind}{uncompared, plural, =0 {} one {; \
      не с чем сравнить: #} few {; не с чем сравнить: #} many {; не с чем сравнить: #} other {; не с чем \
      сравнить: #}}{empty, plural, =0 {} one {; без значения: #} few {; без значения: #} many {; без \
      значения: #} other {; без значения: #}}
      """
    ),
    ("review.behind", "behind: {dimensions}", "отстают: {dimensions}"),
    ("review.ahead", "met or on track: {dimensions}", "достигнуты или в графике: {dimensions}"),
    (
      "review.decision",
      """
      {decision, select, keep {keep} adjust {adjust} scale {scale up} stop {stop} other {too early to say}}, {count}: \
      {names}
      """,
      """
      {decision, select, keep {сохранить} adjust {изменить} scale {расширить} stop {прекратить} other {рано судить}}, \
      мер {count}: {names}
      """
    ),
    (
      "review.scaling", "take to {to} as well, a town of the type of {from}, which took part: {measure}",
      "распространите: {measure}; новый город: {to}, тип тот же, что у участника: {from}"
    ),
    (
      "review.dialogue",
      "talk over with the community: {open, plural, one {# open question} other {# open questions}} of the review",
      "обсудите с сообществом, открытых вопросов обзора: {open}"
    ),
    (
      "review.cost",
      """
      planned: {planned, select, none {not known} other {{planned}}}; spent: {spent, select, none {not known, nobody \
      entered it} other {{spent}}}
      """,
      """
      по плану: {planned, select, none {неизвестно} other {{planned}}}; потрачено: {spent, select, none {неизвестно, \
      никто не внёс} other {{spent}}}
      """
    ),
    (
      "review.effects",
      """
      of {all, plural, one {# estimate} other {# estimates}} {effects, plural, =0 {none} one {#} other {#}} may be called an \
      effect{associations, plural, =0 {} one {, # an association} other {, # associations}}
      """,
      """
      оценок: {all}; эффектами можно назвать: {effects}{associations, plural, =0 {} one {, только связями: #} few {, \
      только связями: #} many {, только связями: #} other {, только связями: #}}
      """
    ),
    (
      "review.effects.none", "of no measure and no pilot could an effect be estimated yet",
      "ни у одной меры и ни у одного пилота эффект оценить пока нельзя"
    ),
    ("review.empty", "the values of indicators: {dimensions}", "значения показателей: {dimensions}"),
    (
      "review.dimension",
      """
      {count} {dimension, select, economic {economic} sociocultural {socio-cultural} other {reputational}}
      """,
      """
      {dimension, select, economic {экономических} sociocultural {социокультурных} other {репутационных}} — {count}
      """
    ),
  ]

  static let cycleMessages: [BriefMessage] = [
    ("cycle.title", "{region}, cycle {cycle}: the whole on a page", "{region}, цикл {cycle}: всё на одной странице"),
    ("cycle.nothing", "the cycle has no result yet", "результатов в цикле пока нет"),
    (
      "cycle.clusters",
      "put first: {clusters, list, semicolon}",
      "в первую очередь: {clusters, list, semicolon}"
    ),
    ("cycle.measures", "adopt and run: {measures}", "примите и ведите: {measures}"),
    (
      "cycle.decision",
      """
      {decision, select, keep {keep {count}} adjust {adjust {count}} scale {scale up {count}} stop {stop \
      {count}} other {too early to say of {count}}}
      """,
      """
      {decision, select, keep {сохранить {count}} adjust {изменить {count}} scale {расширить {count}} stop \
      {прекратить {count}} other {рано судить о {count}}}
      """
    ),
    (
      "cycle.decisions",
      "the review of the measures: {decisions}",
      "обзор мер: {decisions}"
    ),
    (
      "cycle.range", "the first cluster may stand anywhere from {low} to {high}: {name}",
      "первый кластер может стоять на месте от {low} до {high}: {name}"
    ),
    (
      "cycle.not-assessed",
      "{count, plural, one {# thing} other {# things}} could not be assessed, each with its reason in the findings",
      "не оценено: {count}; причина каждого пробела названа в таблицах"
    ),
    ("cycle.missing", "what is not made yet, first of it: {result}", "что ещё не сделано, в первую очередь: {result}"),
    (
      "cycle.next",
      """
      {complete, select, yes {report cycle.html for the document; {command} for the next cycle} other \
      {{command} to run what is missing}}
      """,
      """
      {complete, select, yes {report cycle.html — документ; {command} — следующий цикл} other {{command} — \
      выполнить недостающее}}
      """
    ),
  ]
}
