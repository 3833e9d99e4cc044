import TerroirKernel

extension ColumnValues {
  /// These values, then others of the same type.
  func followed(by other: ColumnValues) -> ColumnValues {
    switch (self, other) {
    case (.text(let a), .text(let b)): .text(a + b)
    case (.integer(let a), .integer(let b)): .integer(a + b)
    case (.number(let a), .number(let b)): .number(a + b)
    case (.boolean(let a), .boolean(let b)): .boolean(a + b)
    default: self
    }
  }
}
