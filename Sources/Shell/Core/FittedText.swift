import Language
import Report

/// Text in lines that a screen has room for, broken at blanks; what is aligned stays so.
enum FittedText {
  /// - Parameter width: cells of a line; nil breaks none.
  static func of(_ text: String, width: Int?) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line(String($0), width) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String, _ width: Int) -> [String] {
    if DisplayWidth.of(line) <= width || isCode(line) { return [line] }
    let indent = String(line.prefix { $0 == " " })
    // What an example shows stands under it.
    if let remark = line.firstRange(of: "    # ") {
      return self.line(String(line[..<remark.lowerBound]), width)
        + self.line(indent + "    " + line[remark.lowerBound...].drop { $0 == " " }, width)
    }
    let body = line.dropFirst(indent.count)
    // A word and what is said of it, in columns.
    if let gap = body.firstRange(of: "  ") {
      let rest = body[gap.lowerBound...].drop { $0 == " " }
      let label = indent + body[..<rest.startIndex]
      let column = DisplayWidth.of(label)
      if column <= width / 3 {
        return wrapped(rest, width, first: label, rest: String(repeating: " ", count: column))
      }
    }
    return wrapped(body, width, first: indent, rest: indent + "  ")
  }

  private static func wrapped(_ text: Substring, _ width: Int, first: String, rest: String) -> [String] {
    TextWrapping.lines(String(text), width: width, first: first, rest: rest)
  }

  /// Whether a line is of a source with its carets, or of JSON, which would not be what it is when it is broken.
  private static func isCode(_ line: String) -> Bool {
    line.contains(#/^ *[0-9]* \| /#) || line.first { $0 != " " }.map { "{}[]\"".contains($0) } ?? false
  }
}
