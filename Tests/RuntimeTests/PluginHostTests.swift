import Foundation
import TerroirKernel
import Testing

@testable import Runtime

@Suite("Installed plugins")
final class PluginHostTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-plugins-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func manifest(_ id: String, library: String = "Gone", kernel: String = "1") -> String {
    """
    id: \(id)
    name: A plugin
    version: 1.0.0
    summary: does nothing
    kind: native
    licence: MIT
    library: \(library)
    contributes:
      - kind: stage
        id: \(id)
        stage: audit
        contract: 1
    kernel: "\(kernel)"
    deterministic: true
    network: false

    """
  }

  private func install(_ name: String, in place: String = "one", _ manifest: String) throws {
    let plugin = folder.appending(path: "\(place)/\(name)")
    try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: plugin.appending(path: "plugin.yaml"))
  }

  private var host: PluginHost {
    PluginHost(
      search: PluginSearch(places: [
        .init(folder.appending(path: "one"), .workspace), .init(folder.appending(path: "two"), .user),
      ]), executable: folder.appending(path: "terroir"))
  }

  @Test("are known from their manifests, and none is loaded for that")
  func listed() throws {
    try install("a", Self.manifest("alpha"))
    #expect(host.installed.map(\.manifest.id) == ["alpha"])
    #expect(!host.isLoaded("alpha"))
  }

  @Test("hide those of the same id in later places, and it is told")
  func shadowing() throws {
    try install("a", in: "one", Self.manifest("alpha"))
    try install("a", in: "two", Self.manifest("alpha"))
    #expect(host.installed.count == 1)
    #expect(host.installed[0].origin == .workspace)
    #expect(host.installed[0].shadows.count == 1)
  }

  @Test("that are broken are listed with place and reason, and the others work")
  func broken() throws {
    try install("a", Self.manifest("alpha"))
    try install("b", "id: beta\nname: [\n")
    try install("c", Self.manifest("gamma").replacing("kind: native", with: "kind: magic"))
    try install("d", Self.manifest("delta") + "colour: red\n")
    #expect(host.installed.map(\.manifest.id) == ["alpha"])
    #expect(host.broken.map { $0.folder.lastPathComponent }.sorted() == ["b", "c", "d"])
    for plugin in host.broken {
      #expect(plugin.failure.message.description.contains("plugin.yaml:"), "\(plugin.failure.message)")
      #expect(!plugin.failure.hint.isEmpty)
    }
  }

  @Test("whose library is not there are told with the places that were looked in")
  func library() throws {
    try install("a", Self.manifest("alpha"))
    do throws(PluginFailure) {
      _ = try host.stage(.audit, of: "alpha")
      Issue.record("a plugin without a library was loaded")
    } catch {
      #expect(error.message == "alpha has no library libGone.so")
      #expect(error.hint.description.hasPrefix("build it: plugin build; looked in "))
    }
  }

  @Test("are another build when the file that their library is a link to changes")
  func linkedLibrary() throws {
    try install("a", Self.manifest("alpha"))
    let library = folder.appending(path: "one/a/libGone.so")
    try Data("one".utf8).write(to: folder.appending(path: "built.so"))
    try FileManager.default.createSymbolicLink(atPath: library.path, withDestinationPath: "../../built.so")
    let before = try host.build(of: "alpha")
    #expect(try host.build(of: "alpha") == before)
    try Data("another".utf8).write(to: folder.appending(path: "built.so"))
    #expect(try host.build(of: "alpha") != before)
  }

  @Test("whose library carries no stamp are never opened")
  func stamp() throws {
    try install("a", Self.manifest("alpha"))
    try Data("no library at all".utf8).write(to: folder.appending(path: "one/a/libGone.so"))
    do throws(PluginFailure) {
      _ = try host.stage(.audit, of: "alpha")
      Issue.record("a file without a stamp was opened")
    } catch {
      guard case .stampMissing(let plugin, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(plugin == "alpha")
    }
  }

  @Test("whose manifest cannot be read are told with its fault, not as plugins that are not there")
  func unreadable() throws {
    try install("tg", Self.manifest("tg") + "\nfoo: bar\n")
    let host = host
    do throws(PluginFailure) {
      _ = try host.plugin("tg")
      Issue.record("a plugin without a readable manifest was found")
    } catch {
      #expect(error.message.description.contains("a manifest has no key \"foo\""), "\(error.message)")
    }
  }

  @Test("that are not there are told with those that are")
  func absent() throws {
    try install("a", Self.manifest("alpha"))
    #expect(throws: PluginFailure.notInstalled(id: "beta", installed: ["alpha"])) { try self.host.plugin("beta") }
  }
}
