import Foundation
internal import Glibc
import Shell

extension Program {
  /// Checks the plugin in a folder, a line of JSON for each check.
  package static func checkPlugin(in folder: String, fingerprintsOnly: Bool) {
    let executable = executable
    Blocking.wait {
      await ConformanceRun.run(
        folder: URL(filePath: folder), executable: executable, fingerprintsOnly: fingerprintsOnly
      ) {
        try? Descriptor.write($0, to: STDOUT_FILENO)
      }
    }
    // A check that was given up may still run.
    exit(0)
  }
}
