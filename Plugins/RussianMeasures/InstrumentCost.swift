internal import TerroirKernel
internal import TerroirMethods

/// The yearly public cost assumed for an instrument where the data state no total.
///
/// Each figure is for one region or one town. The basis names the sums in the Ural data it is near to; where there is
/// none it says so. An assumption, not a finding: it is replaced as soon as a measure's own amount is known.
struct InstrumentCost {
  /// Million RUB a year: value, low, high.
  var value: Double
  var low: Double
  var high: Double
  /// What the figure is near to, or that nothing is known.
  var basis: String

  /// The assumption for a class at a level.
  static func assumed(_ kind: InstrumentClass, _ level: Level) -> InstrumentCost {
    let row = table(kind)
    let (value, low, high) =
      switch level {
      case .federal: row.federal
      case .regional: row.regional
      case .municipal: row.municipal
      }
    return InstrumentCost(
      value: value, low: low, high: high, basis: "assumption by instrument and level; \(row.basis)")
  }

  private typealias Range = (Double, Double, Double)

  private static func table(
    _ kind: InstrumentClass
  ) -> (federal: Range, regional: Range, municipal: Range, basis: String) {
    switch kind {
    case .grant:
      ((100, 40, 280), (38, 14, 56), (3, 1, 7), "near the 37.9 mln RUB of regional grants to young founders in 2023")
    case .subsidy:
      ((80, 20, 160), (25, 5, 121), (3, 1, 10), "near regional subsidies of 15-121 mln RUB a year")
    case .rebate: ((50, 20, 100), (27, 14, 29), (5, 1, 10), "near the film rebates of 25-28.8 mln RUB a year")
    case .loan: ((20, 5, 50), (15, 4, 40), (2, 1, 5), "interest that the state bears; no total is published")
    case .guarantee: ((10, 2, 30), (8, 2, 20), (1, 0.5, 3), "expected losses on guarantees; no total is published")
    case .voucher: ((40, 15, 90), (15, 5, 40), (2, 0.5, 5), "no regional total is published")
    case .prize: ((2, 0.5, 5), (1, 0.3, 3), (0.3, 0.1, 1), "near prizes of 50,000 RUB for each of some ten winners")
    case .taxIncentive: ((40, 10, 120), (30, 10, 100), (3, 1, 10), "revenue forgone; no total is published")
    case .export: ((15, 5, 40), (10, 3, 25), (2, 0.5, 5), "stands at trade fairs; no total is published")
    case .promotion: ((15, 5, 40), (8, 3, 20), (1.5, 0.5, 4), "no total is published")
    case .platform: ((15, 5, 40), (10, 4, 25), (2, 0.5, 5), "building and running a web platform")
    case .institution: ((40, 15, 90), (25, 10, 56), (6, 2, 12), "below the 55.9 mln RUB a year of one operator's grant")
    case .space:
      ((60, 20, 140), (40, 15, 100), (6, 2, 15), "rent and upkeep of some 2,500 m2 in a region, 300 in a town")
    case .accelerator: ((15, 6, 40), (10, 4, 25), (2, 1, 5), "one intake a year of twenty teams")
    case .education: ((46, 20, 60), (12, 4, 30), (4, 1.5, 10), "near the 46 mln RUB a federal creative school costs")
    case .event: ((30, 10, 100), (15, 5, 30), (3, 1, 8), "near the 15 mln RUB of regional means for one city festival")
    case .publicSpace: ((40, 15, 100), (25, 10, 60), (10, 3, 30), "repair and equipment of one public space a year")
    case .coordinator: ((3, 1.5, 5), (2.5, 1.5, 4), (1.5, 0.9, 2.5), "one post with taxes and travel")
    case .map: ((5, 2, 10), (2, 1, 4), (1, 0.4, 2), "survey, design and upkeep of one map with routes")
    case .register: ((3, 1, 8), (1.5, 0.5, 4), (0.5, 0.2, 1), "keeping a register; no total is published")
    case .act: ((2, 0.5, 5), (1, 0.3, 3), (0.5, 0.2, 1.5), "drafting, expertise and public discussion of one act")
    case .service: ((10, 3, 30), (8, 3, 20), (1.5, 0.5, 4), "no total is published")
    }
  }
}
