extension String {
  /// The text without blanks and line breaks at its end.
  package var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// The text without blanks and line breaks at either end.
  var trimmed: String { String(trimmedAtEnd.drop(while: \.isWhitespace)) }
}
