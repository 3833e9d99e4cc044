/// The statements that were understood and everything that was not.
package struct ParseResult: Sendable {
  package let script: Script
  package let diagnostics: [SourceDiagnostic]
}
