/// Regions and industries of which a panel has nothing at all, so that no quotient or share of theirs has a meaning.
struct PanelGaps {
  private var regions: [String] = []
  private var industries: [String] = []

  init() {}

  /// The gaps of one panel.
  init(_ panel: Panel) { add(panel) }

  mutating func add(_ panel: Panel, year: String? = nil) {
    func names(_ all: [String], _ totals: [Double]) -> [String] {
      zip(all, totals).filter { $1 == 0 }.map { name, _ in year.map { "\(name) in \($0)" } ?? name }
    }
    regions += names(panel.regions, panel.regionTotals)
    industries += names(panel.industries, panel.industryTotals)
  }

  /// In sentences, none where every region and industry has something.
  var reasons: [String] { reasonsOfRegions + reasonsOfIndustries }

  var reasonsOfRegions: [String] { regions.isEmpty ? [] : ["nothing at all in the region \(regions.named)"] }

  var reasonsOfIndustries: [String] { industries.isEmpty ? [] : ["nothing at all in the industry \(industries.named)"] }
}
