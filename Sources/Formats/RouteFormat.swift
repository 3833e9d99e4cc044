import Engine
package import Report
package import TerroirKernel

/// A form in which navigators and maps take points and routes, with the names that people call these by.
package protocol RouteFormat: TextFormat {
  static func text(_ table: Table, _ words: RouteWords) throws(FormatFailure) -> FormattedTable
}

extension RouteFormat {
  package static func text(_ table: Table) throws(FormatFailure) -> FormattedTable { try text(table, RouteWords()) }
}
