/// A field as it stands in delimited text (RFC 4180). Scalars are looked at one by one: an accent that hangs on a mark
/// does not hide it.
package enum DelimitedField {
  /// In quotes, those inside twice, where it holds a quote, an end of line or one of `marks`; else as it is.
  package static func quoted(_ text: String, _ marks: Set<Unicode.Scalar> = [","]) -> String {
    let marks = marks.union(["\"", "\r", "\n"])
    guard text.unicodeScalars.contains(where: marks.contains) else { return text }
    var result: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// What stands between the quotes of a field, those inside once.
  package static func unquoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // Of two quotes side by side the first is taken.
    var isTaken = false
    for scalar in text.unicodeScalars {
      isTaken = scalar == "\"" && !isTaken
      if scalar != "\"" || isTaken { result.append(scalar) }
    }
    return String(result)
  }
}
