/// A region's own words for the campaign's messages.
public struct MessageSet: Codable, Hashable, Sendable {
  public var declaration: ExtensionDeclaration
  public var templates: [MessageTemplate]

  public init(declaration: ExtensionDeclaration, templates: [MessageTemplate]) {
    self.declaration = declaration
    self.templates = templates
  }
}

/// What is said to one audience, with named placeholders in braces: `Come to {place} for {elements}.`
public struct MessageTemplate: Codable, Hashable, Sendable {
  public var audience: Audience
  public var text: LocalizedText
  /// The industries it is meant for; empty for all.
  public var industries: [IndustryID]

  /// What a placeholder takes, for one cluster.
  public enum Placeholder: String, Codable, CaseIterable, Sendable {
    /// Name of the cluster.
    case cluster
    /// The elements the message rests on, with place and date.
    case elements
    /// The place of the first of them.
    case place
    /// The cluster's industries.
    case industries
    /// Organisations of the field.
    case organisations
    /// The best-attended event with a known month.
    case event
    /// The cluster's target image.
    case image
    /// The cluster's value proposition.
    case proposition
  }

  /// A piece of a text: words, or a placeholder.
  public enum Part: Hashable, Sendable {
    case words(String)
    case placeholder(String)
  }

  public init(audience: Audience, text: LocalizedText, industries: [IndustryID] = []) {
    self.audience = audience
    self.text = text
    self.industries = industries
  }

  /// The pieces of a text, in order; a brace that is not closed is words.
  public static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    return parts
  }

  /// The first placeholder of the template, in any of its languages, that `values` leave empty; nil where it can be used.
  public func emptyPlaceholder(given values: [Placeholder: Sentence.Argument]) -> String? {
    for text in [text.en, text.ru].compactMap({ $0 }) {
      for case .placeholder(let name) in Self.parts(of: text) {
        guard let placeholder = Placeholder(rawValue: name), let value = values[placeholder], !value.isEmpty else {
          return name
        }
      }
    }
    return nil
  }

  /// The message with its placeholders filled; the values are put in as they are and are not searched for placeholders again.
  public func filled(with values: [Placeholder: Sentence.Argument]) -> Sentence {
    .template(text, Dictionary(values.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
  }
}

/// To whom a campaign speaks.
public enum Audience: String, Codable, CaseIterable, Sendable {
  case residents, visitors
  case professionals = "investors and professionals"
  case creatives = "young creatives"
}
