import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The sentences of a strategy")
struct StrategyWordingTests {
  private static func image(
    _ significance: Significance, town: String? = "Kasli",
    elements: [(Care, Sentence.Argument)] = [(.practices, .text("iron")), (.practices, .text("lace"))],
    isKept: Bool = true
  ) -> Sentence {
    .targetImage(
      significance, lead: .text("Crafts"), elements: elements.map { (care: $0, name: $1) },
      town: town.map { .text($0) }, isKept: isKept)
  }

  @Test("follow the model, in both languages")
  func images() {
    // That it is a living for anybody, or known to anybody, no row says.
    #expect(Self.image(.high).english == "Kasli practises and hands on iron and lace")
    #expect(
      Self.image(.medium).english == "Crafts that turns iron and lace into new products and experiences in Kasli")
    #expect(Self.image(.low).english == "Crafts that takes iron and lace as its material and gives Kasli a new meaning")
    #expect(
      Self.image(.high).russian
        == "Kasli — место, где практикуют и передают дальше: iron и lace")
    #expect(
      Self.image(.medium).russian
        == "Crafts: новые продукты и впечатления, и основа у них своя — iron и lace (Kasli)")
    #expect(Self.image(.low).russian == "Crafts: новый смысл для места, и материал у него свой — iron и lace (Kasli)")
  }

  @Test("tell whether a cluster has a school as a fact, and count only what has parts")
  func lacks() {
    func told(_ gap: String) -> Sentence {
      .strategy("indicator", ["gap": .text(gap), "found": .integer(1), "of": .integer(1), "left": .integer(0)])
    }
    #expect(told("skills").english == "whether a listed school or university is in the cluster: now none")
    #expect(told("skills").russian == "есть ли в кластере школа или вуз из списка: сейчас нет")
    #expect(told("media").russian == "есть ли в кластере СМИ из списка: сейчас нет")
    #expect(told("isolation").english == "organisations without a tie in the data: now 1 of 1")
  }

  @Test("tell keeping as an aim where nobody keeps it yet")
  func aims() {
    #expect(Self.image(.high, isKept: false).english == "Kasli is to practise and hand on iron and lace")
    #expect(
      Self.image(.high, isKept: false).russian
        == "Kasli — место, где предстоит практиковать и передавать дальше: iron и lace")
    #expect(
      Self.image(.high, town: nil, isKept: false).english
        == "Places that are to practise and hand on iron and lace")
  }

  @Test("name each element with its own town where they lie apart")
  func places() {
    let placed: [(Care, Sentence.Argument)] = [
      (.practices, .sentence(.strategy("placed", ["element": .text("iron"), "town": .text("Kasli")]))),
      (.things, .text("the river")),
    ]
    #expect(
      Self.image(.high, town: nil, elements: placed).english
        == "Places that practise and hand on iron (Kasli); keep and show the river")
    #expect(
      Self.image(.low, town: nil, elements: placed).english
        == "Crafts that takes iron (Kasli) and the river as its material and gives their places a new meaning")
  }

  @Test("say of each element what is done with such a thing, whether a jazz town, a name, a park or what is lost")
  func cares() {
    func element(_ kind: String, _ status: ElementStatus = .living) -> IdentityElement {
      IdentityElement(
        id: "e", name: LocalizedText(en: "e"), territory: "t", component: .material, layer: .cultural, kind: kind,
        recognition: .local, status: status)
    }
    let kinds = ["event_tradition", "symbol", "landscape", "narrative", "food", "museum_collection"].map { element($0) }
    #expect(kinds.map(Care.init) == [.traditions, .signs, .things, .tales, .practices, .things])
    #expect(Care(element("craft", .lost)) == .lost && Care(element("museum_collection", .planned)) == .planned)
    let all = Care.allCases.map { ($0, Sentence.Argument.text("x")) }
    #expect(
      Self.image(.high, elements: all).english
        == "Kasli keeps and shows x; practises and hands on x; keeps up its tradition: x; tells of x; tells what it is known "
        + "by: x; is to have x; remembers x")
    #expect(
      Self.image(.high, town: nil, elements: all, isKept: false).english
        == "Places that are to keep and show x; are to practise and hand on x; are to keep up their tradition: x; tell of x; "
        + "tell what they are known by: x; are to have x; remember x")
    #expect(
      Self.image(.high, town: nil, elements: all, isKept: false).russian
        == "Здесь предстоит беречь и показывать: x; предстоит практиковать и передавать дальше: x; предстоит держать "
        + "традицию: x; рассказывают: x; рассказывают, по чему место узнают: x; появится: x; помнят: x")
  }

  private func proposition(
    _ counts: [Int], _ rarer: [String], own: String? = nil, significance: Significance = .medium
  ) -> Sentence {
    .strategy(
      "proposition",
      [
        "elements": .integer(counts[0]), "known": .integer(counts[1]), "towns": .integer(counts[2]),
        "wide": .integer(counts[3]), "actors": .integer(counts[4]), "events": .integer(counts[5]),
        "rarer": .texts(rarer), "number": .integer(rarer.count), "lead": .text("Crafts"),
        "own": own.map { .text($0) } ?? .list([]), "significance": .text(significance.rawValue),
      ])
  }

  @Test("say why the model is not that of the lead industry, beside the counts and not in the image")
  func otherModel() {
    #expect(
      proposition([3, 2, 1, 1, 1, 0], [], own: "dynamic-conservation").english.hasSuffix(
        "; Crafts alone would be kept and handed on, but most of the cluster's links are with industries of medium "
          + "significance"))
    #expect(
      proposition([3, 2, 1, 1, 1, 0], [], own: "transformation", significance: .high).russian.hasSuffix(
        "; сама отрасль «Crafts» обновляется, но большинство связей кластера с отраслями высокой значимости"))
  }

  @Test("count in words that fit the number, and leave out what is not there")
  func propositions() {
    #expect(
      proposition([1, 0, 2, 0, 0, 0], []).english
        == "1 identity element in 2 towns, none of them coded as known in the country or the world, without an actor or event in "
        + "the cluster"
    )
    #expect(
      proposition([3, 2, 1, 1, 1, 2], ["iron"]).english
        == "3 identity elements in 1 town, 1 of them of the region as a whole, 2 of them coded as known in the country or the "
        + "world, with 1 actor and 2 events; "
        + "iron is of a kind rarer among the peers in the data")
    let none = "из них ни один не отмечен как известный в стране или мире"
    #expect(proposition([1, 0, 2, 0, 0, 0], []).russian.contains(none))
    #expect(proposition([3, 2, 1, 0, 0, 1], []).english.hasSuffix(", with 1 event"))
    #expect(proposition([3, 2, 1, 0, 2, 0], []).english.hasSuffix(", with 2 actors"))
    #expect(
      proposition([3, 2, 1, 1, 1, 0], ["iron", "lace"]).russian
        == "элементов идентичности: 3, из них отмечены как известные в стране или мире: 2, общих для региона: 1; городов: 1, "
        + "организаций: 1, событий: 0; "
        + "в регионах сравнения такое реже: iron и lace")
  }

  @Test("name the two strongest criteria and the weakest")
  func reasons() {
    let values: [(criterion: Criterion, value: Double)] = [(.identity, 0.2), (.growth, 1), (.balance, 0.754)]
    #expect(
      Sentence.reasons(values)?.english
        == "carried by growth 1.0 and balance 0.75, held back by identity 0.2 (1 is the best cluster, 0 the worst)")
    let equal: [(criterion: Criterion, value: Double)] = [
      (.identity, 0.2), (.growth, 1), (.balance, 0.754), (.capacity, 0), (.cohesion, 0),
    ]
    #expect(
      Sentence.reasons(equal)?.english
        == "carried by growth 1.0 and balance 0.75, held back by capacity 0.0 and cohesion 0.0 (1 is the best cluster, 0 "
        + "the worst)")
    #expect(
      Sentence.reasons(values)?.russian
        == "сильное: точки роста 1,0, вне столицы 0,75; слабое: идентичность 0,2 (1 у лучшего кластера, 0 у худшего)")
  }
}
