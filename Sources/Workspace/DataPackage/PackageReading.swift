import Foundation
import Synchronization
import TerroirKernel
import TextFiles

/// The reading of `datapackage.json`, which most commands need more than once: a file that is as it was is not read again.
final class PackageReading: Sendable {
  struct Reading: Sendable {
    /// Nil where the file is no JSON object with resources.
    var package: DataPackage?
    var faults: [Fault]
    var hash: ContentHash
  }

  private let last = Mutex<(mark: FileMark, reading: Reading)?>(nil)

  /// - Throws: a fault where the file is not there or cannot be read.
  func of(_ directory: URL) throws(WorkspaceFailure) -> Reading {
    let mark = FileMark(of: directory.appending(path: DataPackage.file))
    if let last = last.withLock({ $0 }), last.mark == mark { return last.reading }
    let source = try WorkspaceFileText(DataPackage.file, in: directory, for: .dataPackage)
    var reader = DataPackageReader(source)
    let package = reader.read()
    let reading = Reading(package: package, faults: reader.faults, hash: ContentHash(SHA256.hex(source.bytes)))
    last.withLock { $0 = (mark, reading) }
    return reading
  }
}
