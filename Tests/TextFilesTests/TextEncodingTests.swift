import Foundation
import Testing
import TextFiles

@Suite("Encodings of texts")
struct TextEncodingTests {
  private static let texts = [
    "регион;занятые\nСвердловская область;12\n", "РЕГИОН;N\nПЕРМСКИЙ КРАЙ;1\n", "Касли, литьё", "id,name\n1,Уфалей\n",
    "«Арт-кластер» № 5 — Екатеринбург", "ёж", "год;Всего, тыс. человек\n2020;1 200,5\n", "Щёлково;Юшала;Эзельга\n",
  ]
  private static let koi8 = String.Encoding(rawValue: 0x8000_0A02)

  private static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let foundation: String.Encoding =
      switch encoding {
      case .utf8: .utf8
      case .windows1251: .windowsCP1251
      case .koi8r: koi8
      case .windows1252: .windowsCP1252
      case .utf16, .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      }
    return [UInt8](try #require(text.data(using: foundation)))
  }

  @Test("each is found from the bytes, and read back as Foundation wrote it", arguments: texts)
  func found(text: String) throws {
    for encoding in TextEncoding.allCases where ![.utf16, .windows1252].contains(encoding) {
      // KOI8-R has neither quotation marks nor the sign of numbers; two letters are too few to tell from chance.
      if encoding == .koi8r, text.contains("«") { continue }
      let bytes = try Self.bytes(text, encoding)
      let isShort = text == "ёж" && [.windows1251, .koi8r].contains(encoding)
      #expect(EncodingEvidence(bytes).encoding == (isShort ? nil : encoding), "\(encoding)")
      #expect(String(decoding: encoding.utf8(bytes), as: UTF8.self) == text, "\(encoding)")
    }
  }

  @Test("a unit in every row is no more evidence than in one, and a few letters alone are Windows-1251")
  func repeated() throws {
    let rows = "столбец;значение\n" + String(repeating: "1;5 720,67 руб.\n", count: 40)
    #expect(EncodingEvidence(try Self.bytes(rows, .windows1251)).encoding == .windows1251)
    #expect(EncodingEvidence(try Self.bytes(rows, .koi8r)).encoding == .koi8r)
    for text in ["x;y\n1;5 руб.\n2;7 руб.\n", "x\n12 тыс."] {
      #expect(EncodingEvidence(try Self.bytes(text, .windows1251)).encoding == .windows1251)
    }
  }

  @Test("a mark at the beginning tells, and is no part of the text")
  func marks() throws {
    for (mark, encoding) in [([0xFF, 0xFE], TextEncoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian)] {
      let bytes = mark.map { UInt8($0) } + (try Self.bytes("a,文化👩‍👧\n", encoding))
      #expect(EncodingEvidence(bytes).encoding == encoding)
      #expect(String(decoding: TextEncoding.utf16.utf8(bytes), as: UTF8.self) == "a,文化👩‍👧\n")
    }
    #expect(EncodingEvidence([0xEF, 0xBB, 0xBF] + Array("я".utf8)).encoding == .utf8)
  }

  @Test("what the bytes do not tell plainly is not guessed: accents, one stray byte, a damaged UTF-8, binary data")
  func unknown() throws {
    #expect(EncodingEvidence([UInt8](try #require("Café;Zürich;Århus\n".data(using: .isoLatin1)))).encoding == nil)
    #expect(EncodingEvidence(Array("a,b\n1,".utf8) + [0xFF]).encoding == nil)
    #expect(EncodingEvidence(Array("Касли;литьё".utf8) + [0xD0, 0x0A] + Array("Уфалей".utf8)).encoding == nil)
    #expect(EncodingEvidence([0x50, 0x4B, 3, 4, 0, 0]).encoding == .utf8)
  }

  @Test("a text that comes in parts is the same text", arguments: TextEncoding.allCases)
  func parts(encoding: TextEncoding) throws {
    if encoding == .utf8 { return }
    let letters = encoding == .windows1252 ? "Café, £5" : "Касли, литьё"
    let text = encoding.rawValue.hasPrefix("utf") ? "\(letters) 👩‍👧" : letters
    let bytes = try Self.bytes(text, encoding)
    var transcoder = TextTranscoder(encoding)
    let parts = bytes.reduce(into: [UInt8]()) { $0 += transcoder.utf8([$1]) } + transcoder.end()
    #expect(String(decoding: parts, as: UTF8.self) == text)
  }

  @Test("a cut pair is told by the mark of an unknown letter, never dropped")
  func cut() {
    #expect(TextEncoding.utf16LittleEndian.utf8([0x3D, 0xD8]) == Array("\u{FFFD}".utf8))
    #expect(TextEncoding.utf16LittleEndian.utf8([0x41, 0, 0x3D]) == Array("A\u{FFFD}".utf8))
  }

  @Test("each is called by its name, and by another that is in use")
  func names() {
    #expect(TextEncoding("CP1251") == .windows1251)
    #expect(TextEncoding("utf-16le") == .utf16LittleEndian)
    #expect(TextEncoding("latin-1") == .windows1252)
    #expect(TextEncoding("latin-2") == nil)
  }

  @Test("pounds, accents and quotation marks of a western office are read where their encoding is told")
  func western() throws {
    let text = "Scheme;Cost\nCafé “Ångström” – grants;£250,000 or €290,000\n"
    let bytes = try Self.bytes(text, .windows1252)
    #expect(String(decoding: TextEncoding.windows1252.utf8(bytes), as: UTF8.self) == text)
    #expect(EncodingEvidence(bytes).encoding == nil)
  }
}
