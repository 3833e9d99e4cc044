package import Foundation
import Runtime
import TerroirKernel

/// Builds a native plugin that is a Swift package of its own, against the kernel this program was built from and as
/// the same kind of build, so that the stamps agree.
///
/// The package names the kernel by the link `.terroir/Kernel` in its own folder, which is set before every build: the
/// folder can be moved, shared and put under version control as it is.
package struct NativeBuild: Sendable {
  package let folder: URL
  package let kernel: KernelSources
  private let environment: [String: String]

  package init(folder: URL, kernel: KernelSources, environment: [String: String]) {
    self.folder = folder
    self.kernel = kernel
    self.environment = environment
  }

  /// Builds the library and puts it into the plugin's `lib`; its file.
  package func build() async throws(BuildFailure) -> URL {
    let manifest = try PluginFolder(folder).manifest()
    guard manifest.kind == .native else { throw .notNative(plugin: manifest.id.rawValue, kind: manifest.kind.rawValue) }
    guard FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) else {
      throw .noPackage(folder: folder.path)
    }
    try linkKernel()
    let product = manifest.libraryName
    try await PluginTool(Self.command(kernel, "--product", product), in: folder, environment).run()
    let name = manifest.libraryFile
    let built = folder.appending(path: ".build/\(kernel.kind)/\(name)")
    guard let stamp = try? ABIStamp.read(built) else {
      throw .noLibrary(plugin: manifest.id.rawValue, product: product, file: ".build/\(kernel.kind)/\(name)")
    }
    if stamp != .own { throw .sourcesChanged(kernel: kernel.folder.path, theirs: stamp, ours: .own) }
    return try install(built)
  }

  /// What builds a part of the package: with one set of flags for the library and for its tests, as `swift test` has them
  /// of itself and `swift build` has not, so that the kernel is compiled once for both.
  static func command(_ kernel: KernelSources, _ part: String...) -> [String] {
    ["swift", "build", "-c", kernel.kind, "-Xswiftc", "-enable-testing"] + part
  }

  /// Whether the library is there, fits this program, and is newer than every source.
  package var isCurrent: Bool {
    guard let manifest = try? PluginFolder(folder).manifest(),
      let library = Optional(folder.appending(path: "lib/\(manifest.libraryFile)")),
      (try? ABIStamp.read(library)) == .own, let built = PluginFolder.changed(library)
    else { return false }
    return PluginFolder(folder).sources.allSatisfy { (PluginFolder.changed($0) ?? .distantFuture) <= built }
  }

  /// Sets `.terroir/Kernel` to the kernel's sources.
  private func linkKernel() throws(BuildFailure) {
    let link = folder.appending(path: ".terroir/Kernel")
    let files = FileManager.default
    do {
      if (try? files.destinationOfSymbolicLink(atPath: link.path)) == kernel.folder.path { return }
      try files.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? files.removeItem(at: link)
      try files.createSymbolicLink(atPath: link.path, withDestinationPath: kernel.folder.path)
    } catch {
      throw .unwritable(path: link.path, reason: "the link to the kernel cannot be made")
    }
  }

  /// The library in the plugin's `lib`, put there in one step: a program that has the older one open keeps it.
  private func install(_ built: URL) throws(BuildFailure) -> URL {
    let files = FileManager.default
    let library = folder.appending(path: "lib/\(built.lastPathComponent)")
    let fresh = folder.appending(path: "lib/.\(UUID().uuidString)")
    do {
      try files.createDirectory(at: library.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(at: built, to: fresh)
      guard rename(fresh.path, library.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
      return library
    } catch {
      try? files.removeItem(at: fresh)
      throw .unwritable(path: library.path, reason: "the library cannot be copied there")
    }
  }
}
