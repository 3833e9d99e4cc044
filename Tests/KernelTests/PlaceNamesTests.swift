import TerroirKernel
import Testing

@Suite("Names of places beside names of what lies in them")
struct PlaceNamesTests {
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
