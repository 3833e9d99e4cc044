import Foundation
import TerroirMethods
import Testing

/// COINr 1.1.14 on the ASEM data (Becker et al. 2019, 2022), every step within 1e-9 or a relative 1e-8.
@Suite("Composite reference case", .enabled(if: AsemCase.folder != nil, "TERROIR_REFERENCE_DATA names no folder"))
struct CompositeReferenceTests {
  let asem: AsemCase
  let index: CompositeIndex

  init() throws {
    asem = try AsemCase()
    index = try asem.index()
  }

  /// The cells of `table` that are not as expected.
  func differences(_ table: IndicatorTable, _ name: String, _ tolerance: Double = 1e-9) throws -> [String] {
    let expected = try asem.expected(name)
    var found: [String] = []
    for (code, column) in zip(table.codes, table.columns) {
      for (unit, value) in zip(table.units, column) {
        let wanted = Double(expected[unit]?[code] ?? "")
        let isSame =
          switch (value, wanted) {
          case (nil, nil): true
          case (let value?, let wanted?): abs(value - wanted) <= max(tolerance, 1e-8 * abs(wanted))
          default: false
          }
        if !isSame { found.append("\(code) \(unit) \(value ?? .nan) \(wanted ?? .nan)") }
      }
    }
    return found
  }

  @Test("denominates, imputes, screens and treats as COINr does")
  func preparation() throws {
    let steps = index.preparation
    #expect(steps.denominated.units.count == 51 && steps.denominated.codes.count == 49)
    #expect(try differences(steps.denominated, "Denominated") == [])
    #expect(try differences(steps.imputed, "Imputed") == [])
    #expect(try differences(steps.screened, "Screened") == [])
    #expect(try differences(steps.treated, "Treated") == [])
    #expect(steps.imputedCount == 65)
  }

  @Test("finds COINr's skewness, kurtosis and number of winsorised points of every indicator")
  func treatment() throws {
    let expected = try asem.expected("treatment")
    for record in index.preparation.treatment {
      let row = try #require(expected[record.code])
      #expect(isClose(record.skewness, Double(row["check_SkewKurt0.Skew"] ?? "") ?? .nan))
      #expect(isClose(record.kurtosis, Double(row["check_SkewKurt0.Kurt"] ?? "") ?? .nan, within: 1e-8))
      #expect(record.winsorised == Int(Double(row["winsorise.nwin"] ?? "") ?? 0), "\(record.code)")
      #expect(!record.isLogarithmic)
    }
  }

  @Test("normalises and aggregates as COINr does")
  func scores() throws {
    #expect(try differences(index.normalised, "Normalised") == [])
    #expect(try differences(index.scores, "Aggregated") == [])
    let ranks = try asem.expected("ranks")
    for (position, element) in index.structure.elements.enumerated() where position >= index.structure.indicatorCount {
      for (unit, rank) in zip(index.units, index.ranks(at: position)) {
        #expect(rank == Int(ranks[unit]?[element.code] ?? ""), "\(element.code) \(unit)")
      }
    }
  }

  @Test("gives the published index of the first five (COINr, Presenting results), tolerance 5e-5")
  func published() throws {
    let published = [("CHE", 68.38372), ("NLD", 64.81952), ("DNK", 64.80408), ("NOR", 64.46778), ("BEL", 63.53952)]
    let ranks = index.ranks(at: index.structure.root)
    for (rank, (unit, score)) in published.enumerated() {
      let place = try #require(index.units.firstIndex(of: unit))
      #expect(isClose(index.index[place], score, within: 5e-5))
      #expect(ranks[place] == rank + 1)
    }
  }

  @Test(
    "normalises by the other rules of COINr",
    arguments: [
      (Normalisation.zscore, "norm_zscore"), (.distanceToMaximum, "norm_dist2max"), (.rank, "norm_rank"),
      (.borda, "norm_borda"), (.percentile, "norm_prank"),
    ])
  func normalisations(_ rule: Normalisation, _ name: String) throws {
    let table = try rule.normalised(index.preparation.treated, structure: index.structure)
    // COINr ranks TolMin of three units apart that differ by the last bit only: -5.1 of BGR and CZE, -3.4 of NOR.
    let last = rule.isOrdinal ? ["TolMin BGR", "TolMin CZE", "TolMin NOR"] : []
    let found = try differences(table, name, 1e-8)
    #expect(found.allSatisfy { cell in last.contains { cell.hasPrefix($0) } }, "\(found)")
    #expect(found.count == last.count)
  }

  @Test("finds COINr's effective weights, which sum to 1 on each level")
  func weights() throws {
    let expected = try asem.expected("effective_weights")
    for (element, weight) in zip(index.structure.elements, index.structure.effectiveWeights) {
      #expect(isClose(weight, Double(expected[element.code]?["EffWeight"] ?? "") ?? .nan, within: 1e-8))
    }
    let leaves = index.structure.effectiveWeights[..<index.structure.indicatorCount]
    #expect(isClose(leaves.reduce(0, +), 1, within: 1e-12))
  }

  @Test("shifts the ranks as COINr does when an indicator is left out")
  func removal() throws {
    let expected = try asem.expected("removal_rankshift")
    let removals = try index.removals()
    #expect(removals.count == 49)
    for removal in removals {
      let shift = Double(expected[removal.code]?["MeanAbsRankDiff"] ?? "") ?? .nan
      #expect(isClose(removal.meanShift, shift, within: 1e-8), "\(removal.code)")
    }
  }

  @Test("correlates indicators with the aggregates above them; COINr leaves out what is not significant at 0.05")
  func correlations() throws {
    let rows = try AsemCase.rows("\(asem.folder)/expected_corr_levels_1_2.csv")
    #expect(rows.count == 392)
    for row in rows {
      let (aggregate, indicator) = (row["Var1"] ?? "", row["Var2"] ?? "")
      let found = Association.correlation(
        try #require(index.scores[aggregate]), try #require(index.scores[indicator]))
      if let expected = Double(row["Correlation"] ?? "") {
        #expect(isClose(found.r, expected, within: 1e-8) && (found.p ?? 1) <= 0.05)
      } else {
        #expect((found.p ?? 0) > 0.05, "\(aggregate) \(indicator) \(found)")
      }
    }
  }

  @Test("finds COINr's alpha of people-to-people connectivity on raw data, 0.05126659")
  func alpha() throws {
    let group = index.structure.elements.filter { $0.parent == "P2P" }.map(\.code)
    let columns = try group.map { try #require(asem.raw[$0]) }
    #expect(isClose(Association.alpha(columns), 0.05126659, within: 1e-7))
  }

  @Test("the contributions of a unit sum to its index")
  func contributions() throws {
    let parts = try index.contributions()
    for unit in index.units.indices {
      let sum = parts.columns.reduce(0) { $0 + ($1[unit] ?? 0) }
      #expect(isClose(index.index[unit], sum, within: 1e-9))
    }
  }
}
