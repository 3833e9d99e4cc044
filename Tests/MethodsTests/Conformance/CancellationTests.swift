import Synchronization
import TerroirKernel
import TerroirMethods
import Testing

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

  @Test("ends long work in the middle")
  func midway() async {
    let failure = await Task { () -> MethodFailure? in
      var draws = 0
      do throws(MethodFailure) {
        _ = try Bootstrap.interval(count: 4, draws: 1_000_000, seed: 1, method: "long") { _ in
          draws += 1
          if draws == 10 { withUnsafeCurrentTask { $0?.cancel() } }
          return nil
        }
        return nil
      } catch {
        return draws == 10 ? error : nil
      }
    }.value
    #expect(failure == .cancelled)
  }
}
