import Authoring
import Conformance
import Foundation
import Language
import Runtime
import TerroirKernel

/// `plugin build PATH`: a native plugin against this program's kernel.
struct PluginBuildCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin build", group: .plugin, summary: "build a native plugin against this program's kernel",
    positional: [ParameterDeclaration("PLUGIN", .directory, "an id, or a plugin's folder", required: true)],
    gives: .text, effects: [.runsPrograms, .writesFiles, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin build coast-clusters", "a Swift package of its own")],
    notes: [
      "Runs swift build in the plugin's folder, as the kind of build this program is, so that the stamps agree.",
      "Not in a script: a script runs no program.",
    ])

  struct Arguments: Decodable {
    let plugin: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let folder = try session.pluginFolder(call.arguments.plugin.content, at: call.arguments.plugin.span)
    do throws(BuildFailure) {
      let kernel = try KernelSources(for: session.environment.executable)
      let build = NativeBuild(folder: folder, kernel: kernel, environment: session.environment.variables)
      let library = try await build.build()
      let host = session.pluginHost()
      host.rediscover()
      let manifest = try PluginFolder(folder).manifest()
      return .text(
        Self.told(
          manifest, library, kernel, isLoaded: host.isLoaded(manifest.id),
          given: Quoting.argument(call.arguments.plugin.content), in: session.language))
    } catch {
      throw CommandFailure(error, at: call.arguments.plugin.span)
    }
  }

  /// What was built, where it lies, and what is to be done next.
  private static func told(
    _ plugin: Manifest, _ library: URL, _ kernel: KernelSources, isLoaded: Bool, given word: String,
    in language: NameLanguage
  ) -> String {
    let name = "\(plugin.id) \(plugin.version)"
    let lines = [
      language.choose("\(name) is built: \(library.path)", "Модуль \(name) собран: \(library.path)"),
      language.choose(
        "It was built against \(kernel.folder.path) as a \(kernel.kind) build.",
        "Ядро: \(kernel.folder.path), вид сборки: \(kernel.kind)."),
      isLoaded
        ? language.choose(
          "The program still has the older code: plugin reload \(plugin.id) takes this one.",
          "В программе пока прежний код: новый загрузит plugin reload \(plugin.id).")
        : language.choose("plugin test \(word) checks it.", "Проверить его: plugin test \(word)."),
    ]
    return lines.joined(separator: "\n")
  }
}

/// `plugin test PATH`: the plugin's own tests, then the conformance kit.
struct PluginTestCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin test", group: .plugin, summary: "check a plugin: its own tests, and what every plugin must keep",
    positional: [ParameterDeclaration("PLUGIN", .directory, "an id, or a plugin's folder", required: true)],
    gives: .table, effects: [.runsPrograms, .writesFiles, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin test identity-audit", "a table: check, outcome, why")],
    notes: [
      "The plugin runs on a small region of the kit's own, in a process of its own: a crash is a failed check.",
      "A native plugin is built first where its sources are newer. Not in a script: a script runs no program.",
    ])

  struct Arguments: Decodable {
    let plugin: Given<String>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let folder = try session.pluginFolder(call.arguments.plugin.content, at: call.arguments.plugin.span)
    let test = PluginTest(
      folder: folder, executable: session.environment.executable, environment: session.environment.variables)
    do throws(BuildFailure) {
      let checks = try await test.run()
      let failed = checks.count { $0.outcome == .failed }
      if failed > 0 {
        session.verdict = CommandFailure(
          .plugin, "conformance", "\(failed) of \(checks.count) checks failed", at: call.arguments.plugin.span,
          help: "the rows with outcome failed say why")
      }
      return .table(checks.table(session.phrases))
    } catch {
      throw CommandFailure(error, at: call.arguments.plugin.span)
    }
  }
}
