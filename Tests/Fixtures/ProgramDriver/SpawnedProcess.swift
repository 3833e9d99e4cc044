import CPseudoTerminal
import Foundation

/// A child process whose end can be waited for with a deadline: a pipe that only it holds closes when it ends.
package final class SpawnedProcess {
  package enum Stream {
    case terminal(path: String)
    case files(input: String, output: String, error: String)
  }

  package let id: Int32
  private let ended: Int32
  private var status: Int32?

  package init(program: String, arguments: [String], environment: [String: String], streams: Stream, directory: String)
    throws
  {
    var ends: [Int32] = [-1, -1]
    guard pty_pipe(&ends) == 0 else { throw DriverError.notStarted(program, code: errno) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      close(ends[1])
    }
    switch streams {
    case .terminal(let path):
      // The leader of a new session gets the first terminal it opens as its own.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .files(let input, let output, let error):
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 9)
    _ = pty_add_directory(&actions, directory)
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    let flags = pty_new_session() | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, flags)
    let words = ([program] + arguments).map { strdup($0) }
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") }
    defer { for pointer in words + variables { free(pointer) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, program, &actions, &attributes, words + [nil], variables + [nil])
    guard code == 0 else {
      close(ends[0])
      throw DriverError.notStarted(program, code: code)
    }
    id = child
    ended = ends[0]
  }

  deinit {
    if status == nil {
      kill(id, SIGKILL)
      var last: Int32 = 0
      waitpid(id, &last, 0)
    }
    close(ended)
  }

  package var endDescriptor: Int32 { ended }

  package func signal(_ number: Int32) { kill(id, number) }

  /// The exit code, `128 + signal` for one that was killed. Call when the end was seen.
  package func exitCode() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    waitpid(id, &raw, 0)
    let signal = raw & 0x7f
    let code = signal == 0 ? (raw >> 8) & 0xff : 128 + signal
    status = code
    return code
  }
}
