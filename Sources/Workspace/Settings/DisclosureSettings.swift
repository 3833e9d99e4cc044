/// How organisations of a register are kept from being told by what is shown of them.
package struct DisclosureSettings: Codable, Hashable, Sendable {
  /// Organisations that must stand behind a figure.
  package var threshold = 3
  /// The n largest may not give more than k percent of a sum; nil where nobody minds.
  package var dominance: Dominance?
  /// Legal forms that are a person: rows of these leave on no ground.
  package var persons = Self.soleProprietors

  package struct Dominance: Codable, Hashable, Sendable {
    package var n: Int
    package var k: Double
  }

  /// As registers write them; of OKOPF also by its codes.
  package static let soleProprietors = [
    "ИП", "индивидуальный предприниматель", "Индивидуальный предприниматель", "50102", "sole proprietor",
    "Sole proprietor", "sole proprietorship", "individual entrepreneur",
  ]

  package init() {}

  /// The rule in words, for what its results are kept by.
  package var words: String {
    "threshold \(threshold), dominance \(dominance.map { "\($0.n) \($0.k)" } ?? "none")"
  }
}
