import Foundation

/// A coat of arms on a title page: a small picture that was looked into before it was taken.
package struct Emblem: Hashable, Codable, Sendable {
  package enum Kind: String, Hashable, Codable, Sendable {
    case png = "image/png"
    case svg = "image/svg+xml"
  }

  package enum Refusal: Error, Hashable, Sendable {
    case tooLarge(bytes: Int)
    /// Neither of the two kinds.
    case unknownKind
    case brokenPNG
    /// What a drawing may not hold, as it stands in it.
    case active(String)
  }

  package let kind: Kind
  package let bytes: [UInt8]
  /// Width and height of a PNG, in its pixels; nil of a drawing, which has the size that it is given.
  package let size: [Int]?

  /// Of a file that is held in a page.
  package static let mostBytes = 200_000

  /// - Throws: what keeps the picture out.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge(bytes: bytes.count) }
    self.bytes = bytes
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      kind = .png
      size = try Self.size(ofPNG: bytes)
    } else {
      guard let text = String(validating: bytes, as: UTF8.self), text.contains("<svg") else { throw .unknownKind }
      if let found = Self.active(in: text.lowercased()) { throw .active(found) }
      kind = .svg
      size = nil
    }
  }

  /// The numbers of the header, which is the first part of every PNG.
  private static func size(ofPNG bytes: [UInt8]) throws(Refusal) -> [Int] {
    guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { throw .brokenPNG }
    let size = [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard size.allSatisfy({ (1...20_000).contains($0) }) else { throw .brokenPNG }
    return size
  }

  /// What runs, loads or grows in a drawing; nil where there is nothing of it.
  private static func active(in text: String) -> String? {
    let words = [
      "<script", "<foreignobject", "<!doctype", "<!entity", "<?xml-stylesheet", "<iframe", "<object", "<embed",
      "javascript:", "@import",
    ]
    if let word = words.first(where: text.contains) { return word }
    if let handler = text.firstMatch(of: #/[\s"'\/]on[a-z]+\s*=/#) {
      return handler.output.trimmingCharacters(in: CharacterSet(charactersIn: "\"'/ \n\t\r"))
    }
    // A reference within the drawing begins with the mark of a name.
    if let address = text.firstMatch(of: #/(?:href\s*=\s*["']?|url\(\s*["']?)\s*(?!["'#\s])[^"'\s)>]{1,40}/#) {
      return String(address.output)
    }
    return nil
  }
}
