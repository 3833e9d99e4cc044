import CPluginProcess
import Foundation
import Glibc
import Runtime

/// A program run to its end in a process group of its own, its output in a file. No shell is involved: each argument
/// reaches the program as it is.
struct ToolRun: Sendable {
  /// The program, found on PATH where it has no slash, and its arguments.
  var arguments: [String]
  var environment: [String: String]
  /// The folder it runs in; nil for this program's own.
  var folder: URL?
  /// Where its standard output and errors go, one after the other.
  var log: URL
  /// After this time it is killed, with all it started; nil for no limit.
  var limit: Duration?

  /// How the program ended.
  enum End: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    case overTime
    case notStarted(reason: String)
  }

  /// Runs it; a cancelled task kills it with all it started.
  func run() async -> End {
    let child: pid_t
    switch spawn() {
    case .success(let id): child = id
    case .failure(let reason): return .notStarted(reason: reason.text)
    }
    let limit = limit
    let watch = Task {
      guard let limit else { return false }
      do { try await Task.sleep(for: limit) } catch { return false }
      kill(-child, SIGKILL)
      return true
    }
    let status = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          var status: Int32 = 0
          while waitpid(child, &status, 0) < 0, errno == EINTR {}
          continuation.resume(returning: status)
        }
      }
    } onCancel: {
      kill(-child, SIGKILL)
    }
    watch.cancel()
    // Whatever it started and left behind ends with it.
    kill(-child, SIGKILL)
    if await watch.value { return .overTime }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }

  private struct Refusal: Error { let text: String }

  private func spawn() -> Result<pid_t, Refusal> {
    guard let name = arguments.first else { return .failure(Refusal(text: "no command is given")) }
    guard let program = ProgramSearch.find(name, in: environment, folder: folder?.path) else {
      return .failure(Refusal(text: "there is no program \(name)\(name.contains("/") ? "" : " on PATH")"))
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let folder { _ = cpp_spawn_in(&actions, folder.path) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log.path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // An ignored SIGPIPE and a thread's blocked signals would be inherited.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP))
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let code = CStrings.with(arguments) { words in
      CStrings.with(variables) { posix_spawn(&child, program, &actions, &attributes, words, $0) }
    }
    if code != 0 { return .failure(Refusal(text: "\(program): \(String(cString: strerror(code)))")) }
    return .success(child)
  }
}
