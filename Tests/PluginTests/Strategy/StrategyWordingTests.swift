import TerroirKernel
import Testing

@testable import PriorityClusters

@Suite("The sentences of a strategy")
struct StrategyWordingTests {
  private let english = Wording(language: .english)
  private let russian = Wording(language: .russian)

  @Test("join names by commas, and by semicolons where a name holds one")
  func lists() {
    #expect(english.list([]) == "" && english.list(["a"]) == "a" && english.list(["a", "b"]) == "a and b")
    #expect(english.list(["a", "b, c", "d"]) == "a; b, c; and d")
    #expect(russian.list(["a", "b", "c"]) == "a, b и c")
  }

  @Test("follow the model and the language")
  func images() {
    func image(_ wording: Wording, _ model: DevelopmentModel) -> String {
      wording.targetImage(model, lead: "Crafts", elements: ["iron", "lace"], towns: ["Kasli"])
    }
    #expect(
      image(english, .dynamicConservation)
        == "Kasli, known for iron and lace: kept, shown and handed on, and a living for those who keep them")
    #expect(
      image(english, .transformation)
        == "Crafts that turns iron and lace into new products and experiences; places: Kasli")
    #expect(
      image(english, .generation)
        == "Crafts that takes iron and lace as its material and gives its places a new meaning: Kasli")
    #expect(
      image(russian, .dynamicConservation)
        == "Kasli — здесь берегут, показывают и передают своё, и оно кормит хранителей: iron и lace")
    #expect(
      image(russian, .transformation)
        == "Crafts — новые продукты и впечатления из своего наследия: iron и lace; места: Kasli")
    #expect(
      image(russian, .generation) == "Crafts — новый смысл места на своём материале: iron и lace; места: Kasli")
  }

  @Test("count in words that fit the number, and leave out what is not there")
  func propositions() {
    #expect(
      english.valueProposition(elements: 1, known: 0, towns: 2, wide: 0, actors: 0, events: 0, rarer: [])
        == "1 identity element in 2 towns, 0 of them known in the country or the world, no actor or event carries them yet"
    )
    #expect(
      english.valueProposition(elements: 3, known: 2, towns: 1, wide: 1, actors: 1, events: 2, rarer: ["iron"])
        == "3 identity elements in 1 town, 1 of them of the region as a whole, 2 of them known in the country or the world, carried by 1 actor and 2 events; "
        + "iron is of a kind rarer among the peers in the data")
    #expect(
      russian.valueProposition(elements: 3, known: 2, towns: 1, wide: 1, actors: 1, events: 0, rarer: ["iron", "lace"])
        == "элементов идентичности: 3, из них известны в стране или мире: 2, общих для региона: 1; городов: 1, организаций: 1, событий: 0; "
        + "в регионах сравнения такое реже: iron и lace")
  }

  @Test("name the two strongest criteria and the weakest")
  func reasons() {
    let values: [(criterion: Criterion, value: Double)] = [(.identity, 0.2), (.growth, 1), (.balance, 0.754)]
    #expect(
      english.reasons(values)
        == "carried by growth 1.0 and balance 0.75, held back by identity 0.2 (1 is the best cluster, 0 the worst)")
    let equal: [(criterion: Criterion, value: Double)] = [
      (.identity, 0.2), (.growth, 1), (.balance, 0.754), (.capacity, 0), (.cohesion, 0),
    ]
    #expect(
      english.reasons(equal)
        == "carried by growth 1.0 and balance 0.75, held back by capacity 0.0 and cohesion 0.0 (1 is the best cluster, 0 "
        + "the worst)")
    #expect(
      russian.reasons(values)
        == "сильное: точки роста 1,0, вне столицы 0,75; слабое: идентичность 0,2 (1 у лучшего кластера, 0 у худшего)")
  }
}
