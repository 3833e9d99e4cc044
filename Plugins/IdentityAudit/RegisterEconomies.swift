import TerroirKernel
import TerroirMethods

/// Table `economies`: the creative economy of the region and of each of its places that the register has.
///
/// creative is the sum of what is known of the industries; its share is over all activity. Structure is over the same
/// amounts (``RegisterStructure``); change = national + mix + regional of the industries with amounts in both years.
enum RegisterEconomies {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [PlaceEconomyRow] {
    guard let panel else { return [] }
    let numbers = Dictionary(
      zip(basis.data.industries.map(\.id), Structure.groups(basis.data.industries))
    ) { first, _ in first }
    let groups = panel.industries.map { numbers[$0] ?? 0 }
    let whole = panel.industries.map { panel.economy.referenceFigure($0, panel.year)?.value ?? 0 }
    let inside = panel.economy.places(.municipal, panel.year).filter { basis.index.isInRegion($0) }
    let reference = panel.reference
    return ([basis.region.id] + inside).map { place in
      let amounts = panel.industries.map { panel.economy.figure(place, $0, panel.year)?.value }
      let known = amounts.compactMap(\.self)
      let creative = known.isEmpty ? nil : Summation.sum(known)
      let total = panel.economy.figure(place, .allActivity, panel.year)?.value
      let structure = RegisterStructure.figures(amounts.map { $0 ?? 0 }, whole, groups)
      let shift = panel.shift(place).map(\.parts)
      func sum(_ part: (ShiftShare.Parts) -> Double?) -> Double? {
        let values = shift.compactMap(part)
        return values.isEmpty || values.count < shift.count ? nil : Summation.sum(values)
      }
      return PlaceEconomyRow(
        territory: place, total: total, creative: creative,
        creativeShare: creative.flatMap { part in total.flatMap { $0 > 0 ? min(1, max(0, part / $0)) : nil } },
        effectiveIndustries: structure?[0], specialisation: structure?[2], relatedVariety: structure?[4],
        unrelatedVariety: structure?[5], change: sum { $0.change }, national: sum { $0.national }, mix: sum { $0.mix },
        regional: sum { $0.regional }, from: shift.isEmpty ? nil : panel.first, unit: panel.economy.unit,
        year: panel.year, classification: basis.data.registerSource?.classification ?? "", reference: reference)
    }
  }
}
