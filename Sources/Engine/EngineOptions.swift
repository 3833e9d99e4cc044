package import Foundation

/// How much of the machine an engine may take.
package struct EngineOptions: Hashable, Sendable {
  /// Megabytes of memory, above which work spills to a folder in ``temporaryDirectory``.
  package var memory: Int
  package var threads: Int
  /// Where work that exceeds the memory goes.
  package var temporaryDirectory: URL

  /// - Parameters:
  ///   - memory: megabytes; nil for three quarters of the machine's.
  ///   - threads: nil for one a core.
  package init(
    memory: Int? = nil, threads: Int? = nil, temporaryDirectory: URL = FileManager.default.temporaryDirectory
  ) {
    self.memory = memory ?? Self.machineMemory / 4 * 3
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    self.temporaryDirectory = temporaryDirectory
  }

  /// Megabytes that this process may have: the machine's, or those that its control group is given.
  private static var machineMemory: Int {
    let machine = Int(clamping: ProcessInfo.processInfo.physicalMemory >> 20)
    let limit = (try? String(contentsOfFile: "/sys/fs/cgroup/memory.max", encoding: .utf8)).flatMap {
      Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return max(min(machine, limit.map { $0 >> 20 } ?? machine), 256)
  }
}
