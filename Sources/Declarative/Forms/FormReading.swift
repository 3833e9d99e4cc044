import Foundation
import Language
import Yams
import TerroirKernel

/// One file being read: its text, and the faults found so far, all of which are told.
struct FormReading {
  let source: Language.SourceText
  private(set) var faults: [SourceDiagnostic] = []
  /// The key whose value is being read, for messages.
  var subject = "the file"
  private var visited = 0
  private let marks: MarkIndex

  /// So many values a file may hold: ten thousand measures are far fewer.
  static let most = 100_000

  init(_ source: Language.SourceText) {
    self.source = source
    marks = MarkIndex(source.text)
  }

  mutating func refuse(_ fault: FormFault, at node: Node) { refuse(fault, at: span(of: node)) }

  mutating func refuse(_ fault: FormFault, at span: Span) {
    faults.append(
      SourceDiagnostic(
        code: fault.code, message: fault.message, span: span, help: fault.help, suggestions: fault.suggestions))
  }

  mutating func add(_ more: [SourceDiagnostic]) { faults += more }

  /// Reads a part by its form, whose faults name it `subject`.
  mutating func read<Value>(_ node: Node, _ form: Form<Value>, as subject: String) -> Value? {
    visited += 1
    if visited > Self.most {
      if visited == Self.most + 1 { refuse(.tooMany(Self.most), at: node) }
      return nil
    }
    let outer = self.subject
    self.subject = subject
    defer { self.subject = outer }
    return form.read(node, &self)
  }

  /// The faults as they are printed, in the order of the file.
  var texts: [Phrase] {
    faults.enumerated().sorted { ($0.element.span.lower, $0.offset) < ($1.element.span.lower, $1.offset) }
      .map { $0.element.phrase(in: source) }
  }

  /// Where a node stands: a word or quoted text whole, of a list or mapping its first mark.
  func span(of node: Node) -> Span {
    guard let mark = node.mark else { return Span(0, 0) }
    let line = source.span(ofLine: mark.line)
    let start = min(marks.offset(line: mark.line, column: mark.column), line.upper)
    return Span(start, start + length(of: node, from: Span(start, line.upper)))
  }

  /// A part of a node's text where the file has it in one piece, otherwise the node. A text of several lines, whose own place is its
  /// first mark, is looked through from there on.
  func place(of part: String, in node: Node, last: Bool = false) -> Span {
    let whole = span(of: node)
    let isBlock = [.literal, .folded].contains(node.scalar?.style)
    let looked = isBlock ? Span(whole.lower, source.text.utf8.count) : whole
    guard let found = source[looked].range(of: part, options: last && !isBlock ? .backwards : []) else { return whole }
    let lower = looked.lower + source[looked][..<found.lowerBound].utf8.count
    return Span(lower, lower + part.utf8.count)
  }

  /// The word that begins at a mark.
  func word(line: Int, column: Int) -> Span {
    let start = marks.offset(line: line, column: column)
    return Span(start, marks.wordEnd(from: start))
  }

  /// How much of the rest of its line belongs to a node.
  private func length(of node: Node, from rest: Span) -> Int {
    let text = source[rest]
    switch node {
    case .scalar(let scalar):
      switch scalar.style {
      case .doubleQuoted, .singleQuoted:
        let mark: Character = scalar.style == .doubleQuoted ? "\"" : "'"
        let end = text.dropFirst().firstIndex(of: mark).map { text.index(after: $0) } ?? text.endIndex
        return text[..<end].utf8.count
      case .literal, .folded: return 1
      default: return text.hasPrefix(scalar.string) ? max(1, scalar.string.utf8.count) : text.utf8.count
      }
    case .mapping(let mapping):
      guard mapping.style != .flow, let key = mapping.first?.key.scalar?.string else { return 1 }
      return text.hasPrefix(key) ? key.utf8.count : 1
    case .sequence, .alias: return 1
    }
  }
}
