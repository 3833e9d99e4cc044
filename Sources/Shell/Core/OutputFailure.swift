import TerroirKernel

/// Why nothing more can be printed.
package enum OutputFailure: Error, Hashable, Sendable {
  /// Who read from the pipe has left, as `head` does: no fault, and nothing to tell.
  case readerLeft
  /// A full disk, a closed stream.
  case refused(String)

  /// 141 is what a shell sees of a program that SIGPIPE ended.
  package var exitCode: Int32 {
    switch self {
    case .readerLeft: 141
    case .refused: CommandFailure.Kind.failed.rawValue
    }
  }

  /// What to tell on standard error; nil where nothing is.
  package var failure: CommandFailure? {
    switch self {
    case .readerLeft: nil
    case .refused(let reason): CommandFailure(.failed, "output", "cannot write: \(reason)")
    }
  }
}
