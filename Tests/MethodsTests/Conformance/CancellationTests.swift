import Synchronization
import TerroirKernel
import Testing

@testable import TerroirMethods

/// What a person's Ctrl-C reaches.
@Suite("Cancellation")
struct CancellationTests {
  @Test("ends every method that was cancelled before it began", arguments: MethodConformanceTests.names)
  func beforehand(_ name: String) async throws {
    let method = try #require(MethodLibrary.method(name))
    let input = try #require(MethodSample.all[name]).input
    let failure = await Task { () -> MethodFailure? in
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(MethodFailure) {
        _ = try method.run(input)
        return nil
      } catch { return error }
    }.value
    #expect(failure == .cancelled && failure?.isCancellation == true)
  }

  @Test("is known to the threads that work for a task, however deep")
  func threads() async throws {
    let seen = await Task { () -> [Bool] in
      let asked = Mutex([Cancellation.isRequested])
      _ = try? Parallel.map(2, workers: 2) { part in
        _ = try? Parallel.map(2, workers: 2) { inner in
          if part == 0, inner == 0 { asked.withLock { $0.append(Cancellation.isRequested) } }
        }
      }
      withUnsafeCurrentTask { $0?.cancel() }
      asked.withLock { $0.append(Cancellation.isRequested) }
      // Nothing is begun for a task that was cancelled.
      let result = try? Parallel.map(8, workers: 4) { $0 }
      return asked.withLock { $0 } + [result == nil]
    }.value
    #expect(seen == [false, false, true, true])
    #expect(!Cancellation.isRequested)
  }

  /// Methods that draw, permute, search or iterate, with what makes their sample long.
  private static let long: [String: [String: ParameterValue]] = [
    "agreement": [:], "centrality": [:], "cluster": [:], "communities": [:], "composite-robustness": [:],
    "did": ["draws": .integer(2000)], "lq": ["interval": .text("bootstrap"), "draws": .integer(100)], "portfolio": [:],
    "route": [:], "schedule": [:],
    "sensitivity": ["samples": .integer(4096), "resamples": .integer(400)], "smaa": [:], "spatial-autocorrelation": [:],
  ]

  /// Too many places for a route to be found by trying all.
  private static let places = table([
    "place": .text((0..<25).map { "place \($0)" }), "x": .number((0..<25).map { Double($0 % 5) }),
    "y": .number((0..<25).map { Double($0 / 5) }), "score": .number((0..<25).map { Double(1 + $0 * 7 % 11) }),
  ])

  @Test("ends every method in the middle of its work", arguments: MethodConformanceTests.names)
  func midway(_ name: String) async throws {
    let method = try #require(MethodLibrary.method(name))
    var input = try #require(MethodSample.all[name]).input
    input.parameters.merge(Self.long[name] ?? [:]) { _, own in own }
    if name == "route" { input.table = Self.places }
    let whole = await Self.run(method, input, cancelledAt: .max)
    #expect(whole.failure == nil)
    // To read its tables a method asks some times; one that lasts asks in its loops as well.
    #expect(whole.checks >= (Self.long[name] == nil ? 1 : 7), "it asks \(whole.checks) times")
    for check in Set([2, whole.checks / 2]) where check > 1 && check < whole.checks {
      let stopped = await Self.run(method, input, cancelledAt: check)
      #expect(stopped.failure == .cancelled, "cancelled at check \(check) of \(whole.checks)")
      #expect(stopped.checks <= check + Self.threads, "it asks \(stopped.checks - check) times more")
    }
  }

  /// Each thread that works for a task may ask once more, and so may whoever waits for them.
  private static var threads: Int { 2 * Parallel.cores + 1 }

  /// How a run ends whose task is cancelled as it asks for the `check`th time, and how often it asks.
  private static func run(
    _ method: any TerroirKernel.Method.Type, _ input: MethodInput, cancelledAt check: Int
  ) async -> (failure: MethodFailure?, checks: Int) {
    await Task {
      // The task outlives the threads that work for it.
      nonisolated(unsafe) let task = withUnsafeCurrentTask { $0 }
      let checks = CheckCount()
      let failure = Cancellation.$observer.withValue(.init { checks.next(at: check) { task?.cancel() } }) {
        () -> MethodFailure? in
        do throws(MethodFailure) {
          _ = try method.run(input)
          return nil
        } catch { return error }
      }
      return (failure, checks.made)
    }.value
  }
}

/// How often work asked whether it was cancelled, on whatever thread.
private final class CheckCount: Sendable {
  private let count = Mutex(0)
  var made: Int { count.withLock { $0 } }

  /// Counts a check. No other one is counted before `cancel` of the given one is done, however slow its thread is.
  func next(at check: Int, cancel: () -> Void) {
    count.withLock { count in
      count += 1
      if count == check { cancel() }
    }
  }
}
