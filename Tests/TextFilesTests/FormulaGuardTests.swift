import Testing
import TextFiles

@Suite("The guard against formulas")
struct FormulaGuardTests {
  @Test(
    "is put before what a spreadsheet would run, and taken off again",
    arguments: [
      "=1+1", "+7 343 2", "-", "@cmd", "\tx", "\rx", "'=1", "''=1", "- 5", "=", "+", "-1-2", "\r\n", "-1e", "+1.",
    ])
  func guarded(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.unguarded(FormulaGuard.guarded(text)) == text)
  }

  @Test(
    "is not put before plain numbers and other texts",
    arguments: ["-5", "+0.5", "-1,5e+10", "", "'", "x=1", "'-5", "'a"])
  func plain(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.unguarded(text) == text)
  }
}
