import Foundation
import Language
import TerroirKernel
import TextFiles

/// A file as it was read, with the way from a byte to its line and column.
struct WorkspaceFileText: Sendable {
  /// Relative to the workspace.
  let file: String
  let bytes: [UInt8]
  /// Where its line ends are, so that a place is found without reading the text anew.
  private let newlines: [Int]

  /// Where the text starts: after a byte order mark, if there is one.
  var start: Int { bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0 }

  /// Reads `file` of `directory`.
  ///
  /// - Throws: a fault that says what the file would be for, or why it cannot be read.
  init(_ file: String, in directory: URL, for purpose: FilePurpose) throws(WorkspaceFailure) {
    let url = directory.appending(path: file)
    guard FileManager.default.fileExists(atPath: url.path) else {
      if FileMark.isBarred(url) {
        throw WorkspaceFailure([Fault(.unreadableFile(reason: "its folder may not be entered"), at: .start(of: file))])
      }
      throw WorkspaceFailure([Fault(.missingFile(purpose: purpose), at: .start(of: file))])
    }
    do {
      self.init(file: file, bytes: [UInt8](try Data(contentsOf: url)))
    } catch {
      throw WorkspaceFailure([Fault(.unreadableFile(reason: .reason(of: error)), at: .start(of: file))])
    }
  }

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    newlines = bytes.withUnsafeBufferPointer { bytes in bytes.indices.filter { bytes[$0] == 10 } }
  }

  /// The place of the bytes `range`; a range over several lines is marked to the end of its first.
  func place(_ range: Range<Int>) -> Fault.Place {
    let low = min(range.lowerBound, bytes.count)
    let before = newlines.count(below: low)
    let begin = max(start, before > 0 ? newlines[before - 1] + 1 : 0)
    var end = before < newlines.count ? newlines[before] : bytes.count
    if end > begin, bytes[end - 1] == 13 { end -= 1 }
    let column = characters(min(begin, low)..<low)
    let marked = characters(low..<max(low, min(range.upperBound, end)))
    return Fault.Place(
      file: file, line: before + 1, column: column + 1, text: text(begin..<max(begin, end)),
      caret: column..<column + marked)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The place of the first byte that is not UTF-8 and how many lines hold such bytes; nil for sound text.
  func encodingFault() -> Fault? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var first: Int?
    var lines = 0
    var begin = 0
    while begin < bytes.count {
      let end = bytes[begin...].firstIndex(of: 10) ?? bytes.count
      if String(validating: bytes[begin..<end], as: UTF8.self) == nil {
        lines += 1
        first = first ?? firstInvalid(in: begin..<end)
      }
      begin = end + 1
    }
    guard let first else { return nil }
    return Fault(.notUTF8(byte: bytes[first], lines: lines), at: place(first..<first + 1))
  }

  /// The longest sound beginning ends where the fault starts; a line is short enough to try.
  private func firstInvalid(in range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound {
      let length =
        switch bytes[at] {
        case 0x00...0x7f: 1
        case 0xc2...0xdf: 2
        case 0xe0...0xef: 3
        case 0xf0...0xf4: 4
        default: 0
        }
      let next = at + length
      if length == 0 || next > range.upperBound || String(validating: bytes[at..<next], as: UTF8.self) == nil {
        return at
      }
      at = next
    }
    return range.lowerBound
  }

  private func characters(_ range: Range<Int>) -> Int { text(range).count }
}

extension Fault.Place {
  /// The place of a fault that concerns a whole file.
  static func start(of file: String) -> Self { Self(file: file, line: 1, column: 1, text: "", caret: 0..<0) }

  /// The place of a fault of a folder, which has no lines: they are 0.
  static func folder(_ name: String) -> Self { Self(file: name, line: 0, column: 0, text: "", caret: 0..<0) }
}
