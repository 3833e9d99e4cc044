internal import Glibc
package import Shell
internal import Synchronization

/// Standard output and standard error. What cannot be written ends the program without a trace: it is thrown for the one,
/// remembered for the other, for what the program did is told by its exit code still.
package final class StandardStreams: Sendable {
  private let errorFailure = Mutex<OutputFailure?>(nil)

  package init() {}

  /// Gives each of the three streams that was handed over closed a place of its own; else the next file that is opened,
  /// the store for one, would take its number and get what is printed.
  package static func reserve() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 && errno == EBADF {
      // For reading alone, so that a write fails as it does on a closed stream. The lowest free number is taken.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  package func write(_ printed: Printed) throws(OutputFailure) {
    switch printed {
    case .output(let text): try Self.write(text, to: STDOUT_FILENO)
    case .error(let text):
      do throws(OutputFailure) {
        try Self.write(text, to: STDERR_FILENO)
      } catch {
        errorFailure.withLock { $0 = $0 ?? error }
      }
    }
  }

  /// The exit code of a program that did its work with `code`: what could not be told counts where nothing else does.
  package func exitCode(after code: Int32) -> Int32 {
    code == 0 ? errorFailure.withLock { $0?.exitCode } ?? 0 : code
  }

  private static func write(_ text: String, to stream: Int32) throws(OutputFailure) {
    do throws(Descriptor.Failure) {
      try Descriptor.write(text, to: stream)
    } catch {
      throw OutputFailure(error)
    }
  }
}

extension OutputFailure {
  fileprivate init(_ failure: Descriptor.Failure) {
    self = failure.code == EPIPE ? .readerLeft : .refused(failure.reason)
  }
}

extension Descriptor.Failure {
  /// The reason in words that no locale changes.
  var reason: String {
    switch code {
    case ENOSPC: "no space left on device"
    case EDQUOT: "disk quota exceeded"
    case EFBIG: "the file would grow too large"
    case EBADF: "the stream is closed"
    case EISDIR: "it is a folder"
    case EIO: "input/output error"
    default: "system error \(code)"
    }
  }
}
