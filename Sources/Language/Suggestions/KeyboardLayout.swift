/// The Latin letters on the keys where the Russian layout has its own: a command typed before switching the layout.
enum KeyboardLayout {
  private static let latinByCyrillic = Dictionary(
    uniqueKeysWithValues: zip("йцукенгшщзхъфывапролджэячсмитьбю", "qwertyuiop[]asdfghjkl;'zxcvbnm,."))

  /// The same keys in the Latin layout; nil unless every letter is Cyrillic.
  static func latin(from word: String) -> String? {
    var latin = ""
    for character in word {
      if let key = latinByCyrillic[character] {
        latin.append(key)
      } else if character == "-" || character == "_" || character.isNumber {
        latin.append(character)
      } else {
        return nil
      }
    }
    return latin == word ? nil : latin
  }
}
