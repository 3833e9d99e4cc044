import Foundation
import Testing

@testable import TerroirKernel

@Suite("A phrase")
struct PhraseTests {
  private let name = "kasli"

  private let teller = PhraseTeller(
    .russian,
    PhraseCatalogue([
      ("{0} has no parameter \"{1}\"", "у {0} нет параметра \"{1}\""),
      ("{0} row{1} of {2}", "{2}: {0, plural, one {# строка} few {# строки} many {# строк}}{1, select, other {}}"),
      ("{0} or {1}", "{0} или {1}"), ("fix the row", "исправьте строку"), ("did you mean {0}?", "возможно, {0}?"),
      ("{0} row", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
      ("{0} rows", "{0, plural, one {# строка} few {# строки} many {# строк}}"),
    ]))

  @Test("keeps its literal as a template and what was put in as arguments")
  func template() {
    let phrase: Phrase = "\(name) has no parameter \"\("floor" as String)\""
    #expect(phrase.template == "{0} has no parameter \"{1}\"")
    #expect(phrase.arguments == [.text("kasli"), .text("floor")])
    #expect(phrase.description == "kasli has no parameter \"floor\"")
    #expect(teller.text(phrase) == "у kasli нет параметра \"floor\"")
  }

  @Test("is equal to another with the same English text, however it was put together")
  func equality() {
    let whole: Phrase = "kasli is a town"
    let composed: Phrase = "\(name) is a \("town")"
    #expect(whole == composed && whole.hashValue == composed.hashValue)
    #expect(whole != "kasli is a city")
    #expect("kasli is a town" ~= composed)
  }

  @Test(
    "lets a number decide the form of the words beside it",
    arguments: [(1, "1 строка"), (3, "3 строки"), (11, "11 строк")])
  func plural(_ count: Int, _ words: String) {
    #expect(teller.text("\(count) row\(count == 1 ? "" : "s") of \(name)") == "kasli: \(words)")
    #expect(teller.text(.counted(count, "row")) == words)
    #expect(Phrase.counted(count, "row").description == (count == 1 ? "1 row" : "\(count) rows"))
  }

  @Test("tells the phrases in it in their turn, and a sentence with a capital letter")
  func nested() {
    let phrase: Phrase = "\("did you mean \(Phrase.either(["a", "b", "c"]))?") \(sentence: "fix the row")"
    #expect(phrase.description == "did you mean a, b or c? Fix the row")
    #expect(teller.text(phrase) == "возможно, a, b или c? Исправьте строку")
  }

  @Test("is told in English where no words are known, with what is known inside of it")
  func unknown() {
    #expect(teller.text("first \("fix the row")") == "first исправьте строку")
    #expect(PhraseTeller.english.text("fix the row") == "fix the row")
  }

  @Test("calls a thing by its name in the language that it is told in, also when it was kept")
  func names() throws {
    let town = LocalizedText(en: "Kasli", ru: "Касли")
    let phrase: Phrase = "\(town) has no parameter \"\("floor" as String)\""
    #expect(phrase.description == "Kasli has no parameter \"floor\"")
    #expect(teller.text(phrase) == "у Касли нет параметра \"floor\"")
    let kept = try JSONDecoder().decode(Phrase.self, from: JSONEncoder().encode(phrase))
    #expect(kept.arguments == phrase.arguments && teller.text(kept) == teller.text(phrase))
    #expect(phrase.mapTexts { $0.uppercased() }.description == "KASLI has no parameter \"FLOOR\"")
  }

  @Test("of another program stands as it is, braces and all")
  func verbatim() {
    for text in ["no room {0} on disk", "a } b {", "{", "{9}"] {
      #expect(Phrase(verbatim: text).description == text)
      #expect(("\(text)!" as Phrase).description == "\(text)!")
    }
  }

  @Test(
    "is a bare text on the wire where it has no arguments, and comes back as it went",
    arguments: [
      Phrase("fix the row"), "\(3) rows of \("x" as String)", "a \("fix the row") \(sentence: "b \(2)")",
    ])
  func coding(_ phrase: Phrase) throws {
    let back = try JSONDecoder().decode(Phrase.self, from: try JSONEncoder().encode(phrase))
    #expect(back == phrase && back.template == phrase.template && back.arguments == phrase.arguments)
    #expect(try JSONEncoder().encode(Phrase("fix the row")) == Data("\"fix the row\"".utf8))
    #expect(try JSONDecoder().decode(Phrase.self, from: Data("\"no unit\"".utf8)) == "no unit")
  }

  @Test("of several lines is parted after the first, also inside of what it is made of")
  func lines() {
    let inner: Phrase = ["first \(1)", "second", "third"].joined(by: "\n")
    let phrase: Phrase = "\(name): \(inner) end"
    #expect(phrase.lines.first == "kasli: first 1")
    #expect(phrase.lines.others == "second\nthird end")
    #expect(Phrase("one line").lines.others == nil)
  }

  @Test("changes its texts and no word that is told")
  func texts() {
    let phrase: Phrase = "\(name) has no parameter \"\("a\u{1B}b" as String)\""
    #expect(teller.text(phrase.mapTexts { $0.replacing("\u{1B}", with: "?") }) == "у kasli нет параметра \"a?b\"")
  }

  @Test("has a catalogue that tells what is wrong with it")
  func faults() {
    let catalogue = PhraseCatalogue([
      ("a {0}", "а"), ("b {0}", "б {1}"), ("c {0}", "{0, plural, one {x}}"), ("d", "д {"), ("e {0}", "е {0}"),
    ])
    #expect(
      catalogue.faults == [
        "a {0}: its Russian lacks {0}", "b {0}: its Russian lacks {0}", "b {0}: its Russian has {1}, which it lacks",
        "c {0}: the plural lacks the form 0 few", "c {0}: the plural lacks the form 0 many",
        "d: its Russian does not read",
      ])
  }
}
