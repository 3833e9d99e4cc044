import TerroirKernel
import Testing

@Suite("Crosswalks and templates")
struct CrosswalkTests {
  private let crosswalk = Crosswalk(
    declaration: ExtensionDeclaration(id: "c", summary: "s"), system: "okved2",
    weights: ["32.12": ["crafts": 0.4, "fashion": 0.1], "32.12.5": ["fashion": 1], "90": ["stage": 1]])

  @Test("take the longest code given, and what lies below it")
  func prefixes() {
    func shares(_ code: String) -> [String]? { crosswalk.shares(of: code)?.map { "\($0.industry) \($0.weight)" } }
    #expect(shares("32.12") == ["crafts 0.4", "fashion 0.1"])
    #expect(shares("32.12.9") == ["crafts 0.4", "fashion 0.1"])
    #expect(shares("32.12.51") == ["fashion 1.0"])
    #expect(shares("90.01") == ["stage 1.0"])
    #expect(shares("32.1") == nil)
    #expect(shares("") == nil)
  }

  @Test("fill placeholders once and name the first that is empty")
  func placeholders() {
    func template(_ text: String) -> MessageTemplate {
      MessageTemplate(audience: .visitors, text: LocalizedText(en: text))
    }
    let filled = template("{place}: {elements}!").filled(with: [
      .place: .text("{elements}"), .elements: .text("casting"),
    ])
    #expect(SentenceTeller(.english) { _ in nil }.text(of: filled) == "{elements}: casting!")
    #expect(template("To {event}").emptyPlaceholder(given: [.event: .text("")]) == "event")
    #expect(template("To {nobody}").emptyPlaceholder(given: [:]) == "nobody")
    #expect(template("To {event}").emptyPlaceholder(given: [.event: .text("a fair")]) == nil)
    #expect(MessageTemplate.parts(of: "a {b} {c") == [.words("a "), .placeholder("b"), .words(" {c")])
  }
}
