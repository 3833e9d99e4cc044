import Foundation
import TerroirKernel

/// Reads a `plugin.yaml`; every fault names file, line and column.
enum ManifestReader {
  static func read(_ file: URL) throws(PluginFailure) -> Manifest {
    let name = "\(file.deletingLastPathComponent().lastPathComponent)/\(file.lastPathComponent)"
    do throws(DeclarationFailure) {
      return try DeclarationFile.read(file, named: name, ManifestForm.form).value
    } catch {
      throw .manifest(faults: error.faults)
    }
  }
}
