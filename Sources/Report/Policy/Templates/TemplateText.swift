import TerroirKernel

/// The lines of an answered template, as a document has them: headings, lists, paragraphs and chapters.
///
/// Only words of the template make a heading or a list: a value is text, whatever it begins with.
struct TemplateText {
  enum Piece {
    case words(String)
    case value(String)
    case chapter(DocumentTemplate.Chapter)
  }

  private enum Item {
    /// A line, and what the template's own words begin it with.
    case line(String, head: String)
    case chapter(DocumentTemplate.Chapter)
  }

  private var items: [Item] = []

  init(_ pieces: [Piece]) {
    var line = "", head: String?
    func end(_ items: inout [Item]) {
      items.append(.line(line, head: head ?? ""))
      (line, head) = ("", nil)
    }
    for piece in pieces {
      switch piece {
      case .words(let words):
        for (index, part) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
          if index > 0 { end(&items) }
          if head == nil, !part.isEmpty { head = String(part) }
          line += part
        }
      case .value(let value):
        head = head ?? ""
        line += value.split(whereSeparator: \.isNewline).joined(separator: " ")
      case .chapter(let chapter):
        if !line.isEmpty { end(&items) }
        items.append(.chapter(chapter))
      }
    }
    if !line.isEmpty { end(&items) }
  }

  /// What stands before the first heading, and the sections; text after a chapter is the end of it.
  func body(
    chapter: (DocumentTemplate.Chapter) -> [DocumentSection]
  ) -> (preface: [DocumentBlock], sections: [DocumentSection]) {
    var preface: [DocumentBlock] = [], sections: [DocumentSection] = []
    var lines: [String] = [], list: [String] = []
    func flush() {
      let text = lines.joined(separator: " ")
      let blocks: [DocumentBlock] =
        (text.isEmpty ? [] : [.paragraph(text)]) + (list.isEmpty ? [] : [.list(list)])
      (lines, list) = ([], [])
      if !Self.add(blocks, to: &sections) { preface += blocks }
    }
    for item in items {
      switch item {
      case .chapter(let which):
        flush()
        sections += chapter(which)
      case .line(let line, let head):
        let text = line.trimmed
        if text.isEmpty {
          flush()
        } else if let depth = (1...3).first(where: { head.hasPrefix(String(repeating: "#", count: $0) + " ") }) {
          flush()
          let heading = String(text.dropFirst(depth)).trimmed
          if !heading.isEmpty { Self.open(DocumentSection(heading), depth: depth, in: &sections) }
        } else if head.hasPrefix("- ") {
          if !lines.isEmpty { flush() }
          list.append(String(text.dropFirst()).trimmed)
        } else {
          if !list.isEmpty { flush() }
          lines.append(text)
        }
      }
    }
    flush()
    return (preface, sections)
  }

  /// Adds to the end of the section that is read last; false where there is none.
  private static func add(_ blocks: [DocumentBlock], to sections: inout [DocumentSection]) -> Bool {
    guard !sections.isEmpty else { return false }
    let last = sections.count - 1
    if !add(blocks, to: &sections[last].sections) { sections[last].blocks += blocks }
    return true
  }

  private static func open(_ section: DocumentSection, depth: Int, in sections: inout [DocumentSection]) {
    if depth == 1 || sections.isEmpty {
      sections.append(section)
    } else {
      open(section, depth: depth - 1, in: &sections[sections.count - 1].sections)
    }
  }
}
