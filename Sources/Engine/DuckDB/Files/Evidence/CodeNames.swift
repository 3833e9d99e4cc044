/// Which columns hold codes of a classification, by their names: `NaicsCode`, `okved2`, `zip`.
package enum CodeNames {
  /// Classifications of activities, products, territories, occupations and functions, registers' numbers, postal codes.
  private static let classifications: Set<String> = [
    "okved", "okpd", "okpo", "oktmo", "okato", "okopf", "okfs", "tnved", "inn", "kpp", "ogrn", "snils", "оквэд", "окпд",
    "окпо", "октмо", "окато", "окопф", "окфс", "тнвэд", "инн", "кпп", "огрн", "снилс", "nace", "isic", "naics", "sic",
    "noga", "anzsic", "isco", "cofog", "coicop", "sitc", "nuts", "lau", "fips", "zip", "zipcode", "postcode", "plz",
    "siren", "siret",
  ]
  /// Words that may stand beside such a name without making it another thing's.
  private static let fillers: Set<String> = [
    "code", "codes", "id", "rev", "ver", "version", "level", "digit", "digits", "d", "main", "primary", "section",
    "division", "class", "код", "коды", "основной", "раздел", "класс",
  ]

  package static func isClassification(_ name: String) -> Bool {
    let words = words(of: name)
    return words.contains { classifications.contains($0) }
      && words.allSatisfy { classifications.contains($0) || fillers.contains($0) }
  }

  /// The words of a name, in small letters: parted by what is no letter, and by a capital letter behind a small one.
  private static func words(of name: String) -> [String] {
    var words: [String] = [], isAfterSmall = false
    var isOpen = false
    for character in name {
      guard character.isLetter else {
        (isOpen, isAfterSmall) = (false, false)
        continue
      }
      if !isOpen || isAfterSmall && character.isUppercase { words.append("") }
      words[words.count - 1] += character.lowercased()
      (isOpen, isAfterSmall) = (true, character.isLowercase)
    }
    return words
  }
}
