import Foundation
import Glibc
package import TerroirKernel

/// What keeps a plugin's process from the network and from writing files.
package enum Isolation: Hashable, Sendable {
  /// Bubblewrap: no network unless the manifest asks for it, files read-only, a `/tmp` of its own.
  case bubblewrap(path: String)
  /// None, and why.
  case none(reason: Phrase)

  /// What this machine has: bubblewrap where it is on `PATH` and may make a sandbox.
  package static func probe(environment: [String: String]) -> Isolation {
    guard let path = ProgramSearch.find("bwrap", in: environment) else {
      return .none(reason: "bubblewrap is not installed")
    }
    guard let program = ProgramSearch.find("true", in: environment) else {
      return .none(reason: "there is no program `true` to try bubblewrap with")
    }
    let tried = Isolation.bubblewrap(path: path)
    let command = tried.command([program], folder: "/", network: false)
    guard
      let process = try? GuardedProcess(command: command, environment: environment, folder: "/", memoryBytes: 0)
    else { return .none(reason: "bubblewrap cannot be started") }
    _ = process.wait(seconds: 5)
    var log = [UInt8](repeating: 0, count: 4096)
    let count = max(0, read(process.words, &log, log.count))
    if case .success(.exit(0)) = process.end() { return tried }
    return .none(reason: "bubblewrap makes no sandbox here: \(ForeignText.line(log.prefix(count)))")
  }

  /// `command` in the sandbox, if there is one.
  ///
  /// - Parameter isWritable: whether it may write to its folder.
  func command(_ command: [String], folder: String, network: Bool, isWritable: Bool = false) -> [String] {
    guard case .bubblewrap(let path) = self else { return command }
    // Sockets in /run would reach services of the machine in spite of the network's absence.
    let hidden = network ? ["/tmp", "/var/tmp"] : ["/tmp", "/var/tmp", "/run"]
    return [path, "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
      + hidden.flatMap { ["--tmpfs", $0] }
      // The plugin's own folder stays where it is, even below a hidden one.
      + [isWritable ? "--bind" : "--ro-bind", folder, folder, "--unshare-all"] + (network ? ["--share-net"] : [])
      + ["--die-with-parent", "--cap-drop", "ALL", "--chdir", folder, "--"] + command
  }

  /// A sentence for `plugin info` and findings.
  package var text: Phrase {
    switch self {
    case .bubblewrap: "isolated by bubblewrap: files read-only, /tmp its own"
    case .none(let reason): "not isolated (\(reason)): it may write your files and use the network"
    }
  }
}
