import Language

/// Text for HTML, XHTML and SVG.
package enum Markup {
  /// A link to a page of the web; nil for what is no address of one, which is never made a link.
  ///
  /// - Parameter text: what the link reads; the address where it is nil.
  static func link(_ address: String, text: String? = nil) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://"), address.count <= 2000,
      !address.unicodeScalars.contains(where: {
        $0.value <= 32 || $0.properties.isWhitespace || "<>\"'`\\^{|}".unicodeScalars.contains($0)
      })
    else { return nil }
    let target = escaped(address)
    return "<a href=\"\(target)\" rel=\"noopener noreferrer\">\(text.map(escaped) ?? target)</a>"
  }

  /// The text with every mark of the markup escaped, for content and quoted attributes; what XML knows no letter for
  /// becomes visible or is left out. Scalars are looked at one by one: an accent that hangs on a mark does not hide it.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Style.safe(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
