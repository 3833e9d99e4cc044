/// How the letters of a text are written as bytes; the program's own texts are UTF-8.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case windows1251 = "windows-1251"
  case koi8r = "koi8-r"
  /// Never found by itself: its accents and signs stand single among Latin letters and digits, and tell nothing.
  case windows1252 = "windows-1252"
  /// In the order that its mark, or else its zeros, tell.
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// By its name, or another one that is in use.
  package init?(_ name: String) {
    let other = [
      "utf8": Self.utf8, "cp1251": .windows1251, "win-1251": .windows1251, "koi8r": .koi8r, "utf16": .utf16,
      "cp1252": .windows1252, "win-1252": .windows1252, "latin-1": .windows1252, "latin1": .windows1252,
      "iso-8859-1": .windows1252,
    ]
    let name = name.lowercased()
    guard let encoding = Self(rawValue: name) ?? other[name] else { return nil }
    self = encoding
  }

  /// The characters of the bytes from 128, of an encoding in which each byte is one; nil of any other.
  var upperHalf: [Unicode.Scalar]? {
    switch self {
    case .windows1251: Self.windows1251Half
    case .koi8r: Self.koi8rHalf
    case .windows1252: Self.windows1252Half
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// Code page 1251, as the WHATWG Encoding Standard has it.
  private static let windows1251Half = Array(
    ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)
  /// KOI8-R (RFC 1489).
  private static let koi8rHalf = Array(
    ("─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
      + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ").unicodeScalars)
  /// Code page 1252, as the WHATWG Encoding Standard has it, which also reads ISO 8859-1 so.
  private static let windows1252Half =
    Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }
}

/// Writes a text anew as UTF-8, a part at a time.
package struct TextTranscoder {
  private let table: [[UInt8]]
  private let isBigEndian: Bool
  private let isWide: Bool
  /// A byte, or the first half of a pair, that waits for what follows it.
  private var byte: UInt8?
  private var high: UInt16?
  private var isAtStart = true

  /// - Parameter encoding: one whose order of bytes is known, ``TextEncoding/utf16`` stands for the little end first.
  package init(_ encoding: TextEncoding) {
    isWide = [.utf16, .utf16LittleEndian, .utf16BigEndian].contains(encoding)
    isBigEndian = encoding == .utf16BigEndian
    let half = encoding.upperHalf.map { $0.map { Array(String($0).utf8) } }
    table = (0..<128).map { [UInt8($0)] } + (half ?? (128..<256).map { [UInt8($0)] })
  }

  /// What bytes are in UTF-8, their mark at the beginning left out; what no letter is written as becomes U+FFFD.
  package mutating func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    guard isWide else {
      for byte in bytes { result += table[Int(byte)] }
      return result
    }
    for next in bytes {
      guard let first = byte else {
        byte = next
        continue
      }
      byte = nil
      take(isBigEndian ? UInt16(first) << 8 | UInt16(next) : UInt16(next) << 8 | UInt16(first), into: &result)
    }
    return result
  }

  /// What is left at the end of a text that was cut.
  package mutating func end() -> [UInt8] {
    defer { (byte, high) = (nil, nil) }
    return byte == nil && high == nil ? [] : Self.unknown
  }

  private static let unknown = Array("\u{FFFD}".utf8)

  private mutating func take(_ unit: UInt16, into result: inout [UInt8]) {
    defer { isAtStart = false }
    if isAtStart, unit == 0xFEFF { return }
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(unit - 0xDC00))
        return result += Unicode.Scalar(value).map { Array(String($0).utf8) } ?? Self.unknown
      }
      result += Self.unknown
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      result += Unicode.Scalar(unit).map { Array(String($0).utf8) } ?? Self.unknown
    }
  }
}

extension TextEncoding {
  /// A whole text as UTF-8.
  package func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if self == .utf8 { return bytes }
    var transcoder = TextTranscoder(self == .utf16 ? EncodingEvidence(bytes).order : self)
    return transcoder.utf8(bytes) + transcoder.end()
  }
}
