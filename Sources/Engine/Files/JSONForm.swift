import TextFiles

/// Whether a text has the form of JSON that is a table: one value, or objects one after another; in one pass, whatever
/// its length.
///
/// The database stops where an array has ended and takes one that was cut behind a comma for a whole one, so it cannot be
/// asked. Words and numbers are taken as runs of letters: which they are is the database's matter.
struct JSONForm {
  /// What is wrong, and on which line, counted from 1.
  enum Fault: Hashable {
    case broken(line: Int)
    /// A further value behind one that is no object.
    case secondValue(line: Int)
  }

  private enum Place {
    case between, value, valueOrEnd, keyOrEnd, key, colon, commaOrEnd
  }

  private enum Token {
    case none, text, escape, word
  }

  private static let deepest = 500

  private(set) var fault: Fault?
  private var line = 1
  private var place = Place.between
  private var token = Token.none
  /// For each value that is open whether it is an object.
  private var open: [Bool] = []
  /// Whether every value that ended was an object; nil where none has.
  private var areObjects: Bool?

  /// The fault of a file; nil where it has none, or cannot be read at all.
  static func fault(of path: String) -> Fault? {
    guard var source = ByteSource(path: path) else { return nil }
    var form = JSONForm()
    while form.fault == nil {
      let part = source.read(1 << 20)
      if part.isEmpty { break }
      form.add(part)
    }
    if source.fault != nil { return nil }
    form.end()
    return form.fault
  }

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count, fault == nil {
        let byte = bytes[at]
        switch token {
        case .text:
          // Most of a file lies within quotes.
          while at < bytes.count, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
          guard at < bytes.count else { return }
          switch bytes[at] {
          case 0x22: endText()
          case 0x5C: token = .escape
          default: fault = .broken(line: line)
          }
        case .escape: token = .text
        case .word where !Self.ends(byte): break
        case .word:
          token = .none
          endValue(isObject: false)
          continue
        case .none: take(byte)
        }
        at += 1
      }
    }
  }

  mutating func end() {
    if token == .word {
      token = .none
      endValue(isObject: false)
    }
    if fault == nil, token != .none || place != .between { fault = .broken(line: line) }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case 0x0A: line += 1
    case 0x20, 0x09, 0x0D: break
    case UInt8(ascii: "{"): begin(isObject: true)
    case UInt8(ascii: "["): begin(isObject: false)
    case UInt8(ascii: "}") where open.last == true && (place == .keyOrEnd || place == .commaOrEnd): close()
    case UInt8(ascii: "]") where open.last == false && (place == .valueOrEnd || place == .commaOrEnd): close()
    case UInt8(ascii: ",") where place == .commaOrEnd: place = open.last == true ? .key : .value
    case UInt8(ascii: ":") where place == .colon: place = .value
    case UInt8(ascii: "\"") where place == .key || place == .keyOrEnd: token = .text
    case UInt8(ascii: "\""):
      if mayBegin(isObject: false) { token = .text }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      if mayBegin(isObject: false) { token = .word }
    default: fault = .broken(line: line)
    }
  }

  private mutating func mayBegin(isObject: Bool) -> Bool {
    switch place {
    case .value, .valueOrEnd: return true
    case .between:
      if areObjects == nil || areObjects == true && isObject { return true }
      fault = .secondValue(line: line)
    default: fault = .broken(line: line)
    }
    return false
  }

  private mutating func begin(isObject: Bool) {
    guard mayBegin(isObject: isObject) else { return }
    if open.count == Self.deepest { return fault = .broken(line: line) }
    open.append(isObject)
    place = isObject ? .keyOrEnd : .valueOrEnd
  }

  private mutating func close() {
    let isObject = open.removeLast()
    endValue(isObject: isObject)
  }

  private mutating func endText() {
    token = .none
    if place == .key || place == .keyOrEnd { place = .colon } else { endValue(isObject: false) }
  }

  private mutating func endValue(isObject: Bool) {
    guard open.isEmpty else { return place = .commaOrEnd }
    place = .between
    areObjects = isObject
  }

  /// Whether a byte stands behind a word or number, not in it.
  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x20, 0x09, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): true
    default: false
    }
  }
}
