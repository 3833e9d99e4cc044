/// What is left of the voters' shares, as whole numbers over one denominator.
///
/// A payment is A / (D W) for a unit of a ballot's weight, where D is the denominator: D and the shares are then multiplied
/// by W. So all comparisons are exact, and of whole numbers.
struct ShareLedger {
  private let election: Election
  private let utility: Election.Utility
  /// What each voter of a group has left, times ``denominator``.
  private var shares: [Natural]
  private var denominator: Natural

  /// - Parameter share: what all voters together have: each has that over their number.
  init(_ election: Election, utility: Election.Utility, share: Natural) {
    self.election = election
    self.utility = utility
    shares = Array(repeating: share, count: election.groups.count)
    denominator = Natural(UInt(election.voters))
  }

  /// What a project costs its supporters for a unit of utility.
  struct Price {
    var project: Int
    /// A, what those who pay in full raise together, times the denominator.
    var raised: Natural
    /// W, the weight of those who pay in full.
    var weight: UInt
    /// Utility of a unit of weight.
    var utility: UInt
    /// As a number.
    var rho: Double

    func isBelow(_ other: Price) -> Bool {
      raised.multiplied(by: other.weight).multiplied(by: other.utility)
        < other.raised.multiplied(by: weight).multiplied(by: utility)
    }
  }

  /// The weight of a group's support: its points, or 1.
  private func weight(_ points: UInt) -> UInt { utility == .points ? points : 1 }

  /// The least rho at which the supporters pay the project; nil where they cannot.
  ///
  /// Those whose share is below their part give all of it, and the rest is spread over the others, until none is below.
  func price(of project: Int) -> Price? {
    var full = election.supporters[project]
    var raised = denominator.multiplied(by: election.costs[project])
    while true {
      var weight: UInt = 0
      for supporter in full { weight += election.groups[supporter.group].count * self.weight(supporter.points) }
      guard weight > 0 else { return nil }
      let isShort = shortness(raised, weight)
      let short = full.filter(isShort)
      if short.isEmpty {
        let unit = utility == .cost ? max(1, election.costs[project]) : 1
        let rho = raised.ratio(to: denominator.multiplied(by: weight).multiplied(by: unit))
        return Price(project: project, raised: raised, weight: weight, utility: unit, rho: scaled(rho))
      }
      var given = Natural(0)
      for supporter in short { given.add(shares[supporter.group], times: election.groups[supporter.group].count) }
      // Who falls short gives less than the part, so that something is left to raise.
      raised.subtract(given, times: 1)
      full.removeAll(where: isShort)
    }
  }

  /// In money for a unit of utility; by cost the units of both are the same.
  private func scaled(_ rho: Double) -> Double {
    switch utility {
    case .cost: rho
    case .cardinality: rho / election.costScale
    case .points: rho * election.pointScale / election.costScale
    }
  }

  /// Whether a supporter's share is below raised / weight times the supporter's own weight.
  private func shortness(_ raised: Natural, _ weight: UInt) -> (_ supporter: (group: Int, points: UInt)) -> Bool {
    if utility != .points {
      let (part, rest) = raised.divided(by: weight)
      return { rest == 0 ? shares[$0.group] < part : !(part < shares[$0.group]) }
    }
    return { shares[$0.group].multiplied(by: weight) < raised.multiplied(by: $0.points) }
  }

  /// Takes the price from the shares of the project's supporters.
  mutating func pay(_ price: Price) {
    guard !price.raised.isZero else { return }
    let common = Decimals.divisor(price.weight, price.raised.divided(by: price.weight).remainder)
    let (weight, raised) = (price.weight / common, price.raised.divided(by: common).quotient)
    denominator.multiply(by: weight)
    for group in shares.indices where !shares[group].isZero { shares[group].multiply(by: weight) }
    for supporter in election.supporters[price.project] {
      shares[supporter.group].subtract(raised, times: self.weight(supporter.points))
    }
  }
}
