import Foundation
import ProgramDriver

/// A plugin folder in a study's workspace, with the library of faulty plugins under the name its manifest gives.
struct PluginFixture {
  let folder: URL

  /// - Parameters:
  ///   - place: The folder of plugins, in the study's home.
  ///   - library: Which of the library's entries the manifest names.
  init(
    _ id: String, in study: Study, place: String = "ural/plugins", library: String, stage: String = "everything",
    version: String = "1.0.0", _ edit: (inout String) -> Void = { _ in }
  ) throws {
    folder = study.sandbox.home.appendingPathComponent("\(place)/\(id)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var manifest = """
      id: \(id)
      name: A plugin
      version: \(version)
      summary: one cluster of everything
      kind: native
      licence: MIT
      library: \(library)
      contributes:
        - kind: stage
          id: \(stage)
          stage: strategize
          contract: 1
      kernel: "1"
      deterministic: true
      network: false

      """
    edit(&manifest)
    try Data(manifest.utf8).write(to: folder.appendingPathComponent("plugin.yaml"))
    let file = folder.appendingPathComponent("lib\(library).so")
    try FileManager.default.copyItem(atPath: try Sandbox.program("libFaultyPlugins.so"), toPath: file.path)
  }

  /// Puts another build in the place of the library, as a build does: the same code with some of its words changed to
  /// others of the same length.
  func rebuild(_ library: String, replacing word: String, with other: String) throws {
    let file = folder.appendingPathComponent("lib\(library).so")
    var data = try Data(contentsOf: file)
    while let found = data.range(of: Data(word.utf8)) { data.replaceSubrange(found, with: Data(other.utf8)) }
    try data.write(to: file, options: .atomic)
  }

  /// Puts other bytes in the place of the library.
  func replaceLibrary(_ library: String, with data: Data) throws {
    try data.write(to: folder.appendingPathComponent("lib\(library).so"))
  }

  /// The stamp in the library of faulty plugins: this build's own.
  static var stamp: String {
    get throws {
      let data = try Data(contentsOf: URL(fileURLWithPath: try Sandbox.program("libFaultyPlugins.so")))
      guard let mark = data.range(of: Data("terroir-abi:".utf8)) else { return "" }
      return String(decoding: data[mark.lowerBound...].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self) + ";"
    }
  }
}
