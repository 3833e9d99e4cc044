package import TerroirKernel

/// One axis of a chart: what it is called, its unit.
package struct ChartAxis: Hashable, Codable, Sendable {
  package var name: String
  package var unit: UnitOfMeasure?
  package init(_ name: String, unit: UnitOfMeasure? = nil) {
    self.name = name
    self.unit = unit
  }

  var label: String { unit.map { "\(Style.safe(name)), \($0.rawValue)" } ?? Style.safe(name) }

  /// A mark on the axis; degrees need no four decimals there.
  func tick(_ value: Double) -> String { NumberFormat.text(value, unit: unit == .degree ? nil : unit) }

  /// The column of its values in a table.
  func column(_ values: [Double?]) -> TableColumn {
    TableColumn(Column(name, .number, unit: unit, name), .number(values))
  }
}
