extension String {
  /// The text without blanks and line breaks at its end.
  package var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
