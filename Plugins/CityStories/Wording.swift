import TerroirKernel

/// The fixed words of the sentences; names come from the data.
enum Wording {
  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String], in language: NameLanguage = .english) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let and = language == .russian ? " и " : " and "
    return items.dropLast().joined(separator: ", ") + and + last
  }

  /// "1 organisation", "3 organisations".
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// The text as a sentence with one full stop; empty for an empty text.
  static func sentence(_ text: String) -> String {
    var body = text.trimmingSuffix { $0 == "." || $0 == " " }
    guard let first = body.first else { return "" }
    body.replaceSubrange(body.startIndex...body.startIndex, with: first.uppercased())
    return body + "."
  }

  static func known(_ recognition: Recognition) -> String {
    switch recognition {
    case .world: "known in the world"
    case .national: "known across the country"
    case .regional: "known in the region"
    case .local: "known in its own place"
    }
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "in July", "in June and July"; nil where no month is known.
  static func held(in numbers: [Int]) -> String? {
    let names = numbers.compactMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil }
    return names.isEmpty ? nil : "in " + list(names)
  }

  /// The number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = "\(abs(number))"
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}

extension String {
  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, matches(last) { text.removeLast() }
    return text
  }
}
