import TerroirKernel

extension SourceDialect {
  /// `to_csv` of pandas, and what its `read_csv` takes for missing (`pandas._libs.parsers.STR_NA_VALUES`).
  static let pandas = SourceDialect(
    "pandas",
    marks: [
      "#N/A": .missing, "#N/A N/A": .missing, "#NA": .missing, "-1.#IND": .missing, "-1.#QNAN": .missing,
      "-NaN": .missing, "-nan": .missing, "1.#IND": .missing, "1.#QNAN": .missing, "<NA>": .missing, "N/A": .missing,
      "NA": .missing, "NULL": .missing, "NaN": .missing, "None": .missing, "NaT": .missing, "n/a": .missing,
      "nan": .missing, "null": .missing,
    ],
    marksTexts: true)
}
