package import TerroirKernel

/// The tables of a workspace as stages and commands take them, with the way back to the files.
package struct LoadedData: Sendable {
  /// What the stages see; a table the package lacks is named in its `missingTables`.
  package var data: RegionalData
  /// SHA-256 of each file that was read, by its path in the workspace.
  package var fileHashes: [String: ContentHash]
  /// Every table in memory by resource name, as the command language sees it.
  package var tables: [String: Table]
  package var resources: [Resource]
  package var origins: Origins
  package var warnings: [Fault]

  /// The content hash of the data: neither the order of the rows nor the spelling of the files changes it.
  ///
  /// - Throws: an encoding error where a number is not finite, which a checked table never holds.
  package func hash() throws -> ContentHash { try CanonicalJSON.hash(data) }
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
