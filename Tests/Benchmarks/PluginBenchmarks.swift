import Foundation
import ProgramDriver
import Runtime
import TerroirKernel

/// What plugins cost: manifests at start-up, and a call of a native stage.
enum PluginBenchmarks {
  private static func manifest(_ id: String, library: String) -> String {
    """
    id: \(id)
    name: A plugin
    version: 1.0.0
    summary: one cluster of everything
    kind: native
    licence: MIT
    library: \(library)
    contributes:
      - kind: stage
        id: everything
        stage: strategize
        contract: 1
        parameters: [least]
        tables: [clusters]
    kernel: "1"
    deterministic: true
    network: false
    sources: []

    """
  }

  static func run(_ program: String, _ sandbox: Sandbox) async throws {
    let ural = sandbox.home.appendingPathComponent("ural")
    let plugins = ural.appendingPathComponent("plugins")
    func start() throws {
      let run = try PipeRun(program, ["-w", "ural", "-c", "help where"], in: sandbox)
      if run.exitCode != 0 { throw Benchmarks.Failure(arguments: ["help where"], error: run.error) }
    }
    let bare = try Measurement("bare", goal: "", runs: 40, start)
    for number in 0..<20 {
      let folder = plugins.appendingPathComponent("plugin-\(number)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(manifest("plugin-\(number)", library: "Gone").utf8).write(
        to: folder.appendingPathComponent("plugin.yaml"))
    }
    let twenty = try Measurement("20 installed manifests, each", goal: "1", runs: 40, start)
    print(twenty.shifted(by: -bare.median, over: 20).line)
    for number in 0..<20 { try FileManager.default.removeItem(at: plugins.appendingPathComponent("plugin-\(number)")) }
    try await call(sandbox)
  }

  /// A call of a stage in a library that was opened, on next to nothing: what the border costs.
  private static func call(_ sandbox: Sandbox) async throws {
    let folder = sandbox.home.appendingPathComponent("sound")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(manifest("sound", library: "Sound").utf8).write(to: folder.appendingPathComponent("plugin.yaml"))
    try FileManager.default.copyItem(
      atPath: try Sandbox.program("libFaultyPlugins.so"), toPath: folder.appendingPathComponent("libSound.so").path)
    let host = try PluginHost(folder: folder, executable: URL(filePath: try Sandbox.program("terroir")))
    let stage = try host.stage(.strategize, of: "sound")
    let element = IdentityElement(
      id: "nets", name: LocalizedText(en: "Nets"), territory: "bay", component: .material, layer: .technological,
      kind: "craft", recognition: .local)
    let data = RegionalData(
      region: "XA", territories: [Territory(id: "XA", name: LocalizedText(en: "Coast"), level: .regional)],
      elements: [element])
    var nearer = data
    nearer.elements[0].territory = "XA"
    let input = StrategyInput(data: nearer, profile: IdentityProfile())
    for (name, parameters) in [("", [:]), (" with a parameter", ["least": ParameterValue.integer(1)])] {
      let calls = try await Measurement("a native call\(name), microseconds", goal: "10", runs: 30) {
        for _ in 0..<1000 { _ = try await stage.run(input, parameters: parameters, in: StageContext()) }
      }
      print(calls.line)
    }
  }
}
