import TerroirKernel
import TerroirMethods
import Testing

@testable import Shell

@Suite("Resampled evidence")
struct ResamplingTests {
  private static let data = RegionalData(
    region: "R",
    territories: [
      place("X", .federal, nil), place("R", .regional, "X"), place("P", .regional, "X"), place("town", .municipal, "R"),
      place("other", .municipal, "P"),
    ],
    elements: (1...20).map { element("own-\($0)", "town") } + (1...8).map { element("peer-\($0)", "other") },
    actors: (1...12).map { actor("a-\($0)", "town", .municipal) } + [actor("fund", "X", .federal)],
    ties: (1...12).map { Tie(source: "fund", target: ActorID("a-\($0)"), kind: .funds) },
    events: [
      Event(
        id: "fair", name: LocalizedText(en: "fair"), territory: "town", industries: [],
        elements: (1...20).map { ElementID("own-\($0)") })
    ])

  private static func place(_ id: String, _ level: Level, _ parent: TerritoryID?) -> Territory {
    Territory(id: TerritoryID(id), name: LocalizedText(en: id), level: level, parent: parent)
  }

  private static func element(_ id: String, _ town: TerritoryID) -> IdentityElement {
    IdentityElement(
      id: ElementID(id), name: LocalizedText(en: id), territory: town, component: .material, layer: .cultural,
      kind: "craft", recognition: .local)
  }

  private static func actor(_ id: String, _ place: TerritoryID, _ level: Level) -> Actor {
    Actor(id: ActorID(id), name: LocalizedText(en: id), territory: place, level: level, kind: "museum")
  }

  private func sample(_ draw: Int) -> RegionalData {
    var random = RandomStream(seed: 1, method: "robust", draw: draw)
    return Self.data.resampled(&random)
  }

  @Test("keeps the number of rows of each region, takes some twice, and names each once")
  func sizes() {
    let sample = sample(0)
    #expect(sample.elements.count { $0.territory == "town" } == 20)
    #expect(sample.elements.count { $0.territory == "other" } == 8)
    #expect(sample.actors.count == 13)
    #expect(Set(sample.elements.map(\.id)).count == 28)
    #expect(Set(sample.elements.map { Resampling.original($0.id.rawValue) }).count < 28)
    #expect(sample.elements.contains { $0.id.rawValue.hasSuffix("~2") })
  }

  @Test("keeps what belongs to no region, and lets go of ties and events' elements that were not taken")
  func links() {
    let sample = sample(0)
    #expect(sample.actors.contains { $0.id == "fund" })
    let present = Set(sample.actors.map(\.id))
    let kept = Set(sample.elements.map(\.id))
    #expect(sample.ties.count < 12 && sample.ties.allSatisfy { present.contains($0.target) })
    #expect(sample.events[0].elements.count < 20 && sample.events[0].elements.allSatisfy(kept.contains))
  }

  @Test("gives the same draw again, and another for another number")
  func draws() {
    #expect(sample(3) == sample(3))
    #expect(sample(3) != sample(4))
  }

  @Test(
    "knows the row a copy is of",
    arguments: [("iron", "iron"), ("iron~2", "iron"), ("iron~x", "iron~x"), ("a~1~12", "a~1"), ("", "")])
  func originals(copy: String, original: String) {
    #expect(Resampling.original(copy) == original)
  }
}
