/// Why a plugin's process gave no result: which plugin, at what, for which reason, with its last output.
package struct ProcessFailure: Error, Hashable, Sendable {
  package var plugin: String
  package var task: Task
  package var reason: Reason
  /// The last lines it wrote to its standard output and error.
  package var stderrTail: String?
  /// The file with what it wrote before.
  package var log: String?

  /// What the plugin was asked for.
  package enum Task: Hashable, Sendable {
    case start
    case describe
    /// A contribution as its manifest names it: `stage spectral-clusters`.
    case run(String)

    var isRun: Bool { if case .run = self { true } else { false } }
  }

  package enum Reason: Hashable, Sendable {
    case noCommand
    case commandMissing(String)
    /// The file that the command's program is to run.
    case scriptMissing(String)
    case notStarted(String)
    /// How it ended, and the bytes of an unfinished message.
    case ended(ProcessEnd, unfinished: Int)
    case silent(seconds: Double)
    case tooLarge(mebibytes: Int)
    case tooManyValues(most: Int)
    case tooManyFindings(most: Int, mebibytes: Int)
    case notJSON(excerpt: String)
    case notProtocol(String)
    case protocolRange(theirs: VersionRange, ours: VersionRange)
    case contractRange(verb: String, theirs: VersionRange, ours: Int)
    case noStage(verb: String)
    /// The answer is JSON but not what was asked for.
    case wrongAnswer(String)
    /// The plugin's own error.
    case failed(String)
  }
}

/// The versions of a contract that a side understands.
package struct VersionRange: Codable, Hashable, Sendable, CustomStringConvertible {
  package var low: Int
  package var high: Int

  package var description: String { low == high ? "\(low)" : "\(low)..\(high)" }

  package func contains(_ version: Int) -> Bool { low <= version && version <= high }

  package func overlaps(_ other: VersionRange) -> Bool { low <= other.high && other.low <= high && low <= high }
}

/// How a process ended.
package enum ProcessEnd: Hashable, Sendable {
  case exit(Int32)
  case signal(Int32)
  /// Its end was not told in time.
  case unknown

  /// From a status of waitpid.
  init(status: Int32) {
    let signal = status & 0x7f
    let code = (status >> 8) & 0xff
    // A shell or a sandbox tells of its child's signal, of which there are 64, by an exit code above 128.
    self = signal != 0 ? .signal(signal) : (129...192).contains(code) ? .signal(code - 128) : .exit(code)
  }
}
