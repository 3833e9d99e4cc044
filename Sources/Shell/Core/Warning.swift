/// What a command did and a person should know of, though it did not fail; printed on stderr.
struct Warning: Hashable, Sendable {
  var message: String
  /// The file, and its line or row.
  var place: String
  var help: String
}
