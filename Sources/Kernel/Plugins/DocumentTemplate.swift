/// A region's own strategic document: its words and the order of its chapters, as a plugin declares them.
///
/// The text is Markdown of headings, lists and paragraphs with tags of Mustache: `{{region}}` takes a value,
/// `{{> clusters}}` a whole chapter, `{{#signatory}}...{{/signatory}}` stands where there is one, `{{^signatory}}...{{/signatory}}`
/// where there is none, and `{{#priorities}}...{{/priorities}}` once for each priority cluster. A value is always put in as text.
public struct DocumentTemplate: Hashable, Sendable {
  public var declaration: ExtensionDeclaration
  public var text: LocalizedText

  public init(declaration: ExtensionDeclaration, text: LocalizedText) {
    self.declaration = declaration
    self.text = text
  }

  /// What `{{key}}` takes anywhere.
  public enum Key: String, CaseIterable, Sendable {
    /// The document's own title.
    case title
    case region
    /// The number of the cycle.
    case cycle
    /// The first and the last year of the budgets.
    case from, to
    /// Who signs.
    case signatory
  }

  /// What a section goes through, once for each item.
  public enum List: String, CaseIterable, Sendable {
    /// The clusters of the strategy in the order of their rank.
    case priorities
  }

  /// What `{{key}}` takes within ``List/priorities``.
  public enum PriorityKey: String, CaseIterable, Sendable {
    case name, rank
    /// The range of the rank.
    case range
    case towns
    /// The target image.
    case image
  }

  /// A chapter of the document, in the order that it has without a template.
  public enum Chapter: String, CaseIterable, Sendable {
    case summary, identity, ecosystem, chain, clusters, package, roadmap, money, promotion, indicators, judging, risks
    case unknown, annexes
  }
}
