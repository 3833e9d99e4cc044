import TerroirKernel

/// Table `floors`: the least shares of what is spent on the towns' measures for towns that are not the capital.
enum Floors {
  static func rows(_ basis: StrategyBasis) -> [FloorRow] {
    let floors = [("second-tier", basis.stage.secondTierFloor), ("small", basis.stage.smallFloor)]
    return floors.compactMap { type, share in
      let towns = basis.types.filter { $0.value == type }.keys.sorted()
      if share <= 0 || towns.isEmpty { return nil }
      let places = Set(towns)
      let elements = basis.elements.count { places.contains($0.territory) }
      let actors = basis.actors.count { places.contains($0.territory) }
      return FloorRow(
        territoryType: type, share: share,
        reason: .strategy(
          "floor",
          [
            "type": .text(type), "towns": .integer(towns.count),
            "elements": Sentence.part(Share(elements, of: basis.elements.count)?.value),
            "actors": Sentence.part(Share(actors, of: basis.actors.count)?.value),
          ]))
    }
  }
}
