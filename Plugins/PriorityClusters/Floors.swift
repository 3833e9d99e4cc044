import TerroirKernel

/// Table `floors`: the least shares of municipal means for towns that are not the capital.
enum Floors {
  static func rows(_ basis: StrategyBasis) -> [FloorsRow] {
    let floors = [("second-tier", basis.stage.secondTierFloor), ("small", basis.stage.smallFloor)]
    return floors.compactMap { type, share in
      let towns = basis.types.filter { $0.value == type }.keys.sorted()
      if share <= 0 || towns.isEmpty { return nil }
      let places = Set(towns)
      let elements = basis.elements.count { places.contains($0.territory) }
      let actors = basis.actors.count { places.contains($0.territory) }
      return FloorsRow(
        territoryType: type, share: share,
        reason:
          "\(Wording.count(towns.count, "\(type) town")) with \(part(elements, basis.elements.count)) of the identity "
          + "elements and \(part(actors, basis.actors.count)) of the actors")
    }
  }

  private static func part(_ count: Int, _ all: Int) -> String {
    all == 0 ? "none" : "\(Int((Double(count) / Double(all) * 100).rounded()))%"
  }
}
