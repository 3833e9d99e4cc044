import Foundation
import Language
import Runtime
import TerroirKernel
import Workspace

/// The pack of the country that `workspace.yaml` names.
extension Session {
  /// What the pack says; the method's own words where the workspace names no country.
  func country(at span: Span?) throws(CommandFailure) -> Country {
    guard let plugin = try countryPlugin(at: span) else { return Country() }
    return try country(of: plugin, at: span)
  }

  /// The plugin that brings it; nil where the workspace names no country.
  private func countryPlugin(at span: Span?) throws(CommandFailure) -> PluginID? {
    let settings = try openStudy(span).workspace.settings
    guard let plugin = settings.country else { return nil }
    let known = countryPlugins
    guard known.contains(plugin.rawValue) else {
      throw CommandFailure(
        WorkspaceFailure([
          Fault(
            .unknownCountry(plugin.rawValue, known: known), at: settings.countryPlace,
            suggestions: Suggestions.nearest(to: plugin.rawValue, in: known))
        ]))
    }
    return plugin
  }

  /// The pack of a plugin that a command is given.
  func pack(named given: Given<String>?) throws(CommandFailure) -> (plugin: PluginID, country: Country)? {
    guard let given else { return nil }
    let known = countryPlugins
    guard known.contains(given.content) else {
      throw CommandFailure(
        .plugin, "unknown-country", "no installed plugin brings a country \(given.content)", at: given.span,
        help: known.isEmpty
          ? "copy the plugin's folder to ~/.local/share/terroir/plugins, or leave country= out"
          : "there are \(known.joined(separator: ", ")); copy another's folder to ~/.local/share/terroir/plugins, or leave country= out",
        suggestions: Suggestions.nearest(to: given.content, in: known))
    }
    let plugin = PluginID(given.content)
    return (plugin, try country(of: plugin, at: given.span))
  }

  /// The plugins that bring a country, by id.
  private var countryPlugins: [String] {
    Set(contributions(.country, of: pluginHost()).map(\.plugin.rawValue)).sorted()
  }

  private func country(of plugin: PluginID, at span: Span?) throws(CommandFailure) -> Country {
    do throws(PluginFailure) {
      return try pluginHost().registry(of: plugin).countries.min { $0.key < $1.key }?.value ?? Country()
    } catch {
      throw CommandFailure(error, at: span)
    }
  }

  /// The hash of the pack; nil where the workspace names no country, or one whose pack says nothing.
  func countryHash(at span: Span?) throws(CommandFailure) -> ContentHash? {
    guard let plugin = try countryPlugin(at: span) else { return nil }
    // To read the pack and to write it as JSON took a sixth of what `status` takes.
    let key = memoKey("country", [plugin.rawValue, (try? pluginHost().build(of: plugin)) ?? ""])
    if let known = memo(key) { return known.isEmpty ? nil : ContentHash(String(decoding: known, as: UTF8.self)) }
    let country = try country(of: plugin, at: span)
    guard let hash = try? country == Country() ? "" : CanonicalJSON.hash(country).rawValue else {
      throw CommandFailure(.plugin, "plugin", "a default of \(country.id) is no number", at: span)
    }
    note(Data(hash.utf8), for: key)
    return hash.isEmpty ? nil : ContentHash(hash)
  }
}
