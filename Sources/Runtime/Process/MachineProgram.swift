import Foundation
import Glibc

/// A program of the machine that is run to its end under a guard, with one folder that it may write to.
package struct MachineProgram: Sendable {
  /// Its full path and its arguments; no shell reads them.
  private let command: [String]
  private let folder: String
  private let environment: [String: String]

  package enum End: Hashable, Sendable {
    case ended(ProcessEnd)
    case overTime
    case cancelled
    case notStarted(reason: String)
  }

  /// How often a run looks whether it was cancelled, in seconds.
  private static let interval = 0.01

  /// - Parameters:
  ///   - folder: where it works: its home, and the only place that the sandbox lets it write to.
  ///   - isolation: the sandbox, which has no network.
  ///   - variables: of this program; those that find programs and libraries go on to it.
  package init(_ command: [String], in folder: String, _ isolation: Isolation, variables: [String: String]) {
    self.command = isolation.command(command, folder: folder, network: false, isWritable: true)
    self.folder = folder
    environment = ProcessSettings(environment: variables, logs: URL(filePath: folder)).programEnvironment(home: folder)
  }

  /// Runs it on the thread that calls; all that it started ends with it.
  ///
  /// - Returns: how it ended, and the last lines that it wrote to its standard output and errors.
  package func run(within limit: Duration, isCancelled: () -> Bool) -> (end: End, words: String?) {
    let process: GuardedProcess
    do throws(GuardedProcess.NotStarted) {
      // A browser reserves more addresses than a machine has memory.
      process = try GuardedProcess(command: command, environment: environment, folder: folder, memoryBytes: 0)
    } catch {
      return (.notStarted(reason: error.reason), nil)
    }
    var log = PluginLog(folder: URL(filePath: folder), plugin: "words")
    defer { log.close() }
    let deadline = ContinuousClock.now + limit
    var early: End?
    while early == nil, !process.wait(seconds: Self.interval) {
      Self.drain(process.words, to: &log)
      if isCancelled() { early = .cancelled } else if .now > deadline { early = .overTime }
    }
    Self.drain(process.words, to: &log)
    switch process.end() {
    case .failure(let failure): return (.notStarted(reason: failure.reason), log.stderrTail)
    case .success(let end): return (early ?? .ended(end), log.stderrTail)
    }
  }

  /// Takes what was written; a program that writes without end waits for the next time.
  private static func drain(_ words: Int32, to log: inout PluginLog) {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { chunk in
      for _ in 0..<16 {
        let count = Glibc.read(words, chunk.baseAddress, chunk.count)
        if count <= 0 { return }
        log.append(chunk[..<count])
      }
    }
  }
}
