import TerroirKernel

extension SourceDialect {
  /// Cells of a spreadsheet saved as text (ECMA-376, 18.17.3): errors of formulas stand where there is no value, and `-` is
  /// the accounting format's zero.
  static let excel = SourceDialect(
    "excel",
    marks: [
      "#N/A": .missing, "#VALUE!": .missing, "#REF!": .missing, "#DIV/0!": .missing, "#NUM!": .missing,
      "#NAME?": .missing, "#NULL!": .missing, "#Н/Д": .missing, "#ЗНАЧ!": .missing, "#ССЫЛКА!": .missing,
      "#ДЕЛ/0!": .missing, "#ЧИСЛО!": .missing, "#ИМЯ?": .missing, "#ПУСТО!": .missing, "-": .zero,
    ],
    marksTexts: false)
}
