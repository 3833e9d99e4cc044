import Foundation
import Runtime
import TerroirKernel

/// What a call of a warm process plugin costs: alone, and with ten megabytes to carry.
struct ProcessBenchmark {
  private let host: PluginHost
  private let stage: RegisteredStage
  private let folder: URL

  static func run() async throws {
    for line in try await ProcessBenchmark().lines() { print(line) }
  }

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "terroir-benchmark-\(UUID().uuidString)")
    let plugin = folder.appending(path: "plugins/bad")
    try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
    let sources = [
      "Tests/Fixtures/ProcessPlugins/echoes.py": "main.py",
      "Sources/Runtime/SDK/python/terroir_plugin.py": "terroir_plugin.py",
    ]
    for (source, name) in sources {
      try FileManager.default.copyItem(
        at: Benchmarks.project.appending(path: source), to: plugin.appending(path: name))
    }
    let manifest = """
      id: bad
      name: Echoes
      version: 1.0.0
      summary: for benchmarks
      kind: process
      licence: MIT
      command: [python3, main.py]
      contributes: [{kind: stage, id: bad, stage: strategize, contract: 1}]
      kernel: "1"
      deterministic: true
      network: false

      """
    try Data(manifest.utf8).write(to: plugin.appending(path: "plugin.yaml"))
    host = PluginHost(
      search: PluginSearch(places: [.init(folder.appending(path: "plugins"), .workspace)]), executable: folder)
    stage = try host.stage(.strategize, of: "bad")
  }

  /// The lines of the report.
  private func lines() async throws -> [String] {
    defer {
      host.shutdown()
      try? FileManager.default.removeItem(at: folder)
    }
    let small = StrategyInput(data: RegionalData(region: "RU-X"), profile: IdentityProfile())
    let large = Self.large(note: nil)
    let megabytes = try CanonicalJSON.encode(large).count / 1_000_000
    var others = (0..<6).map { Self.large(note: "input \($0)") }
    let alone = try await Measurement("warm process plugin: a call", goal: "1", runs: 200) {
      _ = try await stage.run(small, parameters: [:], in: StageContext())
    }
    let known = try await Measurement(
      "the same with \(megabytes) MB of a region it was asked on before", goal: "101", runs: 9
    ) {
      _ = try await stage.run(large, parameters: [:], in: StageContext())
    }
    let new = try await Measurement("the same with \(megabytes) MB of another region", goal: "101", runs: 5) {
      _ = try await stage.run(others.removeLast(), parameters: [:], in: StageContext())
    }
    let answer = try await Measurement("the same with an answer of 10 MB", goal: "101", runs: 5) {
      _ = try await stage.run(small, parameters: ["rows": .integer(75_000)], in: StageContext())
    }
    return [alone.line, known.line, new.line, answer.line]
  }

  private static func large(note: String?) -> StrategyInput {
    let elements = (0..<26_000).map { number in
      IdentityElement(
        id: ElementID("element-\(number)"),
        name: LocalizedText(en: "Element number \(number)", ru: "Элемент номер \(number)"),
        territory: TerritoryID("town-\(number % 300)"), component: .material, layer: .cultural, kind: "craft",
        recognition: .regional, sinceYear: 1800 + number % 200, industries: ["folk-arts-crafts", "art-industry"],
        latitude: 56.5 + Double(number) / 7e4, longitude: 60.1 + Double(number) / 3e4,
        source: "https://example.org/source/\(number)", confidence: .high, note: note)
    }
    return StrategyInput(data: RegionalData(region: "RU-X", elements: elements), profile: IdentityProfile())
  }
}
