import Conformance
package import Foundation

/// The conformance kit on one plugin, told line by line.
package enum ConformanceRun {
  package static func run(
    folder: URL, executable: URL, fingerprintsOnly: Bool, print: @escaping @Sendable (String) -> Void
  ) async {
    await ConformanceProcess(folder: folder, executable: executable).run(
      fingerprintsOnly: fingerprintsOnly, print: print)
  }
}
