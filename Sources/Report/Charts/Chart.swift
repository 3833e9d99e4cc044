/// A picture of a table: characters for a terminal, SVG for a page.
package protocol Chart: Sendable {
  /// Lines of text, each ended by a newline.
  func render() -> String
  /// A whole SVG 1.1 document, with the title as its accessible name; no script, no reference to anything outside.
  func svg() -> String
}
