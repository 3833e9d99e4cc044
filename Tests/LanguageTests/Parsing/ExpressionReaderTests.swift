import Foundation
import Testing

@testable import Language

@Suite("An expression that stands alone")
struct ExpressionReaderTests {
  private let source = SourceText(name: "kpis.yaml", text: "formula: доля * 2 # note\nnext: a b\n")

  @Test("is read from the middle of another text, with its places there")
  func inPlace() throws {
    let (expression, faults) = ExpressionReader.read(source, in: Span(9, 22))
    #expect(faults.isEmpty)
    let read = try #require(expression)
    #expect(read.span == Span(9, 21))
    guard case .binary(.times, let left, _, _) = read.kind else {
      Issue.record("\(read.kind)")
      return
    }
    #expect(left.kind == .column("доля"))
  }

  @Test("has nothing after it")
  func trailing() {
    let lower = source.span(ofLine: 2).lower + 6
    let (expression, faults) = ExpressionReader.read(source, in: Span(lower, lower + 3))
    #expect(expression == nil)
    #expect(
      faults.map { $0.render(in: source) } == [
        """
        kpis.yaml:2:9: error: expected an operator or the end of the expression, found "b"
          2 | next: a b
            |         ^
          help: Join conditions with and or or; go on to the next step with |.
        """
      ])
  }

  @Test("spells numbers as the language does", arguments: [("80M", 80e6), ("3.5%", 0.035), ("-1_000", -1000)])
  func numbers(_ text: String, _ value: Double) { #expect(Number(reading: text)?.value == value) }

  @Test("spells no number where it is something else", arguments: ["", "5MM", "0x10", "1 2", "two"])
  func noNumbers(_ text: String) { #expect(Number(reading: text) == nil) }
}
