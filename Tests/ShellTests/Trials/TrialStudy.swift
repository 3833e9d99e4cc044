import Foundation
import Language
import ProgramDriver
import Report
import Synchronization
import TerroirKernel

@testable import Shell

/// A copy of the Ural workspace in a folder of its own, and a session on it in this process.
final class TrialStudy: Sendable {
  let folder: URL
  let session: Session
  private let printed = Mutex<[Printed]>([])

  /// - Parameter onProgress: is told how far commands are.
  init(onProgress: @escaping @Sendable (StageContext.Progress) -> Void = { _ in }) async throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "terroir-trial-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Workspaces/ural")
    try FileManager.default.copyItem(at: source, to: folder.appending(path: "ural"))
    try? FileManager.default.removeItem(at: folder.appending(path: "ural/.terroir"))
    let environment = SessionEnvironment(
      executable: URL(filePath: try Sandbox.program("terroir")), workingDirectory: folder,
      variables: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], now: { Date() },
      onProgress: onProgress)
    session = Session(environment: environment)
    try await session.open(folder.appending(path: "ural"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a text and takes what it printed: both streams, and the exit code.
  func run(_ text: String, named name: String = "trial") async -> (output: String, error: String, code: Int32) {
    printed.withLock { $0 = [] }
    let interpreter = Interpreter(session: session, width: nil, style: .plain, keepsGoing: true) { item in
      self.printed.withLock { $0.append(item) }
    }
    let code = (try? await interpreter.run(text, named: name)) ?? -1
    return printed.withLock { items in
      items.reduce(into: ("", "", code)) { result, item in
        switch item {
        case .output(let text): result.0 += text
        case .error(let text): result.1 += text
        }
      }
    }
  }

  /// Each file under the folder outside of the store, with its bytes.
  func files() throws -> [String: Data] {
    let entries = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    var found: [String: Data] = [:]
    for case let file as URL in entries ?? FileManager.DirectoryEnumerator() {
      guard !file.path.contains("/.terroir/"),
        try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      else { continue }
      found[String(file.path.dropFirst(folder.path.count + 1))] = try Data(contentsOf: file)
    }
    return found
  }
}

/// How often a trial is made: all of them where `TERROIR_LONG_TRIALS` asks for it.
func trialCount(_ bounded: Int, long: Int) -> Int {
  ProcessInfo.processInfo.environment["TERROIR_LONG_TRIALS"] == nil ? bounded : long
}

/// SplitMix64, so that every run sees the same trials.
struct TrialGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
