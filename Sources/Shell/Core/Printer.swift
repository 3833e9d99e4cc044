import Formats
package import Language
package import Report
import Runtime
package import TerroirKernel
import Workspace

/// What a command printed: text for stdout or stderr, each ended by a newline.
package enum Printed: Sendable {
  case output(String)
  case error(String)
}

/// Turns values and failures into text; the one place that knows the output format.
package struct Printer: Sendable {
  package var format: Settings.Format
  package var rows: Int
  /// Columns of the screen; nil where nothing limits a line.
  package var width: Int?
  package var style: Style
  /// Whether a terminal shows what is printed: nothing of the data may drive it, not even as exact csv.
  private let isScreen: Bool
  /// The words of errors and notes in the reader's language.
  private let phrases: PhraseTeller

  package init(_ settings: Settings, width: Int?, style: Style, _ phrases: PhraseTeller) {
    format = settings.format
    rows = settings.rows
    self.width = settings.width ?? width
    self.style = style
    isScreen = width != nil
    self.phrases = phrases
  }

  /// Plain text in a format, where no session has settings yet.
  package init(format: Settings.Format, _ phrases: PhraseTeller = .english) {
    var settings = Settings()
    settings.format = format
    self.init(settings, width: nil, style: .plain, phrases)
  }

  /// The value as text; nil where there is nothing to print.
  package func text(
    _ value: ShellValue, region: String, in language: NameLanguage = .english
  ) throws(CommandFailure) -> String? {
    switch value {
    case .nothing: return nil
    case .text(let text):
      return format == .json
        ? Self.object("text", text) : FittedText.of(text, width: format == .table ? width : nil) + "\n"
    case .chart(let chart):
      switch format {
      case .json: return Self.object("chart", chart.render())
      case .markdown: return "```text\n\(chart.render())```\n"
      case .table, .csv: return chart.render()
      }
    case .document(let document): return try self.text(document)
    case .told(let artifact, let documents):
      switch format {
      case .table, .markdown:
        var text = ""
        for document in documents { text += try self.text(document) }
        return text
      case .json, .csv: return try self.text(artifact, region: region, in: language)
      }
    case .table(let table): return self.text(table)
    case .relation: return nil
    case .artifact(let artifact): return try self.text(artifact, region: region, in: language)
    }
  }

  private func text(_ document: Document) throws(CommandFailure) -> String {
    switch format {
    case .table: TerminalRenderer(width: width, style: style).text(document)
    case .markdown: MarkdownRenderer().text(document)
    case .json: JSONRenderer().text(document)
    case .csv:
      throw CommandFailure(
        .usage, "format", "a document is no table, and csv holds one", help: "use --format json, markdown or table")
    }
  }

  private static func object(_ type: String, _ text: String) -> String {
    JSONText.object([("type", JSONText.string(type)), ("text", JSONText.string(text))]) + "\n"
  }

  private func text(_ table: Table) -> String {
    switch format {
    case .table:
      TextTable(width: width, rowLimit: rows, style: style, language: phrases.language).render(table)
    case .json: JSONFormat.text(table).text
    case .csv:
      isScreen ? VisibleText.lines(of: CSVFormat.text(table).text) : VisibleText.data(CSVFormat.text(table).text)
    case .markdown: MarkdownOutput().text(table)
    }
  }

  private func text(
    _ artifact: AnyArtifact, region: String, in language: NameLanguage
  ) throws(CommandFailure) -> String {
    do {
      switch format {
      case .table:
        return TerminalRenderer(width: width, style: style).text(
          try Document.of(artifact.value, region: region, in: language, artifact.currency, detail: .screen))
      case .markdown:
        return MarkdownRenderer().text(
          try Document.of(artifact.value, region: region, in: language, artifact.currency, detail: .screen))
      case .json:
        let tables = try artifact.tableNames.map { name in
          (name, try artifact.table(name).map { JSONFormat.text($0).text.trimmedAtEnd } ?? "null")
        }
        return JSONText.object([
          ("type", JSONText.string("artifact")), ("artifact", JSONText.string(artifact.iteration.noun)),
          ("hash", JSONText.string(artifact.hash.rawValue)), ("tables", JSONText.object(tables)),
        ]) + "\n"
      case .csv:
        throw CommandFailure(
          .usage, "format", "an artifact has several tables and csv holds one",
          help: "name one: \(artifact.iteration.noun).\(artifact.tableNames.first ?? "findings")")
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "the artifact holds a number that is not finite")
    }
  }

  /// What a person must know of the workspace, as text for stderr.
  package func text(notice: Phrase) -> String {
    if format == .json {
      return JSONText.object([("type", JSONText.string("warning")), ("message", told(notice))]) + "\n"
    }
    return FittedText.of(Style.safe(phrases.text(.warning(notice))) + "\n", width: width)
  }

  /// The warning, or the note, as text for stderr.
  func text(_ warning: Warning) -> String {
    if format == .json {
      return JSONText.object(
        [
          ("type", JSONText.string(warning.isNote ? "note" : "warning")), ("message", told(warning.message)),
          ("at", JSONText.string(warning.place)),
        ] + (warning.help.map { [("help", told($0))] } ?? [])) + "\n"
    }
    let message: Phrase = warning.isNote ? "note: \(warning.message)" : .warning(warning.message)
    return FittedText.of(
      Style.safe("\(warning.place): \(phrases.text(message))") + "\n"
        + (warning.help.map { "  \(phrases.text(.help($0)))\n" } ?? ""), width: width)
  }

  private func told(_ phrase: Phrase) -> String { JSONText.string(phrases.text(phrase)) }

  /// The failure as text for stderr, placed in the text of its command.
  package func text(_ failure: CommandFailure, in source: SourceText) -> String {
    if format == .json {
      let place = failure.span.map { source.location(of: $0.lower) }
      return JSONText.object(
        [
          ("type", JSONText.string("error")), ("code", JSONText.string(failure.code)),
          ("message", told(([failure.message] + failure.details).joined(by: "\n"))),
          ("at", place.map { JSONText.string("\(source.name):\($0.line):\($0.column)") } ?? "null"),
          ("help", Self.advice(of: failure).map(told) ?? "null"),
        ] + (failure.faults.isEmpty ? [] : [("faults", list(of: failure.faults))])) + "\n"
    }
    let before = FaultPrinter.texts(failure.faults) + failure.details
    var text = before.map { VisibleText.lines(of: phrases.text($0)) }.map {
      $0.hasSuffix("\n") ? $0 : $0 + "\n"
    }
    .joined()
    if let span = failure.span {
      let diagnostic = SourceDiagnostic(
        code: failure.code, message: failure.message, span: span, help: failure.help, suggestions: failure.suggestions)
      text += phrases.text(diagnostic.phrase(in: source, width: width))
    } else {
      text += VisibleText.lines(of: phrases.text(.error(failure.message)))
      if let advice = Self.advice(of: failure) { text += "\n  " + VisibleText.lines(of: phrases.text(.help(advice))) }
    }
    return FittedText.of(text.hasSuffix("\n") ? text : text + "\n", width: width)
  }

  /// The faults as JSON, each as one of a command is; of many that say the same the first, with the lines of the others.
  private func list(of faults: [Fault]) -> String {
    let items = FaultPrinter.grouped(faults).map { fault, others in
      JSONText.object([
        ("type", JSONText.string(fault.severity.rawValue)), ("code", JSONText.string(fault.kind.code)),
        ("message", told(fault.kind.message)),
        ("at", fault.place.map { JSONText.string($0.written) } ?? "null"),
        ("help", told("\(FaultPrinter.help(fault))\(others.map { "; \($0)" } ?? "")")),
      ])
    }
    return "[\(items.joined(separator: ","))]"
  }

  /// What is probably meant and what to do, as one text; nil where neither is known.
  private static func advice(of failure: CommandFailure) -> Phrase? {
    SourceDiagnostic(
      code: failure.code, message: failure.message, span: Span(0, 0), help: failure.help,
      suggestions: failure.suggestions
    ).advice
  }
}
