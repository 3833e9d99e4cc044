import TerroirKernel

/// What every file of a plugin begins with: what it is and on whose authority.
struct DeclarationHead: Sendable {
  var summary = ""
  var citations: [String] = []
  /// The regions the file is for; empty for all.
  var regions: [Located<String>] = []

  static func fields<Record>(
    _ path: any WritableKeyPath<Record, DeclarationHead> & Sendable, regional: Bool
  ) -> [FormField<Record>] {
    let own: [FormField<DeclarationHead>] = [
      .required("summary", \.summary, .text, "what it brings, in a sentence"),
      .optional("citations", \.citations, Form.text.list(), "where it comes from: author, year, title"),
      .optional(
        "regions", \.regions, Form.text.located.list(), "ids of the regions it is for; without the key, every region"),
    ]
    return own.filter { regional || $0.name != "regions" }.map { $0.lifted(path) }
  }

  func declaration(_ id: String) -> ExtensionDeclaration {
    ExtensionDeclaration(id: id, summary: summary, citations: citations.map { Citation($0) })
  }
}
