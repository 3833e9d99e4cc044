import Foundation
public import TerroirKernel

/// The change of regions split into the nation's, the industry mix's and the region's own part.
///
/// With `g` the national growth, `g_i` the industry's and `g_ri` the region's: `national = sum e g`,
/// `mix = sum e (g_i - g)`, `regional = sum e (g_ri - g_i)` (Dunn). Esteban-Marquillas takes the regional part at the
/// homothetic `e*_i = e_r E_i / E` and calls the rest `allocation = sum (e - e*)(g_ri - g_i)`. Dynamic (Barff and Knight)
/// adds Dunn's parts up over every pair of neighbouring years. Gerfin's indices: `total_index` the region's growth factor
/// over the nation's, `structural_index` the growth it would have had at the nation's rates over the same,
/// `regional_index` their quotient (REAT's `shift` with method Gerfin). Spatial (Nazara and Hewings) puts the growth `g_i` of the
/// industry in the neighbours, weighted and taken together, in the place of the nation's: `change = sum e g + sum e (g_i - g)
/// + sum e (g_ri - g_i)`, its parts being national, neighbour-nation (`neighbour`) and region-neighbour (`regional`).
///
/// - Input: one row per region, industry and year, not negative; a combination that is not listed is zero. The nation is
///   the sum of the table's regions, unless the table `nation` (industry, year, value) is given.
/// - Output: one row per region, or per region and industry; in the units of `value`.
/// - Zero at the start: growth is undefined, so the whole change of such a cell is regional under Dunn, and the split of
///   Esteban-Marquillas is missing for it and for its region; the note `new_cells` counts them.
///   Under spatial, parts are missing for a region without neighbours and for an industry that these start without; the note
///   `undefined` names them.
/// - Throws: on fewer than two years, an absent `from` or `to`, duplicates, negative or missing values, an industry or year
///   that the nation lacks, and where the parts do not sum to the change.
/// - Source: Dunn (1960); Esteban-Marquillas (1972), Regional and Urban Economics 2; Barff and Knight (1988);
///   Nazara and Hewings (2004), Spatial structure and taxonomy of decomposition in shift-share analysis.
public enum ShiftShare: Method {
  public enum Variant: String, CaseIterable, Sendable {
    case dunn
    case estebanMarquillas = "esteban-marquillas"
    case dynamic
    case gerfin
    case spatial
  }

  public enum Detail: String, CaseIterable, Sendable { case total, industry }

  /// The parts of one region's change in one industry, or of all of them together.
  public struct Parts: Hashable, Sendable {
    public var change = 0.0
    public var national = 0.0
    public var mix = 0.0
    public var regional: Double? = 0
    public var allocation: Double? = 0

    static func + (left: Parts, right: Parts) -> Parts {
      Parts(
        change: left.change + right.change, national: left.national + right.national, mix: left.mix + right.mix,
        regional: left.regional.flatMap { own in right.regional.map { own + $0 } },
        allocation: left.allocation.flatMap { own in right.allocation.map { own + $0 } })
    }

    /// What the parts miss of the change; 0 but for rounding.
    var remainder: Double? {
      regional.flatMap { own in allocation.map { change - national - mix - own - $0 } }
    }
  }

  public static let declaration = MethodDeclaration(
    name: "shift-share", summary: "The change of regions split into national, industry-mix and regional parts",
    formula: "change = sum e g + sum e (g_i - g) + sum e (g_ri - g_i) [+ sum (e - e*)(g_ri - g_i)]",
    roles: [.region, .industry, MethodDeclaration.Role("year", .integer, "the year"), .value],
    tables: [
      MethodDeclaration.TableRole(
        "nation", required: false,
        columns: [
          MethodDeclaration.Role("industry", .text, "the industry"),
          MethodDeclaration.Role("year", .integer, "the year"),
          MethodDeclaration.Role("value", .number, "the national amount"),
        ], "the nation, where it is more than the table's regions"),
      Neighbours.table(required: false),
    ],
    parameters: [
      Parameter("from", .integer(0...9999), unit: .year, "the first year; the earliest without it"),
      Parameter("to", .integer(0...9999), unit: .year, "the last year; the latest without it"),
      Parameter(
        "variant", .choice(Variant.allCases.map(\.rawValue)), default: .text("dunn"),
        "the convention of the split; spatial takes neighbours"),
      Parameter(
        "detail", .choice(Detail.allCases.map(\.rawValue)), default: .text("total"),
        "one row per region or per industry"),
    ],
    outputs: [
      Column("change", .number, "the change of the value"),
      Column("national", .number, "what the nation's growth gives"),
      Column("mix", .number, "what fast or slow industries add"),
      Column("neighbour", .number, "what the industries' growth in the neighbours adds (spatial)"),
      Column("regional", .number, "what the region's own growth adds, above the nation's or (spatial) the neighbours'"),
      Column("allocation", .number, "what being specialised in one's winners adds (Esteban-Marquillas)"),
      Column("total_index", .number, unit: .index, "growth against the nation's (Gerfin)"),
      Column("structural_index", .number, unit: .index, "the part of its industries (Gerfin)"),
      Column("regional_index", .number, unit: .index, "the part of its own (Gerfin)"),
    ],
    notes: [
      Column("new_cells", .integer, unit: .count, "cells that are zero at the start and not at the end"), .undefined,
      Column("unused", .text, "years of the table nation that the table does not have"),
    ],
    citations: [
      "Dunn (1960), A statistical and analytical technique for regional analysis",
      "Esteban-Marquillas (1972), A reinterpretation of shift-share analysis, Regional and Urban Economics 2",
      "Barff, Knight (1988), Dynamic shift-share analysis, Growth and Change 19",
      "Nazara, Hewings (2004), Spatial structure and taxonomy of decomposition in shift-share analysis, Growth and Change 35",
      "Gerfin (1964), Gesamtwirtschaftliches Wachstum und regionale Entwicklung, Kyklos 17",
    ])

  /// The parts of every industry of one region between two points of time; all arrays are by industry.
  public static func parts(
    start: [Double], end: [Double], nationStart: [Double], nationEnd: [Double], homothetic: Bool = false
  ) -> [Parts] {
    let (before, after) = (Summation.sum(nationStart), Summation.sum(nationEnd))
    let own = Summation.sum(start)
    let growth = before > 0 ? after / before - 1 : 0
    return start.indices.map { industry in
      var parts = Parts()
      let (e, nation) = (start[industry], nationStart[industry])
      let industryGrowth = nation > 0 ? nationEnd[industry] / nation - 1 : 0
      parts.change = end[industry] - e
      parts.national = e * growth
      parts.mix = e * (industryGrowth - growth)
      let regional = e > 0 ? e * (end[industry] / e - 1 - industryGrowth) : end[industry]
      parts.regional = regional
      guard homothetic else { return parts }
      let base = before > 0 ? own * nation / before : 0
      if e > 0 {
        let lead = end[industry] / e - 1 - industryGrowth
        parts.regional = base * lead
        parts.allocation = (e - base) * lead
      } else if end[industry] > 0 || base > 0 {
        (parts.regional, parts.allocation) = end[industry] > 0 ? (nil, nil) : (0, 0)
      }
      return parts
    }
  }
}
