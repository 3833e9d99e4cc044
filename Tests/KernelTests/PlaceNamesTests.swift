import TerroirKernel
import Testing

@Suite("Names of places beside names of what lies in them")
struct PlaceNamesTests {
  @Test(
    "are seen in a name as words, in whatever case, and not within other words",
    arguments: [
      ("Night of museums, Magnitogorsk", "Magnitogorsk", true), ("Наследие С.П. Дягилева в Перми", "Пермь", true),
      ("Музей каски (Лысьва)", "Лысьва", true), ("Museum of Permian antiquities", "Perm", false),
      ("Пермский звериный стиль", "Пермь", false), ("Каслинское литьё", "Касли", false), ("Nowhere", "", false),
      ("Permian sea at Perm", "Perm", true),
    ])
  func names(name: String, place: String, has: Bool) {
    #expect(PlaceName.isNamed(place, in: name) == has)
  }

  @Test("are told in each language where the name lacks them, without their own brackets")
  func named() {
    let village = Territory(
      id: "v", name: LocalizedText(en: "District (village)", ru: "Район (село)"), level: .municipal, parent: "R")
    let index = RegionalIndex(RegionalData(region: "R", territories: [village]))
    #expect(index.bareName(of: "v") == LocalizedText(en: "District", ru: "Район"))
    #expect(index.named(LocalizedText(en: "Fair", ru: "Ярмарка, Район"), has: "v") == .text("ru"))
    #expect(index.named(LocalizedText(en: "District fair", ru: "Ярмарка в Районе"), has: "v") == .text("both"))
    #expect(index.named(LocalizedText(en: nil), has: "v") == .text("neither"))
  }
}
