package import Report
import Runtime
package import TerroirKernel

/// Errors and notes are told in the language of the session.
extension Session {
  /// Tells what the program and its plugins say of faults.
  package var phrases: PhraseTeller {
    language == .english ? .english : study?.host.phrases(language, own: .program) ?? PhraseTeller(language, .program)
  }

  /// A phrase in the language of the session, for a cell or a line.
  func words(_ phrase: Phrase) -> String { phrases.text(phrase) }

  /// A printer with the settings of the session.
  package func printer(width: Int?, style: Style) -> Printer { Printer(settings, width: width, style: style, phrases) }
}
