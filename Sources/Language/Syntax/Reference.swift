/// `profile.industries`, `package.measures[3]`, `statistics["pop-2024"]`, or `_`, the value shown last.
package struct Reference: Hashable, Sendable {
  package let name: Identifier
  package let path: [Part]
  package let span: Span

  package enum Part: Hashable, Sendable {
    case member(Identifier)
    /// `[3]`: a position, from 1 as rows are numbered for people.
    case index(Int, Span)
    /// `["id"]`: a key.
    case key(String, Span)

    package var span: Span {
      switch self {
      case .member(let identifier): identifier.span
      case .index(_, let span), .key(_, let span): span
      }
    }
  }

  package init(name: Identifier, path: [Part] = [], span: Span? = nil) {
    self.name = name
    self.path = path
    self.span = span ?? path.reduce(name.span) { $0.joined($1.span) }
  }
}
