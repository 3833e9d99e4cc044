package import Conformance
package import Foundation
import Runtime
import TerroirKernel

/// `plugin test`: manifest, build and own tests, then the conformance kit, each in processes of their own.
package struct PluginTest: Sendable {
  private let folder: PluginFolder
  private let executable: URL
  private let environment: [String: String]
  /// After this time a process of the kit is killed.
  private let limit: Duration

  package init(
    folder: URL, executable: URL, environment: [String: String], limit: Duration = .seconds(600)
  ) {
    self.folder = PluginFolder(folder)
    self.executable = executable
    self.environment = environment
    self.limit = limit
  }

  /// Every check; the first that nothing can follow is the last.
  package func run() async throws(BuildFailure) -> [ConformanceCheck] {
    let manifest = try folder.manifest()
    do throws(PluginFailure) {
      try ManifestCheck.kernel(manifest)
    } catch {
      return [
        ConformanceCheck("plugin", "manifest", .failed, "\(error.message); \(error.hint)")
      ]
    }
    var checks = [ConformanceCheck("plugin", "manifest", .passed, "\(manifest.id) \(manifest.version)")]
    let isPackage = FileManager.default.fileExists(atPath: folder.url.appending(path: "Package.swift").path)
    if manifest.kind == .native, isPackage {
      let build = NativeBuild(
        folder: folder.url, kernel: try KernelSources(for: executable), environment: environment)
      if !build.isCurrent { _ = try await build.build() }
      checks.append(ConformanceCheck("plugin", "build", .passed, "against \(build.kernel.folder.path)"))
    }
    checks.append(try await ownTests(manifest))
    return checks + (await kit())
  }

  private func ownTests(_ manifest: Manifest) async throws(BuildFailure) -> ConformanceCheck {
    guard let command = manifest.test, !command.isEmpty else {
      return ConformanceCheck("plugin", "own tests" as String, .skipped, "its manifest names no command under test:")
    }
    let text = command.joined(separator: " ")
    // Tests of a package as the kind of build this program is: what was built of it and of the kernel serves both.
    let isPackage = manifest.kind == .native && command == ["swift", "test"]
    let kernel = isPackage ? try KernelSources(for: executable) : nil
    do throws(BuildFailure) {
      if let kernel {
        try await PluginTool(NativeBuild.command(kernel, "--build-tests"), in: folder.url, environment).run()
      }
      let kind = kernel.map { ["-c", $0.kind, "--skip-build"] } ?? []
      try await PluginTool(command + kind, in: folder.url, environment).run()
      return ConformanceCheck("plugin", "own tests" as String, .passed, "\(text)")
    } catch {
      if error == .cancelled { throw error }
      return ConformanceCheck("plugin", "own tests" as String, .failed, error.message)
    }
  }

  private func kit() async -> [ConformanceCheck] {
    let here = await process(["LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC"], [])
    let away = await process(
      ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"], ["--fingerprints"],
      oneProcessor: true)
    return Self.compared(here, away, isDeterministic: (try? folder.manifest())?.deterministic ?? true)
  }

  /// What the kit told here, and whether it was the same elsewhere.
  static func compared(
    _ here: [ConformanceCheck], _ away: [ConformanceCheck], isDeterministic: Bool
  ) -> [ConformanceCheck] {
    let name = "locale, time zone, processors"
    // What failed there says more than that nothing came of it.
    let failed = away.filter { $0.outcome == .failed }.map { ConformanceCheck($0.subject, name, .failed, $0.why) }
    let others = away.filter { $0.check == ConformanceProcess.fingerprint }
    let compared = here.filter { $0.check == ConformanceProcess.fingerprint }.compactMap { print -> ConformanceCheck? in
      let other = others.first { $0.subject == print.subject }
      if other == nil, !failed.isEmpty { return nil }
      let isSame = other?.why == print.why
      return ConformanceCheck(
        print.subject, name, isSame || !isDeterministic ? .passed : .failed,
        isSame
          ? "the same bytes in Turkish, in Kathmandu and on one processor"
          : isDeterministic
            ? "another result under LANG=tr_TR.UTF-8, TZ=Asia/Kathmandu or on one processor"
            : "the manifest says that it is not deterministic")
    }
    return here.filter { ![ConformanceProcess.fingerprint, ConformanceProcess.end].contains($0.check) } + compared
      + failed
  }

  /// The first processor that this program may run on.
  static func processor(_ status: String) -> String {
    let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed_list:") }
    let list = line?.drop { !$0.isNumber } ?? ""
    let first = list.prefix(while: \.isNumber)
    return first.isEmpty ? "0" : String(first)
  }

  /// Runs the kit in a process; a check it died in is failed.
  private func process(
    _ variables: [String: String], _ options: [String], oneProcessor: Bool = false
  ) async -> [ConformanceCheck] {
    let log = FileManager.default.temporaryDirectory.appending(path: "terroir-kit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: log) }
    var command = [executable.path, "conformance", folder.url.path] + options
    let taskset = "/usr/bin/taskset"
    if oneProcessor, FileManager.default.isExecutableFile(atPath: taskset) {
      let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      command = [taskset, "-c", Self.processor(status ?? "")] + command
    }
    let tool = ToolRun(
      arguments: command, environment: environment.merging(variables) { _, new in new }, log: log, limit: limit)
    let end = await tool.run()
    let output = (try? Data(contentsOf: log)) ?? Data()
    let told = ConformanceProcess.checks(in: output)
    var checks = told.filter { $0.outcome != .started }
    let isComplete =
      told.last?.check == ConformanceProcess.end || checks.contains { $0.outcome == .failed && $0.check == "load" }
    if !isComplete {
      let last = told.last { $0.outcome == .started } ?? ConformanceCheck("plugin", "load", .started, "")
      checks.append(ConformanceCheck(last.subject, last.check, .failed, Self.words(end, limit: limit, log: log)))
    }
    return checks
  }

  private static func words(_ end: ToolRun.End, limit: Duration, log: URL) -> Phrase {
    let said = PluginTool.tail(of: log, lines: 60).split(separator: "\n")
      .last { !$0.hasPrefix(ConformanceProcess.mark) }
    let words: Phrase = said.map { "; its last output: \(String($0))" } ?? ""
    switch end {
    case .exited(let code): return "it ended the process with exit code \(code)\(words)"
    case .killed(let signal): return "it crashed with signal \(signal)\(words)"
    case .overTime: return "it had not ended after \(limit.phrase)\(words)"
    case .notStarted(let reason): return "the program cannot be started: \(reason)"
    }
  }
}
