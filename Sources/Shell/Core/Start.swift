package import Foundation
import Language

extension Session {
  /// Opens the workspace a run is about: the one named, else the one the script lies in, else the one of this folder.
  package func start(
    workspace: String?, script: String?, from here: URL, format: Settings.Format?
  ) throws(CommandFailure) {
    if let format { settings.format = format }
    if let workspace {
      try open(URL(filePath: workspace, relativeTo: here))
      return
    }
    let folder =
      script.map { URL(filePath: $0, relativeTo: here).standardizedFileURL.deletingLastPathComponent() } ?? here
    if let found = Self.enclosing(folder) { try open(found) }
  }

  /// The nearest folder with `workspace.yaml` from `folder` upwards.
  private static func enclosing(_ folder: URL) -> URL? {
    var folder = folder.standardizedFileURL
    while true {
      if FileManager.default.fileExists(atPath: folder.appending(path: "workspace.yaml").path) { return folder }
      if folder.path == "/" { return nil }
      folder.deleteLastPathComponent()
    }
  }
}
