import TerroirKernel
import Testing

@testable import CityStories

@Suite("What is said of each kind of element")
struct KindsTests {
  /// A thing of a kind with a point of its own in the casting town, which its one event shows.
  private func thing(_ kind: String, _ change: (inout IdentityElement) -> Void = { _ in }) -> IdentityElement {
    var thing = CastingTown.church
    (thing.kind, thing.name, thing.layer) = (kind, LocalizedText(en: "Thing", ru: "Вещь"), .environmental)
    (thing.recognition, thing.status, thing.keepers) = (.national, .revived, [])
    change(&thing)
    return thing
  }

  private func campaign(_ thing: IdentityElement, keeper: String = "enterprise") async throws -> Campaign {
    let days = Event(
      id: "days",
      name: LocalizedText(
        en: "Days of the town, of its streets and its squares", ru: "Дни города, его улиц и площадей"),
      territory: "kasli", months: [7], periodicity: .annual, industries: ["crafts"], elements: [thing.id],
      attendance: 900, attendanceYear: 2025)
    var data = CastingTown.data(events: [days, CastingTown.show], elements: [thing])
    data.actors[0].kind = keeper
    return try await CastingTown.campaign(data)
  }

  private static let asked: [(kind: String, visitors: String, residents: String)] = [
    (
      "craft", "See Thing (Kasli) where the craft lives", "Learn how it is done, and teach what you have learned: Thing"
    ),
    ("skill", "Get to know Thing (Kasli)", "Get to know Thing (Kasli): it is done in your own region"),
    ("food", "Taste Thing (Kasli)", "Keep Thing (Kasli) on your table"),
    ("heritage_site", "Go and see Thing (Kasli)", "Take your guests and your children to Thing (Kasli)"),
    ("museum_collection", "Go and see Thing (Kasli)", "Take your guests and your children to Thing (Kasli)"),
    ("symbol", "Stop at Thing (Kasli)", "Show your guests Thing (Kasli)"),
    (
      "industrial_heritage", "See Thing (Kasli) where visitors are let in",
      "Tell your guests and your children of Thing"
    ),
    ("landscape", "Go out to Thing (Kasli)", "Walk at Thing (Kasli), and leave it as it was"),
    ("narrative", "Ask about Thing (Kasli)", "Tell of Thing (Kasli) in your own words"),
    ("other", "Ask about Thing (Kasli)", "Tell of Thing (Kasli) in your own words"),
    ("event_tradition", "Come to Thing (Kasli), every year in July", "Take part in Thing (Kasli), every year in July"),
  ]

  @Test("asks visitors and residents to do what one does with a thing of its kind", arguments: asked)
  func messages(kind: String, visitors: String, residents: String) async throws {
    let claims = try await campaign(thing(kind)).messages.filter { $0.kind == .invitation }.map(\.claim.english)
    #expect(claims.contains { $0.hasPrefix(visitors) }, "\(claims)")
    #expect(claims.contains { $0.hasPrefix(residents) }, "\(claims)")
  }

  private static let days = [
    ("craft", "look at the work"), ("skill", "meet those who do it"), ("food", "taste it"),
    ("heritage_site", "with your own eyes"), ("symbol", "with your own eyes"), ("industrial_heritage", "let in"),
    ("landscape", "walk there"), ("narrative", "and listen"), ("event_tradition", "take part"),
  ]

  @Test("has its own words for a day on which it is met, and bids nobody look at a tale", arguments: days)
  func stories(kind: String, words: String) async throws {
    let element = thing(kind)
    let scene = Scene(CastingTown.promotion(CastingTown.data(elements: [element])))
    let doing = StoryDraft(element, result: nil, scene: scene, year: 2026).doing.sentence
    #expect(doing.english.contains(words), "\(doing.english)")
    #expect(doing.english.contains("own eyes") == doing.russian.contains("своими глазами"), "\(doing.russian)")
    #expect(doing.english.contains("own eyes") == ["heritage_site", "symbol"].contains(kind))
  }

  @Test("says of no craft that a collection is kept, and of a figure that stands nowhere not to go and see it")
  func kept() async throws {
    let element = thing("craft") { $0.keepers = ["foundry"] }
    var data = CastingTown.data(elements: [element])
    data.actors[0].kind = "museum"
    let draft = StoryDraft(element, result: nil, scene: Scene(CastingTown.promotion(data)), year: 2026)
    #expect(draft.opening.sentence.english == "A museum is a good place to begin with Thing (Kasli)")
    #expect(draft.today.map(\.sentence.english).first == "Today it is looked after by Kasli foundry")
    let figure = thing("symbol") { $0.precision = .town }
    let claims = try await campaign(figure).messages.map(\.claim.english)
    #expect(claims.contains { $0.hasPrefix("Ask about Thing") } && !claims.contains { $0.contains("Stop at") })
  }

  @Test("says of what stands that it is kept again, and of what is done that it was taken up again")
  func revival() throws {
    func revived(_ kind: String) -> String? {
      let scene = Scene(CastingTown.promotion(CastingTown.data(elements: [thing(kind)])))
      return StoryDraft(thing(kind), result: nil, scene: scene, year: 2026).revival?.sentence.english
    }
    for kind in ["craft", "skill", "food", "event_tradition"] {
      #expect(revived(kind)?.hasPrefix("It was broken off once") == true, "\(kind)")
    }
    for kind in ["heritage_site", "industrial_heritage", "landscape", "museum_collection"] {
      #expect(revived(kind) == "After a break it is kept again", "\(kind)")
    }
  }

  @Test("sets no two pairs of brackets side by side where a story opens")
  func brackets() {
    let element = thing("heritage_site") { $0.name = LocalizedText(en: "House (museum)", ru: "Дом (музей)") }
    let scene = Scene(CastingTown.promotion(CastingTown.data(elements: [element])))
    let opening = StoryDraft(element, result: nil, scene: scene, year: 2026).opening.sentence
    #expect(opening.english.contains("House (museum; Kasli)") && opening.russian.contains("Дом (музей; Касли)"))
  }

  @Test("sets a town into brackets that a row has behind a comma, so that a list is not longer by it")
  func towns() throws {
    let element = thing("heritage_site") { $0.name = LocalizedText(en: "House", ru: "Дом, Касли") }
    let scene = Scene(CastingTown.promotion(CastingTown.data(elements: [element])))
    guard case .sentence(let described) = scene.described(element), case .name(let name, _) = scene.name(element)
    else { throw TestFailure() }
    #expect(described.english == "House (Kasli)" && described.russian == "Дом (Касли)")
    #expect(name == LocalizedText(en: "House", ru: "Дом (Касли)"))
  }

  private struct TestFailure: Error {}

  @Test("asks a museum about itself without naming it again")
  func itself() async throws {
    let element = thing("museum_collection") {
      $0.name = LocalizedText(en: "Kasli foundry museum", ru: "Музей, Каслинский завод")
      $0.keepers = ["foundry"]
    }
    var data = CastingTown.data(elements: [element])
    let scene = Scene(CastingTown.promotion(data))
    let own = StoryDraft(element, result: nil, scene: scene, year: 2026).doing.sentence
    #expect(own.id?.hasPrefix("city-stories/story.itself.museum.") == true && !own.english.contains("foundry"))
    data.actors[0].name = LocalizedText(en: "Board of culture", ru: "Управление культуры")
    let other = StoryDraft(element, result: nil, scene: Scene(CastingTown.promotion(data)), year: 2026).doing.sentence
    #expect(other.english.contains("Board of culture") && other.russian.contains("Управление культуры"))
  }
}
