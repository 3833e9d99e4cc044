/// What happens in a call to a plugin's process beside its answer; the conformance kit watches it.
struct CallEvents: Sendable {
  /// The request for a run was sent whole.
  var onSent: @Sendable () -> Void = {}
  /// A cancelled run had not ended within its grace, and its process was killed.
  var onKilled: @Sendable () -> Void = {}

  /// For the calls of the running task.
  @TaskLocal static var current = CallEvents()
}
