import TerroirKernel
import Testing

@Suite("Names of places in other names")
struct PlaceNameTests {
  @Test(
    "are found as whole words, in whatever case they stand",
    arguments: [
      ("Yekaterinburg", "Constructivism of Yekaterinburg", true),
      ("Perm", "Permanent exhibition", false),
      ("Perm", "Perm's ballet", true),
      ("Perm", "Crafts of Perm krai", false),
      ("Perm", "Museum of Permian antiquities", false),
      ("Perm", "Permian sea at Perm", true),
      ("Пермь", "Архитектурное наследие в Перми", true),
      ("Пермь", "Пермский балет", false),
      ("Лысьва", "Музей каски (Лысьва)", true),
      ("Пермь", "Пермяк", false),
      ("Касли", "Литейщики Каслей", true),
      ("Касли", "Каслинское литьё", false),
      ("Нижний Тагил", "Заводы Нижнего Тагила", true),
      ("Нижний Тагил", "Тагильский поднос", false),
      ("Нижний Тагил", "Нижний Новгород", false),
      ("Каменск-Уральский", "Колокола Каменска-Уральского", true),
      ("Верхняя Пышма", "Музей в Верхней Пышме", true),
      ("Екатеринбург", "Конструктивизм Екатеринбурга", true),
      ("Берёзовский (город)", "Золото Березовского", true),
      ("Реж", "Режиссёры Урала", false),
      ("Magnitogorsk", "Night of museums, Magnitogorsk", true),
      ("Лысьва", "Музей каски (Лысьва)", true),
      ("Perm", "Permian sea at Perm", true),
      ("Пермь", "Пермский звериный стиль", false),
      ("", "Anything", false), ("Perm", "", false),
    ])
  func forms(place: String, name: String, isNamed: Bool) {
    #expect(PlaceName.isNamed(place, in: name) == isNamed)
  }

  private func told(
    _ message: String, _ arguments: [String: Sentence.Argument], in language: NameLanguage = .english
  ) throws -> String {
    let pattern = try MessagePattern(message)
    let teller = SentenceTeller(language) { _ in SentenceCatalogue(language, ["said": pattern]) }
    return Sentence("own/said", arguments).told(by: teller).text
  }

  private func name(_ en: String, _ ru: String) -> Sentence.Argument { .name(LocalizedText(en: en, ru: ru)) }

  @Test("stand in brackets only behind a name that does not have them, in each language")
  func once() throws {
    let town = name("Yekaterinburg", "Екатеринбург")
    let own = name("Constructivism of Yekaterinburg", "Конструктивизм Екатеринбурга")
    let other = name("Shigir Idol", "Шигирский идол")
    let message = "{element} ({town}), kept"
    #expect(
      try told(message, ["element": own, "town": town]) == "Constructivism of Yekaterinburg, kept")
    #expect(
      try told(message, ["element": own, "town": town], in: .russian) == "Конструктивизм Екатеринбурга, kept")
    #expect(try told(message, ["element": other, "town": town]) == "Shigir Idol (Yekaterinburg), kept")
    let some = "{elements}{town, select, none {} other { ({town})}}"
    #expect(try told(some, ["elements": .list([own]), "town": town]) == "Constructivism of Yekaterinburg")
    #expect(
      try told(some, ["elements": .list([own, other]), "town": town])
        == "Constructivism of Yekaterinburg and Shigir Idol (Yekaterinburg)")
    // What stands in brackets and is no place of the name before stays.
    #expect(try told("{n} ({town})", ["n": .integer(2), "town": town]) == "2 (Yekaterinburg)")
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
