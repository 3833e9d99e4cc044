import Foundation
import Language
import TerroirKernel

/// A script to run again: its statements with those of the scripts it sources in their place, and its pins.
struct ReplaySteps: Sendable {
  struct Step: Sendable {
    var statement: Statement
    /// The text that it stands in.
    var source: SourceText
    /// The line of the script itself; that of `source` for what is sourced.
    var line: Int
    var pins: [String: ContentHash]
    /// The path that it reads, as it is written.
    var path: String?
    /// The file that it read when it was saved.
    var file: ScriptPins.File?
    /// The scripts that it stands in, the innermost last.
    var scripts: [URL]

    /// The path that it reads with what was there.
    var pinned: [String: ScriptPins.File] {
      guard let file, let path else { return [:] }
      return [path: file]
    }
  }

  var pins: ScriptPins
  var steps: [Step] = []
}

extension Session {
  /// The steps of a script file; all its faults at once where it has some.
  func steps(of path: String, at span: Span?, line: Int? = nil) throws(CommandFailure) -> ReplaySteps {
    let source = SourceText(name: path, text: try scriptText(path, at: span))
    // What the scripts above say of variables is known when they have run.
    var variables = self.variables
    variables.isOpen = line != nil
    let parsed = Parser(commands.grammar).parse(source, variables: variables)
    if !parsed.diagnostics.isEmpty {
      throw CommandFailure(
        .usage, "syntax", "\(path) has \(Phrase.counted(parsed.diagnostics.count, "fault"))",
        at: span, help: "fix the script", details: parsed.diagnostics.map { $0.phrase(in: source) })
    }
    guard enter(source.name) else {
      throw CommandFailure(
        .failed, "recursion", "\(path) sources itself", at: span, help: "take the line out of the script")
    }
    defer { leave() }
    var result = ReplaySteps(pins: ScriptPins(parsed.script))
    for (place, statement) in parsed.script.statements.enumerated() {
      let line = line ?? source.location(of: statement.span.lower).line
      if let file = commands.sourcedFile(of: statement) {
        result.steps += try steps(of: file.text, at: span, line: line).steps
      } else {
        result.steps.append(
          .init(
            statement: statement, source: source, line: line, pins: result.pins.results[place] ?? [:],
            path: statement.isAssumed ? nil : commands.fileRead(by: statement), file: result.pins.files[place],
            scripts: running))
      }
    }
    return result
  }
}
