import TerroirKernel

extension Column {
  /// The note of a method that leaves values missing where they have no meaning.
  static let undefined = Column(
    "undefined", .text, "which values are missing because they have no meaning here, and why")
}

extension [String] {
  /// The names in a sentence: the first five, and how many more.
  var named: String {
    count > 6 ? prefix(5).joined(separator: ", ") + " and \(count - 5) more" : joined(separator: ", ")
  }
}
