package import TerroirKernel

/// A way to write a table as a file or to another program: exact numbers, every row, every column.
package protocol TableFormat: Sendable {
  /// The ending of its files, without the dot.
  static var ending: String { get }
  func text(_ table: Table) throws(FormatFailure) -> String
}

/// Why a table cannot be written in a format.
package enum FormatFailure: Error, Hashable, Sendable {
  /// A map format needs the columns named; `found` are those there are.
  case noCoordinates(wanted: [String], found: [String])

  package var message: String {
    switch self {
    case .noCoordinates(let wanted, let found):
      "a map needs the columns \(wanted.joined(separator: " and ")); there are \(found.joined(separator: ", "))"
    }
  }
}
