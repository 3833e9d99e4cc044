package import TerroirKernel

/// Why no row was taken.
package enum ImportFailure: Error, Sendable {
  /// What the rows would bring into the workspace, or what is wrong with it already; whether the lines are those of the
  /// table with the new rows, rather than of the file they come from; with the file's columns by those of the table.
  case faults(WorkspaceFailure, areInTable: Bool, sources: [String: String])
  /// There is no such table, and the file looks like one of a name that is near.
  case misspelt(resource: String, likely: String)
  /// A table of codes, and nobody tells what they are of.
  case noClassification(resource: String)
  case notLoaded(resource: String, path: String)
  case fileInTheWay(path: String)
  case unknownOuterColumn(String, known: [String])
  case unknownColumn(String, resource: String, known: [String])
  /// With the file's columns that are probably meant for columns of the table, by these, and those that are a year each.
  case nothingFits(resource: String, known: [String], outer: [String], likely: [String: String], years: [String])
  case unwritable(path: String, reason: Phrase)
  /// The command was given up while another import ran.
  case cancelled
}
