package import Foundation
import Runtime
import TerroirKernel

/// The sources of the kernel that this program was built from, which a plugin of one's own is built against.
///
/// They are found from the program's own file, without any setting: in the source tree it was built in (the nearest
/// folder above it with `Sources/Kernel/Package.swift`), or beside an installed program in `../lib/terroir/Kernel`.
/// Whether the program is a debug or a release build is read from its own stamp.
package struct KernelSources: Hashable, Sendable {
  /// The folder of the kernel's package.
  package let folder: URL
  /// `debug` or `release`, as this program was built.
  package let kind: String

  package init(for executable: URL) throws(BuildFailure) {
    guard let folder = Self.places(for: executable).first(where: Self.isKernel) else {
      throw .noKernel(program: executable.path)
    }
    self.folder = folder
    kind = ABIStamp.own.kind.map(String.init) ?? "release"
  }

  private static func places(for executable: URL) -> [URL] {
    var folder = executable.deletingLastPathComponent().standardizedFileURL
    var places = [folder.appending(path: "../lib/terroir/Kernel").standardizedFileURL]
    while folder.path != "/" {
      places.append(folder.appending(path: "Sources/Kernel"))
      folder.deleteLastPathComponent()
    }
    return places
  }

  private static func isKernel(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
  }
}
