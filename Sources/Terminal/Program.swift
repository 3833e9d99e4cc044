import Report
import TerroirKernel
import Foundation
internal import Glibc
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
  private let streams = StandardStreams()

  package init(_ work: Work) { self.work = work }

  /// Does the work; the exit code.
  package func run() -> Int32 {
    do throws(End) {
      return streams.exitCode(after: try work(with: ProcessInfo.processInfo.environment))
    } catch {
      switch error {
      case .code(let code): return code
      case .failed(let failure):
        tell(failure)
        return failure.kind.rawValue
      case .output(let output, let phrases):
        if let failure = output.failure { tell(failure, phrases) }
        return output.exitCode
      }
    }
  }

  /// Prints what the program says of itself; the exit code, `code` where it could be printed.
  package static func print(_ printed: Printed, _ code: Int32) -> Int32 {
    let program = Program(.interactive)
    do throws(OutputFailure) {
      try program.streams.write(printed)
      return program.streams.exitCode(after: code)
    } catch {
      if let failure = error.failure { program.tell(failure) }
      return error.exitCode
    }
  }

  /// Why the program ends before its work is done.
  private enum End: Error {
    case code(Int32)
    case failed(CommandFailure)
    /// Standard output takes no more, told by the words of the session.
    case output(OutputFailure, PhraseTeller)
  }

  private func work(with variables: [String: String]) throws(End) -> Int32 {
    let capabilities = TerminalCapabilities.current(environment: variables)
    let language = NameLanguage(variables: variables)
    let progress = ProgressMeter(activity: PhraseTeller(language, .program).text("starting"))
    progress.tell(in: language)
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let environment = SessionEnvironment(
      executable: Self.executable, workingDirectory: here, variables: variables, now: { Date() },
      onProgress: { progress.report($0.step, fraction: $0.fraction) })
    let session = Session(environment: environment)
    let streams = streams
    let interpreter = Interpreter(
      session: session, width: capabilities.outputIsTerminal ? capabilities.columns : nil,
      style: capabilities.outputColor ? .ansi : .plain, keepsGoing: keepsGoing
    ) { (printed: Printed) throws(OutputFailure) in try streams.write(printed) }
    let runner = CommandRunner(capabilities: capabilities)
    let shown = isQuiet ? nil : progress
    let program = self
    let code = try Self.interruptible(session, runner, shown) { () async throws(OutputFailure) -> Int32? in
      try await program.batch(session, interpreter, here, progress)
    }
    if let code { return Self.leave(session, code) }
    if capabilities.canEditLines {
      if let source = Preferences(environment: variables)?.source {
        let text = Blocking.wait { await Self.preferences(source, of: session) }
        if !text.isEmpty { try? streams.write(.error(text)) }
      }
      let repl = Repl(session: session, capabilities: capabilities, variables: variables, progress: shown)
      do throws(TerminalError) {
        return Self.leave(session, try repl.run())
      } catch {
        throw .failed(CommandFailure(error))
      }
    }
    Blocking.wait { await session.beginScript() }
    let text: String
    do throws(CommandFailure) {
      text = try Self.standardInput()
    } catch {
      throw .failed(error)
    }
    let result = try Self.interruptible(session, runner, shown) { () async throws(OutputFailure) -> Int32? in
      try await interpreter.run(text, named: "stdin")
    }
    return Self.leave(session, result ?? 0)
  }

  /// Runs a part of the work so that Ctrl-C can end it; what it gave.
  private static func interruptible(
    _ session: Session, _ runner: CommandRunner, _ progress: ProgressMeter?,
    _ body: @escaping @Sendable () async throws(OutputFailure) -> Int32?
  ) throws(End) -> Int32? {
    let outcome: CommandRunner.Outcome<Result<Int32?, OutputFailure>>
    do throws(TerminalError) {
      outcome = try runner.run(progress: progress, onCancel: { Task { await session.interrupt() } }) {
        do throws(OutputFailure) {
          return .success(try await body())
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw .failed(CommandFailure(error))
    }
    switch outcome {
    case .terminated(let signal): throw .code(128 + signal)
    case .abandoned: throw .code(CommandFailure.Kind.cancelled.rawValue)
    case .finished(.failure(let failure)): throw .output(failure, Blocking.wait { await session.phrases })
    // The session may be in the hands of what was interrupted.
    case .interrupted(.failure(let failure)): throw .output(failure, .english)
    case .finished(.success(let code)): return code
    case .interrupted(.success(let code)):
      guard let code else { return nil }
      throw .code(code == 0 ? CommandFailure.Kind.cancelled.rawValue : code)
    }
  }

  private static func standardInput() throws(CommandFailure) -> String {
    let bytes: [UInt8]
    do throws(Descriptor.Failure) {
      bytes = try Descriptor.readAll(from: STDIN_FILENO)
    } catch {
      throw CommandFailure(.usage, "input", "standard input cannot be read: \(error.reason)")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.usage, "input", "standard input is not UTF-8 text")
    }
    return text
  }

  /// Ends the session, which is idle; one that a command was abandoned in may not be, and is left as it is.
  private static func leave(_ session: Session, _ code: Int32) -> Int32 {
    Blocking.wait { await session.close() }
    return code
  }

  /// Opens the workspace and runs script or commands; nil where the prompt or standard input is what comes next.
  private func batch(
    _ session: Session, _ interpreter: Interpreter, _ here: URL, _ progress: ProgressMeter
  ) async throws(OutputFailure) -> Int32? {
    do throws(CommandFailure) {
      try await session.start(workspace: workspace, script: scriptFile, from: here, format: format)
      progress.tell(in: await session.language)
      if case .script = work { await session.beginAfresh() }
      let printer = await session.printer(width: nil, style: .plain)
      for notice in try await session.notices() { try? streams.write(.error(printer.text(notice: notice))) }
    } catch {
      tell(error, await session.phrases)
      return error.kind.rawValue
    }
    switch work {
    case .interactive: return nil
    case .commands(let commands):
      var code: Int32 = 0
      for (place, command) in commands.enumerated() {
        let result = try await interpreter.run(command, named: place == 0 ? "-c" : "-c:\(place + 1)")
        if result != 0 {
          if code == 0 { code = result }
          if !keepsGoing { break }
        }
      }
      return code
    case .replay(let file, let isCheck):
      let command = "replay \(Quoting.quoted(file))\(isCheck ? " --check" : "")"
      return try await interpreter.run(command, named: "terroir")
    case .words(let words):
      return try await interpreter.run(words.map(Self.quoted).joined(separator: " "), named: "terroir")
    case .script(let file, let bindings):
      let text: String
      do throws(CommandFailure) {
        text = try await session.scriptText(file, at: nil)
      } catch {
        tell(error, await session.phrases)
        return error.kind.rawValue
      }
      await session.beginScript(file)
      let settings: String
      do throws(CommandFailure) {
        settings = try await session.take(bindings, for: SourceText(name: file, text: text))
      } catch {
        tell(error, await session.phrases)
        return error.kind.rawValue
      }
      if !settings.isEmpty {
        let code = try await interpreter.run(settings, named: "arguments")
        if code != 0 { return code }
      }
      return try await interpreter.run(text, named: file)
    }
  }

  /// Prints a failure that has no place in a command's text.
  private func tell(_ failure: CommandFailure, _ phrases: PhraseTeller = .english) {
    let printer = Printer(format: format ?? .table, phrases)
    try? streams.write(.error(printer.text(failure, in: SourceText(name: "terroir", text: ""))))
  }

  /// Takes the person's own settings; what is wrong with them, as text.
  private static func preferences(_ source: SourceText, of session: Session) async -> String {
    let failures = await session.take(source)
    let printer = await session.printer(width: nil, style: .plain)
    return failures.map { printer.text($0, in: source) }.joined()
  }

  private var scriptFile: String? {
    switch work {
    case .script(let file, _), .replay(let file, _): file
    case .interactive, .commands, .words: nil
    }
  }

  /// A word of the command line as the language writes it: `KEY=value` keeps its key, a flag is one, and the rest is quoted
  /// where it must, so that no word begins another command.
  private static func quoted(_ word: String) -> String {
    if word.hasPrefix("--"), word.dropFirst(2).allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) { return word }
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0 == "-" }) else { return Quoting.argument(word) }
    return "\(parts[0])=\(Quoting.argument(parts[1]))"
  }

  /// The running program's file, which the built-in plugins are found from.
  static var executable: URL {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? CommandLine.arguments.first ?? link
    return URL(filePath: path)
  }
}

extension CommandFailure {
  init(_ error: TerminalError) { self.init(.failed, "terminal", error.text) }
}
