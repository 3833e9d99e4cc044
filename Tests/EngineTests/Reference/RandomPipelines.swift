import Language
import TerroirKernel

@testable import Engine

/// Tables and pipelines over them, drawn by a seed: missing values, ties, letters of many scripts, empty tables, each type.
struct RandomPipelines {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(state: seed) }

  private mutating func pick<Value>(_ values: [Value]) -> Value { random.pick(values) }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  // MARK: Tables

  private static let texts: [String] = [
    "a", "b", "B", "", "Касли", "касли", "文化", "é", "👩‍👩‍👧", "a;b", "x'; DROP TABLE t; --", " a ", "2024-03-14", "12",
    "-0.5", "%", "z_z", "'=1", "14.03.2026", "2026/3/4", "March 2026", "14 марта 2026", "2026-03", "2026Q1", "2026",
    "a\"b", "c\\d", "2023-02-29", "2024-2-29", "14-Mar-2026", "2026 Q4", "2026-Q2", "31.04.2025", "2026-13",
  ]

  mutating func table() -> Table {
    let rows = pick([0, 1, 2, 5, 9, 30])
    func cells<Value>(_ body: () -> Value) -> [Value?] { (0..<rows).map { _ in chance(20) ? nil : body() } }
    return Table(columns: [
      TableColumn(Column("word", .text, ""), .text(cells { pick(Self.texts) })),
      TableColumn(Column("kind", .text, ""), .text(cells { pick(["x", "y", "z"]) })),
      TableColumn(Column("n", .integer, ""), .integer(cells { Int.random(in: -3...6, using: &random) })),
      TableColumn(
        Column("part", .number, ""), .number(cells { Double(Int.random(in: -9...12, using: &random)) / 4 })),
      TableColumn(Column("flag", .boolean, ""), .boolean(cells { pick([true, false]) })),
      TableColumn(Column("items", .list, ""), .text(cells { pick(["a", "a;b", "b;music", ""]) })),
    ])
  }

  // MARK: Steps

  /// A step over columns; `isLast` where what it computes may differ in the last figures.
  mutating func step(_ columns: [Column], isLast: Bool) -> String {
    let names = columns.map { Quoting.column($0.name) }
    switch Int.random(in: 0..<21, using: &random) {
    case 0, 1: return "where \(condition(columns, 2))"
    case 2, 3:
      let name = chance(25) ? pick(names) : pick(["d1", "d2", "d3"])
      return "derive \(name)=\(value(columns, 2, inexact: isLast))"
    case 4: return "select \(some(names).joined(separator: " "))"
    case 5, 6: return "sort \(some(names).map { chance(50) ? "-\($0)" : $0 }.joined(separator: " "))"
    case 7: return "head \(pick([0, 1, 3, 10]))"
    case 8: return chance(30) ? "distinct" : "distinct \(some(names).joined(separator: " "))"
    case 9: return chance(30) ? "count" : "count by \(some(names).joined(separator: " "))"
    case 10: return group(columns, names, isLast: isLast)
    case 11: return "join u on \(pick(["kind", "n", "kind n", "word", "flag"]))"
    case 12:
      let agg = pick(["", " agg=count", " agg=min", " agg=max", " agg=distinct"])
      return "pivot \(pick(names)) value=\(pick(names))\(agg)"
    case 13: return "tail \(pick([0, 1, 3, 10]))"
    case 14: return "sample \(pick([0, 1, 3, 10])) seed=\(pick([1, 2, 77]))"
    case 15: return "rename \(pick(["r1", "r2", "Word"]))=\(pick(names))"
    case 16:
      let fill = "fill \(some(names).joined(separator: " "))"
      return chance(60) ? fill : "fill \(pick(names)) value=\(value(columns, 1))"
    case 17: return "replace \(pick(names)) from=\(value(columns, 0)) to=\(chance(30) ? "missing" : value(columns, 0))"
    case 18:
      let by = chance(30) ? "" : " by \(some(names).joined(separator: " "))"
      return "derive \(pick(["d1", "d2"]))=\(window(columns, isLast: isLast))\(by)"
    default:
      if isLast, chance(30) { return "summary" }
      return "unpivot \(some(names).joined(separator: " ")) name=what value=amount"
    }
  }

  private mutating func some(_ names: [String]) -> [String] {
    Array(names.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
  }

  private mutating func group(_ columns: [Column], _ names: [String], isLast: Bool) -> String {
    let by = chance(25) ? "" : " by \(some(names).joined(separator: " "))"
    let exact = ["count()", "share()", "min(\(pick(names)))", "max(\(pick(names)))", "distinct(\(pick(names)))"]
    let number = value(columns.filter { $0.type == .number || $0.type == .integer }, 1, type: .number)
    let inexact = ["sd(\(number))", "mean(\(number))", "share(\(number))"]
    let sums = ["sum(\(number))", "median(\(number))", "count(\(number))"]
    let aggregates = (1...2).map { "g\($0)=\(pick(exact + sums + (isLast ? inexact : [])))" }
    return "group\(by) : \(aggregates.joined(separator: " "))"
  }

  private mutating func window(_ columns: [Column], isLast: Bool) -> String {
    let numbers = columns.filter { $0.type == .number || $0.type == .integer }
    let number = value(numbers, 1, type: .number)
    let any = value(columns, 1, type: pick([.number, .text, .boolean]))
    return pick([
      "row_number()", "rank(\(any))", "rank(-\(number))", "lag(\(any))", "lead(\(any), 2)", "lag(\(number), 0)",
      "fill_down(\(any))", "cumsum(\(number))", "(\(number) - lag(\(number)))",
      "if(row_number() > 2, lag(\(number)), lead(\(number)))", "coalesce(lag(\(number)), fill_down(\(number)), 0)",
    ])
  }

  // MARK: Expressions

  private mutating func condition(_ columns: [Column], _ depth: Int) -> String {
    value(columns, depth, type: .boolean)
  }

  private mutating func value(
    _ columns: [Column], _ depth: Int, type: ColumnType? = nil, inexact: Bool = false
  ) -> String {
    let type = type ?? pick([.text, .number, .boolean])
    let fitting = columns.filter { column in
      switch type {
      case .number, .integer: column.type == .number || column.type == .integer
      case .text, .list: column.type == .text || column.type == .list
      case .boolean: column.type == .boolean
      }
    }.map { Quoting.column($0.name) }
    if depth == 0 || chance(20) {
      if !fitting.isEmpty, chance(75) { return pick(fitting) }
      switch type {
      case .number, .integer: return pick(["0", "1", "2", "-3", "0.5", "2.25", "50%", "2k"])
      case .text, .list: return Quoting.quoted(pick(Self.texts))
      case .boolean: return pick(["yes", "no"])
      }
    }
    func part(_ type: ColumnType) -> String { value(columns, depth - 1, type: type) }
    switch type {
    case .number, .integer:
      let exact = [
        "(\(part(.number)) \(pick(["+", "-", "*", "%"])) \(part(.number)))", "(-\(part(.number)))",
        "\(pick(["abs", "floor", "ceil", "round"]))(\(part(.number)))",
        "\(pick(["min", "max", "coalesce"]))(\(part(.number)), \(part(.number)))",
        "\(pick(["min", "max", "coalesce"]))(\(part(.number)), \(part(.number)), \(part(.number)))",
        "if(\(part(.boolean)), \(part(.number)), \(part(.number)))",
        "\(pick(["length", "number", "year", "quarter", "month", "day"]))(\(part(.text)))", "(\(part(.number)) / 4)",
        "round(\(part(.number)), \(pick(["-1", "0", "1"])))",
      ]
      let inexactly = [
        "(\(part(.number)) / \(part(.number)))", "\(pick(["sqrt", "ln", "log10", "exp"]))(\(part(.number)))",
        "pow(\(part(.number)), 2)",
      ]
      return pick(exact + (inexact ? inexactly : []))
    case .text, .list:
      return pick([
        "(\(part(.text)) + \(part(.text)))", "\(pick(["latin", "lower", "upper", "trim"]))(\(part(.text)))",
        "\(pick(["left", "right", "substr"]))(\(part(.text)), \(part(.number)))", "date(\(part(.text)))",
        "substr(\(part(.text)), \(pick(["1", "2", "0"])), \(part(.number)))",
        "split(\(part(.text)), \(Quoting.quoted(pick(["-", ";", "а", ""]))), \(pick(["1", "2", "3", "0"])))",
        "replace(\(part(.text)), \(part(.text)), \(part(.text)))",
        "text(\(part(pick([.number, .boolean, .text]))))",
        "concat(\(part(.text)), \(part(pick([.number, .boolean, .text]))))",
        "concat(\(part(pick([.number, .boolean, .text]))), \(part(.text)), \(part(.text)))",
        "if(\(part(.boolean)), \(part(.text)), \(part(.text)))",
        "\(pick(["coalesce", "min", "max"]))(\(part(.text)), \(part(.text)))",
      ])
    case .boolean:
      let of: ColumnType = pick([.number, .text])
      let sign = pick(["==", "!=", "<", "<=", ">", ">="])
      return pick([
        "(\(part(of)) \(sign) \(part(of)))", "(\(part(.boolean)) \(pick(["and", "or"])) \(part(.boolean)))",
        "(not \(part(.boolean)))", "(\(part(.boolean)) \(pick(["==", "!="])) \(part(.boolean)))",
        "(\(part(.boolean)) \(pick(["in", "not in"])) [\(part(.boolean)), missing])",
        "(\(part(of)) \(pick(["in", "not in"])) [\(part(of)), \(part(of))])",
        "(\(part(.number)) \(pick(["in", "not in"])) 0..3)",
        "(\(part(.text)) \(pick(["like", "not like"])) \(Quoting.quoted(pick(["%a%", "_", "a%", "%", "К_сли", "z__"]))))",
        "\(pick(["contains", "starts_with", "ends_with", "has"]))(\(part(.text)), \(part(.text)))",
        "(\(part(of)) == missing)", "is_missing(\(part(of)))",
      ])
    }
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &self)] }
}
