import Language

/// Text for HTML, XHTML and SVG.
package enum Markup {
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
