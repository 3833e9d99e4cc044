/// The greedy rule of most participatory budgets: by utility for a unit of cost, what fits is bought.
///
/// Of projects of one ratio the first by its id (as text) is taken first; what does not fit is passed over.
public struct GreedyChoice: Sendable {
  private let election: Election
  private let utility: Election.Utility

  public init(_ election: Election, utility: Election.Utility) {
    self.election = election
    self.utility = utility
  }

  /// What is bought with what `earlier` purchases left of the budget, in order.
  ///
  /// - Parameter unsupported: whether projects that nobody supports may be bought last.
  public func purchases(after earlier: [Election.Purchase] = [], unsupported: Bool = true) -> [Election.Purchase] {
    let bought = Set(earlier.map(\.project))
    let gains = election.projects.indices.map(gain)
    let order = election.projects.indices.filter { !bought.contains($0) && (unsupported || election.votes[$0] > 0) }
      .sorted { one, other in
        let (left, right) = (gains[one].multiplied(by: cost(other)), gains[other].multiplied(by: cost(one)))
        return left == right ? election.rank[one] < election.rank[other] : right < left
      }
    var spent = election.cost(of: bought)
    var purchases: [Election.Purchase] = []
    for project in order where election.fits(project, beside: spent) {
      spent.add(Natural(election.costs[project]), times: 1)
      purchases.append(Election.Purchase(project: project, rule: .greedy))
    }
    return purchases
  }

  /// The utility of all supporters; with utility by cost the cost cancels against that by which it is divided.
  private func gain(_ project: Int) -> Natural {
    election.supporters[project].reduce(into: Natural(0)) { sum, supporter in
      sum.add(
        Natural(election.groups[supporter.group].count), times: utility == .points ? supporter.points : 1)
    }
  }

  private func cost(_ project: Int) -> UInt { utility == .cost ? 1 : election.costs[project] }
}
