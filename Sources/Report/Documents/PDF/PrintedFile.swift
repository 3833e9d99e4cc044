/// A PDF that a program of the machine laid out.
package struct PrintedFile: Hashable, Sendable {
  package static let ending = "pdf"
  package private(set) var bytes: [UInt8]

  /// Nil for what is no PDF.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "%PDF-".utf8), bytes.suffix(1024).firstIndex(of: "%%EOF") != nil else { return nil }
    self.bytes = bytes
  }

  /// On which page each section begins, from 1, by its anchor; empty where the file does not tell it plainly.
  package var pages: [String: Int] {
    guard let objects = PDFObjects(bytes) else { return [:] }
    let order = Dictionary(zip(objects.pages, 1...)) { first, _ in first }
    let named = namedPlaces(objects)
    return (named.isEmpty ? outline(objects) : named).compactMapValues { order[$0] }
  }

  /// The objects of the pages that links of the document go to, as a browser names them: `/section-1 [56 0 R /XYZ 0 825 0]`.
  private func namedPlaces(_ objects: PDFObjects) -> [String: Int] {
    guard let catalog = PDFObjects.reference("Root", in: objects.trailer).flatMap({ objects[$0] }),
      let text = PDFObjects.reference("Dests", in: catalog).flatMap({ objects[$0] })
    else { return [:] }
    var places: [String: Int] = [:]
    for match in text.matches(of: /\/([^\s\/\[\]<>()]+)\s*\[\s*(\d+)\s+\d+\s+R/) {
      places[String(match.1)] = Int(match.2)
    }
    return places
  }

  /// The objects of the pages of headings, as a word processor lists them: `/Title<FEFF0031...>` and `/Dest[7 0 R/XYZ ...]`; a
  /// heading begins with the number of its section.
  private func outline(_ objects: PDFObjects) -> [String: Int] {
    var places: [String: Int] = [:]
    for text in objects.numbers.lazy.compactMap({ objects[$0] }) {
      guard let title = text.firstMatch(of: /\/Title\s*<FEFF([0-9A-Fa-f]+)>/),
        let page = text.firstMatch(of: /\/Dest\s*\[\s*(\d+)\s+\d+\s+R/), let number = Self.number(String(title.1))
      else { continue }
      places[SectionPlace(path: number, heading: "").anchor] = Int(page.1)
    }
    return places
  }

  /// `[1, 2]` of the heading `1.2 Towns`, written as UTF-16 in hexadecimal digits.
  private static func number(_ digits: String) -> [Int]? {
    let digits = Array(digits)
    let units = stride(from: 0, to: digits.count - 3, by: 4).compactMap {
      UInt16(String(digits[$0..<($0 + 4)]), radix: 16)
    }
    let path = String(decoding: units, as: UTF16.self).prefix { !$0.isWhitespace }.split(separator: ".").map { Int($0) }
    return path.isEmpty || path.contains(nil) ? nil : path.compactMap(\.self)
  }

  /// The same file without the time it was made and the identifier that follows from it, each overwritten with blanks: the
  /// places of its objects stay as they are.
  package var withoutTimes: PrintedFile {
    var file = self
    for name in ["/CreationDate", "/ModDate"] { file.blank(from: name, "(", through: ")", after: 0) }
    for name in ["CreateDate", "ModifyDate", "MetadataDate"] {
      file.blank(from: "<xmp:\(name)>", "", through: "</xmp:\(name)>", after: 0)
    }
    // Packed drawings and letters may hold as few bytes as these by chance; the identifier stands behind them all.
    file.blank(from: "/ID", "[", through: "]", after: PDFObjects.table(in: bytes) ?? bytes.count)
    return file
  }

  /// What such an entry holds at most: more is none.
  private static let longestEntry = 200

  /// Overwrites each entry that begins so, behind a place, and whose value opens with a mark: other names begin alike.
  private mutating func blank(from name: String, _ opening: String, through end: String, after place: Int) {
    var rest = bytes[place...]
    while let start = rest.firstIndex(of: name) {
      rest = bytes[(start + name.utf8.count)...]
      let value = rest.prefix(Self.longestEntry).drop { $0 <= 32 }
      guard value.starts(with: opening.utf8), let stop = value.firstIndex(of: end) else { continue }
      for place in start..<(stop + end.utf8.count) { bytes[place] = UInt8(ascii: " ") }
      rest = bytes[stop...]
    }
  }
}
