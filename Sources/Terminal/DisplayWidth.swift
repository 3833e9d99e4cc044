internal import CEditLine

extension String {
  /// Columns the text takes on a terminal: two for wide characters, none for combining marks and controls.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return utf8.count }
    return Int(cel_text_width(self))
  }

  /// The text without control characters: a name from data must not steer the terminal.
  package var withoutControls: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.properties.generalCategory != .control { scalars.append(scalar) }
    return String(scalars)
  }

  /// The longest beginning that takes no more than `columns`.
  package func cut(toWidth columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var result = ""
    var width = 0
    for character in self {
      let next = String(character).displayWidth
      guard width + next <= columns else { break }
      width += next
      result.append(character)
    }
    return result
  }
}
