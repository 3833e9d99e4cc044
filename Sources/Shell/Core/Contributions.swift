import Language
import Runtime
import TerroirKernel

/// What installed plugins bring beside stages and extensions, found by id.
extension Session {
  /// The contributions of a kind, by id, from manifests alone.
  func contributions(
    _ kind: Manifest.Contribution.Kind, of host: PluginHost
  ) -> [(id: String, plugin: PluginID)] {
    host.installed.flatMap { plugin in
      plugin.manifest.contributes.filter { $0.kind == kind }.map { ($0.id, plugin.manifest.id) }
    }.sorted { ($0.id, $0.plugin) < ($1.id, $1.plugin) }
  }

  /// What brings the contribution of this id, which two plugins may share: PLUGIN/ID then names one.
  func contribution(
    _ kind: Manifest.Contribution.Kind, named name: String, noun: String, at span: Span?
  ) throws(CommandFailure) -> (id: String, registry: Registry) {
    let host = pluginHost()
    let all = contributions(kind, of: host)
    let found = all.filter { $0.id == name || "\($0.plugin)/\($0.id)" == name }
    guard let one = found.first else {
      throw CommandFailure(
        .plugin, "unknown-\(noun)", "no installed plugin brings a \(noun) \(name)", at: span,
        help: all.isEmpty ? "Plugins lists what is installed." : "There are \(all.map(\.id).joined(separator: ", ")).",
        suggestions: Suggestions.nearest(to: name, in: all.map(\.id)))
    }
    guard found.count == 1 else {
      throw CommandFailure(
        .usage, "ambiguous", "\(found.count) plugins bring a \(noun) \(name)", at: span,
        help: "name one: \(found.map { "\($0.plugin)/\($0.id)" }.joined(separator: ", "))")
    }
    do throws(PluginFailure) {
      return (one.id, try host.registry(of: one.plugin))
    } catch {
      throw CommandFailure(error, at: span)
    }
  }
}

extension CommandFailure {
  /// A plugin that cannot be used, with every fault of its files.
  init(_ failure: PluginFailure, at span: Span?) {
    if failure == .cancelled {
      self = .cancelled
      return
    }
    let details = failure.details
    let message = details.isEmpty ? failure.message : failure.headline
    self.init(.plugin, "plugin", message, at: span, help: failure.hint, details: details)
  }
}
