import Foundation
import Testing

@testable import Language

@Suite("Any input")
struct RandomInputTests {
  /// SplitMix64, so that every run sees the same inputs.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "audit", "where", "derive", "group", "by", "sort", "head", "join", "on", "import", "as", "plugin", "info", "show",
    "t",
    "x", "Касли", "文化", "👩‍👩‍👧", "e\u{301}", "1", "2.5", "120M", "3%", "1..5", "..", ".", "-", "--all", "--", "=", "==",
    "<", "!",
    "&&", "not", "in", "like", "and", "|", "||", "(", ")", "[", "]", ",", ":", "\"", "`", "\\", "\\n", "#", " ", " ",
    " ", "\n",
    "\t", "\r\n", "_", "%", "+", "*", "/", "«", "\u{200B}", "\u{1B}", "terroir", "9e99999", "0e",
  ]

  @Test("neither crashes the parser nor puts a span outside the text or into the middle of a character")
  func random() {
    var generator = Generator(state: 20_250_423)
    let parser = Parser(testGrammar)
    for _ in 0..<100_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        if Bool.random(using: &generator) { text += " " }
      }
      let source = SourceText(name: "random", text: text)
      let result = parser.parse(source)
      let spans = result.diagnostics.map(\.span) + result.script.statements.flatMap(Self.spans)
      let bytes = Array(text.utf8)
      let isBoundary = { (place: Int) in place == bytes.count || bytes[place] & 0xC0 != 0x80 }
      guard
        spans.allSatisfy({
          $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= source.count && isBoundary($0.lower)
            && isBoundary($0.upper)
        })
      else {
        Issue.record("a span outside of \(text.debugDescription): \(spans) of \(source.count) \(result.diagnostics)")
        return
      }
      guard result.diagnostics.isEmpty == false || result.script.statements.allSatisfy({ !$0.text.isEmpty }) else {
        Issue.record("an empty statement in \(text.debugDescription)")
        return
      }
      if generator.state % 16 == 0 {
        result.diagnostics.forEach { _ = $0.render(in: source) }
        _ = parser.needsContinuation(text)
        _ = Completion(testGrammar, context: CompletionContext()).candidates(in: text, at: text.utf8.count)
      }
    }
  }

  /// The spans of a statement, its head and its steps; a step stands within its statement.
  private static func spans(_ statement: Statement) -> [Span] {
    var spans =
      [statement.span, statement.pipeline.span] + statement.pipeline.steps.flatMap { [$0.span, $0.verb.span] }
    if let binding = statement.binding { spans.append(binding.span) }
    for span in spans where span.lower < statement.span.lower || span.upper > statement.span.upper {
      Issue.record("\(span) stands outside of its statement \(statement.span): \(statement.text.debugDescription)")
    }
    return spans
  }

  @Test("is read in time that grows with its length alone")
  func linear() {
    let line = "x = actors | where level == \"municipal\" and lq > 1.2 | sort -lq | head 5\n"
    // The thread's own processor time: what else the machine does has no part in it.
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func seconds(_ text: String) -> Double {
      let start = now()
      _ = Parser(testGrammar).parse(SourceText(name: "long", text: text))
      return now() - start
    }
    let short = seconds(String(repeating: line, count: 1_000))
    let long = seconds(String(repeating: line, count: 10_000))
    let unclosed = seconds(String(repeating: "t | where (a in [\"b\n", count: 10_000))
    #expect(long < max(short, 0.02) * 40, "\(short) s for 1,000 lines, \(long) s for 10,000")
    #expect(unclosed < max(short, 0.02) * 40, "\(short) s for 1,000 lines, \(unclosed) s for 10,000 unclosed ones")
  }
}
