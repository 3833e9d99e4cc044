package import Foundation
import Runtime
import TerroirKernel

/// The kit in a process of its own, so that a plugin that crashes or hangs ends that process and no other. Each check
/// is one line of JSON; what a plugin prints between them is passed over by the reader.
package struct ConformanceProcess: Sendable {
  private let folder: URL
  private let executable: URL

  package init(folder: URL, executable: URL) {
    self.folder = folder
    self.executable = executable
  }

  /// Loads the plugin in the folder and checks it.
  package func run(fingerprintsOnly: Bool, print: @escaping @Sendable (String) -> Void) async {
    let tell: @Sendable (ConformanceCheck) -> Void = { check in
      guard let line = try? CanonicalJSON.encode(check) else { return }
      // A leading newline: a plugin may have left a line open.
      print("\n\(Self.mark)\(String(decoding: line, as: UTF8.self))\n")
    }
    tell(ConformanceCheck("plugin", "load", .started, ""))
    let kit: ConformanceKit
    do throws(PluginFailure) {
      let host = try PluginHost(folder: folder, executable: executable)
      guard let plugin = host.installed.first else { return }
      kit = ConformanceKit(
        manifest: plugin.manifest, registry: try host.registry(of: plugin.manifest.id), folder: plugin.folder)
      tell(ConformanceCheck("plugin", "load", .passed, "it registers what its manifest names, and nothing else"))
    } catch {
      tell(ConformanceCheck("plugin", "load", .failed, "\(error.message); \(error.hint)"))
      return
    }
    await kit.fingerprints(tell)
    if !fingerprintsOnly { await kit.run(tell) }
    tell(ConformanceCheck("plugin", Self.end, .passed, ""))
  }

  package static let mark = "terroir-check "
  package static let fingerprint = "fingerprint"
  package static let end = "end"

  /// The checks in what the process printed.
  package static func checks(in output: Data) -> [ConformanceCheck] {
    output.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.starts(with: mark.utf8) else { return nil }
      return try? CanonicalJSON.decode(ConformanceCheck.self, from: Data(line.dropFirst(mark.utf8.count)))
    }
  }
}
