import Foundation

/// How far true effects lie from what a catalogue expects of them, in units of the doubt it states: one scale for all kinds,
/// learned from all estimates together, and the beliefs it leads to.
///
/// A catalogue that states each effect as `m_k` with the deviation `d_k` may be more right than it says, or less. With the scale
/// lambda, common to all kinds,
///
/// `y_kc ~ N(theta_kc, s_kc^2)`, `theta_kc ~ N(mu_k, tau_k^2)`, `mu_k ~ N(m_k, (lambda d_k)^2)`,
/// `tau_k ~ half-normal(spread lambda d_k)`,
///
/// `lambda = 0.1` with the probability `right`, else `log lambda ~ N(0, log(within)^2)`:
///
/// either the catalogue is right to a tenth of its doubt, or its doubt is what it says within a factor. The narrow part has a
/// deviation above 0, so that every belief has one (George and McCulloch 1993). Each kind is integrated out as
/// ``PartialPooling`` does it, lambda by thirteen nodes, a half deviation of its logarithm apart:
///
/// `p(lambda | y) ~ p(lambda) prod_k p(y_k | lambda)`, `p(belief_k | y) = sum_lambda p(lambda | y) p(belief_k | y_k, lambda)`.
///
/// No estimate counts twice: lambda takes each once, and a kind's own enter its belief given lambda by Bayes' rule. Several
/// indicators of one kind are measured in the same units, so that their noise may be one: their evidence is averaged
/// (`prod p^(1/n)`), as if each said the same. Kinds that are compared with the same units share a small part of their noise,
/// which is not taken into account.
///
/// Where all estimates lie as near the catalogue as their errors alone would have it, beliefs stay with it; where they lie as
/// far from it as it said, beliefs follow them; and one or two estimates leave lambda nearly where it began. Learning by the
/// stated doubt alone, a policy loses where the catalogue is right: it follows noise from one measure to the next.
///
/// - Source: George and McCulloch (1993), Variable selection via Gibbs sampling, JASA 88; Gelman et al. (2013), Bayesian Data
///   Analysis, sections 5.4 and 5.6; Varin, Reid and Firth (2011), An overview of composite likelihood methods, Statistica
///   Sinica 21.
public struct CommonScale: Sendable {
  /// The estimates of one kind on one indicator, by context.
  public struct Group: Sendable {
    public var kind: String
    public var effects: [Double]
    public var errors: [Double]
    /// What the catalogue expects, with its doubt.
    public var mean: PartialPooling.Mean
    /// The scale of the spread between contexts, in deviations of `mean`.
    public var spread: Double

    public init(
      kind: String, effects: [Double], errors: [Double], mean: PartialPooling.Mean, spread: Double
    ) {
      (self.kind, self.effects, self.errors, self.mean, self.spread) = (kind, effects, errors, mean, spread)
    }
  }

  /// What is believed of the scale beforehand.
  public struct Prior: Hashable, Sendable {
    /// The probability that the catalogue is right.
    public var right: Double
    /// Within which factor its doubt is what it says where it is not; from 1, which is to the last digit.
    public var within: Double
    public init(right: Double = 0.5, within: Double = 1.5) { (self.right, self.within) = (right, within) }
  }

  /// What is believed of one group.
  public struct Beliefs: Hashable, Sendable {
    public let mean: PartialPooling.Belief
    /// In the order of its effects.
    public let contexts: [PartialPooling.Belief]
  }

  /// The part of its doubt to which a catalogue is right that is right.
  public static let narrow = 0.1

  /// The nodes of the scale, and their probabilities after all estimates.
  public let nodes: [Double]
  public let weights: [Double]
  /// By what the deviations of the catalogue are to be multiplied: the root of the mean square of lambda.
  public let scale: Double
  /// The probability that the catalogue is right, after all estimates.
  public let right: Double
  /// By group; nil where it has no effects, an error that is not above 0 or a catalogue without doubt.
  public let beliefs: [Beliefs?]

  public init(_ groups: [Group], prior: Prior = Prior(), level: Double = 0.95) {
    let right = min(1, max(0, prior.right))
    let steps = prior.within > 1 ? (-6...6).map { 0.5 * Double($0) } : [0]
    let normal = steps.map { exp(-0.5 * $0 * $0) }
    let all = Summation.sum(normal)
    let nodes = [Self.narrow] + steps.map { pow(max(1, prior.within), $0) }
    let before = [right] + normal.map { (1 - right) * $0 / all }
    let grids = groups.map { group in
      nodes.compactMap { node -> PoolingGrid? in
        let deviation = node * group.mean.deviation
        return PoolingGrid(
          group.effects, group.errors, group.spread > 0 ? .halfNormal(group.spread * deviation) : .known(0),
          .init(group.mean.mean, deviation: deviation))
      }
    }
    let after = Self.posterior(before, Self.evidence(groups, grids, of: nodes.count))
    self.nodes = nodes
    weights = after
    self.right = after[0]
    scale = Summation.sum(zip(nodes, after).map { $0 * $0 * $1 }).squareRoot()
    beliefs = zip(groups, grids).map { group, own in
      guard own.count == nodes.count, let grid = PoolingGrid(mixing: own, weights: after) else { return nil }
      return Beliefs(
        mean: grid.mean(level: level), contexts: group.effects.indices.map { grid.context($0, level: level) })
    }
  }

  /// The logarithm of `prod_k p(y_k | lambda)` by node, the indicators of a kind averaged.
  private static func evidence(_ groups: [Group], _ grids: [[PoolingGrid]], of count: Int) -> [Double] {
    var kinds: [String: [[Double]]] = [:]
    for (group, own) in zip(groups, grids) {
      let logs = own.compactMap(\.logEvidence)
      if logs.count == count, logs.allSatisfy(\.isFinite) { kinds[group.kind, default: []].append(logs) }
    }
    return (0..<count).map { node in
      Summation.sum(
        kinds.sorted { $0.key < $1.key }.map { _, own in
          Summation.sum(own.map { $0[node] }) / Double(own.count)
        })
    }
  }

  private static func posterior(_ prior: [Double], _ logs: [Double]) -> [Double] {
    let known = zip(prior, logs).filter { $0.0 > 0 }
    let most = known.map(\.1).max() ?? 0
    let raw = zip(prior, logs).map { $0 > 0 ? $0 * exp($1 - most) : 0 }
    let total = Summation.sum(raw)
    return total > 0 && total.isFinite ? raw.map { $0 / total } : prior
  }
}
