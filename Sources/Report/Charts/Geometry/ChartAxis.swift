package import TerroirKernel

/// One axis of a chart: what it is called, its unit.
package struct ChartAxis: Hashable, Codable, Sendable {
  package var name: String
  package var unit: UnitOfMeasure?
  package init(_ name: String, unit: UnitOfMeasure? = nil) {
    self.name = name
    self.unit = unit
  }

  func label(in language: NameLanguage) -> String {
    unit.map { "\(Style.safe(name)), \($0.title(in: language))" } ?? Style.safe(name)
  }

  /// A mark on the axis; degrees need no four decimals there.
  func tick(_ value: Double, in language: NameLanguage) -> String {
    NumberFormat.text(value, unit: unit == .degree ? nil : unit, in: language)
  }

  /// The column of its values in a table.
  func column(_ values: [Double?]) -> TableColumn {
    TableColumn(Column(name, .number, unit: unit, name), .number(values))
  }
}
