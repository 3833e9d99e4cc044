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
    let task = Task { () -> MethodFailure? in
      while !Task.isCancelled { await Task.yield() }
      do throws(MethodFailure) {
        _ = try method.run(input)
        return nil
      } catch { return error }
    }
    task.cancel()
    let failure = await task.value
    #expect(failure == .cancelled && failure?.isCancellation == true)
  }

  @Test("is known to the threads that work for a task, however deep")
  func threads() async throws {
    let task = Task { () -> (inner: [Bool], after: Bool) in
      while !Task.isCancelled { await Task.yield() }
      // Work that began before the cancellation goes on asking.
      let seen = (0..<4).map { _ in Cancellation.isRequested }
      return (seen, (try? Parallel.map(8, workers: 4) { $0 }) == nil)
    }
    task.cancel()
    let found = await task.value
    #expect(found.inner.allSatisfy(\.self) && found.after)
    #expect(!Cancellation.isRequested)
  }

  @Test("ends long work in the middle", arguments: ["draws", "threads"])
  func midway(_ kind: String) async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let task = Task { () -> MethodFailure? in
      do throws(MethodFailure) {
        if kind == "draws" {
          _ = try Bootstrap.interval(count: 4, draws: .max, seed: 1, method: "endless") { _ in
            start.yield()
            return nil
          }
        } else {
          _ = try Parallel.map(2, workers: 2) { _ throws(MethodFailure) in
            while true {
              start.yield()
              try Cancellation.check()
            }
          }
        }
        return nil
      } catch { return error }
    }
    for await _ in started { break }
    task.cancel()
    #expect(await task.value == .cancelled)
  }
}
