package import TerroirKernel

/// A text written once, as a tree, and rendered for a terminal, Markdown, HTML or any other ``DocumentRenderer``.
package struct Document: Hashable, Codable, Sendable {
  package var title: TitlePage
  /// Of its words, and of those that renderers add.
  package var language: NameLanguage
  package var style: Style
  /// What stands before the first section.
  package var preface: [DocumentBlock]
  package var sections: [DocumentSection]
  /// What runs refer to by id, numbered in this order.
  package var sources: [DocumentSource]
  /// The rows that runs name by id, for who wants to open them; empty where the ids themselves are to be read.
  package var evidence: [EvidenceRow] = []

  package enum Style: String, Hashable, Codable, Sendable {
    /// Headings alone, for the screen.
    case plain
    /// With a title page, contents, and numbers before headings and captions.
    case book
    /// A page: headings beside their text on the screen, and no evidence in the lines.
    case brief
  }

  package init(
    _ title: TitlePage, in language: NameLanguage = .english, style: Style = .plain, preface: [DocumentBlock] = [],
    sections: [DocumentSection] = [], sources: [DocumentSource] = []
  ) {
    self.title = title
    self.language = language
    self.style = style
    self.preface = preface
    self.sections = sections
    self.sources = sources
  }
}

/// What a document is called, and the lines under it, such as place, cycle and signatory.
package struct TitlePage: Hashable, Codable, Sendable, ExpressibleByStringInterpolation {
  package var title: String
  package var lines: [String]
  /// Stands above the title; a form that has no pictures leaves it out.
  package var emblem: Emblem?

  package init(_ title: String, lines: [String] = [], emblem: Emblem? = nil) {
    self.title = title
    self.lines = lines
    self.emblem = emblem
  }

  package init(stringLiteral title: String) { self.init(title) }
}

/// A part of a document under a heading, with the parts of its own.
package struct DocumentSection: Hashable, Codable, Sendable {
  package var heading: String
  package var blocks: [DocumentBlock]
  package var sections: [DocumentSection]

  package init(_ heading: String, _ blocks: [DocumentBlock] = [], sections: [DocumentSection] = []) {
    self.heading = heading
    self.blocks = blocks
    self.sections = sections
  }
}

/// A work or page that a document rests on.
package struct DocumentSource: Hashable, Codable, Sendable {
  package var id: String
  package var text: String
  /// Where it can be read; nil where nobody told.
  package var url: String?

  package init(_ id: String, _ text: String, url: String? = nil) {
    self.id = id
    self.text = text
    self.url = url
  }
}
