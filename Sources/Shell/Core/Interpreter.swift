import Foundation
import Language
package import Report
import TerroirKernel
import Workspace

/// Runs text of the command language: what the prompt, a script, a pipe and `-c` share.
package struct Interpreter: Sendable {
  package let session: Session
  package var width: Int?
  package var style: Style
  package var keepsGoing: Bool
  /// The values for which the loops run in which a statement stands, the innermost last.
  private var rounds: [String] = []
  private let print: @Sendable (Printed) throws(OutputFailure) -> Void

  package init(
    session: Session, width: Int?, style: Style, keepsGoing: Bool = false,
    print: @escaping @Sendable (Printed) throws(OutputFailure) -> Void
  ) {
    self.session = session
    self.width = width
    self.style = style
    self.keepsGoing = keepsGoing
    self.print = print
  }

  /// Runs every statement of `text`; stops at the first failure unless it keeps going. The result is the exit code.
  package func run(_ text: String, named name: String) async throws(OutputFailure) -> Int32 {
    let source = SourceText(name: name, text: text)
    await session.fit(to: width)
    let parsed = Parser(session.commands.grammar).parse(source, variables: await session.variables)
    let faults = (parsed.diagnostics + (await session.check(parsed.script))).sorted { $0.span.lower < $1.span.lower }
    for diagnostic in faults { try await report(CommandFailure(diagnostic), in: source) }
    let code: Int32 = faults.isEmpty ? 0 : CommandFailure.Kind.usage.rawValue
    // A script with such a fault runs no statement: half a study is worse than none.
    if !faults.isEmpty, !keepsGoing { return code }
    let sound = parsed.script.statements.filter { statement in
      !faults.contains { statement.span.contains($0.span.lower) }
    }
    let failed = try await run(sound, in: source)
    return code == 0 ? failed ?? 0 : code
  }

  /// Runs statements one after the other; the exit code of the first that failed.
  private func run(_ statements: [Statement], in source: SourceText) async throws(OutputFailure) -> Int32? {
    var code: Int32?
    for statement in statements {
      if await session.isEnding { return code }
      if let failed = try await run(statement, in: source) {
        code = code ?? failed
        if !keepsGoing || failed == CommandFailure.Kind.cancelled.rawValue { return code }
      }
    }
    return code
  }

  /// Runs one statement and prints what it gave; the exit code where it failed.
  private func run(_ written: Statement, in source: SourceText) async throws(OutputFailure) -> Int32? {
    let (settled, faults) = await session.settled(written, in: source)
    for fault in faults { try await report(CommandFailure(fault), in: source) }
    guard let statement = settled else { return CommandFailure.Kind.usage.rawValue }
    try await tell(await session.newWords(of: statement), in: source)
    if let loop = statement.loop { return try await run(loop, in: source) }
    if let file = session.commands.sourcedFile(of: statement) { return try await runFile(file, in: source) }
    let started = session.environment.now()
    let outcome = await session.execute(statement)
    let warnings = await session.warnings
    try await tell(warnings.filter { !$0.isNote })
    if await session.settings.timing { try await tell(session.environment.now().timeIntervalSince(started)) }
    switch outcome {
    case .done(let value, let isShown):
      let shown: String?
      do throws(CommandFailure) {
        shown = isShown ? try await text(of: value) : nil
      } catch {
        try await report(error, in: source)
        return error.kind.rawValue
      }
      if let shown { try print(.output(shown)) }
      await session.keepMemos()
      try await tell(warnings.filter(\.isNote))
      guard let verdict = await session.verdict else { return nil }
      try await report(verdict, in: source)
      return verdict.kind.rawValue
    case .failed(let failure):
      try await tell(warnings.filter(\.isNote))
      try await report(failure, in: source)
      return failure.kind.rawValue
    }
  }

  /// Runs the commands of a loop for each of its values.
  private func run(_ loop: Loop, in source: SourceText) async throws(OutputFailure) -> Int32? {
    let values: [Value]
    do throws(CommandFailure) {
      values = try await session.values(of: loop).get()
    } catch {
      try await report(error, in: source)
      return error.kind.rawValue
    }
    let name = loop.variable.name
    let before = await session.variables[name]
    let isOutermost = await session.enterLoop()
    var code: Int32?
    for (place, value) in values.enumerated() {
      if await session.isEnding { break }
      var round = self
      round.rounds.append("\(name) = \(value.spelled), \(place + 1) of \(values.count)")
      if Task.isCancelled {
        try await round.report(.cancelled, in: source)
        code = CommandFailure.Kind.cancelled.rawValue
        break
      }
      await session.set(variable: name, to: value)
      let failed = try await round.runBody(of: loop, in: source)
      code = code ?? failed
      if let failed, !keepsGoing || failed == CommandFailure.Kind.cancelled.rawValue { break }
    }
    await session.set(variable: name, to: before)
    if isOutermost { await session.leaveLoop() }
    return code
  }

  private func runBody(of loop: Loop, in source: SourceText) async throws(OutputFailure) -> Int32? {
    let parsed = await session.body(of: loop, in: source)
    let faults = parsed.diagnostics + (await session.check(parsed.script))
    for fault in faults { try await report(CommandFailure(fault), in: source) }
    if !faults.isEmpty { return CommandFailure.Kind.usage.rawValue }
    return try await run(parsed.script.statements, in: source)
  }

  /// Tells our words for those of other tools, each once in a session.
  private func tell(_ words: [ForeignWord], in source: SourceText) async throws(OutputFailure) {
    for word in words {
      let place = source.location(of: word.span.lower)
      try await tell([
        Warning(
          message: "\(word.theirs) is written \(word.ours) here", place: "\(source.name):\(place.line):\(place.column)",
          help: nil)
      ])
    }
  }

  private func tell(_ warnings: [Warning]) async throws(OutputFailure) {
    for warning in warnings {
      try print(.error(await session.printer(width: width, style: style).text(warning)))
    }
  }

  /// The value as it is printed; nil where there is nothing to print.
  private func text(of value: ShellValue) async throws(CommandFailure) -> String? {
    let printer = await session.printer(width: width, style: style)
    let shown = if case .artifact(let artifact) = value { try await session.shown(artifact) } else { value }
    // The region's name is in the data, which are not read for a table or a page.
    let region =
      switch shown {
      case .artifact, .told: await session.regionName
      default: ""
      }
    return try printer.text(shown, region: region, in: await session.language)
  }

  /// `source FILE`: the file's statements, each recorded as itself.
  private func runFile(_ file: Value, in source: SourceText) async throws(OutputFailure) -> Int32? {
    let text: String
    do throws(CommandFailure) {
      text = try await session.scriptText(file.text, at: file.span)
    } catch {
      try await report(error, in: source)
      return error.kind.rawValue
    }
    guard await session.enter(file.text) else {
      let failure = CommandFailure(
        .failed, "recursion", "\(file.text) sources itself", at: file.span, help: "take the line out of the script")
      try await report(failure, in: source)
      return failure.kind.rawValue
    }
    let code = try await run(text, named: file.text)
    await session.leave()
    return code == 0 ? nil : code
  }

  /// The time a command took, on stderr.
  private func tell(_ seconds: Double) async throws(OutputFailure) {
    let isJSON = await session.settings.format == .json
    let text = String(format: "%.3f", max(0, seconds))
    try print(.error(isJSON ? "{\"type\":\"timing\",\"seconds\":\(text)}\n" : "time \(text) s\n"))
  }

  private func report(_ failure: CommandFailure, in source: SourceText) async throws(OutputFailure) {
    var failure = failure
    if !rounds.isEmpty { failure.message = "\(failure.message) (for \(rounds.joined(separator: "; ")))" }
    let text = await session.printer(width: width, style: style).text(failure, in: source)
    await session.note(failure: text)
    try print(.error(text))
  }
}

extension CommandFailure {
  init(_ diagnostic: SourceDiagnostic) {
    self.init(
      .usage, diagnostic.code, diagnostic.message, at: diagnostic.span, help: diagnostic.help,
      suggestions: diagnostic.suggestions)
  }
}

extension Session {
  /// The name of the region under study, for titles.
  var regionName: String {
    guard let study, let state = try? state() else { return "" }
    return study.name(of: state.region).text(in: language)
  }

  func note(failure text: String) { lastFailure = text }

  /// Marks a script as running; false where it runs already.
  func enter(_ path: String) -> Bool {
    let script = inputFile(path)
    if running.contains(script) { return false }
    running.append(script)
    return true
  }

  /// Marks the script that was entered last as ended.
  func leave() { _ = running.popLast() }
}
