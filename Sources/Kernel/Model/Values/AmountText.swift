/// The characters of a clause, with what amounts are written in: numbers, words, signs and years.
///
/// Read by hand: a workspace has a clause for each of its measures, and to build regular expressions for each takes longer
/// than all else that is read.
struct AmountText {
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Where the spans of years as `2025-2027` stand, with their first and last year.
  var spans: [(range: Range<Int>, first: Int, last: Int)] {
    var found: [(range: Range<Int>, first: Int, last: Int)] = []
    var place = 0
    while place < scalars.count {
      if let first = year(at: place), let dash = dash(after: place + 4), let last = year(at: dash) {
        found.append((place..<dash + 4, first, last))
        place = dash + 4
      } else {
        place += 1
      }
    }
    return found
  }

  /// The same text with a space in the place of each of `ranges`, which are in order.
  func blanked(_ ranges: [Range<Int>]) -> AmountText {
    var rest: [Unicode.Scalar] = []
    var place = 0
    for range in ranges {
      rest += scalars[place..<range.lowerBound] + [" "]
      place = range.upperBound
    }
    return AmountText(scalars: rest + scalars[place...])
  }

  /// Whether it has two numbers with a dash between them, the first one perhaps with a scale: `700,000-7`, `50 mln - 2`.
  var hasRange: Bool {
    scalars.indices.contains { place in
      guard let next = dash(after: place), isDigit(at: next) else { return false }
      let before = spaces(before: place)
      if isDigit(at: before - 1) { return true }
      return Self.rangeScales.contains { scale in
        let start = before - scale.count
        return start > 0 && lowercase(start..<before) == scale && isDigit(at: spaces(before: start) - 1)
      }
    }
  }

  private static let rangeScales = ["thousand", "mln", "million", "bn", "billion", "тыс.", "тыс", "млн", "млрд"]

  /// The first year that stands for itself.
  var year: Int? {
    scalars.indices.lazy.compactMap { place in
      isJoined(before: place) || isJoined(after: place + 4) ? nil : year(at: place)
    }.first
  }

  /// A number with the word or sign before it, its scale, and the word or sign after it.
  struct Number {
    var before: String?
    var digits: String
    var scale: String?
    var after: String?
  }

  /// The numbers from left to right; a word belongs to one of them.
  var numbers: [Number] {
    var found: [Number] = []
    var end = 0
    while let start = (end..<scalars.count).first(where: isDigit) {
      let before = word(endingAt: spaces(before: start, from: end), from: end).map(text)
      var place = digits(from: start)
      let number = plainNumber(text(start..<place))
      end = place
      place = spaces(after: place)
      var scale: String?
      if let word = letters(from: place), !isWord(at: word.upperBound),
        StatedAmount.scales[lowercase(word)] != nil
          || place == end && StatedAmount.shortScales[lowercase(word)] != nil && hasCurrency(at: word.upperBound)
      {
        scale = lowercase(word)
        place = word.upperBound
        if scalars.indices.contains(place), scalars[place] == "." { place += 1 }
        end = place
        place = spaces(after: place)
      }
      let after = unit(from: place)
      if let after { end = after.upperBound }
      found.append(Number(before: before, digits: number, scale: scale, after: after.map(text)))
    }
    return found
  }

  /// Every word and sign.
  var words: [String] {
    var found: [String] = []
    var place = 0
    while place < scalars.count {
      let word = letters(from: place) ?? (isSign(at: place) ? place..<place + 1 : nil)
      if let word { found.append(text(word)) }
      place = word?.upperBound ?? place + 1
    }
    return found
  }
}

extension AmountText {
  /// The end of a number with groups and decimals that begins at `start`: groups of three digits behind commas or spaces.
  private func digits(from start: Int) -> Int {
    var place = start
    while isDigit(at: place) { place += 1 }
    let isShort = place - start <= 3
    while isShort, isGroup(at: place) { place += 4 }
    // A comma before another number of digits is a decimal comma.
    if scalars.indices.contains(place), scalars[place] == ",", isDigit(at: place + 1) {
      place += 1
      while isDigit(at: place) { place += 1 }
      return place
    }
    guard scalars.indices.contains(place), scalars[place] == ".", isDigit(at: place + 1) else { return place }
    place += 1
    while isDigit(at: place) { place += 1 }
    return place
  }

  /// Whether a comma or space and three digits stand at a place, and no fourth.
  private func isGroup(at place: Int) -> Bool {
    guard scalars.indices.contains(place), scalars[place] == "," || scalars[place].properties.isWhitespace else {
      return false
    }
    return (1...3).allSatisfy { isDigit(at: place + $0) } && !isDigit(at: place + 4)
  }

  /// The number without what parts its groups, its decimals behind a point.
  private func plainNumber(_ written: String) -> String {
    let parts = written.split(separator: ",", omittingEmptySubsequences: false)
    // A leading zero has no thousands behind it: 0,500. Before a point a comma sets thousands apart: 1,200.50.
    if parts.count == 2, !written.contains("."), parts[1].count != 3 || parts[0] == "0" {
      return "\(parts[0].digits).\(parts[1].digits)"
    }
    return written.filter { $0 != "," && !$0.isWhitespace }
  }

  private func hasCurrency(at place: Int) -> Bool {
    let start = spaces(after: place)
    guard let unit = unit(from: start) else { return false }
    return Currency(named: text(unit)) != nil
  }

  private func letters(from start: Int) -> Range<Int>? {
    var place = start
    while isLetter(at: place) { place += 1 }
    return place > start ? start..<place : nil
  }

  /// A word that may have digits in it, as `m2`, or a sign.
  private func unit(from start: Int) -> Range<Int>? {
    guard isLetter(at: start) else {
      return isSign(at: start) || scalars.indices.contains(start) && scalars[start] == "%" ? start..<start + 1 : nil
    }
    var place = start
    while isLetter(at: place) || isDigit(at: place) { place += 1 }
    return start..<place
  }

  private func word(endingAt end: Int, from least: Int) -> Range<Int>? {
    if end > least, isSign(at: end - 1) { return end - 1..<end }
    var place = end
    while place > least, isLetter(at: place - 1) { place -= 1 }
    return place < end ? place..<end : nil
  }

  /// The place behind a dash at `place` or behind spaces there, and the spaces after it; nil where there is none.
  private func dash(after place: Int) -> Int? {
    let dash = spaces(after: place)
    guard scalars.indices.contains(dash), scalars[dash] == "-" || scalars[dash] == "–" else { return nil }
    return spaces(after: dash + 1)
  }

  private func spaces(after place: Int) -> Int {
    var place = place
    while scalars.indices.contains(place), scalars[place].properties.isWhitespace { place += 1 }
    return place
  }

  private func spaces(before place: Int, from least: Int = 0) -> Int {
    var place = place
    while place > least, scalars[place - 1].properties.isWhitespace { place -= 1 }
    return place
  }

  /// The year of four digits at a place: 1900 to 2099.
  private func year(at place: Int) -> Int? {
    guard place >= 0, place + 4 <= scalars.count, (place..<place + 4).allSatisfy(isDigit) else { return nil }
    let century = text(place..<place + 2)
    return century == "19" || century == "20" ? Int(text(place..<place + 4)) : nil
  }

  /// Whether what ends before a place goes on there: a letter, a digit, or a mark between digits.
  private func isJoined(before place: Int) -> Bool {
    isWord(at: place - 1) || isMark(at: place - 1) && isDigit(at: place - 2)
  }

  private func isJoined(after place: Int) -> Bool {
    isWord(at: place) || isMark(at: place) && isDigit(at: place + 1)
  }

  private func isMark(at place: Int) -> Bool {
    scalars.indices.contains(place) && (scalars[place] == "," || scalars[place] == "." || scalars[place] == "'")
  }

  private func isWord(at place: Int) -> Bool {
    isLetter(at: place) || isDigit(at: place) || scalars.indices.contains(place) && scalars[place] == "_"
  }

  private func isDigit(at place: Int) -> Bool {
    scalars.indices.contains(place) && ("0"..."9").contains(scalars[place])
  }

  private func isSign(at place: Int) -> Bool { scalars.indices.contains(place) && Self.isSign(scalars[place]) }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }

  /// Whether a text is the sign of a currency, known or not.
  static func isSign(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(isSign)
  }

  /// Accents that stand for themselves belong to their letter.
  private func isLetter(at place: Int) -> Bool {
    guard scalars.indices.contains(place) else { return false }
    let scalar = scalars[place]
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark: true
    default: false
    }
  }

  private func lowercase(_ range: Range<Int>) -> String { text(range).lowercased() }
}

extension Substring {
  fileprivate var digits: String { filter { !$0.isWhitespace } }
}
