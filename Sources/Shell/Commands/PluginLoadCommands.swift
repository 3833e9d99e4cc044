import Foundation
import Language
import Runtime
import TerroirKernel

/// `plugin load ID`: what a first use would do, now.
struct PluginLoadCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin load", group: .plugin, summary: "load a plugin now instead of at its first use",
    positional: [ParameterDeclaration("ID", .plugin, "a plugin", required: true)], gives: .text,
    effects: [.changesSession, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin load identity-audit", "tells what it registers")],
    notes: ["A plugin that was added since the workspace was opened is found."])

  struct Arguments: Decodable {
    let id: Given<PluginID>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost(), id = call.arguments.id.content
    do throws(PluginFailure) {
      if (try? host.plugin(id)) == nil { host.rediscover() }
      let registry = try host.registry(of: id)
      let name = "\(id) \(try host.manifest(of: id).version)"
      return .text(session.language.choose("\(name) is loaded", "\(name): загружен") + ": \(registry.words)")
    } catch {
      throw session.failure(error, of: host, at: call.arguments.id.span)
    }
  }
}

/// `plugin unload ID`: forget what it registered.
struct PluginUnloadCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin unload", group: .plugin, summary: "forget a loaded plugin until its next use",
    positional: [ParameterDeclaration("ID", .plugin, "a plugin", required: true)], gives: .text,
    effects: [.changesSession, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin unload identity-audit", "the next audit loads it again")],
    notes: ["The code of a native plugin stays in memory until the program ends: results may still refer to it."])

  struct Arguments: Decodable {
    let id: Given<PluginID>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost(), id = call.arguments.id.content
    do throws(PluginFailure) {
      let plugin = try host.plugin(id)
      let language = session.language
      guard try host.unload(id) else {
        return .text(language.choose("\(id) was not loaded.", "\(id): не был загружен."))
      }
      let memory =
        plugin.manifest.kind == .native
        ? language.choose(
          "; its code stays in memory until the program ends", "; его код остаётся в памяти до конца программы") : ""
      return .text(
        language.choose(
          "\(id) is forgotten until its next use\(memory).", "\(id): забыт до следующего обращения\(memory)."))
    } catch {
      throw session.failure(error, of: host, at: call.arguments.id.span)
    }
  }
}

/// `plugin reload ID`: take what was edited since.
struct PluginReloadCommand: Command {
  let declaration = CommandDeclaration(
    name: "plugin reload", group: .plugin, summary: "read a plugin's manifest and code again, after an edit",
    positional: [ParameterDeclaration("ID", .plugin, "a plugin", required: true)], gives: .text,
    effects: [.changesSession, .leftOutOfScripts, .leftOutOfDryRuns],
    examples: [.init("plugin reload identity-audit", "after plugin build")],
    notes: ["A native plugin is opened as a new copy; the older copy stays in memory until the program ends."])

  struct Arguments: Decodable {
    let id: Given<PluginID>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let host = session.pluginHost(), id = call.arguments.id.content
    do throws(PluginFailure) {
      let (plugin, keepsOlder) = try host.reload(id)
      let registry = try host.registry(of: id)
      let language = session.language, name = "\(id) \(plugin.manifest.version)"
      let older =
        keepsOlder
        ? language.choose(
          "\nThe copy loaded before stays in memory until the program ends; nothing new uses it.",
          "\nПрежняя копия остаётся в памяти до конца программы; новое ею не пользуется.") : ""
      return .text(
        language.choose("\(name) is loaded anew", "\(name): загружен заново") + ": \(registry.words)\(older)")
    } catch {
      throw session.failure(error, of: host, at: call.arguments.id.span)
    }
  }
}

extension Session {
  fileprivate func failure(_ failure: PluginFailure, of host: PluginHost, at span: Span?) -> CommandFailure {
    guard case .notInstalled(let id, let installed) = failure else { return CommandFailure(failure, at: span) }
    if let broken = host.broken.first(where: { $0.folder.lastPathComponent == id }) {
      return CommandFailure(broken.failure, at: span)
    }
    return CommandFailure(
      .plugin, "unknown-plugin", failure.message, at: span, help: "plugins lists those that are",
      suggestions: Suggestions.nearest(to: id, in: installed))
  }
}

extension Registry {
  /// What is registered, for people: "stage identity-audit for audit (12 parameters)".
  fileprivate var words: String {
    let stages = stages.sorted { $0.key < $1.key }.map { id, stage in
      let count = stage.declaration.parameters.count
      return "stage \(id) for \(stage.iteration.verb) (\(count) \(count == 1 ? "parameter" : "parameters"))"
    }
    let all = stages + contributions.filter { !$0.hasPrefix("stage ") }.sorted()
    return all.isEmpty ? "nothing" : all.joined(separator: ", ")
  }
}
