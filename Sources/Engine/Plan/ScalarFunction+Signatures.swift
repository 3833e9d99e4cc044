package import TerroirKernel

extension ScalarFunction {
  package var signature: Signature {
    switch self {
    case .abs: Signature([.number], .common(from: 0))
    case .ceil, .exp, .floor, .ln, .log10, .sqrt: Signature([.number], .fixed(.number))
    case .round: Signature([.number, .number], required: 1, .fixed(.number))
    case .pow: Signature([.number, .number], .fixed(.number))
    case .min, .max, .coalesce: Signature([.any], variadic: true, .common(from: 0))
    case .concat: Signature([.any], variadic: true, .fixed(.text))
    case .latin, .lower, .upper, .trim, .date: Signature([.text], .fixed(.text))
    case .left, .right: Signature([.text, .number], .fixed(.text))
    case .substr: Signature([.text, .number, .number], required: 2, .fixed(.text))
    case .split: Signature([.text, .text, .number], .fixed(.text))
    case .replace: Signature([.text, .text, .text], .fixed(.text))
    case .length, .year, .quarter, .month, .day: Signature([.text], .fixed(.integer))
    case .contains, .startsWith, .endsWith, .has: Signature([.text, .text], .fixed(.boolean))
    case .number: Signature([.text], .fixed(.number))
    case .if: Signature([.condition, .any, .any], .common(from: 1))
    case .isMissing: Signature([.any], .fixed(.boolean))
    case .text: Signature([.any], .fixed(.text))
    }
  }

  /// What it gives, in words.
  package var description: Phrase {
    switch self {
    case .abs: "absolute value"
    case .ceil: "the whole number at or above"
    case .coalesce: "the first argument that is there"
    case .concat: "its arguments behind one another as one text, a whole number without decimals; missing where one is"
    case .contains: "whether the first text has the second in it"
    case .date: "the day a text writes, as 2026-03-14; \(Self.dateForms)"
    case .day: "day of the month, 1 to 31; \(Self.dateForms)"
    case .endsWith: "whether the first text ends with the second"
    case .exp: "e to the power of the number"
    case .floor: "the whole number at or below"
    case .has: "whether a list column has the item: has(industries, \"music\")"
    case .if: "the second where the first holds, else the third"
    case .isMissing: "whether there is no value"
    case .latin:
      "the text as codes and ids are written, in small Latin letters, digits and hyphens: Нижний Тагил is nizhniy-tagil"
    case .left: "the first characters, so many"
    case .length: "number of characters"
    case .ln: "natural logarithm; missing at and below 0"
    case .log10: "decimal logarithm; missing at and below 0"
    case .lower: "in small letters"
    case .max: "the greatest of its arguments that are there"
    case .min: "the least of its arguments that are there"
    case .month: "month, 1 to 12; \(Self.dateForms)"
    case .number: "the number a text spells, missing where it spells none"
    case .pow: "the first number to the power of the second"
    case .quarter: "quarter, 1 to 4; \(Self.dateForms)"
    case .replace: "the text with each occurrence of the second as the third"
    case .right: "the last characters, so many"
    case .round: "rounded, to so many decimals"
    case .split: "the part with this number, from 1, where the second text parts the first: split(\"a-b\", \"-\", 2)"
    case .sqrt: "square root; missing below 0"
    case .startsWith: "whether the first text begins with the second"
    case .substr: "the characters from this one on, counted from 1, or so many of them"
    case .text: "the value written as text"
    case .trim: "without white space at both ends"
    case .upper: "in capital letters"
    case .year: "year; \(Self.dateForms)"
    }
  }

  private static let dateForms: Phrase = """
    of 2026-03-14, 14.03.2026, 2026/03/14, 14 March 2026, March 2026, 2026-03, 2026Q1 or 2026, English or Russian; \
    missing where there is none, which is told
    """

  /// Whether it reads dates or a number out of texts as people write them.
  var readsText: Bool { [.date, .day, .month, .number, .quarter, .year].contains(self) }
}
