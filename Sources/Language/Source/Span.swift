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

/// Where a thing stood is no part of what it is: what is kept of a query is the same wherever it was typed.
extension Span: Codable {
  package init(from decoder: any Decoder) throws { self.init(0, 0) }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
