internal import Dispatch
internal import Synchronization

/// Asks for candidates on another thread and stops waiting after a while: one that hangs never holds the prompt.
final class TimedCompleter: Sendable {
  private struct State {
    var isBusy = false
    var latest: Completion?
    var request = 0
  }

  private let complete: @Sendable (String, Int) -> Completion
  private let limit: DispatchTimeInterval
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "terroir.completion", qos: .userInteractive)

  init(limitMilliseconds: Int, complete: @escaping @Sendable (String, Int) -> Completion) {
    self.complete = complete
    limit = .milliseconds(limitMilliseconds)
  }

  /// Nil when there was no answer in time, or an earlier question is still unanswered.
  func candidates(line: String, cursor: Int) -> Completion? {
    let request: Int? = state.withLock { state in
      guard !state.isBusy else { return nil }
      state.isBusy = true
      state.request += 1
      state.latest = nil
      return state.request
    }
    guard let request else { return nil }
    let done = DispatchSemaphore(value: 0)
    queue.async {
      let answer = self.complete(line, cursor)
      self.state.withLock { state in
        state.isBusy = false
        if state.request == request { state.latest = answer }
      }
      done.signal()
    }
    guard done.wait(timeout: .now() + limit) == .success else { return nil }
    return state.withLock { $0.latest }
  }
}
