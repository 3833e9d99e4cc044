import Testing

@testable import Language

@Suite("Quoting")
struct QuotingTests {
  @Test(
    "reads back as it was written",
    arguments: ["Касли", "my study", "a\"b\\c", "12", "yes", "--x", "a\nb\tc", "", "1..5", "a-b.c", "文化", "x#y", "3%"])
  func roundTrip(name: String) throws {
    let script = try parse("set x \(Quoting.argument(name))")
    guard case .invocation(let invocation)? = script.statements.first?.pipeline.head,
      case .general(let arguments) = invocation.arguments, let value = arguments.positional.last
    else {
      Issue.record("no argument")
      return
    }
    #expect(value.text == name)
    #expect(value.kind == .string(name) || value.kind == .word(name))
  }
}
