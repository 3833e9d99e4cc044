import Foundation
import TerroirKernel
import Testing

@testable import Workspace

@Suite("A workspace to begin with")
struct WorkspaceTemplateTests {
  @Test("holds its names as texts, whatever marks stand in them")
  func names() throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "terroir-new-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let name = "a: \"b\" \\ #\u{1}\u{85}\nregion: X"
    try WorkspaceTemplate(name: name, region: "R", regionName: "=1+1\r\nb", language: .english).write(to: directory)
    let settings = try Workspace.open(directory).settings
    #expect(settings.name == name && settings.region == "R")
    let rows = String(decoding: try Data(contentsOf: directory.appending(path: "data/territories.csv")), as: UTF8.self)
    #expect(rows.contains("R,\"'=1+1\r\nb\","), "\(rows)")
  }
}
