import Language
import TerroirKernel
import Yams

/// A document as a region words and orders it, as a file declares it.
struct TemplateFile: Sendable {
  var head = DeclarationHead()
  var text = LocalizedText(en: nil)

  static let form = Form.record(
    "a template", TemplateFile(),
    DeclarationHead.fields(\.head, regional: false) + [
      .required(
        "text", \.text, .document,
        "the document by language: headings, lists and paragraphs of Markdown with tags of Mustache; {{> CHAPTER}} puts a chapter "
          + "in: " + DocumentTemplate.Chapter.allCases.map(\.rawValue).joined(separator: ", "))
    ])

  func template(_ id: String) -> DocumentTemplate {
    DocumentTemplate(declaration: head.declaration(id), text: text)
  }
}

extension Form<LocalizedText> {
  /// A text by language whose tags are sound and name what there is.
  fileprivate static var document: Form<LocalizedText> {
    localized.map { text, node, reading in
      for node in node.mapping.map({ $0.map(\.value) }) ?? [node] { reading.checkTags(of: node) }
      return text
    }
  }
}

extension FormReading {
  fileprivate mutating func checkTags(of node: Node) {
    guard let text = node.scalar?.string else { return }
    do throws(Mustache.Fault) {
      check(try Mustache(text).parts, within: nil, of: node)
    } catch {
      let fault: (FormFault, Mustache.Tag) =
        switch error {
        case .openTag(let tag): (.openTag, tag)
        case .emptyTag(let tag), .unknownSign(let tag): (.unknownTag(tag.written), tag)
        case .openSection(let tag): (.openSection(tag.key), tag)
        case .strayEnd(let tag, let open): (.strayEnd(tag.key, open: open), tag)
        }
      refuse(fault.0, at: place(of: fault.1.written, in: node))
    }
  }

  private mutating func check(_ parts: [Mustache.Part], within list: DocumentTemplate.List?, of node: Node) {
    let keys = DocumentTemplate.Key.allCases.map(\.rawValue)
    let known = keys + (list == nil ? [] : DocumentTemplate.PriorityKey.allCases.map(\.rawValue))
    for part in parts {
      switch part {
      case .words: break
      case .value(let tag):
        if !known.contains(tag.key) { refuse(tag, known: known, of: node) }
      case .partial(let tag):
        let chapters = DocumentTemplate.Chapter.allCases.map(\.rawValue)
        if !chapters.contains(tag.key) { refuse(tag, known: chapters, of: node) }
      case .section(let tag, let isInverted, let inner):
        let lists = DocumentTemplate.List.allCases.map(\.rawValue)
        if !(known + lists).contains(tag.key) { refuse(tag, known: known + lists, of: node) }
        check(inner, within: isInverted ? list : DocumentTemplate.List(rawValue: tag.key) ?? list, of: node)
      }
    }
  }

  private mutating func refuse(_ tag: Mustache.Tag, known: [String], of node: Node) {
    refuse(.unknownTagKey(tag.key, tag: tag.written, known: known), at: place(of: tag.written, in: node))
  }
}
