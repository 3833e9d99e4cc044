/// The SQL that reads dates as people write them: a chain of replacements brings each form to `2026`, `2026q1`, `2026-3` or
/// `2026-3-14`, what is none of these is refused, and the wanted part is cut out. Each link mentions the one before it
/// once, so that the SQL of nested functions does not grow with their depth.
enum DateText {
  enum Part { case year, quarter, month, day }

  /// The part as digits; empty where the text has none.
  static func part(_ part: Part, of text: String) -> String {
    switch part {
    case .year: return extract(plain(text), "^([0-9]{4})")
    case .month: return extract(plain(text), "^[0-9]{4}-([0-9]{1,2})")
    case .day: return extract(plain(text), "^[0-9]{4}-[0-9]{1,2}-([0-9]{1,2})$")
    case .quarter:
      let months = ["0?[123]", "0?[456]", "0?[789]", "1[012]"]
      let quarters = months.enumerated().map { ("^([0-9]{4})-\($0.element)(?:-.*)?$", "\\1q\($0.offset + 1)") }
      return extract(replaced(plain(text), quarters), "q([1-4])$")
    }
  }

  /// The day as ISO 8601 has it; missing where the text has none.
  static func day(_ text: String) -> String {
    let padded = replaced(plain(text), [("^([0-9]{4})-([0-9])-", "\\1-0\\2-"), ("-([0-9])$", "-0\\1")])
    return "nullif(\(extract(padded, "^([0-9]{4}-[0-9]{2}-[0-9]{2})$")), '')"
  }

  private static func plain(_ text: String) -> String {
    let spaced = "regexp_replace(lower(\(text)), '[\\s\\p{Z}]+', ' ', 'g')"
    return extract(replaced("regexp_replace(\(spaced), '^ | $', '', 'g')", forms), "^(\(sound))$")
  }

  private static func extract(_ sql: String, _ pattern: String) -> String {
    "regexp_extract(\(sql), \(SQLText.literal(pattern)), 1)"
  }

  private static func replaced(_ sql: String, _ steps: [(pattern: String, form: String)]) -> String {
    steps.reduce(sql) { sql, step in
      "regexp_replace(\(sql), \(SQLText.literal(step.pattern)), \(SQLText.literal(step.form)))"
    }
  }

  private static let forms: [(pattern: String, form: String)] =
    [
      ("[ ,]*(?:г\\.?|год|года)$", ""),
      ("^([0-9]{4}-[0-9]{2}-[0-9]{2})[t ][0-9]{2}:.*$", "\\1"),
      ("^([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})(?: [0-9]{1,2}:.*)?$", "\\3-\\2-\\1"),
      ("^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})$", "\\1-\\2-\\3"),
      ("^([0-9]{4})[ -]?q([1-4])$", "\\1q\\2"),
      ("^q([1-4])[ -]([0-9]{4})$", "\\2q\\1"),
      ("^([1-4])[ -]?(?:кв\\.?|квартал) ?([0-9]{4})$", "\\2q\\1"),
      // March 14, 2026
      ("^([a-zа-яё]+)\\.? ([0-9]{1,2}),? ([0-9]{4})$", "\\2 \\1 \\3"),
    ]
    + months.enumerated().map { index, names in
      (
        "^(?:([0-9]{1,2})[ -])?(?:\(names))\\.?[ -]([0-9]{4})$",
        "\\2-\(index < 9 ? "0" : "")\(index + 1)-\\1"
      )
    } + [("-$", "")]

  private static let months = [
    "jan|january|янв|январь|января", "feb|february|фев|февр|февраль|февраля", "mar|march|мар|март|марта",
    "apr|april|апр|апрель|апреля", "may|май|мая", "jun|june|июн|июнь|июня", "jul|july|июл|июль|июля",
    "aug|august|авг|август|августа", "sep|sept|september|сен|сент|сентябрь|сентября",
    "oct|october|окт|октябрь|октября", "nov|november|ноя|нояб|ноябрь|ноября", "dec|december|дек|декабрь|декабря",
  ]

  /// Years, quarters, months and days that there are: no 31 April, and 29 February in leap years only.
  private static let sound = [
    "[0-9]{4}(?:q[1-4]|-(?:0?[1-9]|1[0-2]))?",
    "[0-9]{4}-(?:0?[13578]|1[02])-(?:0?[1-9]|[12][0-9]|3[01])",
    "[0-9]{4}-(?:0?[469]|11)-(?:0?[1-9]|[12][0-9]|30)",
    "[0-9]{4}-0?2-(?:0?[1-9]|1[0-9]|2[0-8])",
    "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-0?2-29",
  ].joined(separator: "|")
}
