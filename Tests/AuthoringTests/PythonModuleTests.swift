import Foundation
import PluginFixtures
import Testing

@testable import Authoring

@Suite("The Python module of process plugins", .timeLimit(.minutes(30)))
struct PythonModuleTests {
  private static let project = ProcessFixture.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let example = project.appending(path: "Workspaces/ural/plugins/hierarchical-clusters")

  @Test("passes its own tests")
  func own() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "terroir-module-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(PythonModule.text.utf8).write(to: folder.appending(path: PythonModule.name))
    let tests = "test_terroir_plugin.py"
    try FileManager.default.copyItem(
      at: ProcessFixture.fixtures.appending(path: tests), to: folder.appending(path: tests))
    try PythonRun.unittest(in: folder)
  }

  @Test("is what the example in the Ural workspace carries, whose tests pass")
  func example() throws {
    let copy = try String(contentsOf: Self.example.appending(path: PythonModule.name), encoding: .utf8)
    #expect(copy == PythonModule.text, "copy Sources/Authoring/SDK/python/terroir_plugin.py to the example")
    try PythonRun.unittest(in: Self.example)
  }
}
