import Report
internal import Glibc
import Language
package import Shell
import Synchronization
import TerroirKernel

/// The session at a terminal: reads a command, runs it so that Ctrl-C can end it, shows what it gave.
package struct Repl {
  private let session: Session
  private let capabilities: TerminalCapabilities
  private let variables: [String: String]
  private let progress: ProgressMeter?

  package init(
    session: Session, capabilities: TerminalCapabilities, variables: [String: String], progress: ProgressMeter?
  ) {
    self.session = session
    self.capabilities = capabilities
    self.variables = variables
    self.progress = progress
  }

  /// Reads and runs until the person leaves; the exit code.
  package func run() throws(TerminalError) -> Int32 {
    let parser = Parser(session.commands.grammar)
    let completer = Completer(session: session)
    let session = session
    let editor = try LineEditor(
      history: HistoryFile.standard(environment: variables), giveUpCompletion: { Task { await session.interrupt() } }
    ) { line, cursor in completer.complete(line, cursor) }
    waiting { await $0.beginPrompt() }
    var place = waiting { await $0.place }
    while true {
      let prompt = Self.prompt(place)
      let outcome = editor.read(
        prompt: { prompt.text(color: capabilities.outputColor) }, continuationPrompt: { prompt.continuation() },
        needsContinuation: { parser.needsContinuation($0) })
      switch outcome {
      case .interrupted: continue
      case .endOfInput: return 0
      case .terminated(let signal): return 128 + signal
      case .line(let text):
        if let signal = try runCommand(text) { return 128 + signal }
        if waiting({ await $0.isEnding }) { return 0 }
        place = waiting { await $0.place }
      }
    }
  }

  /// Runs one command; the signal where one ended the program.
  private func runCommand(_ text: String) throws(TerminalError) -> Int32? {
    let printed = Mutex<[Printed]>([])
    let interpreter = Interpreter(
      session: session, width: TerminalCapabilities.current(environment: variables).columns,
      style: capabilities.outputColor ? .ansi : .plain
    ) { item in printed.withLock { $0.append(item) } }
    let session = session
    progress?.tell(in: waiting { await $0.language })
    let outcome = try CommandRunner(capabilities: capabilities).run(
      progress: progress, onCancel: { Task { await session.interrupt() } }
    ) { try? await interpreter.run(text, named: "prompt") }
    let paged = waiting { await $0.settings.pager }
    let pager = Pager(
      capabilities: capabilities, environment: paged ? variables : variables.merging(["PAGER": ""]) { $1 })
    for item in printed.withLock({ $0 }) {
      switch item {
      case .output(let text): pager.show(text)
      case .error(let text): tell(text)
      }
    }
    if case .terminated(let signal) = outcome { return signal }
    if case .abandoned = outcome {
      let phrases = waiting { await $0.phrases }
      tell("\(phrases.text(.error(CommandFailure.cancelled.message)))\n")
    }
    return nil
  }

  /// A terminal that is gone ends the prompt at its next read.
  private func tell(_ text: String) { try? Descriptor.write(text, to: STDERR_FILENO) }

  private static func prompt(_ place: SessionPlace?) -> Prompt {
    guard let place else { return Prompt(workspace: "terroir") }
    return Prompt(
      workspace: place.workspace, region: place.region, cycle: place.cycle, nextStage: place.next,
      isStale: place.isStale)
  }

  /// The session's answer; the session is idle while the prompt waits, so this takes no time.
  private func waiting<Value: Sendable>(_ ask: @escaping @Sendable (Session) async -> Value) -> Value {
    let session = session
    return Blocking.wait { await ask(session) }
  }
}
