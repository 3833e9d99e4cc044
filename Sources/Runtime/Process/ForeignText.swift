import TerroirKernel

/// Text that another program wrote, made fit for a message: one line, no control characters, not long.
enum ForeignText {
  static func line(_ text: some StringProtocol, limit: Int = 200) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit + 1) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: clean.append(" ")
      default: clean.append(scalar)
      }
    }
    let line = String(clean.prefix(limit))
    return clean.count > limit ? line + "…" : line
  }

  /// Of a phrase that a plugin gave.
  static func line(_ phrase: Phrase, limit: Int) -> Phrase { phrase.mapTexts { line($0, limit: limit) } }

  /// Of bytes that should have been UTF-8 text.
  static func line(_ bytes: some Collection<UInt8>, limit: Int = 60) -> String {
    line(String(decoding: bytes.prefix(limit * 4), as: UTF8.self), limit: limit)
  }
}
