internal import TerroirKernel

/// What units are worth: `sum over clusters, needs and dimensions of weight x importance x severity^2 x meaning x g(coverage)`.
///
/// What is unmet of a need is a loss that grows with its square, so that the narrowest place of a cluster counts most: of a
/// need of which a part `z` is met there is left `(severity (1 - z))^2`, and `g(z) = 1 - (1 - z)^2` in three straight pieces.
///
/// Coverage of a need in a dimension is the sum of strength x preference x effect x share reached over the units, times the
/// part of the need that the measure's level can meet, over the greatest effect of an offer; what comes first counts most and nothing beyond the whole counts, so that several measures do
/// not earn one need several times. Effects below zero enter as they are. With synergies: the bonus times the smaller of two items' contributions.
extension Programme {
  /// Slopes of `g` by third: those of `1 - (1 - z)^2`; their mean is 1.
  static let slopes = [5.0 / 3, 1, 1.0 / 3]

  /// What a severity counts, 0-1.
  static func loss(_ severity: Double) -> Double { severity * severity }

  /// The value of coverage, 0-1, and of harm below 0.
  static func g(_ coverage: Double) -> Double {
    if coverage <= 0 { return coverage }
    var (left, sum) = (min(1, coverage), 0.0)
    for slope in slopes {
      let part = min(left, 1.0 / 3)
      sum += slope * part
      left -= part
    }
    return sum
  }

  /// What an item's instrument turns to a need, of the part that its level and place can meet.
  func strength(_ item: Item, _ need: Int, _ beliefs: Beliefs) -> Double {
    beliefs.strength[need][item.kind] * item.part(need)
  }

  /// What one unit of an item adds to the coverage of a need in a dimension.
  func gain(_ item: Item, _ need: Int, _ dimension: Int, _ beliefs: Beliefs) -> Double {
    strength(item, need, beliefs) * item.preference * beliefs.effect[item.effect][dimension] * item.share
      / best[dimension]
  }

  /// What full coverage of a need in a dimension is worth in a cluster.
  func worth(_ cluster: Int, _ need: Int, _ dimension: Int, _ beliefs: Beliefs) -> Double {
    weights[cluster] * importance[need] * Self.loss(beliefs.severity[cluster][need]) * meaning[need][dimension]
      * best[dimension]
  }

  /// What one unit of an item is worth without saturation, by dimension.
  func contribution(_ item: Item, _ beliefs: Beliefs) -> [Double] {
    meaning[0].indices.map { dimension in
      meaning.indices.reduce(0) {
        $0 + worth(item.cluster, $1, dimension, beliefs) * gain(item, $1, dimension, beliefs)
      }
    }
  }

  /// The same by need.
  func contributionByNeed(_ item: Item, _ beliefs: Beliefs) -> [Double] {
    meaning.indices.map { need in
      meaning[need].indices.reduce(0) {
        $0 + worth(item.cluster, need, $1, beliefs) * gain(item, need, $1, beliefs)
      }
    }
  }

  /// The needs that one unit of an item answers, the one it is worth most for first.
  func answered(by item: Item, _ beliefs: Beliefs) -> [Int] {
    let worth = contributionByNeed(item, beliefs)
    return worth.indices.filter { worth[$0] > 0 }.sorted { (worth[$1], $0) < (worth[$0], $1) }
  }

  /// The coverage of each need in each dimension of a cluster.
  func coverage(_ cluster: Int, _ units: [Double], _ beliefs: Beliefs) -> [[Double]] {
    var sums = meaning.map { $0.map { _ in 0.0 } }
    for (item, amount) in zip(items, units) where item.cluster == cluster && amount != 0 {
      for need in meaning.indices where beliefs.strength[need][item.kind] != 0 {
        for dimension in meaning[need].indices {
          sums[need][dimension] += gain(item, need, dimension, beliefs) * amount
        }
      }
    }
    return sums
  }

  /// The objective at `units`.
  func value(_ units: [Double], _ beliefs: Beliefs) -> Double {
    weights.indices.reduce(gained(units, beliefs)) { $0 + value(of: $1, units, beliefs) }
  }

  /// What the units of one cluster are worth to it, without synergies.
  func value(of cluster: Int, _ units: [Double], _ beliefs: Beliefs) -> Double {
    let covered = coverage(cluster, units, beliefs)
    var total = 0.0
    for need in meaning.indices {
      for dimension in meaning[need].indices {
        total += worth(cluster, need, dimension, beliefs) * Self.g(covered[need][dimension])
      }
    }
    return total
  }

  /// What the units of an item add beside all others.
  ///
  /// - Parameters:
  ///   - own: What is believed of the item itself.
  ///   - others: What is believed of the others: a bound of all at once would have them meet the needs before it.
  func added(_ place: Int, _ units: [Double], own: Beliefs, others: Beliefs) -> Double {
    let item = items[place]
    var without = units
    without[place] = 0
    let covered = coverage(item.cluster, without, others)
    var total = 0.0
    for need in meaning.indices {
      for dimension in meaning[need].indices {
        let rest = covered[need][dimension]
        let more = gain(item, need, dimension, own) * units[place]
        total += worth(item.cluster, need, dimension, others) * (Self.g(rest + more) - Self.g(rest))
      }
    }
    for pair in synergies where pair.first == place || pair.second == place {
      let partner = pair.first == place ? pair.second : pair.first
      let parts = [
        contribution(item, own).reduce(0, +) * units[place],
        contribution(items[partner], others).reduce(0, +) * units[partner],
      ]
      total += pair.bonus * max(0, min(parts[0], parts[1]))
    }
    return total
  }

  /// The programme with its second aim for the first.
  var second: Programme? {
    floor.map { floor in
      var other = self
      other.meaning = floor.meaning
      return other
    }
  }

  /// Whether units reach what the second aim asks for.
  func isReached(_ units: [Double], _ beliefs: Beliefs) -> Bool {
    guard let floor, let second else { return true }
    let reached = weights.indices.reduce(0.0) { $0 + second.value(of: $1, units, beliefs) }
    return reached >= floor.least * (1 - 1e-6)
  }

  /// What synergies add.
  func gained(_ units: [Double], _ beliefs: Beliefs) -> Double {
    synergies.reduce(0) { sum, pair in
      let parts = [pair.first, pair.second].map { contribution(items[$0], beliefs).reduce(0, +) * units[$0] }
      return sum + pair.bonus * max(0, min(parts[0], parts[1]))
    }
  }

  /// The part of a need that is met: over its dimensions by what it means for them.
  func met(_ need: Int, _ covered: [[Double]]) -> Double {
    let sum = meaning[need].reduce(0, +)
    guard sum > 0 else { return 0 }
    return meaning[need].indices.reduce(0) {
      $0 + meaning[need][$1] * best[$1] * min(1, max(0, covered[need][$1]))
    } / sum
  }
}
