/// Projects, a budget and the ballots of a participatory budget.
///
/// Amounts are kept as whole numbers of their smallest decimal, and ballots that are alike as one with a count, so that
/// the rules reckon exactly: a tie is a tie, and not the rounding of a share.
public struct Election: Sendable {
  public struct Project: Hashable, Sendable {
    public var id: String
    public var cost: Double
    public init(_ id: String, cost: Double) {
      self.id = id
      self.cost = cost
    }
  }

  /// What a voter gives a project, by its place; approval is 1 point.
  public struct Support: Hashable, Sendable {
    public var project: Int
    public var points: Double
    public init(_ project: Int, points: Double = 1) {
      self.project = project
      self.points = points
    }
  }

  /// What a voter gains where a project that the ballot names is bought.
  public enum Utility: String, CaseIterable, Sendable {
    /// Its cost: money spent on what one wants.
    case cost
    /// One project more: the number of projects.
    case cardinality
    /// The points of the ballot.
    case points
  }

  /// A project that was bought.
  public struct Purchase: Hashable, Sendable {
    /// The place of the project.
    public var project: Int
    /// The step that bought it.
    public var rule: Rule
    /// What a unit of utility cost each who paid in full, with equal shares; the load of its supporters with Phragmen.
    public var price: Double?
  }

  public enum Rule: String, Sendable {
    case equalShares = "equal-shares"
    case phragmen
    case greedy
  }

  /// Voters whose ballots are alike.
  struct Group: Sendable {
    var count: UInt
    var supports: [(project: Int, points: UInt)]
  }

  public let projects: [Project]
  public let budget: Double
  /// All voters, those with an empty ballot among them.
  public let voters: Int
  let groups: [Group]
  /// By project: the groups that support it, with their points.
  let supporters: [[(group: Int, points: UInt)]]
  /// Voters who support the project.
  public let votes: [Int]
  /// Costs in units of `1 / costScale`.
  let costs: [UInt]
  let wholeBudget: UInt
  let costScale: Double
  let pointScale: Double
  /// The places of the projects in the order of their ids, which decides ties.
  let rank: [Int]

  /// - Parameters:
  ///   - projects: each id once, costs from 0.
  ///   - budget: from 0, in the unit of the costs.
  ///   - ballots: one a voter; empty where a voter supports nothing; a project at most once. No points are no support.
  /// - Throws: ``ElectionFailure``.
  public init(projects: [Project], budget: Double, ballots: [[Support]]) throws(ElectionFailure) {
    self.projects = projects
    self.budget = budget
    voters = ballots.count
    let amounts = projects.map(\.cost) + [budget]
    guard let money = Decimals.wholes(amounts, below: 0x1p53) else { throw .unevenAmounts }
    (costs, wholeBudget, costScale) = (Array(money.values.dropLast()), money.values.last ?? 0, money.scale)
    guard let points = Decimals.wholes(ballots.flatMap { $0.map(\.points) }, below: 0x1p32) else { throw .unevenPoints }
    pointScale = points.scale
    var counts: [[UInt]: UInt] = [:]
    var next = 0
    for ballot in ballots {
      let own = zip(ballot, points.values[next..<(next + ballot.count)]).sorted { $0.0.project < $1.0.project }
      next += ballot.count
      counts[own.filter { $0.1 > 0 }.flatMap { [UInt($0.0.project), $0.1] }, default: 0] += 1
    }
    groups = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ballot, count in
      Group(
        count: count,
        supports: stride(from: 0, to: ballot.count, by: 2).map { (project: Int(ballot[$0]), points: ballot[$0 + 1]) })
    }
    var supporters = projects.map { _ in [(group: Int, points: UInt)]() }
    var votes = projects.map { _ in 0 }
    for (place, group) in groups.enumerated() {
      for support in group.supports {
        supporters[support.project].append((group: place, points: support.points))
        votes[support.project] += Int(group.count)
      }
    }
    (self.supporters, self.votes) = (supporters, votes)
    let order = projects.indices.sorted { projects[$0].id < projects[$1].id }
    var rank = order
    for (place, project) in order.enumerated() { rank[project] = place }
    self.rank = rank
  }

  /// The cost of projects by their places, in units of `1 / costScale`.
  func cost(of bought: some Sequence<Int>) -> Natural {
    bought.reduce(into: Natural(0)) { $0.add(Natural(costs[$1]), times: 1) }
  }

  /// Whether `project` fits beside `spent` into the budget.
  func fits(_ project: Int, beside spent: Natural) -> Bool {
    var sum = spent
    sum.add(Natural(costs[project]), times: 1)
    return !(Natural(wholeBudget) < sum)
  }
}

/// Why an election cannot be counted.
public enum ElectionFailure: Error, Hashable, Sendable {
  /// A cost or the budget is negative, has more than six decimals, or more than fifteen digits with them.
  case unevenAmounts
  /// The same of the points of a ballot, with more than nine digits.
  case unevenPoints
}
