import Foundation
import Language
import Report
import TerroirKernel

/// What a person sets of a document.
extension ReportCommand {
  /// The template of a plugin that is asked for; nil for one of the program's own.
  func ownTemplate(
    _ call: Call<Arguments>, in session: isolated Session
  ) throws(CommandFailure) -> DocumentTemplate? {
    guard let asked = call.arguments.template, CycleReport.Template(rawValue: asked.content) == nil else { return nil }
    let known = CycleReport.Template.allCases.map(\.rawValue)
    let brought = session.contributions(.template, of: session.pluginHost()).map(\.id)
    guard brought.contains(asked.content) || asked.content.contains("/") else {
      throw CommandFailure(
        .usage, "value", "\(asked.content) is not a template", at: asked.span,
        help: "there are \((known + brought).joined(separator: ", "))",
        suggestions: Suggestions.nearest(to: asked.content, in: known + brought))
    }
    let found = try session.contribution(.template, named: asked.content, noun: "template", at: asked.span)
    return found.registry.templates[found.id]
  }

  func settings(
    _ call: Call<Arguments>, _ template: CycleReport.Template, _ own: DocumentTemplate?, ending: String,
    in session: isolated Session
  ) throws(CommandFailure) -> Session.PolicySettings {
    var settings = Session.PolicySettings(signatory: call.arguments.signatory?.content, template: own)
    for (name, span) in [
      ("chapters", call.arguments.chapters?.span), ("arms", call.arguments.arms?.span),
      ("signatory", call.arguments.signatory?.span),
    ] {
      guard let span, template != .document else { continue }
      throw CommandFailure(
        .usage, "value", "\(name)= is of the strategic document", at: span, help: "leave template= or \(name)= out")
    }
    if let chapters = call.arguments.chapters {
      if own != nil {
        throw CommandFailure(
          .usage, "value", "the template has chapters in an order of its own", at: chapters.span,
          help: "leave chapters= out, or change the template")
      }
      settings.chapters = try self.chapters(chapters)
    }
    settings.emblem = try call.arguments.arms.map { arms throws(CommandFailure) in
      try emblem(arms, ending: ending, in: session)
    }
    return settings
  }

  private func chapters(_ asked: Given<[String]>) throws(CommandFailure) -> [DocumentTemplate.Chapter] {
    var chapters: [DocumentTemplate.Chapter] = []
    for word in asked.content {
      let known = DocumentTemplate.Chapter.allCases.map(\.rawValue)
      guard let chapter = DocumentTemplate.Chapter(rawValue: word) else {
        throw CommandFailure(
          .usage, "value", "\(word) is not a chapter", at: asked.span,
          help: "there are \(known.joined(separator: ", "))",
          suggestions: Suggestions.nearest(to: word, in: known))
      }
      guard !chapters.contains(chapter) else {
        throw CommandFailure(
          .usage, "value", "chapter \(word) is named twice", at: asked.span, help: "name each once")
      }
      chapters.append(chapter)
    }
    return chapters
  }

  /// The picture, looked into before it is taken.
  private func emblem(
    _ given: Given<Value>, ending: String, in session: isolated Session
  ) throws(CommandFailure) -> Emblem {
    let path = given.value.text
    func refused(_ message: Phrase, _ help: Phrase) -> CommandFailure {
      CommandFailure(.failed, "picture", "\(path) \(message)", at: given.value.span, help: help)
    }
    let small: Phrase = "save it as a PNG or a plain SVG of at most \(Emblem.mostBytes / 1000) kB"
    let file = session.file(path)
    guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize else {
      throw refused("cannot be read", "the file must be there and be yours to read")
    }
    guard size <= Emblem.mostBytes, let data = try? Data(contentsOf: file) else {
      throw refused("is too large: \(size / 1000) kB", small)
    }
    let emblem: Emblem
    do throws(Emblem.Refusal) {
      emblem = try Emblem([UInt8](data))
    } catch {
      switch error {
      case .tooLarge(let bytes): throw refused("is too large: \(bytes / 1000) kB", small)
      case .unknownKind: throw refused("is neither a PNG nor an SVG", small)
      case .brokenPNG: throw refused("is a broken PNG", small)
      case .active(let found):
        throw refused("holds \(found), and a coat of arms runs and loads nothing", "save it as a PNG or a plain SVG")
      }
    }
    switch (ending, emblem.kind) {
    case (HTMLRenderer.ending, _), (WordRenderer.ending, .png): return emblem
    case (WordRenderer.ending, .svg):
      throw refused("is a drawing, which word processors do not show alike", "save it as a PNG")
    default: throw refused("cannot stand in a .\(ending)", "leave arms= out, or write .html, .docx or .pdf")
    }
  }
}
