import Report
import TerroirKernel
import Foundation
import Language
package import Shell

/// What the program was asked to do on its command line.
package struct Program {
  package enum Work {
    case interactive
    case commands([String])
    case script(file: String, bindings: [String])
    /// A saved script again, each step against what it gave before.
    case replay(file: String, isCheck: Bool)
    /// One command given word by word on the program's own command line.
    case words([String])
  }

  package var work: Work
  package var workspace: String?
  package var format: Settings.Format?
  package var keepsGoing = false
  package var isQuiet = false

  package init(_ work: Work) { self.work = work }

  /// Does the work; the exit code.
  package func run() -> Int32 {
    let variables = ProcessInfo.processInfo.environment
    let capabilities = TerminalCapabilities.current(environment: variables)
    let progress = ProgressMeter()
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let environment = SessionEnvironment(
      executable: Self.executable, workingDirectory: here, variables: variables, now: { Date() },
      onProgress: { progress.report($0.step, fraction: $0.fraction) })
    let session = Session(environment: environment)
    let interpreter = Interpreter(
      session: session, width: capabilities.outputIsTerminal ? capabilities.columns : nil,
      style: capabilities.outputColor ? .ansi : .plain, keepsGoing: keepsGoing, print: Self.write)
    let program = self
    do throws(TerminalError) {
      let outcome = try CommandRunner(capabilities: capabilities).run(
        progress: isQuiet ? ProgressMeter() : progress, onCancel: { Task { await session.interrupt() } }
      ) { await program.batch(session, interpreter, here, variables) }
      switch outcome {
      case .terminated(let signal): return 128 + signal
      case .abandoned: return CommandFailure.Kind.cancelled.rawValue
      case .interrupted(.some(let code)): return code == 0 ? CommandFailure.Kind.cancelled.rawValue : code
      case .finished(.some(let code)): return Self.leave(session, code)
      case .finished(.none), .interrupted(.none): break
      }
      if capabilities.canEditLines {
        if let source = Preferences(environment: variables)?.source {
          let text = Blocking.wait { await Self.preferences(source, of: session) }
          if !text.isEmpty { Self.write(.error(text)) }
        }
        let repl = Repl(session: session, capabilities: capabilities, variables: variables, progress: progress)
        return Self.leave(session, try repl.run())
      }
      Blocking.wait { await session.beginScript() }
      let input = FileHandle.standardInput.readDataToEndOfFile()
      guard let text = String(validating: input, as: UTF8.self) else {
        Self.write(.error("error: standard input is not UTF-8 text\n"))
        return CommandFailure.Kind.usage.rawValue
      }
      let result = try CommandRunner(capabilities: capabilities).run(
        progress: progress, onCancel: { Task { await session.interrupt() } }
      ) { await interpreter.run(text, named: "stdin") }
      switch result {
      case .finished(let code): return Self.leave(session, code)
      case .interrupted, .abandoned: return CommandFailure.Kind.cancelled.rawValue
      case .terminated(let signal): return 128 + signal
      }
    } catch {
      Self.write(.error("error: \(error.text)\n"))
      return CommandFailure.Kind.failed.rawValue
    }
  }

  /// Ends the session, which is idle; one that a command was abandoned in may not be, and is left as it is.
  private static func leave(_ session: Session, _ code: Int32) -> Int32 {
    Blocking.wait { await session.close() }
    return code
  }

  /// Opens the workspace and runs script or commands; nil where the prompt or standard input is what comes next.
  private func batch(
    _ session: Session, _ interpreter: Interpreter, _ here: URL, _ variables: [String: String]
  ) async -> Int32? {
    do throws(CommandFailure) {
      try await session.start(workspace: workspace, script: scriptFile, from: here, format: format)
      if case .script = work { await session.beginAfresh() }
      try await Self.warn(session)
    } catch {
      let printer = Printer(await session.settings, width: nil, style: .plain)
      Self.write(.error(printer.text(error, in: SourceText(name: "terroir", text: ""))))
      return error.kind.rawValue
    }
    switch work {
    case .interactive: return nil
    case .commands(let commands):
      var code: Int32 = 0
      for command in commands {
        let result = await interpreter.run(command, named: "-c")
        if result != 0 {
          if code == 0 { code = result }
          if !keepsGoing { break }
        }
      }
      return code
    case .replay(let file, let isCheck):
      let command = "replay \(Quoting.quoted(file))\(isCheck ? " --check" : "")"
      return await interpreter.run(command, named: "terroir")
    case .words(let words):
      return await interpreter.run(words.map(Self.quoted).joined(separator: " "), named: "terroir")
    case .script(let file, let bindings):
      await session.beginScript(file)
      let settings = bindings.map { $0.replacing("=", with: " ", maxReplacements: 1) }.map { "set \($0)\n" }.joined()
      if !settings.isEmpty {
        let code = await interpreter.run(settings, named: "arguments")
        if code != 0 { return code }
      }
      guard let data = try? Data(contentsOf: URL(filePath: file, relativeTo: here)),
        let text = String(validating: data, as: UTF8.self)
      else {
        Self.write(.error("error: \(file) cannot be read as UTF-8 text\n  help: give the path of a script\n"))
        return CommandFailure.Kind.usage.rawValue
      }
      return await interpreter.run(text, named: file)
    }
  }

  /// Takes the person's own settings; what is wrong with them, as text.
  private static func preferences(_ source: SourceText, of session: Session) async -> String {
    let failures = await session.take(source)
    let printer = Printer(await session.settings, width: nil, style: .plain)
    return failures.map { printer.text($0, in: source) }.joined()
  }

  private var scriptFile: String? {
    switch work {
    case .script(let file, _), .replay(let file, _): file
    case .interactive, .commands, .words: nil
    }
  }

  /// A word of the command line as the language writes it: `KEY=value` keeps its key, the rest is quoted where it must.
  private static func quoted(_ word: String) -> String {
    if word.hasPrefix("--") { return word }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0 == "-" }) else { return Quoting.argument(word) }
    return "\(parts[0])=\(Quoting.argument(parts[1]))"
  }

  /// Tells what must be known of the workspace's plugins before anything runs.
  private static func warn(_ session: Session) async throws(CommandFailure) {
    for notice in try await session.notices() { write(.error("warning: \(notice)\n")) }
  }

  private static let write: @Sendable (Printed) -> Void = { printed in
    switch printed {
    case .output(let text): FileHandle.standardOutput.write(Data(text.utf8))
    case .error(let text): FileHandle.standardError.write(Data(text.utf8))
    }
  }

  /// The running program's file, which the built-in plugins are found from.
  static var executable: URL {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments.first ?? link
    return URL(filePath: path)
  }
}
