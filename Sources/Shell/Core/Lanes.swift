import TerroirKernel

/// The same work for many cases, a few of them at once.
enum Lanes {
  /// How many runs of stages may go on at once: those of a plugin in a process go one after the other.
  static func count(native: Bool) -> Int { native ? 4 : 1 }

  /// What `work` gives for each of `0..<count`, at most `lanes` of them at once.
  ///
  /// - Parameter goesOn: is told of each result and how many there are; where it says no, no other case is begun.
  /// - Returns: the results of all cases that were begun, by case.
  static func map<Value: Sendable>(
    _ count: Int, lanes: Int, _ work: @escaping @Sendable (Int) async -> Value, goesOn: (Value, Int) -> Bool
  ) async -> [Int: Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
      var found: [Int: Value] = [:]
      var next = 0
      func begin() {
        guard next < count, !Task.isCancelled else { return }
        let index = next
        group.addTask { (index, await work(index)) }
        next += 1
      }
      for _ in 0..<max(1, lanes) { begin() }
      while let (index, value) = await group.next() {
        found[index] = value
        if goesOn(value, found.count) { begin() }
      }
      return found
    }
  }
}
