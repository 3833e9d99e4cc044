import Language
import TerroirKernel
import Testing

@testable import Engine

/// Expressions of any shape: what compiles runs, what does not is refused in the language's own words, and no text of an
/// expression ever becomes SQL.
@Suite("Any expression")
struct ExpressionFuzzTests {
  private enum Kind: CaseIterable { case number, text, condition }

  private static let table = Table(columns: [
    TableColumn(Column("word", .text, ""), .text(["a", "", nil, "2026-03-14", "'; DROP TABLE t; --", "12"])),
    TableColumn(Column("whole", .integer, ""), .integer([0, 1, nil, -7, Int.max, Int.min])),
    TableColumn(Column("part", .number, ""), .number([0, 0.5, nil, -1e300, 1e300, 3])),
    TableColumn(Column("flag", .boolean, ""), .boolean([true, false, nil, true, false, true])),
    TableColumn(Column("items", .list, ""), .text(["a;b", "", nil, "music", "x", "%"])),
  ])

  private static let texts = [
    "\"\"", "\"a\"", "\"%\"", "\"'; DROP TABLE t; --\"", "\"$1\"", "\"\\\\\"", "\"Касли 文化 👩‍👩‍👧\"", "\"\\\" or 1 == 1\"",
    "word", "items",
  ]
  private static let numbers = ["0", "1", "-3", "2.5", "9223372036854775807", "1e308", "3%", "120M", "whole", "part"]

  /// An expression of the kind that is asked for, as a person would write it.
  private func expression(_ kind: Kind, depth: Int, _ random: inout SeededGenerator) -> String {
    if depth == 0 || Int.random(in: 0..<5, using: &random) == 0 {
      switch kind {
      case .number: return random.pick(Self.numbers)
      case .text: return random.pick(Self.texts)
      case .condition: return random.pick(["flag", "yes", "no", "whole == missing", "word != missing"])
      }
    }
    func part(_ kind: Kind, _ random: inout SeededGenerator) -> String { expression(kind, depth: depth - 1, &random) }
    func same(_ kind: Kind, _ random: inout SeededGenerator) -> (String, String) {
      (part(kind, &random), part(kind, &random))
    }
    switch kind {
    case .number:
      let (left, right) = same(.number, &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return "(\(left) \(random.pick(["+", "-", "*", "/", "%"])) \(right))"
      case 1: return "\(random.pick(["abs", "floor", "ceil", "round", "sqrt", "ln", "log10", "exp"]))(\(left))"
      case 2: return "\(random.pick(["pow", "round", "min", "max", "coalesce"]))(\(left), \(right))"
      case 3: return "if(\(part(.condition, &random)), \(left), \(right))"
      case 4: return "\(random.pick(["length", "number", "year", "month", "day"]))(\(part(.text, &random)))"
      default: return "(-\(left))"
      }
    case .text:
      let (left, right) = same(.text, &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return "(\(left) + \(right))"
      case 1: return "\(random.pick(["latin", "lower", "upper", "trim"]))(\(left))"
      case 2: return "text(\(part(random.pick(Kind.allCases), &random)))"
      default: return "if(\(part(.condition, &random)), \(left), \(right))"
      }
    case .condition:
      let of = random.pick([Kind.number, .text])
      let (left, right) = same(of, &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return "(\(left) \(random.pick(["==", "!=", "<", "<=", ">", ">="])) \(right))"
      case 1: return "(\(part(.condition, &random)) \(random.pick(["and", "or"])) \(part(.condition, &random)))"
      case 2: return "(not \(part(.condition, &random)))"
      case 3: return "(\(left) \(random.pick(["in", "not in"])) [\(right), \(part(of, &random))])"
      case 4: return "(\(part(.text, &random)) \(random.pick(["like", "not like"])) \(part(.text, &random)))"
      default:
        return
          "\(random.pick(["contains", "starts_with", "ends_with", "has"]))(\(part(.text, &random)), \(part(.text, &random)))"
      }
    }
  }

  /// The failure of a pipeline over the table; nil where it ran.
  private func failure(of pipeline: String, in database: DuckDBEngine) async throws -> EngineFailure? {
    let grammar = Grammar([
      CommandDeclaration(name: "where", group: .step, summary: "", syntax: .filter),
      CommandDeclaration(name: "derive", group: .step, summary: "", syntax: .derive),
      CommandDeclaration(name: "sort", group: .step, summary: "", syntax: .sort),
      CommandDeclaration(name: "group", group: .step, summary: "", syntax: .group),
    ])
    let parsed = Parser(grammar).parse(SourceText(name: "", text: pipeline))
    guard let statement = parsed.script.statements.first, parsed.diagnostics.isEmpty else {
      let fault = try #require(parsed.diagnostics.first, "\(pipeline)")
      return .badStep(reason: fault.message, help: fault.help ?? "", at: fault.span)
    }
    let query = Query(Identifier("t", span: Span(0, 1)), statement.pipeline.steps.compactMap(QueryStep.init))
    do throws(EngineFailure) {
      _ = try await database.run(query)
      return nil
    } catch {
      return error
    }
  }

  @Test("of the right types runs, whatever its values")
  func wellTyped() async throws {
    let database = DuckDBEngine()
    try await database.register(Self.table, as: "t")
    var random = SeededGenerator(state: 20_260_314)
    var ran = 0
    for _ in 0..<400 {
      let condition = expression(.condition, depth: 3, &random)
      let value = expression(random.pick(Kind.allCases), depth: 3, &random)
      let pipeline = random.pick([
        "t | where \(condition)", "t | derive x=\(value) | sort -x",
        "t | derive x=\(value) | group by flag : n=count(x) top=max(x)",
        "t | group : s=sum(\(expression(.number, depth: 2, &random)))",
      ])
      let failure = try await failure(of: pipeline, in: database)
      if let failure, !Self.isExpected(failure) { Issue.record("\(pipeline): \(failure.message)") }
      ran += failure == nil ? 1 : 0
    }
    #expect(ran > 320, "\(ran) of 400 ran")
    #expect(try await database.run(Query(Identifier("t", span: Span(0, 1)), [])) == Self.table)
  }

  /// A number that is too large for any column is told in the language's words; nothing else may fail.
  private static func isExpected(_ failure: EngineFailure) -> Bool {
    if case .tooLarge = failure { true } else { false }
  }

  @Test("of wrong types is refused in the language's own words")
  func illTyped() async throws {
    let database = DuckDBEngine()
    try await database.register(Self.table, as: "t")
    var random = SeededGenerator(state: 7)
    var refused = 0
    for _ in 0..<400 {
      let (left, right) = (
        expression(random.pick(Kind.allCases), depth: 1, &random),
        expression(random.pick(Kind.allCases), depth: 1, &random)
      )
      let call = random.pick(["sqrt", "lower", "has", "if", "round", "nonsense", "year"])
      let pipeline = random.pick([
        "t | where (\(left) \(random.pick(["+", "*", "==", "<", "and", "like", "in"])) \(right))",
        "t | derive x=\(call)(\(left), \(right))", "t | derive x=\(call)(\(left))", "t | derive x=-\(left)",
        "t | where \(left)",
      ])
      guard let failure = try await failure(of: pipeline, in: database) else { continue }
      refused += 1
      if case .query = failure { Issue.record("\(pipeline): \(failure.message)") }
    }
    #expect(refused > 100, "\(refused)")
  }

  @Test("of great depth or length is run, or refused before it runs")
  func deep() async throws {
    let database = DuckDBEngine()
    try await database.register(Self.table, as: "t")
    for pipeline in [
      "t | where " + Array(repeating: "whole == 1", count: 5000).joined(separator: " or "),
      "t | where " + String(repeating: "(", count: 150) + "flag" + String(repeating: ")", count: 150),
      "t | derive x=" + Array(repeating: "part", count: 3000).joined(separator: " + "),
      "t | where word in [" + Array(repeating: "\"a\"", count: 20_000).joined(separator: ", ") + "]",
    ] {
      let failure = try await failure(of: pipeline, in: database)
      if case .query(let reason)? = failure { Issue.record("\(pipeline.prefix(60)): \(reason)") }
    }
  }
}
