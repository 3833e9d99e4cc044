import Foundation
import Glibc
import Synchronization
import TerroirKernel
import TextFiles

/// Opens native plugins: stamp first, then the library, then its one entry point.
struct NativeLoader: Sendable {
  let executable: URL

  /// A library as it was opened last: its file then, and the handle.
  private struct Opened {
    let mark: FileMark
    let handle: UInt
  }

  /// The libraries in this program's memory by path. The dynamic linker keeps them for the whole program, whatever host
  /// asked for them, and answers a path that it knows with the old code.
  private static let opened = Mutex<[String: Opened]>([:])

  /// The registry with what the plugin contributes, by the code that its library's file now holds.
  ///
  /// - Returns: The registry, and whether an older copy of the code stays in memory beside this one.
  func load(_ plugin: InstalledPlugin) throws(PluginFailure) -> (registry: Registry, keepsOlder: Bool) {
    let id = plugin.manifest.id.rawValue
    let file = try inspect(plugin)
    let mark = FileMark(of: file)
    let known = Self.opened.withLock { $0[file.path] }
    let isOlder = known.map { $0.mark != mark } ?? false
    let handle: UnsafeMutableRawPointer?
    if let known, !isOlder {
      handle = UnsafeMutableRawPointer(bitPattern: known.handle)
    } else {
      handle = isOlder ? try openCopy(of: file, plugin: id) : dlopen(file.path, RTLD_NOW | RTLD_LOCAL)
    }
    guard let handle else {
      throw .cannotOpen(
        plugin: id, reason: dlerror().map { Phrase(verbatim: String(cString: $0)) } ?? "no reason given")
    }
    // The handle is never closed: types of the library live on in artifacts and closures. What follows may fail, and
    // the library is in memory all the same.
    Self.opened.withLock { $0[file.path] = Opened(mark: mark, handle: UInt(bitPattern: handle)) }
    return (try registry(of: handle, plugin), isOlder)
  }

  private func registry(
    of handle: UnsafeMutableRawPointer, _ plugin: InstalledPlugin
  ) throws(PluginFailure) -> Registry {
    let id = plugin.manifest.id.rawValue
    let symbol = "terroir_plugin_\(plugin.manifest.libraryName)"
    guard let address = dlsym(handle, symbol) else { throw .entryMissing(plugin: id, symbol: symbol) }
    typealias Entry = @convention(c) () -> UnsafeMutableRawPointer?
    guard let pointer = unsafeBitCast(address, to: Entry.self)(),
      let box = Unmanaged<AnyObject>.fromOpaque(pointer).takeRetainedValue() as? PluginBox
    else { throw .entryAnswered(plugin: id) }
    var registry = Registry()
    do throws(RegistrationError) {
      try box.plugin.register(in: &registry)
    } catch {
      throw .registration(plugin: id, error: error)
    }
    return registry
  }

  /// The library's file, once its stamp is seen to be this program's; none of its code runs.
  func inspect(_ plugin: InstalledPlugin) throws(PluginFailure) -> URL {
    let id = plugin.manifest.id.rawValue
    let file = try find(plugin)
    guard let stamp = try? ABIStamp.read(file) else { throw .stampMissing(plugin: id, file: file.path) }
    if stamp != .own { throw .stampDiffers(plugin: id, theirs: stamp, ours: .own) }
    return file
  }

  /// Opens a copy that is gone from the disk at once: the opened library keeps it.
  private func openCopy(of file: URL, plugin: String) throws(PluginFailure) -> UnsafeMutableRawPointer? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-\(UUID().uuidString)")
    let copy = folder.appending(path: file.lastPathComponent)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: file, to: copy)
    } catch {
      throw .cannotOpen(plugin: plugin, reason: "no copy of \(file.path) can be made in \(folder.path)")
    }
    return dlopen(copy.path, RTLD_NOW | RTLD_LOCAL)
  }

  /// The library's file: in the plugin's folder, beside the program, or in the program's library folder.
  func find(_ plugin: InstalledPlugin) throws(PluginFailure) -> URL {
    let name = plugin.manifest.libraryFile
    let beside = executable.deletingLastPathComponent()
    let folders = [
      plugin.folder, plugin.folder.appending(path: "lib"), beside, beside.appending(path: "../lib/terroir"),
    ]
    for folder in folders {
      let file = folder.appending(path: name)
      if FileManager.default.isReadableFile(atPath: file.path) { return file }
    }
    throw .libraryMissing(plugin: plugin.manifest.id.rawValue, library: name, looked: folders.map(\.standardized.path))
  }
}
