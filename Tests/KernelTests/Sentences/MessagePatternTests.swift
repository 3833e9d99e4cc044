import TerroirKernel
import Testing

@Suite("The messages of a catalogue")
struct MessagePatternTests {
  private func tell(
    _ message: String, _ arguments: [String: Sentence.Argument], in language: NameLanguage = .english
  ) throws -> String {
    let pattern = try MessagePattern(message)
    return try SentenceTeller(language) { _ in SentenceCatalogue(language, ["key": pattern]) }
      .told(Sentence("own/key", arguments))
  }

  @Test(
    "take the form that a Russian number asks for",
    arguments: [
      (0, "0 городов"), (1, "1 город"), (2, "2 города"), (4, "4 города"), (5, "5 городов"), (11, "11 городов"),
      (12, "12 городов"), (14, "14 городов"), (21, "21 город"), (22, "22 города"), (25, "25 городов"),
      (101, "101 город"), (111, "111 городов"), (112, "112 городов"), (124, "124 города"), (-1, "-1 город"),
    ])
  func russian(number: Int, text: String) throws {
    let message = "{count, plural, one {# город} few {# города} many {# городов}}"
    #expect(try tell(message, ["count": .integer(number)], in: .russian) == text)
  }

  @Test("take one for one in English, other for the rest, and a number's own words before either")
  func english() throws {
    let message = "{count, plural, =0 {no town} one {# town} other {# towns}}"
    #expect(try tell(message, ["count": .integer(0)]) == "no town")
    #expect(try tell(message, ["count": .integer(1)]) == "1 town")
    #expect(try tell(message, ["count": .integer(21)]) == "21 towns")
  }

  @Test("choose words by a text, by nothing, and otherwise")
  func choices() throws {
    let message = "{level, select, none {-} regional {the region {inner}} other {all}}"
    let inner = ["inner": Sentence.Argument.text("X")]
    #expect(try tell(message, inner.merging(["level": .text("regional")]) { $1 }) == "the region X")
    #expect(try tell(message, inner.merging(["level": .text("")]) { $1 }) == "-")
    #expect(try tell(message, inner.merging(["level": .list([])]) { $1 }) == "-")
    #expect(try tell(message, inner.merging(["level": .text("federal")]) { $1 }) == "all")
  }

  @Test(
    "write numbers, shares, money and days as the language does",
    arguments: [
      ("{x}", Sentence.Argument.number(1.256), "1.26", "1,26"), ("{x}", .number(3), "3", "3"),
      ("{x, number, .0}", .number(2), "2.0", "2,0"), ("{x, number, .0##}", .number(0.12345), "0.123", "0,123"),
      ("{x, number, +.#}", .number(1.25), "+1.3", "+1,3"), ("{x, number, +.#}", .number(-1.25), "-1.3", "-1,3"),
      ("{x, number, .#}", .number(-0.04), "0", "0"), ("{x}", .share(0.354), "35%", "35 %"),
      ("{x, number, .0}", .share(0.9), "90.0%", "90,0 %"),
      ("{x, number, grouped}", .integer(1_234_567), "1,234,567", "1\u{A0}234\u{A0}567"),
      ("{x}", .number(12_250.5), "12,250.5", "12\u{A0}250,5"),
      ("{x, number, +.#}", .number(-146_150_800), "-146,150,800", "-146\u{A0}150\u{A0}800"),
      ("{x}", .number(2025), "2025", "2025"), ("{x, number, grouped}", .number(2025), "2,025", "2\u{A0}025"),
      ("{x}", .money(Money(80e6)), "80.0 mln RUB", "80,0 млн руб."),
      ("{x}", .money(Money(12_700)), "12,700 RUB", "12\u{A0}700 руб."),
      ("{x}", .money(Money(0)), "0.0 mln RUB", "0,0 млн руб."),
      ("{x}", .date("2026-03-01"), "2026-03-01", "1 марта 2026 г."), ("{x}", .date("soon"), "soon", "soon"),
      ("{x}", .name(LocalizedText(en: "Kasli", ru: "Касли")), "Kasli", "Касли"),
      ("{x}", .name(LocalizedText(en: "Kasli")), "Kasli", "Kasli"),
    ])
  func values(message: String, argument: Sentence.Argument, english: String, russian: String) throws {
    #expect(try tell(message, ["x": argument]) == english)
    #expect(try tell(message, ["x": argument], in: .russian) == russian)
  }

  @Test(
    "tell no probability as certain, nor as impossible",
    arguments: [
      (Sentence.Argument.share(1), "over 99.9%", "более 99,9 %"), (.share(0.99996), "over 99.9%", "более 99,9 %"),
      (.share(0.9986), "99.9%", "99,9 %"), (.share(0.8), "80%", "80 %"), (.share(0.0123), "1.2%", "1,2 %"),
      (.share(0.0004), "under 0.1%", "менее 0,1 %"), (.share(0), "under 0.1%", "менее 0,1 %"),
      (.number(0.9996), "over 0.99", "более 0,99"), (.number(0.954), "0.95", "0,95"),
      (.number(0.0512), "0.051", "0,051"), (.number(0.0995), "0.1", "0,1"),
      (.number(4e-29), "under 0.001", "менее 0,001"),
    ])
  func chances(argument: Sentence.Argument, english: String, russian: String) throws {
    #expect(try tell("{x, chance}", ["x": argument]) == english)
    #expect(try tell("{x, chance}", ["x": argument], in: .russian) == russian)
  }

  @Test(
    "join lists as they ask for",
    arguments: [
      ("{x}", "a; b, c; and d", "a; b, c и d"), ("{x, list, and}", "a; b, c; and d", "a; b, c и d"),
      ("{x, list, comma}", "a, b, c, d", "a, b, c, d"), ("{x, list, semicolon}", "a; b, c; d", "a; b, c; d"),
      ("{x, list, sentences}", "A. B, c. D.", "A. B, c. D."),
    ])
  func lists(message: String, english: String, russian: String) throws {
    let items = Sentence.Argument.texts(["a", "b, c", "d."])
    let argument = message == "{x, list, sentences}" ? items : .texts(["a", "b, c", "d"])
    #expect(try tell(message, ["x": argument]) == english)
    #expect(try tell(message, ["x": argument], in: .russian) == russian)
  }

  @Test(
    "join names that have an \"and\" of their own so that it is not read as the list's; in brackets it is no matter")
  func jointNames() throws {
    func told(_ names: (en: String, ru: String)...) throws -> [String] {
      let items = names.map { Sentence.Argument.name(LocalizedText(en: $0.en, ru: $0.ru)) }
      return try NameLanguage.allCases.map { try tell("{x, list, and}", ["x": .list(items)], in: $0) }
    }
    let centre = (en: "the Centre and its memory", ru: "Центр и память")
    let tower = (en: "the Tower (red and white)", ru: "Башня «Ночь и день»")
    let mill = (en: "the Mill", ru: "Мельница")
    #expect(
      try told(tower, centre) == [
        "the Tower (red and white), as well as the Centre and its memory",
        "Башня «Ночь и день», а также Центр и память",
      ])
    #expect(
      try told(centre, tower, mill) == [
        "the Centre and its memory, the Tower (red and white), as well as the Mill",
        "Центр и память, Башня «Ночь и день», а также Мельница",
      ])
    let site = (en: "the site (kept, marked)", ru: "Место (хранят, помнят)")
    #expect(
      try told(site, tower, mill) == [
        "the site (kept, marked), the Tower (red and white) and the Mill",
        "Место (хранят, помнят), Башня «Ночь и день» и Мельница",
      ])
    #expect(
      try told(mill, tower) == ["the Mill and the Tower (red and white)", "Мельница и Башня «Ночь и день»"])
  }

  @Test("take what is said of a name into the brackets that it ends in")
  func brackets() throws {
    let house = Sentence.Argument.name(LocalizedText(en: "House (museum)", ru: "Дом (музей)"))
    let told = { (name: Sentence.Argument) in try tell("see {name} ({place})", ["name": name, "place": .text("Kasli")])
    }
    #expect(try told(house) == "see House (museum; Kasli)")
    #expect(try told(.text("House")) == "see House (Kasli)")
  }

  @Test(
    "that are not of the format are refused, each with what is wrong and where",
    arguments: [
      ("{", "the name of an argument is missing", 1), ("{a", "a brace is not closed", 2),
      ("a}", "a brace closes that none opens", 1),
      ("{a, date}", "date is no kind of argument: plural, select, number, chance, list", 8),
      ("{a, plural, two {x}}", "two is no plural form: one, few, many, other, =NUMBER", 20),
      ("{a, plural, }", "plural takes at least one form", 13),
      ("{a, select, x {y}}", "select takes a choice named other", 18),
      ("{a, number, 0}", "a number is written as .0, .#, +.# or grouped", 12),
      ("{a, list, or}", "a list is joined by comma, semicolon, and, sentences", 12),
      ("{a, select, x {y} x {z} other {}}", "x is there twice", 22),
    ])
  func faults(message: String, reason: String, offset: Int) {
    #expect(throws: MessageFault(reason: reason, offset: offset)) { try MessagePattern(message) }
  }

  @Test("tell which plural forms the language needs and they lack")
  func missingForms() throws {
    let message = try MessagePattern("{a, select, x {{n, plural, one {#} other {#}}} other {}}")
    #expect(message.missingForms(in: .english) == [])
    #expect(message.missingForms(in: .russian) == ["n few", "n many"])
    #expect(message.arguments == ["a", "n"])
  }
}
