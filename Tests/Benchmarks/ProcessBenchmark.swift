import Foundation
import Runtime
import TerroirKernel

/// What a call of a warm process plugin costs: alone, and with ten megabytes to carry; to a plugin that does not touch what
/// it is given, which is what the program and the pipes take, and to one on the Python module, which reads and writes JSON.
struct ProcessBenchmark {
  private let host: PluginHost
  private let stage: RegisteredStage
  private let folder: URL

  static func run() async throws {
    for line in try await ProcessBenchmark(fixture: "carries").lines("a plugin that carries it", goal: "101") {
      print(line)
    }
    for line in try await ProcessBenchmark(fixture: "echoes").lines("one on the Python module", goal: "") {
      print(line)
    }
    try json()
  }

  private init(fixture: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "terroir-benchmark-\(UUID().uuidString)")
    let plugin = folder.appending(path: "plugins/bad")
    try FileManager.default.createDirectory(at: plugin, withIntermediateDirectories: true)
    let sources = [
      "Tests/Fixtures/ProcessPlugins/\(fixture).py": "main.py",
      "Sources/Authoring/SDK/python/terroir_plugin.py": "terroir_plugin.py",
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
  private func lines(_ plugin: String, goal: String) async throws -> [String] {
    defer {
      host.shutdown()
      try? FileManager.default.removeItem(at: folder)
    }
    let small = StrategyInput(data: RegionalData(region: "RU-X"), profile: IdentityProfile())
    let large = Self.large(note: nil)
    var others = (0..<8).map { Self.large(note: "input \($0)") }
    let alone = try await Measurement("a warm call, \(plugin)", goal: "1", runs: 200) {
      _ = try await stage.run(small, parameters: [:], in: StageContext())
    }
    let known = try await Measurement("  with 10 MB of a region it was asked on before", goal: goal, runs: 9) {
      _ = try await stage.run(large, parameters: [:], in: StageContext())
    }
    let new = try await Measurement("  with 10 MB of another region", goal: goal, runs: 7) {
      _ = try await stage.run(others.removeLast(), parameters: [:], in: StageContext())
    }
    let answer = try await Measurement("  with an answer of 10 MB", goal: goal, runs: 7) {
      _ = try await stage.run(small, parameters: ["rows": .integer(75_000)], in: StageContext())
    }
    return [alone.line, known.line, new.line, answer.line]
  }

  /// What Python's own JSON takes for as much, without any call.
  private static func json() throws {
    let input = FileManager.default.temporaryDirectory.appending(path: "terroir-benchmark-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: input) }
    try CanonicalJSON.encode(large(note: nil)).write(to: input)
    let script = """
      import json, sys, time
      data = open(sys.argv[1], "rb").read()
      def median(work):
          took = []
          for _ in range(7):
              start = time.perf_counter(); work(); took.append(time.perf_counter() - start)
          return sorted(took)[3] * 1000
      value = json.loads(data)
      print(f"  {len(data) / 1e6:.1f} MB in Python's own JSON: {median(lambda: json.loads(data)):.0f} ms to read, "
            f"{median(lambda: json.dumps(value, ensure_ascii=False)):.0f} ms to write")
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, input.path]
    try python.run()
    python.waitUntilExit()
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
