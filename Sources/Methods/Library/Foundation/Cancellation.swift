internal import CDeferred
public import TerroirKernel

/// Whether the work was asked to stop: what every long loop asks, whatever thread it runs on.
///
/// A cancelled task is known to its own thread alone; ``Parallel`` lets the threads that it starts ask the task for which
/// they work.
public enum Cancellation {
  /// Told of each time that the work asks, so that a test can cancel in its middle.
  @TaskLocal static var observer: Observer?

  /// Optimised, Swift 6.3 has no metadata for a function as a task's value, which ends the program; it has for a class.
  final class Observer: Sendable {
    let isAsked: @Sendable () -> Void
    init(_ isAsked: @escaping @Sendable () -> Void) { self.isAsked = isAsked }
  }

  /// Whether the task that asked for the work was cancelled.
  public static var isRequested: Bool {
    guard let thread = terroir_thread_asker() else {
      observer?.isAsked()
      return Task.isCancelled
    }
    let asker = Unmanaged<Asker>.fromOpaque(thread).takeUnretainedValue()
    asker.observer?.isAsked()
    return asker.task.isCancelled
  }

  /// - Throws: ``MethodFailure/cancelled`` once the task was cancelled.
  public static func check() throws(MethodFailure) {
    if isRequested { throw .cancelled }
  }

  /// The task for which threads work; it outlives them, for it waits for them.
  final class Asker: @unchecked Sendable {
    fileprivate let task: UnsafeCurrentTask
    fileprivate let observer = Cancellation.observer
    fileprivate init(_ task: UnsafeCurrentTask) { self.task = task }
  }

  /// Runs `body` with the one for whom this thread works.
  static func withAsker<Result>(_ body: (Asker?) -> Result) -> Result {
    if let asker = terroir_thread_asker() { return body(Unmanaged<Asker>.fromOpaque(asker).takeUnretainedValue()) }
    return withUnsafeCurrentTask { task in body(task.map(Asker.init)) }
  }

  /// Runs `body` on this thread for `asker`.
  static func work(for asker: Asker?, _ body: () -> Void) {
    let before = terroir_thread_asker()
    terroir_set_thread_asker(asker.map { Unmanaged.passUnretained($0).toOpaque() })
    body()
    terroir_set_thread_asker(before)
  }
}
