public import TerroirKernel

/// Phragmen's sequential rule: voters earn money at one pace, and a project is bought as soon as its supporters can pay it.
///
/// With loads x_i from 0 the next project is that of the least (cost(p) + sum_i x_i) / n_p over its n_p supporters, whose
/// load it becomes. The rule ends where the next project, or one that ties with it, no longer fits into the budget. Of
/// projects of one load the first by its id (as text) is bought; loads are whole numbers over one denominator.
///
/// Sources: Brill, Freeman, Janson, Lackner (2017), Phragmen's voting methods and justified representation, AAAI;
/// Los, Christoff, Grossi (2022), Proportional budget allocations, IJCAI. The end with a tie is that of pabutools.
public struct SequentialPhragmen: Sendable {
  public struct Outcome: Hashable, Sendable {
    public var purchases: [Election.Purchase]
    public var ties: Int
  }

  private let election: Election

  public init(_ election: Election) { self.election = election }

  /// What is bought with what `earlier` purchases left of the budget; the loads begin at 0.
  ///
  /// - Parameter unsupported: whether projects that nobody supports may be bought when all others are.
  /// - Throws: ``MethodFailure/cancelled``.
  public func outcome(
    after earlier: [Election.Purchase] = [], unsupported: Bool = true
  ) throws(MethodFailure) -> Outcome {
    let bought = Set(earlier.map(\.project))
    var spent = election.cost(of: bought)
    var open = election.projects.indices.filter { !bought.contains($0) && election.fits($0, beside: Natural(0)) }
    var loads = [Natural](repeating: Natural(0), count: election.groups.count)
    var denominator = Natural(1)
    var outcome = Outcome(purchases: [], ties: 0)
    func load(_ project: Int) -> (sum: Natural, votes: UInt) {
      var sum = denominator.multiplied(by: election.costs[project])
      for supporter in election.supporters[project] {
        sum.add(loads[supporter.group], times: election.groups[supporter.group].count)
      }
      return (sum, UInt(election.votes[project]))
    }
    while true {
      try Cancellation.check()
      var least: (sum: Natural, votes: UInt)?
      var first: [Int] = []
      for project in open where election.votes[project] > 0 {
        let own = load(project)
        guard let known = least else {
          (least, first) = (own, [project])
          continue
        }
        let (left, right) = (own.sum.multiplied(by: known.votes), known.sum.multiplied(by: own.votes))
        if left < right { (least, first) = (own, [project]) } else if left == right { first.append(project) }
      }
      if first.isEmpty, unsupported { first = open }
      guard let next = first.min(by: { election.rank[$0] < election.rank[$1] }),
        first.allSatisfy({ election.fits($0, beside: spent) })
      else { return outcome }
      if first.count > 1 { outcome.ties += 1 }
      var price: Double?
      if let least {
        denominator.multiply(by: least.votes)
        for group in loads.indices { loads[group].multiply(by: least.votes) }
        for supporter in election.supporters[next] { loads[supporter.group] = least.sum }
        price = least.sum.ratio(to: denominator) / election.costScale
      }
      spent.add(Natural(election.costs[next]), times: 1)
      outcome.purchases.append(Election.Purchase(project: next, rule: .phragmen, price: price))
      open.removeAll { $0 == next }
    }
  }
}
