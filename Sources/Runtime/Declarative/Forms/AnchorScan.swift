import Language

/// Finds an anchor or alias of YAML by its text alone: a few lines of aliases can stand for more values than a machine
/// holds, and reading them is what must not happen.
struct AnchorScan {
  private let bytes: [UInt8]
  private var quote: UInt8?
  private var flowDepth = 0
  /// Lines deeper than this column are the text of a block scalar.
  private var blockColumn: Int?

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The first anchor or alias; nil where there is none.
  static func first(in text: String) -> Span? {
    var scan = AnchorScan(text)
    var start = 0
    while start < scan.bytes.count {
      let end = scan.bytes[start...].firstIndex(of: 0x0A) ?? scan.bytes.count
      if let found = scan.line(start..<end) { return found }
      start = end + 1
    }
    return nil
  }

  private mutating func line(_ range: Range<Int>) -> Span? {
    let content = range.first { bytes[$0] != 0x20 } ?? range.upperBound
    if let column = blockColumn {
      if content == range.upperBound || bytes[content] == 0x0D || content - range.lowerBound > column { return nil }
      blockColumn = nil
    }
    var index = quote == nil ? content : range.lowerBound
    var isTokenStart = quote == nil
    var column = content - range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x20
      let endsToken = next == 0x20 || next == 0x09 || next == 0x0D
      if let mark = quote {
        if byte == 0x5C, mark == 0x22 {
          index += 1
        } else if byte == mark {
          if mark == 0x27, next == mark { index += 1 } else { quote = nil }
        }
        index += 1
        continue
      }
      switch byte {
      case 0x20, 0x09: break
      case 0x22 where isTokenStart, 0x27 where isTokenStart:
        quote = byte
        isTokenStart = false
      case 0x23 where index == range.lowerBound || [0x20, 0x09].contains(bytes[index - 1]): return nil
      case 0x26 where isTokenStart && !endsToken, 0x2A where isTokenStart && !endsToken:
        return Span(index, wordEnd(from: index, to: range.upperBound))
      case 0x5B where isTokenStart || flowDepth > 0, 0x7B where isTokenStart || flowDepth > 0:
        flowDepth += 1
        isTokenStart = true
      case 0x5D where flowDepth > 0, 0x7D where flowDepth > 0: flowDepth -= 1
      case 0x2C where flowDepth > 0: isTokenStart = true
      case 0x3A where endsToken || flowDepth > 0: isTokenStart = true
      case 0x2D where isTokenStart && endsToken, 0x3F where isTokenStart && endsToken:
        column = (index + 1..<range.upperBound).first { bytes[$0] != 0x20 }.map { $0 - range.lowerBound } ?? column
      case 0x21 where isTokenStart: index = wordEnd(from: index, to: range.upperBound) - 1
      case 0x7C where isTokenStart && flowDepth == 0, 0x3E where isTokenStart && flowDepth == 0:
        blockColumn = index - range.lowerBound == column ? content - range.lowerBound : column
        return nil
      default: isTokenStart = false
      }
      index += 1
    }
    return nil
  }

  private func wordEnd(from start: Int, to end: Int) -> Int {
    (start..<end).first { [0x20, 0x09, 0x0D, 0x2C, 0x5D, 0x7D].contains(bytes[$0]) } ?? end
  }
}
