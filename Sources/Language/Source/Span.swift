/// A half-open range of UTF-8 offsets in a source text.
package struct Span: Hashable, Sendable {
  package let lower: Int
  package let upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  package var count: Int { upper - lower }

  package func contains(_ offset: Int) -> Bool { offset >= lower && offset < upper }

  /// The smallest span that covers both.
  package func joined(_ other: Span) -> Span { Span(min(lower, other.lower), max(upper, other.upper)) }
}
