internal import CEditLine

internal import Glibc

/// A program that reads our text from a pipe and has the terminal's foreground with us.
struct ChildProcess {
  private let id: pid_t
  private let input: Int32

  /// Nil when the program does not exist or no process can be made.
  init?(arguments: [String], environment: [String: String]) {
    guard let program = arguments.first else { return nil }
    var ends: [Int32] = [-1, -1]
    guard cel_pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    // An ignored SIGPIPE and a thread's blocked signals would be inherited.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var variables: [String] = []
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) { variables.append("\(name)=\(value)") }
    var child: pid_t = 0
    let error = Self.withStrings(arguments) { arguments in
      Self.withStrings(variables) { posix_spawnp(&child, program, &actions, &attributes, arguments, $0) }
    }
    guard error == 0 else {
      close(ends[1])
      return nil
    }
    id = child
    input = ends[1]
  }

  /// Ends early when the reader leaves; SIGPIPE is ignored by then.
  func send(_ text: String) {
    try? Descriptor.write(text, to: input)
    close(input)
  }

  /// The exit status, `128 + signal` for one that was killed.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
