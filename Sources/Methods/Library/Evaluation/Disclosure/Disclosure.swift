import Foundation
public import TerroirKernel

/// What of a table of people or organisations may be shown, so that none of them is told.
///
/// Primary: cells of fewer than `threshold`; with `value`, cells of which the n largest give more than k percent
/// (`dominance=[n, k]`), or of which the others give less than `p` percent of the largest. Secondary: the cheapest further
/// cells, cost their value (1 where empty), such that an attacker who knows all that is shown keeps a distance from each primary cell: that
/// of its rule, otherwise 1 of a count or `protection` of a value. `insiders`: one who stands alone behind a cell knows it.
/// `rounding`: every cell and sum a multiple of `base`, sums staying sums.
///
/// - Input: one row per cell with its count, or one row per holder with what it gives; combinations that are not listed are
///   empty. Cells that lie in two tables with common sums have names: `cell=`, with `row` and `column` their place in each.
/// - Output: one row per cell and sum, `Total` in the place of what is added up; `shown` is missing where it is hidden. The
///   true value of a hidden cell is nowhere in the output; `low` and `high` are what an attacker can tell.
/// - Throws: on sums among the cells, repeated cells, counts that are not whole, and where nothing suffices.
/// - Source: Hundepool et al. (2012), Statistical Disclosure Control; Fischetti and Salazar-González (2000).
public enum Disclosure: Method {
  enum Protection: String, CaseIterable, Sendable { case suppression, rounding }
  enum Zeros: String, CaseIterable, Sendable {
    case published
    case mayHide = "may-hide"
  }

  public static let declaration = MethodDeclaration(
    name: "disclosure", summary: "What of a table of people or organisations may be shown, so that none is told",
    formula:
      "holders < threshold; top n > k%; rest < p% of the largest; attacker: min, max x over tables with what is shown",
    roles: [
      MethodDeclaration.Role("row", .text, "what is told apart down the table"),
      MethodDeclaration.Role("column", .text, "what is told apart across it"),
      MethodDeclaration.Role(
        "count", .integer, required: false, "how many are in the cell; each row is one without it"),
      MethodDeclaration.Role("value", .number, required: false, "what the holder of the row gives; not negative"),
      MethodDeclaration.Role("cell", .text, required: false, "the cell, where two tables share cells"),
    ],
    parameters: [
      Parameter(
        "method", .choice(Protection.allCases.map(\.rawValue)), default: .text("suppression"), "hide, or round"),
      Parameter(
        "threshold", .integer(1...1000), unit: .count, default: .integer(3), "holders of a cell that may be shown"),
      Parameter("dominance", .numbers(1...100), "n and k: the n largest may not give more than k percent"),
      Parameter("p", .number(0.1...100), "the others give this percent of the largest, or more"),
      Parameter(
        "protection", .number(0.001...1), unit: .share, default: .number(0.15),
        "the distance of a hidden value's bounds, where its rule has none"),
      Parameter("insiders", .flag, default: .boolean(true), "one who stands alone behind a cell is an attacker too"),
      Parameter(
        "secondary", .flag, default: .boolean(true), "hide further cells; no shows what primary ones alone tell"),
      Parameter(
        "sums", .choice(Zeros.allCases.map(\.rawValue)), default: .text("may-hide"), "whether sums may be hidden"),
      Parameter(
        "zeros", .choice(Zeros.allCases.map(\.rawValue)), default: .text("published"),
        "whether empty cells may be hidden"),
      Parameter("base", .number(1...1_000_000), default: .number(5), "what values are multiples of (rounding)"),
    ],
    outputs: [
      Column("row", .text, "the row; Total for sums over rows"),
      Column("column", .text, "the column; Total for sums over columns"),
      Column("cell", .text, "the cell's own name"),
      Column("shown", .number, "the value; missing where it is hidden"),
      Column("reason", .text, "primary or secondary; missing where it is shown"),
      Column("rule", .text, "the rules that it breaks"),
      Column("low", .number, "the least that an attacker can tell"),
      Column("high", .number, "the most that an attacker can tell"),
    ],
    notes: [
      Column("primary", .integer, unit: .count, "cells that tell too much"),
      Column("secondary", .integer, unit: .count, "further cells that are hidden"),
      Column("cost", .number, "what the secondary cells add up to, an empty one as 1"),
      Column("change", .number, "the sum of absolute changes (rounding)"),
      Column("caution", .text, "what this does not protect from"),
    ],
    citations: [
      "Hundepool et al. (2012), Statistical Disclosure Control",
      "Fischetti, Salazar-González (2000), Models and algorithms for optimizing cell suppression, JASA 95",
      "Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82",
    ])

  public static func run(_ input: MethodInput) throws(MethodFailure) -> Table {
    let read = InputReader(input, for: declaration)
    let table = try ConfidentialTable(read)
    let method = try read.choice("method", Protection.self)
    do {
      return method == .suppression ? try suppressed(read, table) : try rounded(read, table)
    } catch let failure as MethodFailure {
      throw failure
    } catch OptimisationFailure.cancelled {
      throw .cancelled
    } catch OptimisationFailure.infeasible {
      throw read.failure(
        "no further cells suffice",
        hint: "Let sums or empty cells be hidden, sums=may-hide zeros=may-hide, or merge rows.")
    } catch {
      throw read.failure("the solver failed: \(error)", hint: "Run the set-up, or report this.")
    }
  }

  private static func rule(_ read: InputReader) throws(MethodFailure) -> DisclosureRule {
    let dominance = try read.list("dominance")
    guard dominance.isEmpty || (dominance.count == 2 && dominance[0] == dominance[0].rounded() && dominance[0] <= 10)
    else {
      throw read.failure("dominance is not n and k", hint: "Give both, as in dominance=[2, 85].")
    }
    return DisclosureRule(
      threshold: try read.integer("threshold"),
      dominance: dominance.isEmpty ? nil : (Int(clamped: dominance[0]), dominance[1]),
      percent: try read.optionalNumber("p"), protection: try read.number("protection"))
  }

  private static func suppressed(_ read: InputReader, _ table: ConfidentialTable) throws -> Table {
    let rule = try rule(read)
    let broken = table.cells.map { rule.broken(by: $0, isCount: table.isCount) }
    var distances: [Int: Double] = [:]
    for (place, own) in broken.enumerated() { distances[place] = own?.distance }
    let zeros = try read.choice("zeros", Zeros.self)
    let sums = try read.choice("sums", Zeros.self)
    let fixed = Set(
      table.cells.indices.filter { place in
        let cell = table.cells[place]
        return (zeros == .published && cell.value == 0) || (sums == .published && cell.isSum)
      })
    let insiders =
      try read.flag("insiders")
      ? table.cells.indices.filter { table.cells[$0].holders == 1 && !table.cells[$0].isSum } : []
    let search = SuppressionSearch(table: table, distances: distances, fixed: fixed, insiders: insiders)
    let primary = Set(distances.keys)
    let hidden = try read.flag("secondary") && !primary.isEmpty ? try search.hidden() : primary
    let ranges = try search.ranges(hidden)
    var builder = builder(table)
    builder.numbers("shown", table.cells.indices.map { hidden.contains($0) ? nil : table.cells[$0].value })
    builder.texts(
      "reason", table.cells.indices.map { primary.contains($0) ? "primary" : hidden.contains($0) ? "secondary" : nil })
    builder.texts("rule", broken.map { $0?.words.joined(separator: ", ") })
    builder.numbers("low", table.cells.indices.map { ranges[$0]?.low })
    builder.numbers("high", table.cells.indices.map { ranges[$0]?.high })
    let further = hidden.subtracting(primary)
    builder.note("primary", count: primary.count)
    builder.note("secondary", count: further.count)
    builder.note("cost", Summation.sum(further.sorted().map { table.cells[$0].cost }))
    builder.note(
      "caution", text: "another table of the same data, of another year or filter, may tell what this one hides")
    return builder.table
  }

  private static func rounded(_ read: InputReader, _ table: ConfidentialTable) throws -> Table {
    guard let values = try ControlledRounding.rounded(table, base: try read.number("base")) else {
      throw read.failure("no table of multiples keeps its sums", hint: "Take another base.")
    }
    var builder = builder(table)
    builder.numbers("shown", values)
    builder.note("change", Summation.sum(zip(values, table.cells).map { abs($0 - $1.value) }))
    return builder.table
  }

  private static func builder(_ table: ConfidentialTable) -> TableBuilder {
    var builder = TableBuilder(declaration)
    builder.texts("row", table.cells.map(\.row))
    builder.texts("column", table.cells.map(\.column))
    if table.cells.contains(where: { $0.name != nil }) { builder.texts("cell", table.cells.map(\.name)) }
    return builder
  }
}
