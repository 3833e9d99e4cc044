/// Reads an expression that stands alone: in a file of another kind, where no statement is round it.
package enum ExpressionReader {
  /// The expression of `span`, nothing before or after it; nil where a fault leaves none. Faults are placed in `source`.
  package static func read(_ source: SourceText, in span: Span) -> (expression: Expression?, faults: [SourceDiagnostic])
  {
    var parser = SegmentParser(grammar: Grammar([]), bytes: Array(source.text.utf8), span: span)
    do throws(SourceDiagnostic) {
      let expression = try parser.expression()
      let next = try parser.peek().token
      guard case .end = next.kind else { throw parser.unexpectedOperator(next) }
      return (parser.diagnostics.isEmpty ? expression : nil, parser.diagnostics)
    } catch {
      return (nil, parser.diagnostics + [error])
    }
  }
}
