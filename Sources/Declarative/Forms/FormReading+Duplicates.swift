import Language

extension FormReading {
  /// Refuses the second of two equal ids.
  mutating func refuseDuplicates(_ ids: [Located<String>], noun: String) {
    var first: [String: Int] = [:]
    for id in ids where !id.value.isEmpty {
      if let line = first[id.value] {
        refuse(.duplicate(id.value, noun: noun, line: line), at: id.span)
      } else {
        first[id.value] = source.lineNumber(at: id.span.lower)
      }
    }
  }
}

extension Span {
  /// The place of what was not read.
  static var nowhere: Span { Span(0, 0) }
}
