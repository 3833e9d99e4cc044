import Language

/// Text in lines, broken at blanks.
package enum TextWrapping {
  /// Lines of at most `width` cells, each ended by a newline; a longer word has a line of its own, nil breaks none.
  static func text(_ text: String, width: Int?, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in Style.safe(text).split(separator: " ") {
      if !isEmpty, let width, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).map { $0 + "\n" }.joined()
  }

  package static func lines(_ text: String, width: Int?, first: String = "", rest: String = "") -> [String] {
    self.text(text, width: width, first: first, rest: rest).split(separator: "\n").map(String.init)
  }
}
