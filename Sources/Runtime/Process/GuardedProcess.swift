import CPluginProcess
import Foundation
import Glibc

/// A plugin's process under its guard: it dies with all its descendants when it is ended or this program is gone.
struct GuardedProcess: Sendable {
  /// Requests go out here.
  let input: Int32
  /// Answers come in here.
  let output: Int32
  /// Its standard output and error.
  let words: Int32
  private let life: Int32
  private let guardian: pid_t

  struct NotStarted: Error {
    let code: Int32
    var reason: String { String(cString: strerror(code)) }
  }

  /// Starts `command`, whose first word is an absolute path, in `folder`.
  init(command: [String], environment: [String: String], folder: String, memoryBytes: UInt64) throws(NotStarted) {
    var process = cpp_process()
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let code = CStrings.with(command) { arguments in
      CStrings.with(variables) { variables in
        cpp_start(
          arguments.map { UnsafePointer($0) }, variables.map { UnsafePointer($0) }, folder, memoryBytes, &process)
      }
    }
    guard code == 0 else { throw NotStarted(code: code) }
    input = process.input
    output = process.output
    words = process.words
    life = process.life
    guardian = process.guard
  }

  /// Ends it with everything it started, if it has not ended; how it ended. Call once.
  func end() -> Result<ProcessEnd, NotStarted> {
    shutdown(life, Int32(SHUT_WR))
    var told = cpp_end()
    let count = wait(seconds: 3) ? read(life, &told, MemoryLayout<cpp_end>.size) : 0
    for descriptor in [input, output, words, life] { close(descriptor) }
    // The guard's last act was to tell of the end; where it did not, it must go itself.
    let isTold = count == MemoryLayout<cpp_end>.size
    if !isTold { kill(guardian, SIGKILL) }
    var status: Int32 = 0
    while waitpid(guardian, &status, 0) < 0 && errno == EINTR {}
    guard isTold else { return .success(.unknown) }
    return told.start_error != 0
      ? .failure(NotStarted(code: told.start_error)) : .success(ProcessEnd(status: told.status))
  }

  /// Waits until it has ended by itself; false when the time is over.
  func wait(seconds: Double) -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      var source = pollfd(fd: life, events: Int16(POLLIN), revents: 0)
      let found = poll(&source, 1, Int32(clamping: Int(max(0, (deadline - .now) / .milliseconds(1)).rounded(.up))))
      if found > 0 { return true }
      if found == 0 || errno != EINTR { return false }
    }
  }

  var hasEnded: Bool { wait(seconds: 0) }
}
