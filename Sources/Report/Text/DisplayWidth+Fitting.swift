import Language

extension DisplayWidth {
  /// `text` in at most `width` cells, its end replaced by `…` where it is longer.
  static func fitted(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var used = 0
    var result = ""
    for character in text {
      let size = of(character)
      if used + size > width - 1 { break }
      used += size
      result.append(character)
    }
    return result + "…"
  }

  /// `text` filled with blanks to `width` cells.
  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return right ? blanks + text : text + blanks
  }
}
