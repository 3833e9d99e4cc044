/// The forms in which a language has words beside a number (Unicode CLDR plural rules).
public enum PluralForm: String, CaseIterable, Sendable {
  case one, few, many, other

  /// The form of a whole number: in English 1 is `one`; in Russian 1, 21, 31 … are `one`, 2-4, 22-24 … `few`, the others `many`.
  public init(_ number: Int, in language: NameLanguage) {
    switch language {
    case .english: self = number == 1 ? .one : .other
    case .russian:
      let (last, lastTwo) = (number.magnitude % 10, number.magnitude % 100)
      if last == 1 && lastTwo != 11 {
        self = .one
      } else if (2...4).contains(last) && !(12...14).contains(lastTwo) {
        self = .few
      } else {
        self = .many
      }
    }
  }

  /// The form of any number; one with a fraction is `other`.
  public init(_ number: Double, in language: NameLanguage) {
    if let whole = Int(exactly: number) { self.init(whole, in: language) } else { self = .other }
  }

  /// The forms that a message of the language must have.
  public static func needed(in language: NameLanguage) -> [PluralForm] {
    switch language {
    case .english: [.one, .other]
    case .russian: [.one, .few, .many]
    }
  }
}
