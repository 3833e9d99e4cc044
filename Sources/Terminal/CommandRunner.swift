internal import CEditLine

internal import Synchronization

internal import Glibc

/// Runs a command in a task while the main thread watches for its end and for signals.
package struct CommandRunner: Sendable {
  package enum Outcome<Value: Sendable>: Sendable {
    case finished(Value)
    /// Ctrl-C was pressed and the command has ended; `Value` is what it returned nevertheless.
    case interrupted(Value)
    /// Ctrl-C was pressed and the command did not end in time. Its task stays cancelled: what changes or commits
    /// anything must check `Task.isCancelled` in that step, so that an abandoned command never does.
    case abandoned
    /// SIGTERM or SIGHUP: the program ends with `128 + signal`.
    case terminated(signal: Int32)
  }

  package var capabilities: TerminalCapabilities
  /// How long a command may take to end after Ctrl-C; twenty-five times as long after SIGTERM, for no prompt waits then.
  package var timeout: Duration

  package init(capabilities: TerminalCapabilities, timeout: Duration = .milliseconds(40)) {
    self.capabilities = capabilities
    self.timeout = timeout
  }

  /// Blocks the calling thread, so `body` must not need the main actor. `onCancel` interrupts what a cancelled task
  /// cannot see, such as a running query; it is called once. Without `progress` no line is drawn.
  package func run<Value: Sendable>(
    progress: ProgressMeter? = nil, onCancel: @escaping @Sendable () -> Void = {},
    _ body: @escaping @Sendable () async -> Value
  ) throws(TerminalError) -> Outcome<Value> {
    let signals = cel_watch_signals()
    var ends: (Int32, Int32) = (-1, -1)
    let opened = withUnsafeMutablePointer(to: &ends) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) { cel_pipe($0) }
    }
    guard signals >= 0, opened == 0 else { throw .noPipe(code: errno) }
    let done = ends
    let result = ResultBox<Value>()
    let task = Task.detached {
      result.set(await body())
      // Closing wakes the poll; the writing end belongs to the task, even after it was abandoned.
      close(done.1)
    }
    defer { close(done.0) }
    var wait = Wait(capabilities: capabilities, timeout: timeout, progress: progress)
    let end = wait.untilDone(done.0, signals: signals) {
      task.cancel()
      onCancel()
    }
    switch (end, result.value) {
    case (.terminated(let signal), _): return .terminated(signal: signal)
    case (.done(let interrupted), .some(let value)): return interrupted ? .interrupted(value) : .finished(value)
    case (.gaveUp, _), (.done, .none): return .abandoned
    }
  }
}

/// Holds the value between the task that makes it and the thread that waits.
private final class ResultBox<Value: Sendable>: Sendable {
  private let stored = Mutex<Value?>(nil)

  func set(_ value: Value) { stored.withLock { $0 = value } }

  var value: Value? { stored.withLock { $0 } }
}
