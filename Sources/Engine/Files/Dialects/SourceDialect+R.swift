import TerroirKernel

extension SourceDialect {
  /// `write.csv` and `write.csv2` of R (R Data Import/Export, 2.1): `NA` of any type, numbers by 15 digits, `1e+05`.
  static let r = SourceDialect(
    "r", marks: ["NA": .missing, "NaN": .missing, "Inf": .missing, "-Inf": .missing], marksTexts: true)
}
