/// The method's words that Russian ones mean, by how these begin: endings go with what stands beside them.
enum RussianWords {
  /// What is meant by a text in small letters; empty where nothing is known. The longest beginning rules.
  static func meant(by text: String) -> [String] {
    let plain = text.replacing("ё", with: "е")
    guard let first = plain.first, first >= "а", first <= "я" else { return [] }
    let word = plain.prefix { $0 != " " }
    // Short words begin many others: `ип` stands for itself alone.
    let found = beginnings.filter { $0.key.count <= 3 ? $0.key == word : plain.hasPrefix($0.key) }.max {
      $0.key.count < $1.key.count
    }
    return found?.value ?? []
  }

  private static let beginnings: [String: [String]] = [
    // Levels of government and of recognition.
    "федеральн": ["federal", "national"], "государствен": ["federal"], "национальн": ["national", "federal"],
    "всероссийск": ["national", "federal"], "страна": ["national", "federal"], "миров": ["world"], "мир": ["world"],
    "международн": ["world"], "региональн": ["regional"], "областн": ["regional"], "краев": ["regional"],
    "республиканск": ["regional"], "регион": ["regional"], "муниципальн": ["municipal"],
    "городск": ["municipal", "local"], "районн": ["municipal", "local"], "местн": ["local", "municipal"],
    // Components, layers, kinds and standing of identity.
    "материальн": ["material"], "нематериальн": ["symbolic"], "символич": ["symbolic"], "духовн": ["symbolic"],
    "историч": ["historical"], "культурн": ["cultural"], "экологич": ["environmental"], "природн": ["environmental"],
    "социальн": ["social"], "обществен": ["social"], "технологич": ["technological"],
    "техническ": ["technological"], "ремесл": ["craft"], "промысел": ["craft"], "промысл": ["craft"],
    "навык": ["skill"], "умени": ["skill"], "мастерство": ["skill"], "памятник": ["heritage_site"],
    "здани": ["heritage_site"], "храм": ["heritage_site"], "церковь": ["heritage_site"], "усадьб": ["heritage_site"],
    "завод": ["industrial_heritage", "enterprise"], "фабрик": ["industrial_heritage", "enterprise"],
    "промышленн": ["industrial_heritage"], "коллекци": ["museum_collection"], "легенд": ["narrative"],
    "предани": ["narrative"], "сказ": ["narrative"], "рассказ": ["narrative"], "природа": ["landscape"],
    "ландшафт": ["landscape"], "пейзаж": ["landscape"], "праздник": ["event_tradition"],
    "фестиваль": ["event_tradition"], "ярмарк": ["event_tradition"], "обряд": ["event_tradition"],
    "традици": ["event_tradition"], "символ": ["symbol", "symbolic"], "герб": ["symbol"], "еда": ["food"],
    "блюд": ["food"], "кухня": ["food"], "гастроном": ["gastronomy", "food"], "язык": ["language"],
    "говор": ["language"], "друг": ["other"], "иное": ["other"], "живой": ["living"],
    "живая": ["living"], "живое": ["living"], "возрожд": ["revived"],
    "под угрозой": ["endangered"], "исчезающ": ["endangered"], "утрач": ["lost"], "исчез": ["lost"],
    "планир": ["planned"],
    // Bodies and what they do.
    "орган власти": ["authority"], "администрац": ["authority"], "министерств": ["authority"],
    "департамент": ["authority"], "управлени": ["authority"], "власть": ["authority"], "дума": ["legislature"],
    "законодательн": ["legislature"], "парламент": ["legislature"], "музе": ["museum"], "театр": ["theatre"],
    "филармони": ["theatre"], "библиотек": ["library"], "университет": ["university"], "вуз": ["university"],
    "институт": ["university"], "школ": ["school"], "колледж": ["school"], "училищ": ["school"],
    "техникум": ["school"], "предприяти": ["enterprise"], "компани": ["enterprise"], "фирма": ["enterprise"],
    "ооо": ["enterprise"], "ип": ["enterprise"], "мастерская": ["enterprise"], "студи": ["enterprise"],
    "ассоциац": ["association"], "союз": ["association"], "нко": ["ngo"], "ано": ["ngo"], "сми": ["media"],
    "газет": ["media"], "кластер": ["cluster"], "коворкинг": ["coworking"], "хаб": ["coworking"],
    "регулир": ["regulation"], "финанс": ["finance", "economic"], "производ": ["production"],
    "образова": ["education"], "обучени": ["education"], "просвещ": ["education"], "продвиж": ["promotion"],
    "инфраструктур": ["infrastructure"], "площадк": ["infrastructure"], "посреднич": ["mediation"],
    // Measures, and how sure a source is.
    "экономич": ["economic"], "организацион": ["organizational"], "правов": ["legal"],
    "действу": ["in_force"], "высок": ["high"], "средн": ["medium"], "низк": ["low"], "открыт": ["open"],
    "закрыт": ["restricted"], "ограничен": ["restricted"],
  ]
}
