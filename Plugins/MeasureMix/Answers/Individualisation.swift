internal import TerroirKernel
internal import TerroirMethods

/// How far the clusters get packages of their own, and what that brings beside one package for all.
///
/// The gain is without the optimiser's curse: packages are chosen by what would be believed and valued by what is true,
/// over draws of both. All packages of the comparison may give parts of units, so that rounding favours none.
struct Individualisation {
  private let choice: Choice
  private let draws: Int
  private let seed: UInt64

  init(_ choice: Choice, draws: Int, seed: UInt64) throws(StageFailure) {
    self.choice = choice
    self.draws = draws
    self.seed = seed
    gains = try Self.gains(choice, draws: draws, seed: seed)
    caution = try Self.caution(choice)
  }

  private let gains: [Gain]
  private let caution: Caution?

  /// What it costs to choose for the lower ends of what is believed, and what it brings where they are true, each over the
  /// worth of the package that is best at the means.
  ///
  /// Source: Bertsimas and Sim (2004), The price of robustness, Operations Research 52.
  private struct Caution {
    var price: Double
    var gain: Double
  }

  /// What packages are worth in one draw, each over the package for all.
  private struct Gain: Sendable {
    var whole: Double
    var levels: Double
    var clusters: Double
    var needs: Double
    var placebo: Double
    var distance: Double
    var uniformDistance: Double
    /// By item, whether the best package for what is true has half a unit of it.
    var taken: [Bool]
  }

  /// By item, the part of draws in whose best package, of what may be true, there is half a unit of it; nil without draws.
  var included: [Double]? {
    guard draws > 0, !gains.isEmpty else { return nil }
    return choice.programme.items.indices.map { item in
      Double(gains.count { $0.taken[item] }) / Double(gains.count)
    }
  }

  var rows: [IndividualisationRow] {
    let paid = choice.programme.items.indices.map(choice.paid)
    let shares = MoneyShares(choice.programme, choice.plan.units, paid: paid)
    let apart = shares.meanDistance
    let follows = NeedsFollowed(
      choice.programme, paid: paid, needs: choice.unmet, permutations: 999, seed: seed)
    return [
      row(.targetedShare, shares.targeted, nil),
      row(.distance, apart, nil),
      row(.distanceUniform, gains.map(\.uniformDistance)),
      row(
        .distanceAboveUniform,
        gains.isEmpty || draws == 0
          ? nil : Double(gains.count { $0.distance > $0.uniformDistance }) / Double(gains.count), nil),
      row(.followsNeeds, follows?.correlation, nil),
      row(.followsNeedsP, follows?.p, nil),
      row(.gain, gains.map(\.whole)), row(.gainOfLevels, gains.map(\.levels)),
      row(.gainOfClusters, gains.map(\.clusters)), row(.gainOfNeeds, gains.map(\.needs)),
      row(.placebo, gains.map(\.placebo)), row(.priceOfCaution, caution?.price, nil),
      row(.gainOfCaution, caution?.gain, nil),
    ]
  }

  private enum Figure: String {
    case targetedShare = "targeted-share"
    case distance
    case distanceUniform = "distance-uniform"
    case distanceAboveUniform = "distance-above-uniform"
    case followsNeeds = "follows-needs"
    case followsNeedsP = "follows-needs-p"
    case gain
    case gainOfLevels = "gain-of-levels"
    case gainOfClusters = "gain-of-clusters"
    case gainOfNeeds = "gain-of-needs"
    case placebo
    case priceOfCaution = "price-of-caution"
    case gainOfCaution = "gain-of-caution"
  }

  private func row(_ figure: Figure, _ value: Double?, _ ends: (Double, Double)?) -> IndividualisationRow {
    IndividualisationRow(
      figure: figure.rawValue, value: value, low: ends?.0, high: ends?.1,
      draws: figure == .distanceAboveUniform && draws > 0 ? gains.count : nil,
      meaning: .design("individual", ["figure": .text(figure.rawValue), "tried": .flag(draws > 0)]))
  }

  private func row(_ figure: Figure, _ values: [Double]) -> IndividualisationRow {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return row(figure, nil, nil) }
    let mean = Summation.sum(sorted) / Double(sorted.count)
    guard draws > 0 else { return row(figure, mean, nil) }
    func quantile(_ part: Double) -> Double { sorted[Int(clamped: (Double(sorted.count - 1) * part).rounded())] }
    var told = row(figure, mean, (min(mean, max(first, quantile(0.025))), max(mean, min(last, quantile(0.975)))))
    told.draws = draws
    return told
  }

  private static func gains(_ choice: Choice, draws: Int, seed: UInt64) throws(StageFailure) -> [Gain] {
    let results: [Result<Gain?, OptimisationFailure>]
    do {
      results = try Parallel.map(max(draws, 1)) { number in
        var stream = RandomStream(seed: seed, method: "individualisation", draw: number)
        let (truth, believed) =
          draws == 0 ? (choice.space.means, choice.space.means) : choice.space.draw(&stream)
        let order = stream.permutation(choice.programme.weights.count)
        return Result { () throws(OptimisationFailure) in
          do throws(OptimisationFailure) {
            return try gain(choice.programme, truth, believed, order, workers: draws == 0 ? Parallel.cores : 1)
          } catch .infeasible {
            // What a lock gives one cluster alone one package for all cannot give, and nothing can be compared.
            return nil
          }
        }
      }
    } catch { throw .cancelled }
    var gains: [Gain] = []
    for result in results {
      do { if let gain = try result.get() { gains.append(gain) } } catch { throw Programme.failure(error) }
    }
    return gains
  }

  /// Nil where one of the packages is worth nothing.
  private static func caution(_ choice: Choice) throws(StageFailure) -> Caution? {
    let (programme, means, lows) = (choice.programme, choice.space.means, choice.space.lows)
    do throws(OptimisationFailure) {
      let bold = try programme.relaxed(means, .relaxed)
      let wary = try programme.relaxed(lows, .relaxed)
      let (best, least) = (programme.value(bold, means), programme.value(bold, lows))
      guard best > 1e-12, least > 1e-12 else { return nil }
      return Caution(
        price: max(0, best - programme.value(wary, means)) / best,
        gain: max(0, programme.value(wary, lows) - least) / least)
    } catch { throw Programme.failure(error) }
  }

  /// Nil where one package for all is worth nothing.
  private static func gain(
    _ programme: Programme, _ truth: Beliefs, _ believed: Beliefs, _ order: [Int], workers: Int
  ) throws(OptimisationFailure) -> Gain? {
    let asked: [(Beliefs, ProgrammeModel.Shape)] =
      [
        (believed, .relaxed), (believed, .uniform), (believed.withMeanNeeds, .relaxed),
        (believed.permuted(order), .relaxed),
      ] + (truth == believed ? [] : [(truth, .relaxed)])
    let results: [Result<[Double], OptimisationFailure>]
    do {
      results = try Parallel.map(asked.count, workers: workers) { number in
        Result { () throws(OptimisationFailure) in try programme.relaxed(asked[number].0, asked[number].1) }
      }
    } catch { throw .cancelled }
    var found: [[Double]] = []
    for result in results { found.append(try result.get()) }
    let (whole, uniform, blind, permuted, known) = (found[0], found[1], found[2], found[3], found.last ?? [])
    let base = programme.value(uniform, truth)
    guard base > 1e-12 else { return nil }
    let value = programme.value(whole, truth)
    let blindValue = programme.value(blind, truth)
    // Spread by all organisations, whichever level may support them: what goes to others is lost.
    let lost = zip(programme.items, uniform).map { item, units in units * programme.reachable(item) }
    return Gain(
      whole: (value - base) / base, levels: (base - programme.value(lost, truth)) / base,
      clusters: (blindValue - base) / base, needs: (value - blindValue) / base,
      placebo: (programme.value(permuted, truth) - blindValue) / base,
      distance: MoneyShares(programme, whole).meanDistance ?? 0,
      uniformDistance: MoneyShares(programme, uniform).meanDistance ?? 0,
      taken: (truth == believed ? whole : known).map { $0 >= 0.5 - 1e-9 })
  }
}

extension Beliefs {
  /// The same with the mean severity of each need in every cluster.
  fileprivate var withMeanNeeds: Beliefs {
    var blind = self
    let count = Double(max(severity.count, 1))
    let means = (severity.first ?? []).indices.map { need in severity.reduce(0) { $0 + $1[need] } / count }
    blind.severity = severity.map { _ in means }
    return blind
  }

  /// The same with the needs of other clusters.
  fileprivate func permuted(_ order: [Int]) -> Beliefs {
    var other = self
    other.severity = order.map { severity[$0] }
    return other
  }
}

extension Programme {
  /// The part of a cluster that an item's measure may reach.
  fileprivate func reachable(_ item: Item) -> Double { min(1, Double(item.most) * item.share) }
}
