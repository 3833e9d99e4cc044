public import TerroirKernel

/// The method of equal shares: every voter has an equal share of the budget, and pays for what the own ballot names.
///
/// In each step the project of the least rho is bought, where sum_i min(b_i, rho u_i(p)) = cost(p) over the voters i who
/// support p, with what is left of their shares b_i; a project whose supporters cannot pay it is out. Of projects of one
/// rho the first by its id is bought (as text, the rule of pabutools). All is reckoned in whole numbers over one
/// denominator, so that ties are exact.
///
/// Sources: Peters, Pierczynski, Skowron (2021), Proportional participatory budgeting with additive utilities, NeurIPS;
/// Faliszewski et al. (2023), Participatory budgeting: data, tools and analysis, IJCAI, for the completions.
public struct EqualShares: Sendable {
  /// What follows where the rule leaves money over.
  public enum Completion: String, CaseIterable, Sendable {
    case none
    /// The shares are raised together until the choice would cost more than the budget, or nothing more fits.
    case add1
    case greedy, phragmen
    case add1Greedy = "add1-greedy"
    case add1Phragmen = "add1-phragmen"

    var raisesShares: Bool { self == .add1 || self == .add1Greedy || self == .add1Phragmen }
  }

  /// What was bought, in order.
  public struct Outcome: Hashable, Sendable {
    public var purchases: [Election.Purchase]
    /// How often all shares were raised.
    public var raises: Int
    /// Steps in which the order of ids decided between projects of one rho.
    public var ties: Int
  }

  private let election: Election
  private let utility: Election.Utility
  /// Projects that somebody supports.
  private let supported: [Int]

  public init(_ election: Election, utility: Election.Utility) {
    self.election = election
    self.utility = utility
    supported = election.projects.indices.filter { !election.supporters[$0].isEmpty }
  }

  /// The choice of the rule with its completion.
  ///
  /// - Parameters:
  ///   - raise: by how much each share grows in a step of add1, in whole units of money from 1.
  ///   - unsupported: whether greedy and Phragmen take projects that nobody supports, when all others are done with.
  /// - Throws: ``MethodFailure/cancelled``.
  public func outcome(
    _ completion: Completion, raise: Int = 1, unsupported: Bool = true
  ) throws(MethodFailure) -> Outcome {
    var outcome = try run(raises: 0, of: 0)
    if completion.raisesShares {
      let step = UInt(max(1, raise)).multipliedReportingOverflow(by: UInt(election.costScale)).partialValue
      var raises: UInt = 0
      while !isExhaustive(outcome) {
        raises += 1
        let next = try run(raises: raises, of: step)
        if Natural(election.wholeBudget) < election.cost(of: next.purchases.map(\.project)) { break }
        outcome = next
      }
    }
    switch completion {
    case .none, .add1: break
    case .greedy, .add1Greedy:
      outcome.purchases += GreedyChoice(election, utility: utility).purchases(
        after: outcome.purchases, unsupported: unsupported)
    case .phragmen, .add1Phragmen:
      let more = try SequentialPhragmen(election).outcome(after: outcome.purchases, unsupported: unsupported)
      outcome.purchases += more.purchases
      outcome.ties += more.ties
    }
    return outcome
  }

  /// Whether no further project that somebody supports fits into the budget.
  private func isExhaustive(_ outcome: Outcome) -> Bool {
    let bought = Set(outcome.purchases.map(\.project))
    let spent = election.cost(of: bought)
    return !supported.contains { !bought.contains($0) && election.fits($0, beside: spent) }
  }

  /// One run of the rule with shares of budget / voters + raises * step.
  private func run(raises: UInt, of step: UInt) throws(MethodFailure) -> Outcome {
    var outcome = Outcome(purchases: [], raises: Int(raises), ties: 0)
    guard election.voters > 0 else { return outcome }
    var share = Natural(election.wholeBudget)
    share.add(Natural(raises).multiplied(by: step), times: UInt(election.voters))
    var ledger = ShareLedger(election, utility: utility, share: share)
    var open = supported
    // A project's rho only grows as shares shrink: what it was is a floor of what it is.
    var floors = [Double](repeating: 0, count: election.projects.count)
    while !open.isEmpty {
      try Cancellation.check()
      var best: ShareLedger.Price?
      var isTied = false
      var ruled: Set<Int> = []
      for project in open.sorted(by: { (floors[$0], election.rank[$0]) < (floors[$1], election.rank[$1]) }) {
        // The floors are rounded; a billionth is far more than that.
        if let best, floors[project] > best.rho * (1 + 1e-9) { break }
        guard let price = ledger.price(of: project) else {
          ruled.insert(project)
          continue
        }
        floors[project] = price.rho
        guard let known = best else {
          best = price
          continue
        }
        if price.isBelow(known) {
          (best, isTied) = (price, false)
        } else if !known.isBelow(price) {
          isTied = true
          if election.rank[project] < election.rank[known.project] { best = price }
        }
      }
      if let best {
        ledger.pay(best)
        outcome.purchases.append(Election.Purchase(project: best.project, rule: .equalShares, price: best.rho))
        if isTied { outcome.ties += 1 }
        ruled.insert(best.project)
      }
      open.removeAll { ruled.contains($0) }
    }
    return outcome
  }
}
