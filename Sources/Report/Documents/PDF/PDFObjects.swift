/// The objects of a PDF whose table of places is plain text (ISO 32000-1, 7.5.4), each as its text.
struct PDFObjects {
  let trailer: String
  private let bytes: [UInt8]
  private var places: [Int: Int] = [:]

  /// No object that is looked for here is longer.
  private static let longest = 1 << 20

  /// Nil where the table is packed, or the file was changed after it was made.
  init?(_ bytes: [UInt8]) {
    guard let start = Self.table(in: bytes) else { return nil }
    let words = bytes[start...].split { $0 <= 32 }
    guard words.first.map(Array.init) == Array("xref".utf8) else { return nil }
    var at = 1
    // Every object takes more than a byte: other numbers are none of a table.
    let most = 0...bytes.count
    while at + 1 < words.count, let first = Self.number(words[at]), let count = Self.number(words[at + 1]),
      most.contains(first), most.contains(count)
    {
      at += 2
      for number in first..<(first + count) {
        guard at + 2 < words.count, let place = Self.number(words[at]) else { return nil }
        if words[at + 2].elementsEqual("n".utf8) { places[number] = place }
        at += 3
      }
    }
    guard at < words.count, words[at].elementsEqual("trailer".utf8) else { return nil }
    self.bytes = bytes
    trailer = String(decoding: bytes[words[at].endIndex...], as: UTF8.self)
    if trailer.contains("/Prev") { return nil }
  }

  /// Where the table of places begins, as the end of the file tells.
  static func table(in bytes: [UInt8]) -> Int? {
    guard let mark = bytes.suffix(1024).lastIndex(of: "startxref") else { return nil }
    return bytes[mark...].split { $0 <= 32 }.lazy.compactMap(number).first { bytes.indices.contains($0) }
  }

  var numbers: [Int] { places.keys.sorted() }

  /// The text of an object; nil where there is none.
  subscript(number: Int) -> String? {
    guard let place = places[number], bytes.indices.contains(place) else { return nil }
    let rest = bytes[place..<min(bytes.count, place + Self.longest)]
    return rest.firstIndex(of: "endobj").map { String(decoding: bytes[place..<$0], as: UTF8.self) }
  }

  /// The number of the object that a key of a dictionary refers to.
  static func reference(_ key: String, in text: String) -> Int? {
    for part in text.components(after: "/\(key)") {
      let words = part.prefix(40).split(maxSplits: 3, whereSeparator: \.isWhitespace)
      if words.count > 2, words[2].hasPrefix("R"), let number = Int(words[0]) { return number }
    }
    return nil
  }

  /// The numbers of the pages' objects, in their order.
  var pages: [Int] {
    guard let catalog = Self.reference("Root", in: trailer).flatMap({ self[$0] }),
      let root = Self.reference("Pages", in: catalog)
    else { return [] }
    var seen: Set<Int> = [], found: [Int] = []
    func walk(_ number: Int) {
      guard seen.insert(number).inserted, let node = self[number] else { return }
      guard let kids = node.components(after: "/Kids").first?.prefix(while: { $0 != "]" }) else {
        found.append(number)
        return
      }
      // `[2 0 R 56 0 R`: the number of each object, then its generation.
      for word in kids.split(separator: "R") {
        let parts = word.split { !$0.isNumber }
        if parts.count == 2, let kid = Int(parts[0]) { walk(kid) }
      }
    }
    walk(root)
    return found
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? { Int(String(decoding: word, as: UTF8.self)) }
}

extension String {
  /// What follows each mention of the word.
  fileprivate func components(after word: String) -> [Substring] { ranges(of: word).map { self[$0.upperBound...] } }
}

extension ArraySlice<UInt8> {
  /// Where the word stands first.
  func firstIndex(of word: String) -> Int? {
    let word = Array(word.utf8)
    return indices.first { matches(word, at: $0) }
  }

  /// Where the word stands last.
  func lastIndex(of word: String) -> Int? {
    let word = Array(word.utf8)
    return indices.last { matches(word, at: $0) }
  }

  private func matches(_ word: [UInt8], at place: Int) -> Bool {
    self[place] == word[0] && place + word.count <= endIndex && self[place..<(place + word.count)].elementsEqual(word)
  }
}
