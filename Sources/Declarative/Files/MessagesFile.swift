import Foundation
import Language
import TerroirKernel
import Yams

/// The region's own words for messages, as a file declares them.
struct MessagesFile: Sendable {
  var head = DeclarationHead()
  var messages: [MessageEntry] = []

  static let form = Form.record(
    "a set of messages", MessagesFile(),
    DeclarationHead.fields(\.head, regional: false) + [
      .required("messages", \.messages, MessageEntry.form.list(), "the templates; the first that fits is used")
    ])

  func set(_ id: String) -> MessageSet {
    MessageSet(declaration: head.declaration(id), templates: messages.map(\.template))
  }
}

/// One template.
struct MessageEntry: Sendable {
  var audience = Audience.residents
  var text = LocalizedText(en: nil)
  var industries: [String] = []

  static let form = Form.record(
    "a message", MessageEntry(),
    [
      .required("audience", \.audience, .word, "to whom it speaks"),
      .required(
        "text", \.text, .template,
        "the text by language, with placeholders in braces: "
          + MessageTemplate.Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")),
      .optional(
        "industries", \.industries, Form.text.list(), "industries of the clusters it is meant for; without the key, all"
      ),
    ])

  var template: MessageTemplate {
    MessageTemplate(audience: audience, text: text, industries: industries.map { IndustryID($0) })
  }
}

extension Form<LocalizedText> {
  /// A text by language whose placeholders are known.
  fileprivate static var template: Form<LocalizedText> {
    localized.map { text, node, reading in
      for node in node.mapping.map({ $0.map(\.value) }) ?? [node] { reading.checkHoles(of: node) }
      return text
    }
  }
}

extension FormReading {
  fileprivate mutating func checkHoles(of node: Node) {
    guard let text = node.scalar?.string else { return }
    let known = MessageTemplate.Placeholder.allCases.map(\.rawValue)
    for part in MessageTemplate.parts(of: text) {
      switch part {
      case .placeholder(let name) where !known.contains(name):
        refuse(.unknownPlaceholder(name, known: known), at: place(of: "{\(name)}", in: node))
      case .words(let words) where words.contains("{"): refuse(.openBrace, at: place(of: "{", in: node, last: true))
      default: break
      }
    }
  }
}
