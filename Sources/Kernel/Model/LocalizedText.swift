/// A name or sentence in the languages the data have; at least one is there.
public struct LocalizedText: Codable, Hashable, Sendable {
  public var en: String?
  public var ru: String?

  public init(en: String?, ru: String? = nil) {
    self.en = en
    self.ru = ru
  }

  /// The text in `language` where it exists, otherwise in the other one, otherwise empty.
  public func text(in language: NameLanguage) -> String {
    switch language {
    case .english: en ?? ru ?? ""
    case .russian: ru ?? en ?? ""
    }
  }
}

/// The language of names in results.
public enum NameLanguage: String, Codable, CaseIterable, Sendable {
  case english = "en"
  case russian = "ru"

  /// The words of the language, for sentences that are composed.
  public func choose(_ english: String, _ russian: String) -> String { self == .russian ? russian : english }

  /// "a", "a and b", "a, b and c"; with semicolons where an item holds a comma.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let isLong = items.contains { $0.contains(", ") }
    return items.dropLast().joined(separator: isLong ? "; " : ", ") + choose(isLong ? "; and " : " and ", " и ")
      + last
  }

  /// The items with commas between them and "and" before the last: semicolons where one has a comma of its own, "as well as"
  /// where one has an "and" of its own, which would be read as the list's.
  func enumeration(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = choose(" and ", " и ")
    let isLong = items.contains { Self.outside($0).contains(", ") }
    let isJoint = items.contains { $0.contains(and) && Self.outside($0).contains(and) }
    let end = isJoint ? choose(", as well as ", ", а также ") : isLong ? choose("; and ", and) : and
    return items.dropLast().joined(separator: isLong ? "; " : ", ") + end + last
  }

  /// What of a name stands outside its brackets and quotation marks.
  private static func outside(_ name: String) -> String {
    var depth = 0
    return String(
      name.filter { letter in
        if "(«„".contains(letter) { depth += 1 }
        defer { if ")»“".contains(letter) { depth = max(0, depth - 1) } }
        return depth == 0
      })
  }
}
