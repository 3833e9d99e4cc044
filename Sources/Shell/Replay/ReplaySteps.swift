import Foundation
import Language
import TerroirKernel

/// A script to run again: its statements with those of the scripts it sources in their place, and its pins.
struct ReplaySteps: Sendable {
  struct Step: Sendable {
    var statement: Statement
    /// The line of the script itself; that of `source` for what is sourced.
    var line: Int
    var pins: [String: ContentHash]
    /// The file that it read when it was saved.
    var file: ScriptPins.File?
    /// The scripts that it stands in, the innermost last.
    var scripts: [URL]

    /// The path that `read` takes, as it is written, with what was there.
    var pinned: [String: ScriptPins.File] {
      guard let file, let path = statement.filesRead.first else { return [:] }
      return [path: file]
    }
  }

  var pins: ScriptPins
  var steps: [Step] = []
}

extension Statement {
  /// The paths that `read` takes in this command.
  var filesRead: [String] {
    guard case .invocation(let invocation) = pipeline.head, invocation.verb.name == "read",
      case .general(let arguments) = invocation.arguments, let path = arguments.positional.first
    else { return [] }
    return [path.text]
  }
}

extension Session {
  /// The steps of a script file; all its faults at once where it has some.
  func steps(of path: String, at span: Span?, line: Int? = nil) throws(CommandFailure) -> ReplaySteps {
    let source = SourceText(name: path, text: try scriptText(path, at: span))
    let parsed = Parser(commands.grammar).parse(source)
    if !parsed.diagnostics.isEmpty {
      throw CommandFailure(
        .usage, "syntax", "\(path) has \(parsed.diagnostics.count) fault\(parsed.diagnostics.count == 1 ? "" : "s")",
        at: span, help: "mend the script", details: parsed.diagnostics.map { $0.render(in: source) })
    }
    guard enter(source.name) else {
      throw CommandFailure(
        .failed, "recursion", "\(path) sources itself", at: span, help: "take the line out of the script")
    }
    defer { leave() }
    var result = ReplaySteps(pins: ScriptPins(parsed.script))
    for (place, statement) in parsed.script.statements.enumerated() {
      let line = line ?? source.location(of: statement.span.lower).line
      if let file = statement.sourcedFile {
        result.steps += try steps(of: file.text, at: span, line: line).steps
      } else {
        result.steps.append(
          .init(
            statement: statement, line: line, pins: result.pins.results[place] ?? [:], file: result.pins.files[place],
            scripts: running))
      }
    }
    return result
  }

  /// The text of a script file.
  func scriptText(_ path: String, at span: Span?) throws(CommandFailure) -> String {
    guard let data = try? Data(contentsOf: inputFile(path)), let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(
        .failed, "file", "\(path) cannot be read as UTF-8 text", at: span, help: "give a script's path")
    }
    return text
  }
}
