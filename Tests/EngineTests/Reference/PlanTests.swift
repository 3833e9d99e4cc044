import Foundation
import Language
import TerroirKernel
import Testing

@testable import Engine

/// Plans mean the same whatever runs them.
@Suite("Plans")
struct PlanTests {
  private static let grammar = Grammar([
    CommandDeclaration(name: "where", group: .step, summary: "", syntax: .filter),
    CommandDeclaration(name: "derive", group: .step, summary: "", syntax: .derive),
    CommandDeclaration(name: "select", group: .step, summary: "", syntax: .columns),
    CommandDeclaration(name: "distinct", group: .step, summary: "", syntax: .columns),
    CommandDeclaration(name: "sort", group: .step, summary: "", syntax: .sort),
    CommandDeclaration(name: "head", group: .step, summary: "", syntax: .head),
    CommandDeclaration(name: "tail", group: .step, summary: "", syntax: .head),
    CommandDeclaration(
      name: "sample", group: .step, summary: "", positional: [ParameterDeclaration("N", .integer, required: true)],
      named: [ParameterDeclaration("seed", .integer)]),
    CommandDeclaration(name: "rename", group: .step, summary: "", syntax: .rename),
    CommandDeclaration(name: "fill", group: .step, summary: "", syntax: .fill),
    CommandDeclaration(name: "replace", group: .step, summary: "", syntax: .replace),
    CommandDeclaration(name: "count", group: .step, summary: "", syntax: .count),
    CommandDeclaration(name: "group", group: .step, summary: "", syntax: .group),
    CommandDeclaration(name: "join", group: .step, summary: "", syntax: .join),
    CommandDeclaration(name: "pivot", group: .step, summary: "", syntax: .pivot),
    CommandDeclaration(name: "unpivot", group: .step, summary: "", syntax: .unpivot),
    CommandDeclaration(name: "summary", group: .step, summary: ""),
  ])

  static func query(_ pipeline: String) throws -> Query {
    let parsed = Parser(grammar).parse(SourceText(name: "", text: pipeline))
    let fault = parsed.diagnostics.first.map { "\(pipeline): \($0.message.description)" }
    try #require(fault == nil)
    let statement = try #require(parsed.script.statements.first, "\(pipeline)")
    return Query(Identifier("t", span: Span(0, 1)), statement.pipeline.steps.compactMap(QueryStep.init))
  }

  @Test("drawn at random give the same rows on each engine and on the reference interpreter", arguments: 0..<40)
  func alike(seed: Int) async throws {
    var random = RandomPipelines(seed: UInt64(seed) &* 7919 &+ 20_261_128)
    let engines: [any TableEngine] = [DuckDBEngine(), DeferredEngine { DuckDBEngine($0) }, ReferenceEngine()]
    let tables = [("t", random.table()), ("u", random.table())]
    for engine in engines {
      for (name, table) in tables { try await engine.register(table, as: name) }
    }
    for _ in 0..<15 {
      var pipeline = "t"
      var columns = tables[0].1.columns.map(\.declaration)
      let length = Int.random(in: 1...5, using: &random.random)
      for index in 1...length {
        let longer = "\(pipeline) | \(random.step(columns, isLast: index == length))"
        // A step that the columns do not allow is refused alike, and left out.
        do throws(EngineFailure) { columns = try await engines[2].columns(of: try Self.planned(longer)) } catch {
          continue
        }
        pipeline = longer
      }
      try await compare(pipeline, engines)
    }
  }

  private static func planned(_ pipeline: String) throws(EngineFailure) -> Query {
    do { return try query(pipeline) } catch { throw .badStep(reason: "\(pipeline): \(error)", help: "", at: nil) }
  }

  private func compare(_ pipeline: String, _ engines: [any TableEngine]) async throws {
    let query = try Self.query(pipeline)
    var results: [Table] = []
    for engine in engines {
      do throws(EngineFailure) { results.append(try await engine.run(query)) } catch {
        // What is out of the range of numbers is refused; which engine meets it first depends on what it computes first.
        if case .tooLarge = error { return }
        Issue.record("\(pipeline): \(error.message)")
        return
      }
    }
    for other in results.dropFirst() {
      if let difference = Self.difference(results[0], other) { Issue.record("\(pipeline): \(difference)") }
    }
  }

  /// Where two tables differ, numbers compared to nine figures; nil where they do not.
  static func difference(_ left: Table, _ right: Table) -> String? {
    if left.columns.map(\.declaration) != right.columns.map(\.declaration) { return "other columns" }
    if left.rowCount != right.rowCount { return "\(left.rowCount) rows, and \(right.rowCount)" }
    if left.notes != right.notes { return "other notes: \(left.notes), and \(right.notes)" }
    for row in 0..<left.rowCount {
      for (first, second) in zip(left.columns, right.columns) {
        let (one, other) = (first.values[row], second.values[row])
        if case .number(let a) = one, case .number(let b) = other, abs(a - b) <= 1e-9 * max(1, abs(a)) { continue }
        if one.canonical != other.canonical { return "row \(row + 1), \(first.name): \(one), and \(other)" }
      }
    }
    return nil
  }

  private static let towns = Table(columns: [
    TableColumn(Column("town", .text, ""), .text(["b", nil, "a", "b"])),
    TableColumn(Column("n", .integer, ""), .integer([1, 2, nil, 4])),
  ])

  /// What the operations are defined to give, on every engine.
  @Test(
    "give the rows that their meaning has, on every engine",
    arguments: [
      ("t | sort town", [["a", ""], ["b", "1"], ["b", "4"], ["", "2"]]),
      ("t | sort -town", [["b", "1"], ["b", "4"], ["a", ""], ["", "2"]]),
      ("t | group by town : s=sum(n)", [["a", ""], ["b", "5"], ["", "2"]]),
      ("t | where n > 1", [["", "2"], ["b", "4"]]),
      ("t | where not n > 1", [["b", "1"]]),
      ("t | select town | distinct", [["b"], [""], ["a"]]),
      ("t | pivot town value=n", [["", "5", "2"]]),
      ("t | head 1 | unpivot n town name=k value=v", [["n", "1"], ["town", "b"]]),
      ("t | join t on town | select n t_n | head 3", [["1", "1"], ["1", "4"], ["2", ""]]),
      ("t | derive y=year(town + \"2024\") | select y | head 1", [[""]]),
      ("t | derive y=trim(\" \u{A0}x\t\") | select y | head 1", [["x"]]),
      ("t | derive y=number(\"nan\") | select y | head 1", [[""]]),
      (
        "t | derive r=rank(n) c=cumsum(n) k=row_number() | select r c k",
        [["1", "1", "1"], ["2", "3", "2"], ["", "", "3"], ["3", "7", "4"]]
      ),
      ("t | derive r=rank(-n) by town | select r", [["2"], ["1"], [""], ["1"]]),
      ("t | derive p=lag(n) q=lead(n, 2) by town | select p q", [["", ""], ["", ""], ["", ""], ["1", ""]]),
      ("t | sort -n | derive d=n - lead(n) | select d", [["2"], ["1"], [""], [""]]),
      ("t | fill town n | select town n", [["b", "1"], ["b", "2"], ["a", "2"], ["b", "4"]]),
      ("t | fill n value=0 | select n", [["1"], ["2"], ["0"], ["4"]]),
      ("t | replace town from=\"b\" to=missing | select town", [[""], [""], ["a"], [""]]),
      ("t | rename place=town | select place | head 1", [["b"]]),
      ("t | derive Town=town | select Town | head 1", [["b"]]),
      ("t | tail 2", [["a", ""], ["b", "4"]]), ("t | sample 9 seed=5 | count", [["4"]]),
      (
        "t | head 1 | derive y=left(\"Касли\", 2) + right(\"Касли\", 1) + substr(\"Касли\", 3, 2) | select y",
        [["Каисл"]]
      ),
      ("t | head 1 | derive y=split(\"a-b-c\", \"-\", 2) z=split(\"a\", \"-\", 2) | select y z", [["b", ""]]),
      ("t | head 1 | derive y=replace(\"a b b\", \"b\", \"c\") | select y", [["a c c"]]),
      (
        "t | head 1 | derive y=date(\"14.03.2026\") z=date(\"2026/3/4\") u=date(\"March 14, 2026\") | select y z u",
        [["2026-03-14", "2026-03-04", "2026-03-14"]]
      ),
      (
        "t | head 1 | derive y=quarter(\"2026Q1\") m=month(\"2026Q1\") q=quarter(\"август 2026 г.\") | select y m q",
        [["1", "", "3"]]
      ),
      (
        "t | head 1 | derive y=year(\"20261\") m=month(\"2023-02-29\") d=day(\"29 февраля 2024\") | select y m d",
        [["", "", "29"]]
      ),
      ("t | head 1 | derive a=2026-03-14 | select a", [["2026-03-14"]]),
      ("t | count", [["4"]]), ("t | where n > 9 | group : s=sum(n) c=count(n)", [["", "0"]]),
    ])
  func defined(pipeline: String, expected: [[String]]) async throws {
    for engine in [DuckDBEngine(), DeferredEngine { DuckDBEngine($0) }, ReferenceEngine()] as [any TableEngine] {
      try await engine.register(Self.towns, as: "t")
      let table = try await engine.run(try Self.query(pipeline))
      let rows = (0..<table.rowCount).map { row in
        table.row(row).map { ReferenceExpression.cast($0, to: .text).text ?? "" }
      }
      #expect(rows == expected, "\(pipeline) on \(type(of: engine))")
    }
  }
}
