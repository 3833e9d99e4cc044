import TerroirKernel

extension SentenceCatalogue {
  /// What every page says.
  static let pageMessages: [BriefMessage] = [
    ("title", "{result}: {region}", "{result}: {region}"),
    ("question.is-there", "What is", "Что есть"),
    ("question.to-do", "What to do", "Что делать"),
    (
      "question.cost",
      "Costs",
      "Цена"
    ),
    ("question.certainty", "How sure", "Надёжность"),
    ("question.unknown", "Not known", "Неизвестно"),
    ("question.next", "Type next", "Дальше"),
    (
      "next",
      "{command}; everything behind this page: {full}",
      "{command}; всё, что за этой страницей: {full}"
    ),
    ("told", "{text}", "{text}"),
    (
      "some",
      "{names, list, semicolon}{more, plural, =0 {} one {; # more} other {; # more}}",
      """
      {names, list, semicolon}{more, plural, =0 {} one {; ещё #} few {; ещё #} many {; ещё #} other {; ещё \
      #}}
      """
    ),
    (
      "towns",
      "{names, list, comma}{more, plural, =0 {} one { and # more} other { and # more}}",
      "{names, list, comma}{more, plural, =0 {} one { и ещё #} few { и ещё #} many { и ещё #} other { и ещё #}}"
    ),
    (
      "not-assessed",
      "in all, {count, plural, one {# thing} other {# things}} could not be assessed",
      "всего не оценено: {count}"
    ),
  ]
}
