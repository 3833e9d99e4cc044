internal import TerroirKernel
internal import TerroirMethods

extension Mix {
  /// Two candidates of one cluster gain from each other: the bonus times the smaller of their impacts, once for the pair
  /// whichever of the two names it, and in a town only with what acts in the same town.
  mutating func addSynergies(_ all: [Candidate]) {
    partners = all.map { _ in [] }
    for (first, second, bonus) in Self.gains(all) {
      partners[first].append(second)
      partners[second].append(first)
      guard let one = items[first], let other = items[second] else { continue }
      let impact = min(all[first].impact, all[second].impact)
      portfolio.synergies.append(Portfolio.Pair(one, other, benefit: bonus * impact))
    }
  }

  /// Pairs of allowed candidates with the bonus, the greater where both name one, in a fixed order.
  private static func gains(_ all: [Candidate]) -> [(first: Int, second: Int, bonus: Double)] {
    let allowed = all.indices.filter { all[$0].refusal == nil }
    let byMeasure = Dictionary(grouping: allowed) { all[$0].measure.id }
    var bonuses: [[Int]: Double] = [:]
    for index in allowed {
      for synergy in all[index].offer.synergies {
        for other in byMeasure[synergy.partner] ?? [] where other != index && meet(all[index], all[other]) {
          let pair = [min(index, other), max(index, other)]
          bonuses[pair] = max(bonuses[pair] ?? 0, synergy.bonus)
        }
      }
    }
    return bonuses.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key[0], $0.key[1], $0.value) }
  }

  private static func meet(_ left: Candidate, _ right: Candidate) -> Bool {
    guard left.cluster == right.cluster else { return false }
    let areLocal = left.measure.level == .municipal && right.measure.level == .municipal
    return !areLocal || left.territory == right.territory
  }
}
