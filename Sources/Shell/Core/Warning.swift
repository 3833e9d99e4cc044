import TerroirKernel

/// What a command did and a person should know of, though it did not fail; printed on stderr.
struct Warning: Hashable, Sendable {
  var message: Phrase
  /// The file, and its line or row.
  var place: String
  /// What to do about it; nil where it is no fault, but a decision that another could take otherwise.
  var help: Phrase?

  /// Whether it is printed under what the command gave, as it explains that.
  var isNote: Bool { help == nil }
}
