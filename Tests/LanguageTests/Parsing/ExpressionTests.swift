import Testing

@testable import Language

@Suite("Expressions")
struct ExpressionTests {
  private func condition(_ text: String) throws -> String {
    let script = try parse("actors | where \(text)")
    guard case .filter(let expression)? = script.statements.first?.pipeline.steps.first?.arguments else { return "" }
    return bracketed(expression)
  }

  @Test(
    "bind by precedence",
    arguments: [
      ("a == 1 or b == 2 and c == 3", "((a == 1.0) or ((b == 2.0) and (c == 3.0)))"),
      ("not a == 1 and b", "((not (a == 1.0)) and b)"),
      ("a + b * c - d", "((a + (b * c)) - d)"),
      ("-a * b", "((- a) * b)"),
      ("(a + b) * c", "((a + b) * c)"),
      ("a - b - c", "((a - b) - c)"),
      ("a < -1", "(a < (- 1.0))"),
      ("name like \"К%\" AND NOT (x > 3%)", "((name like \"К%\") and (not (x > 0.03)))"),
    ])
  func precedence(text: String, tree: String) throws {
    #expect(try condition(text) == tree)
  }

  @Test("take a hyphen into a name only where a letter follows directly")
  func hyphens() throws {
    #expect(try condition("sole-trader == a - b") == "(sole-trader == (a - b))")
    #expect(try condition("x-1 > 0") == "((x - 1.0) > 0.0)")
    #expect(try condition("`pop-2024` > 0") == "(pop-2024 > 0.0)")
  }

  @Test("tell per cent from remainder, and ranges from decimals")
  func numbers() throws {
    #expect(try condition("a > 3.5%") == "(a > 0.035)")
    #expect(try condition("10%3 == 1") == "((10.0 % 3.0) == 1.0)")
    #expect(try condition("a % 2 == 0") == "((a % 2.0) == 0.0)")
    #expect(try condition("year in 2019..2023") == "(year in 2019.0..2023.0)")
    #expect(try condition("x in 0.5..1.5") == "(x in 0.5..1.5)")
    #expect(try condition("budget >= 120M") == "(budget >= 120000000.0)")
  }

  @Test("read lists, calls, missing values and negated membership")
  func collections() throws {
    #expect(try condition("a not in [\"x\", \"y\"]") == "(a not in [\"x\", \"y\"])")
    #expect(try condition("round(lq, 2) != missing") == "(round(lq, 2.0) != missing)")
    #expect(try condition("город == \"Екатеринбург\"") == "(город == \"Екатеринбург\")")
    #expect(try condition("a in [\n  \"x\", # why\n  \"y\"\n]") == "(a in [\"x\", \"y\"])")
  }

  @Test("keep the operator's place")
  func spans() throws {
    let script = try parse("t | where a  >= 2")
    guard case .filter(let expression)? = script.statements.first?.pipeline.steps.first?.arguments,
      case .binary(_, let left, let right, let at) = expression.kind
    else {
      Issue.record("no comparison")
      return
    }
    #expect(left.span == Span(10, 11))
    #expect(at == Span(13, 15))
    #expect(right.span == Span(16, 17))
  }

  @Test("refuse to nest without end instead of exhausting the stack")
  func depth() {
    #expect(errors("t | where " + String(repeating: "(", count: 5_000)).contains("never closed"))
    let balanced = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
    #expect(errors("t | where " + balanced).contains("this expression is nested too deeply"))
    #expect(errors("t | where a" + String(repeating: " + a", count: 5_000)).contains("nested too deeply"))
    #expect(errors("t | where " + String(repeating: "- ", count: 5_000) + "a").contains("nested too deeply"))
    #expect(errors("t | where " + String(repeating: "not ", count: 5_000) + "a").contains("nested too deeply"))
  }
}
