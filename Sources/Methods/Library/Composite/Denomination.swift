/// Step 1, making units of different size comparable: `x / d` for indicators whose structure names a denominator.
public enum Denomination {
  /// The table with each indicator divided by its denominator; where either is missing, so is the result.
  ///
  /// - Throws: ``CompositeRefusal`` where a denominator has no column, or is not above 0.
  public static func denominated(
    _ table: IndicatorTable, by denominators: IndicatorTable?, structure: CompositeStructure
  ) throws(CompositeRefusal) -> IndicatorTable {
    var result = table
    for element in structure.indicators {
      guard let name = element.denominator, let place = table.codes.firstIndex(of: element.code) else { continue }
      guard let divisor = denominators?[name] ?? table[name] else {
        throw .noDenominator(code: element.code, denominator: name)
      }
      for (unit, value) in table.columns[place].enumerated() {
        guard let value else { continue }
        if let own = divisor[unit], !(own > 0) { throw .badDenominator(unit: table.units[unit], code: element.code) }
        result.columns[place][unit] = divisor[unit].map { value / $0 }
      }
    }
    return result
  }
}
