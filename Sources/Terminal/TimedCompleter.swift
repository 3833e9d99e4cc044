internal import Dispatch
internal import Synchronization

/// Asks for candidates on another thread and stops waiting after a while: one that hangs never holds the prompt.
final class TimedCompleter: Sendable {
  /// Questions that may hang at once; after that TAB only beeps, for each holds a thread.
  private static let mostHanging = 4

  private let complete: @Sendable (String, Int) -> CompletionList
  private let giveUp: @Sendable () -> Void
  private let limit: DispatchTimeInterval
  private let hanging = Mutex(0)

  /// `giveUp` ends what an answer that comes too late is still doing.
  init(
    limitMilliseconds: Int, giveUp: @escaping @Sendable () -> Void = {},
    complete: @escaping @Sendable (String, Int) -> CompletionList
  ) {
    self.complete = complete
    self.giveUp = giveUp
    limit = .milliseconds(limitMilliseconds)
  }

  /// Nil when there was no answer in time.
  func candidates(line: String, cursor: Int) -> CompletionList? {
    let mayAsk = hanging.withLock { count in
      guard count < Self.mostHanging else { return false }
      count += 1
      return true
    }
    guard mayAsk else { return nil }
    let answer = Answer()
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global(qos: .userInteractive).async {
      let completion = self.complete(line, cursor)
      answer.completion.withLock { $0 = completion }
      self.hanging.withLock { $0 -= 1 }
      done.signal()
    }
    guard done.wait(timeout: .now() + limit) == .success else {
      giveUp()
      return nil
    }
    return answer.completion.withLock { $0 }
  }
}

/// One question's answer: a late one finds nobody who looks at it.
private final class Answer: Sendable {
  let completion = Mutex<CompletionList?>(nil)
}
