/// The name of a place within other names.
public enum PlaceName {
  /// Whether a name has that of a place in it, as whole words and in whatever case Russian ones stand: "наследие в Перми"
  /// names Perm, "Permanent show" and "Пермский балет" do not. What a place has in brackets is no part of its name.
  public static func isNamed(_ place: String, in name: String) -> Bool {
    let bare = place.firstRange(of: " (").map { place[..<$0.lowerBound] } ?? place[...]
    let wanted = words(bare)
    let found = words(name)
    guard let first = wanted.first, found.count >= wanted.count else { return false }
    let stems = wanted.map(stem)
    return found.indices.dropLast(wanted.count - 1).contains { start in
      guard found[start].hasPrefix(stems[0]) || found[start] == first else { return false }
      // "Perm krai" is another place than Perm.
      let next = start + wanted.count
      if next < found.count, areas.contains(found[next]) { return false }
      return wanted.indices.allSatisfy { isForm(found[start + $0], of: wanted[$0], stems[$0]) }
    }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func isForm(_ word: String, of name: String, _ stem: String) -> Bool {
    if word == name { return true }
    // Of a short word too little is left to tell it from another.
    guard stem.count > 2, isRussian(name), word.hasPrefix(stem) else { return false }
    return endings.contains(String(word.dropFirst(stem.count)))
  }

  private static func isRussian(_ word: String) -> Bool {
    word.unicodeScalars.last.map { ("а"..."я").contains($0) } == true
  }

  /// A word without the ending that its cases change.
  private static func stem(_ word: String) -> String {
    guard isRussian(word) else { return word }
    if let ending = adjectives.first(where: { word.hasSuffix($0) }), word.count > ending.count + 2 {
      return String(word.dropLast(ending.count))
    }
    return "аеийоуыьюя".contains(word.last ?? " ") ? String(word.dropLast()) : word
  }

  private static let areas: Set<String> = ["krai", "oblast", "region", "territory", "okrug", "district"]
  private static let adjectives = ["ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие"]
  private static let endings: Set<String> = [
    "", "а", "я", "у", "ю", "ы", "и", "е", "о", "ь", "ом", "ем", "ой", "ей", "ью", "ов", "ев", "ам", "ям", "ах", "ях",
    "ами", "ями", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ых", "их", "ыми", "ими", "ий", "ый", "ая", "яя",
    "ое", "ее", "ые", "ие",
  ]
}
