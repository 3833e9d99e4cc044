import Declarative
import Foundation
import TerroirKernel

extension PluginHost {
  /// The manifest that lies in a folder.
  static func manifest(in folder: URL) throws(PluginFailure) -> Manifest {
    do throws(DeclarationFailure) {
      return try ManifestReader.read(folder.appending(path: "plugin.yaml"))
    } catch {
      throw .manifest(faults: error.faults)
    }
  }

  /// What the files of a declarative plugin declare.
  static func declared(by plugin: InstalledPlugin) throws(PluginFailure) -> Registry {
    do throws(DeclarationFailure) {
      return try DeclarativeLoader(plugin.manifest, in: plugin.folder).load()
    } catch {
      throw .declarations(plugin: plugin.manifest.id.rawValue, faults: error.faults)
    }
  }
}
