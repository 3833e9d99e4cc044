import TerroirKernel

/// What a plugin's process may use, from its manifest over the defaults.
package struct ProcessLimits: Hashable, Sendable {
  /// Seconds from its start to its answer to `initialize`.
  var start = 10.0
  /// Seconds for its declarations.
  var describe = 10.0
  /// Seconds that a run may stay without an answer and without progress.
  var run = 600.0
  /// Mebibytes of address space; 0 for no limit.
  var memory = 4096
  /// Mebibytes of one message.
  var answer = 256

  /// Findings that one call may give beside its answer: they are kept until it ends, and shown to a person.
  static let findings = 1000
  /// Mebibytes of all of these.
  static let findingMebibytes = 16
  /// Seconds that a cancelled run has to end by itself before it is killed.
  package static let grace = 1.0
  /// Seconds that a plugin has to end after `shutdown`.
  static let farewell = 0.5

  init() {}

  init(_ limits: Manifest.Limits?) {
    start = limits?.start ?? start
    describe = limits?.describe ?? describe
    run = limits?.run ?? run
    memory = limits?.memory ?? memory
    answer = limits?.answer ?? answer
  }

  var memoryBytes: UInt64 { UInt64(max(0, memory)) << 20 }
  var answerBytes: Int { max(1, answer) << 20 }
}
