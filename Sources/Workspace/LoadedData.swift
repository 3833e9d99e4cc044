import Synchronization
package import TerroirKernel

/// The tables of a workspace as stages and commands take them, with the way back to the files.
package struct LoadedData: Sendable {
  /// What the stages see; a table the package lacks is named in its `missingTables`. It is made at the first look.
  package var data: RegionalData { decoded.value.data }
  /// SHA-256 of each file that was read, by its path in the workspace.
  package var fileHashes: [String: ContentHash]
  /// Every table in memory by resource name, as the command language sees it.
  package var tables: [String: Table]
  package var resources: [Resource]
  package var origins: Origins { decoded.value.origins }
  package var warnings: [Fault]
  let decoded: DecodedData

  /// The content hash of the data: neither the order of the rows nor the spelling of the files changes it.
  ///
  /// - Throws: an encoding error where a number is not finite, which a checked table never holds.
  package func hash() throws -> ContentHash { try CanonicalJSON.hash(data) }
}

/// The rows of checked tables, made when they are first asked for: who looks at a table alone has no need of them.
final class DecodedData: Sendable {
  private let decoder: RegionalDecoder
  private let missing: [String]
  private let made = Mutex<(data: RegionalData, origins: Origins)?>(nil)

  /// - Parameter missing: the tables that the package lacks.
  init(_ decoder: RegionalDecoder, missing: [String]) {
    self.decoder = decoder
    self.missing = missing
  }

  var value: (data: RegionalData, origins: Origins) {
    made.withLock { made in
      if let made { return made }
      var decoder = decoder
      let data = decoder.decode(missing: missing)
      made = (data, decoder.origins)
      return (data, decoder.origins)
    }
  }
}

/// The result of checking a workspace: what is sound, and every fault.
package struct Inspection: Sendable {
  /// The sound rows of the sound tables; nil where the data package cannot be read or the region is not in it.
  package var data: LoadedData?
  /// In reading order, errors and warnings.
  package var faults: [Fault]
  /// For each table that was read: its rows, and those without a fault.
  package var rows: [TableCount]

  package struct TableCount: Hashable, Sendable {
    package var table: String
    package var rows: Int
    package var sound: Int

    package init(table: String, rows: Int, sound: Int) {
      self.table = table
      self.rows = rows
      self.sound = sound
    }
  }
}
