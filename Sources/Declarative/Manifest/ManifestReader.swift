package import Foundation
package import TerroirKernel

/// Reads a `plugin.yaml`; every fault names file, line and column.
package enum ManifestReader {
  package static func read(_ file: URL) throws(DeclarationFailure) -> Manifest {
    let name = "\(file.deletingLastPathComponent().lastPathComponent)/\(file.lastPathComponent)"
    return try DeclarationFile.read(file, named: name, ManifestForm.form).value
  }
}
