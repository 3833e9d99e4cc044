import Authoring
import Foundation
import Language
import Runtime
package import TerroirKernel
import Workspace

extension Session {
  /// The plugins of the open study; without one those of the project, the user and `TERROIR_PLUGIN_PATH`.
  func pluginHost() -> PluginHost {
    if let study { return study.host }
    if let bareHost { return bareHost }
    let search = PluginSearch(executable: environment.executable, workspace: nil, environment: environment.variables)
    let host = PluginHost(search: search, executable: environment.executable)
    bareHost = host
    return host
  }

  /// Marks what is read from now on as a script: it runs no program, and may lie beside the files that it reads.
  package func beginScript(_ path: String? = nil) {
    readsScript = true
    if let path { running = [file(path)] }
  }

  /// A script must not start programs: what it does is to follow from its text and the data alone.
  func refuseInScript(_ invocation: Invocation) throws(CommandFailure) {
    guard readsScript || !running.isEmpty, let effects = commands.grammar[invocation.verb.name]?.effects,
      effects.contains(.runsPrograms)
    else { return }
    var words = [invocation.verb.name]
    if case .general(let arguments) = invocation.arguments { words += arguments.positional.map(\.text) }
    let command = words.joined(separator: " ")
    throw CommandFailure(
      .usage, "script", "a script runs no program, and \(command) would", at: invocation.span,
      help: "type it at the prompt, or run: terroir \(command)")
  }

  /// The folder of a plugin, given as its id or as a path.
  func pluginFolder(_ text: String, at span: Span?) throws(CommandFailure) -> URL {
    let host = pluginHost()
    if !text.contains("/") {
      if let plugin = host.installed.first(where: { $0.manifest.id.rawValue == text }) { return plugin.folder }
      if let broken = host.broken.first(where: { $0.folder.lastPathComponent == text }) { return broken.folder }
    }
    let folder = file(text)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue { return folder }
    throw CommandFailure(
      .failed, "unknown-plugin", "\(text) is neither the id of an installed plugin nor a folder", at: span,
      help: "plugins lists those that are installed",
      suggestions: Suggestions.nearest(to: text, in: host.installed.map(\.manifest.id.rawValue)))
  }

  /// What a person must know when the workspace is opened: whether anything can be kept, which plugins its work came from
  /// that are not there, or there in another version, and those that are bound and not there.
  package func notices() throws(CommandFailure) -> [Phrase] {
    guard let study else { return [] }
    let state = try state()
    let installed = Dictionary(study.host.installed.map { ($0.manifest.id, $0.manifest.version) }) { first, _ in first }
    var notices: [Phrase] = study.obstacle.map { ["\($0.cause): what is done here is not kept"] } ?? []
    for iteration in Iteration.allCases {
      let bound = state.bindings[iteration.verb] ?? study.workspace.binding(of: iteration)
      if let key = state.result(of: iteration)?.key {
        let made: Phrase = "\(iteration.noun) was made by \(key.plugin) \(key.pluginVersion)"
        if installed[key.plugin] == nil {
          notices.append("\(made), which is not installed: it can be read, not made again")
        } else if let version = installed[key.plugin], version != key.pluginVersion {
          let isOlder = version.compare(key.pluginVersion, options: .numeric) == .orderedAscending
          notices.append(
            isOlder ? "\(made); installed is the older \(version)" : "\(made); installed is the newer \(version)")
        }
        if key.plugin == bound { continue }
      }
      if let bound, installed[bound] == nil {
        notices.append(
          study.host.broken.contains { $0.folder.lastPathComponent == bound.rawValue }
            ? "\(iteration.verb) is bound to \(bound), which cannot be read: plugin doctor \(bound) tells why"
            : "\(iteration.verb) is bound to \(bound), which is not installed")
      }
    }
    for iteration in Iteration.allCases {
      for id in study.workspace.extensionPlugins(of: iteration) where installed[id] == nil {
        notices.append("\(iteration.verb) takes what \(id) brings, which is not installed")
      }
    }
    notices += study.idleExtensions.map { "\($0.verb) takes the \($0.kind) of \($0.plugin), which brings none" }
    notices += parameterFaults().map { fault in
      let place = fault.place.map { "\($0.written): " } ?? ""
      return "\(place)\(fault.kind.message); \(FaultPrinter.help(fault))"
    }
    return notices
  }

  /// What to do about a stage whose plugin is not installed: which version to install, or what else has the stage.
  func missingHelp(_ iteration: Iteration, _ failure: PluginFailure) throws(CommandFailure) -> Phrase? {
    guard case .notInstalled(let id, _) = failure else { return nil }
    let study = try openStudy()
    let key = try state().result(of: iteration)?.key
    let version = key.flatMap { $0.plugin.rawValue == id ? " \($0.pluginVersion)" : nil } ?? ""
    let others = study.host.installed.filter { $0.manifest.contributes.contains { $0.stage == iteration.verb } }
      .map { "use \(iteration.verb) \($0.manifest.id)" }
    let another: Phrase = others.isEmpty ? "" : ", or take another: \(others.joined(separator: ", "))"
    return "install \(id)\(version) in the workspace's plugins folder\(another)"
  }
}

extension CommandFailure {
  init(_ failure: BuildFailure, at span: Span?) {
    switch failure {
    case .cancelled: self = .cancelled
    case .badName, .taken, .noTemplate: self.init(.usage, "plugin", failure.message, at: span, help: failure.hint)
    case .failed(let command, let code, let output, _):
      self.init(
        .plugin, "build", "\(command) ended with exit code \(code)", at: span, help: failure.hint,
        details: output.isEmpty ? [] : [Phrase(verbatim: output)])
    default: self.init(.plugin, "plugin", failure.message, at: span, help: failure.hint)
    }
  }
}
