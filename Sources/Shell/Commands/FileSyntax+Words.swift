import Engine
import Language
import TerroirKernel
import TextFiles

/// What a person tells of how a file is written, by `KEY=WORD`.
extension FileSyntax {
  static let keys = ["delimiter", "decimal", "dialect", "encoding"]

  /// - Parameter told: the words by their keys, and where they stand.
  init(told: [String: (text: String, span: Span?)]) throws(CommandFailure) {
    self.init(
      delimiter: try Self.mark("delimiter", told, Delimiter.allCases.map(\.rawValue)) { Delimiter($0) },
      decimal: try Self.mark("decimal", told, DecimalMark.allCases.map(\.rawValue)) { DecimalMark($0) },
      dialect: try Self.mark("dialect", told, SourceDialect.all.map(\.name)) { SourceDialect(named: $0) },
      encoding: try Self.mark("encoding", told, TextEncoding.allCases.map(\.rawValue)) { TextEncoding($0) })
  }

  private static func mark<Mark>(
    _ key: String, _ told: [String: (text: String, span: Span?)], _ words: [String], _ mark: (String) -> Mark?
  ) throws(CommandFailure) -> Mark? {
    guard let (text, span) = told[key] else { return nil }
    if let mark = mark(text) { return mark }
    let isCharacter = key == "delimiter" || key == "decimal"
    throw CommandFailure(
      .usage, "value", "\(key) takes one of \(words.joined(separator: ", ")), not \"\(text)\"", at: span,
      help: "\(key)=\(words[0])\(isCharacter ? ", or the character in quotes" : " for example")",
      suggestions: Suggestions.nearest(to: text, in: words))
  }
}
