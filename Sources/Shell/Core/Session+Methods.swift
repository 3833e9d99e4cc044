import Language
import Runtime
import TerroirKernel
import TerroirMethods

/// The methods that `calc` offers: those that come with the program, and those of installed plugins.
extension Session {
  /// The method of a name. One that comes with the program goes before a plugin's, which PLUGIN/NAME names.
  func method(_ name: String, at span: Span?) throws(CommandFailure) -> any Method.Type {
    if let method = library.methods[name] { return method }
    guard pluginMethods.contains(where: { name == $0.id || name == "\($0.plugin)/\($0.id)" }) else {
      throw CommandFailure(
        .usage, "unknown-method", "there is no method \(name)", at: span, help: "methods lists them",
        suggestions: methods(near: name))
    }
    let (id, registry) = try contribution(.method, named: name, noun: "method", at: span)
    guard let method = registry.methods[id] else {
      throw CommandFailure(.plugin, "plugin", "method \(name) is not there", at: span, help: "plugin doctor says why")
    }
    return method
  }

  /// The names of all methods; those of plugins from their manifests, so that no code is loaded for them.
  var methodNames: [String] { Set(library.methods.keys).union(pluginMethods.map(\.name)).sorted() }

  /// What each method declares. Loads the plugins that bring one; a plugin that cannot be loaded is passed over here, and
  /// told by `plugins`.
  func methodDeclarations() -> [(name: String, declaration: MethodDeclaration)] {
    let own = library.methods.map { ($0.key, $0.value.declaration) }
    let brought = pluginMethods.compactMap { brought in
      (try? pluginHost().registry(of: brought.plugin))?.methods[brought.id].map { (brought.name, $0.declaration) }
    }
    return (own + brought).sorted { $0.0 < $1.0 }.map { (name: $0.0, declaration: $0.1) }
  }

  /// The methods of plugins, each with the name that `calc` has for it.
  private var pluginMethods: [(name: String, id: String, plugin: PluginID)] {
    let all = contributions(.method, of: pluginHost())
    return all.map { brought in
      let isAlone = library.methods[brought.id] == nil && all.count { $0.id == brought.id } == 1
      return (isAlone ? brought.id : "\(brought.plugin)/\(brought.id)", brought.id, brought.plugin)
    }
  }

  /// The methods that a misspelt name may mean; of a name of two or three letters, those as long with the same first one;
  /// of a figure, those that give it.
  private func methods(near name: String) -> [String] {
    let known = methodNames
    let near = Suggestions.nearest(to: name, in: known)
    guard near.isEmpty else { return near }
    let giving = library.methods.filter { _, method in
      method.declaration.outputs.contains { $0.name == name || $0.words?.contains(name) == true }
    }
    if !giving.isEmpty { return giving.keys.sorted() }
    guard (2...3).contains(name.count) else { return [] }
    return known.filter { $0.count == name.count && $0.first == name.first }
  }
}
