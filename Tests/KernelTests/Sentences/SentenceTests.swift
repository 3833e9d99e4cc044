import Foundation
import TerroirKernel
import Testing

@Suite("Sentences")
struct SentenceTests {
  private static func teller(
    _ language: NameLanguage, onFault: @escaping @Sendable (SentenceFault) -> Void = { _ in }
  ) -> SentenceTeller {
    let message = language.choose("{count} towns of {region}", "{region}: городов {count}")
    let pattern = try? MessagePattern(message)
    return SentenceTeller(language, onFault: onFault) { plugin in
      plugin == "own" ? SentenceCatalogue(language, pattern.map { ["towns": $0] } ?? [:]) : nil
    }
  }

  private let sentence = Sentence(
    "own/towns", ["count": .integer(3), "region": .name(LocalizedText(en: "Ural", ru: "Урал"), id: "RU-U")],
    evidence: ["kasli"])

  @Test("are id, arguments and text in JSON, and read in another language without a run")
  func coding() throws {
    let json = try CanonicalJSON.encode(sentence.told(by: Self.teller(.english)))
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"arguments":{"count":{"integer":3},"region":{"id":"RU-U","name":{"en":"Ural","ru":"Урал"}}},"#
        + #""evidence":["kasli"],"id":"own/towns","text":"3 towns of Ural"}"#)
    let english = try CanonicalJSON.decode(Sentence.self, from: json)
    #expect(english.text == "3 towns of Ural" && english.arguments == sentence.arguments)
    let russian = try CanonicalJSON.decode(Sentence.self, from: json).told(by: Self.teller(.russian))
    #expect(russian.text == "Урал: городов 3")
    // And back: the same bytes.
    #expect(try CanonicalJSON.encode(russian.told(by: Self.teller(.english))) == json)
  }

  @Test("have quotation marks within quotation marks as Russian writes them, and others as they stand")
  func quotations() throws {
    let patterns = ["quoted": try MessagePattern("пилот «{name}»"), "bare": try MessagePattern("пилот {name}")]
    let teller = SentenceTeller(.russian) { _ in SentenceCatalogue(.russian, patterns) }
    let name = ["name": Sentence.Argument.text("Касли: сказ «Чугунная бабушка»")]
    #expect(teller.text(of: Sentence("own/quoted", name)) == "пилот «Касли: сказ „Чугунная бабушка“»")
    #expect(teller.text(of: Sentence("own/bare", name)) == "пилот Касли: сказ «Чугунная бабушка»")
  }

  @Test("are read from their texts once; a text that does not read is as one that is not there")
  func texts() {
    let texts = ["towns": "{count} towns", "broken": "{count"]
    let catalogue = SentenceCatalogue(.english, texts: texts)
    for _ in 0..<2 {
      #expect(catalogue.message("towns") == (try? MessagePattern("{count} towns")))
      #expect(catalogue.message("broken") == nil && catalogue.message("none") == nil)
    }
    #expect(catalogue == SentenceCatalogue(.english, texts: texts))
  }

  @Test("are told with the sentences within them, in lists, too")
  func inner() {
    let outer = Sentence("own/all", ["one": .sentence(sentence), "list": .list([.integer(1), .sentence(sentence)])])
    let told = sentence.told(by: Self.teller(.russian))
    #expect(
      outer.told(by: Self.teller(.russian)).arguments
        == ["one": .sentence(told), "list": .list([.integer(1), .sentence(told)])])
  }

  @Test("mean the same whatever their words and evidence, and another thing with other arguments")
  func meaning() {
    let english = Sentence("own/all", ["inner": .list([.sentence(sentence.told(by: Self.teller(.english)))])])
    var russian = Sentence(
      "own/all", ["inner": .list([.sentence(sentence.told(by: Self.teller(.russian)))])], evidence: ["irbit"])
    russian.text = "текст"
    #expect(english != russian && english.meaning == russian.meaning)
    #expect(english.meaning != Sentence("own/all", ["inner": .list([])]).meaning)
    // A literal text is all that it means.
    #expect(("one" as Sentence).meaning != ("two" as Sentence).meaning)
  }

  @Test("have their arguments in JSON where there are none, too")
  func noArguments() throws {
    let json = String(decoding: try CanonicalJSON.encode(Sentence("own/none", [:])), as: UTF8.self)
    #expect(json == #"{"arguments":{},"id":"own/none","text":""}"#)
  }

  @Test("survive JSON with arguments of every kind")
  func arguments() throws {
    let all = Sentence(
      "own/all",
      [
        "text": .text("x"), "name": .name(LocalizedText(en: "a")), "integer": .integer(2, unit: .count),
        "number": .number(0.5, unit: .index), "share": .share(1), "money": .money(Money(5, priceYear: 2025)),
        "date": .date("2026-01-12"), "period": .period("2024"), "list": .list([.integer(1), .list([])]),
        "sentence": .sentence(sentence),
      ])
    #expect(try CanonicalJSON.decode(Sentence.self, from: CanonicalJSON.encode(all)) == all)
  }

  @Test("without a catalogue are literal texts, marked as not translated")
  func literal() throws {
    let literal: Sentence = "as it is"
    let json = String(decoding: try CanonicalJSON.encode(literal), as: UTF8.self)
    #expect(json == #"{"text":"as it is","translated":false}"# && !literal.isTranslated)
    #expect(try CanonicalJSON.decode(Sentence.self, from: Data(json.utf8)) == literal)
    // What was kept before sentences were data, and what another program gives: a plain text.
    #expect(try CanonicalJSON.decode(Sentence.self, from: Data(#""as it is""#.utf8)) == literal)
    #expect(literal.told(by: Self.teller(.russian)) == literal)
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Sentence.self, from: Data("{}".utf8)) }
  }

  @Test("outlive their plugin: the text last told stays, and it is told why")
  func outlive() throws {
    let json = try CanonicalJSON.encode(sentence.told(by: Self.teller(.english)))
    let gone = SentenceTeller(.russian) { _ in nil }
    #expect(try CanonicalJSON.decode(Sentence.self, from: json).told(by: gone).text == "3 towns of Ural")
    #expect(throws: SentenceFault.unknown("own/towns", .russian)) { try gone.told(sentence) }
    #expect(
      throws: SentenceFault.missingArgument("count", of: "own/towns", .english)
    ) { try Self.teller(.english).told(Sentence("own/towns", [:])) }
    #expect(Self.teller(.english).text(of: Sentence("own/towns", [:])) == "own/towns")
  }

  @Test("of a template are a person's own words in each language, whose values are not searched for holes again")
  func template() throws {
    let told = Sentence.template(
      LocalizedText(en: "Come to {place}", ru: "{place} ждёт"), ["place": .text("{image}")])
    #expect(try Self.teller(.english).told(told) == "Come to {image}")
    #expect(try Self.teller(.russian).told(told) == "{image} ждёт")
  }

  @Test("of a finding that was not assessed say so in each language")
  func notAssessed() throws {
    let finding = Finding.notAssessed("network", because: sentence, hint: "look")
    #expect(try Self.teller(.english).told(finding.text) == "not assessed: 3 towns of Ural")
    #expect(try Self.teller(.russian).told(finding.text) == "не оценено: Урал: городов 3")
    #expect(finding.told(by: Self.teller(.russian)).hint == "look")
  }

  @Test("show their text as a cell of a table")
  func cell() throws {
    let strategy = Strategy(findings: [Finding(.note, "a", "b"), Finding(.note, "c", sentence)])
    let table = try #require(try strategy.told(by: Self.teller(.russian)).table("findings"))
    #expect(table["text"]?.values == .text(["b", "Урал: городов 3"]))
  }
}
