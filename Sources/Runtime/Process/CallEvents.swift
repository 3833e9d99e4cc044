/// What happens in a call to a plugin's process beside its answer; the conformance kit watches it.
package struct CallEvents: Sendable {
  /// The request for a run was sent whole.
  var onSent: @Sendable () -> Void
  /// A cancelled run had not ended within its grace, and its process was killed.
  var onKilled: @Sendable () -> Void

  package init(onSent: @escaping @Sendable () -> Void = {}, onKilled: @escaping @Sendable () -> Void = {}) {
    self.onSent = onSent
    self.onKilled = onKilled
  }

  /// For the calls of the running task.
  @TaskLocal package static var current = CallEvents()
}
