import TerroirKernel

extension Table {
  /// What a person wrote into a cell of a sheet; nil where it is empty or the sheet has no such column.
  func written(_ column: String, _ row: Int) -> String? {
    switch self[column]?.values[row] {
    case .text(let text)?: text.isEmpty ? nil : text
    case .integer(let number)?: "\(number)"
    // A year stands in a sheet as a number.
    case .number(let number)?: Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .boolean(let flag)?: "\(flag)"
    case .missing?, nil: nil
    }
  }
}
