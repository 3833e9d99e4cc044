extension String {
  /// The text cut at a word to about so many letters, with `…` after it: a bracket or quotation mark that the cut leaves
  /// open goes with what stands in it, or is closed where the text begins with it.
  func shortened(to most: Int) -> String {
    guard count > most else { return self }
    var head = prefix(most)
    if let blank = head.lastIndex(of: " ") { head = head[..<blank] }
    head.trimAtCut()
    var open = Self.open(in: head)
    if let first = open.first, head.distance(from: head.startIndex, to: first.index) >= most / 3 {
      head = head[..<first.index]
      head.trimAtCut()
      open = []
    }
    return head + "…" + String(open.reversed().map(\.closing))
  }

  /// The marks of a text that nothing closes, the outer ones first.
  private static func open(in text: Substring) -> [(index: Index, closing: Character)] {
    let pairs: [Character: Character] = ["(": ")", "[": "]", "«": "»", "“": "”"]
    var open: [(index: Index, closing: Character)] = []
    for index in text.indices {
      if let closing = pairs[text[index]] {
        open.append((index, closing))
      } else if let last = open.last, last.closing == text[index] {
        open.removeLast()
      }
    }
    return open
  }
}

extension Substring {
  /// Leaves out the marks at the end that announce something.
  fileprivate mutating func trimAtCut() {
    while let last, " ,;:(«“[".contains(last) { removeLast() }
  }
}
