/// A statement's extent before its words are looked at.
struct RawStatement {
  /// Why a text that ends here is not complete.
  enum Opening: Hashable {
    case bracket(Span)
    case quote(Span)
    case pipe(Span)
    case backslash(Span)
  }

  /// From its first to its last character.
  var span: Span
  /// The stretches between the pipes.
  var segments: [Span]
  /// The `|` after each segment but the last.
  var pipes: [Span]
  var rationale: [String] = []
  var opening: Opening?
  /// The outermost braces with what is between them: the body of a loop.
  var block: Span?
}
