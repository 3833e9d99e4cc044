internal import TerroirMethods

/// What it is worth to learn an effect before money goes on, in units of the package's effect.
///
/// The decision: to keep the measure in the cluster, or to give its money to the best one left out. With the effect of the
/// kept one normal(mean, sd) and the other worth `other`: EVPPI = sd x L(|mean - other| / sd), and EVSI the same with
/// sd^2 / sqrt(sd^2 + se^2) in place of sd, where L(u) = phi(u) - u (1 - Phi(u)) is the unit normal loss. EVPI lets the
/// other effect be learned too: its variance joins. Where nothing is left out that the money could buy, no decision moves
/// and all are 0.
///
/// Source: Raiffa and Schlaifer (1961), Applied Statistical Decision Theory; Wilson (2015), PharmacoEconomics 33.
struct InformationValue: Hashable {
  var perfect: Double
  var partial: Double
  var sample: Double
  /// `sample` less what the pilot's cost would bring elsewhere; nil where the package has no shadow price.
  var net: Double?
  /// The net value, never below 0, as a share of the effect it is about.
  var share: Double

  /// An effect with its standard deviation.
  struct Belief: Hashable {
    var mean: Double
    var deviation: Double
  }

  /// - Parameters:
  ///   - other: the best alternative for the same money; nil where there is none.
  ///   - error: standard error of what the pilot measures, in units of the effect.
  ///   - price: what the pilot's cost would bring elsewhere.
  init(of belief: Belief, other: Belief?, error: Double, price: Double?) {
    guard let other, belief.deviation > 0 else {
      (perfect, partial, sample) = (0, 0, 0)
      net = price.map { -$0 }
      share = 0
      return
    }
    let gap = belief.mean - other.mean
    let told = Information.evpi(
      gain: gap, sd: Information.posteriorSpread(sd: belief.deviation, standardError: error))
    sample = told
    partial = max(told, Information.evpi(gain: gap, sd: belief.deviation))
    let both = (belief.deviation * belief.deviation + other.deviation * other.deviation).squareRoot()
    perfect = max(partial, Information.evpi(gain: gap, sd: both))
    net = price.map { told - $0 }
    share = belief.mean > 0 ? min(1, max(0, net ?? told) / belief.mean) : 0
  }
}
