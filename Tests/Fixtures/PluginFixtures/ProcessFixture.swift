import Authoring
package import Foundation
package import Runtime
package import TerroirKernel

/// A host with one process plugin in a folder of its own, made of a file in `Tests/Fixtures/ProcessPlugins`.
package final class ProcessFixture {
  package let root: URL
  package let folder: URL
  package let host: PluginHost

  package static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/ProcessPlugins")

  package init(
    _ file: String, id: String = "bad",
    contributes: [String] = ["{kind: stage, id: bad, stage: strategize, contract: 1}"],
    command: String? = "[/usr/bin/python3, main.py]", limits: String = "{}", network: Bool = false,
    deterministic: Bool = true, isolation: Isolation = .none(reason: "this is a test"), extra: [String: String] = [:]
  ) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "terroir-process-\(UUID().uuidString)")
    folder = root.appending(path: "plugins/\(id)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = Self.fixtures.appending(path: "\(file).py")
    try FileManager.default.copyItem(at: source, to: folder.appending(path: "main.py"))
    let manifest = """
      id: \(id)
      name: A plugin
      version: 1.0.0
      summary: for tests
      kind: process
      licence: MIT
      \(command.map { "command: \($0)" } ?? "# no command")
      limits: \(limits)
      contributes: [\(contributes.joined(separator: ", "))]
      kernel: "1"
      deterministic: \(deterministic)
      network: \(network)

      """
    let files = ["plugin.yaml": manifest, PythonModule.name: PythonModule.text].merging(extra) { _, own in own }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    host = PluginHost(
      search: PluginSearch(places: [.init(root.appending(path: "plugins"), .workspace)]),
      executable: root.appending(path: "terroir"),
      process: ProcessSettings(
        environment: ["PATH": "/usr/bin:/bin", "HOME": root.path, "SECRET_TOKEN": "s3cret"],
        logs: root.appending(path: "logs")),
      isolation: isolation)
  }

  deinit {
    host.shutdown()
    try? FileManager.default.removeItem(at: root)
  }

  package var log: String { root.appending(path: "logs/\(folder.lastPathComponent).log").path }

  package static let input = StrategyInput(
    data: RegionalData(
      region: "RU-SVE", territories: [Territory(id: "RU-SVE", name: LocalizedText(en: "Here"), level: .regional)]),
    profile: IdentityProfile())

  package var stage: RegisteredStage {
    get throws { try host.stage(.strategize, of: PluginID(folder.lastPathComponent)) }
  }

  /// The strategy that the plugin's stage gives.
  package func run(
    _ parameters: [String: ParameterValue] = [:], context: StageContext = StageContext(seed: 7)
  ) async throws -> Strategy? {
    try await stage.run(Self.input, parameters: parameters, in: context) as? Strategy
  }

  /// Why the plugin's stage gave nothing: reason and hint.
  package func refusal(_ parameters: [String: ParameterValue] = [:]) async throws -> StageFailure? {
    await Self.failure(of: try stage, parameters, StageContext())
  }

  package static func failure(
    of stage: RegisteredStage, _ parameters: [String: ParameterValue], _ context: StageContext
  ) async -> StageFailure? {
    do throws(StageFailure) {
      _ = try await stage.run(input, parameters: parameters, in: context)
      return nil
    } catch {
      return error
    }
  }

  /// Why the plugin cannot be loaded.
  package func loadFailure() -> PluginFailure? {
    do throws(PluginFailure) {
      _ = try host.registry(of: PluginID(folder.lastPathComponent))
      return nil
    } catch {
      return error
    }
  }

  /// The running processes whose command line names the plugin's folder, or that run in it.
  package var processes: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { $0.allSatisfy(\.isNumber) }.filter { id in
      let line = (try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline"))) ?? Data()
      let place = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")) ?? ""
      return String(decoding: line, as: UTF8.self).contains(folder.path) || place == folder.path
    }
  }
}
