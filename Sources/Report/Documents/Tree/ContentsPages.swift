/// The page numbers that the contents of a document have.
package enum ContentsPages: Hashable, Sendable {
  /// Those that the form has of itself: estimates for a word processor, which counts anew, none in a page.
  case own
  /// None, with the room that they take, so that a document can be laid out to find them.
  case reserved
  /// By the anchors of sections; one that is not there has none.
  case known([String: Int])
}
