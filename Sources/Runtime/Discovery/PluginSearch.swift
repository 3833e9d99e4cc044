package import Foundation

/// The folders that may hold plugins, in order of precedence. The working directory is never among them by itself.
package struct PluginSearch: Sendable {
  package var places: [Place]

  package struct Place: Sendable {
    package var folder: URL
    package var origin: PluginOrigin

    package init(_ folder: URL, _ origin: PluginOrigin) {
      self.folder = folder
      self.origin = origin
    }
  }

  package init(places: [Place]) { self.places = places }

  /// The places for a program at `executable`, a workspace folder and the environment.
  package init(executable: URL, workspace: URL?, environment: [String: String]) {
    places = Self.builtIn(executable).map { [Place($0, .builtIn)] } ?? []
    if let workspace { places.append(Place(workspace.appending(path: "plugins"), .workspace)) }
    if let data = environment["XDG_DATA_HOME"].flatMap({ $0.isEmpty ? nil : $0 }) {
      places.append(Place(URL(filePath: data).appending(path: "terroir/plugins"), .user))
    } else if let home = environment["HOME"] {
      places.append(Place(URL(filePath: home).appending(path: ".local/share/terroir/plugins"), .user))
    }
    for path in (environment["TERROIR_PLUGIN_PATH"] ?? "").split(separator: ":") {
      places.append(Place(URL(filePath: String(path)), .path))
    }
  }

  /// The built-in plugins' folder: beside an installed program, or the source tree a program was built in.
  private static func builtIn(_ executable: URL) -> URL? {
    let installed = executable.deletingLastPathComponent().appending(path: "../lib/terroir/plugins").standardized
    if FileManager.default.fileExists(atPath: installed.path) { return installed }
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let plugins = folder.appending(path: "Plugins")
      let package = folder.appending(path: "Package.swift")
      if FileManager.default.fileExists(atPath: plugins.path), FileManager.default.fileExists(atPath: package.path) {
        return plugins
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
