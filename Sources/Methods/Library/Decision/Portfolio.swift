/// The choice of items with the greatest total benefit under budgets, prerequisites, exclusions, synergies and floors.
///
/// maximise sum b_j x_j + sum s_jk y_jk - robust loss, x binary; for every resource r sum a_rj x_j <= B_r;
/// x_j <= x_k where j requires k; x_j + x_k <= 1 where they exclude each other; y_jk <= x_j, y_jk <= x_k, or
/// y_jk >= x_j + x_k - 1 where the synergy is a loss. With `gamma` G the loss is the worst that any G items
/// can cause together, each falling short by its deviation (Bertsimas and Sim 2004, The price of robustness).
public struct Portfolio: Sendable {
  public struct Item: Hashable, Sendable {
    public var id: String
    public var benefit: Double
    /// The amount of each resource it takes.
    public var costs: [String: Double]
    /// By how much the benefit may fall short.
    public var deviation: Double
    public init(_ id: String, benefit: Double, costs: [String: Double] = [:], deviation: Double = 0) {
      self.id = id
      self.benefit = benefit
      self.costs = costs
      self.deviation = deviation
    }
  }

  /// Two items by index, with the benefit of having both where it is a synergy.
  public struct Pair: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public var benefit: Double
    public init(_ first: Int, _ second: Int, benefit: Double = 0) {
      self.first = first
      self.second = second
      self.benefit = benefit
    }
  }

  /// A linear rule: least <= sum of weights of chosen items <= most.
  public struct Rule: Hashable, Sendable {
    public var name: String
    public var weights: [Int: Double]
    public var least: Double
    public var most: Double
    public init(_ name: String, weights: [Int: Double], least: Double = -.infinity, most: Double = .infinity) {
      self.name = name
      self.weights = weights
      self.least = least
      self.most = most
    }
  }

  public var items: [Item]
  public var budgets: [String: Double]
  /// `first` may be chosen only with `second`.
  public var requires: [Pair] = []
  public var excludes: [Pair] = []
  public var synergies: [Pair] = []
  public var rules: [Rule] = []
  /// The number of items whose benefit may fall short at once; zero switches the protection off.
  public var gamma: Double = 0

  public init(items: [Item], budgets: [String: Double]) {
    self.items = items
    self.budgets = budgets
  }

  /// The best portfolio, proven within `gap`; parts that `memory` holds are not solved again.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func best(gap: Double = 1e-6, memory: SolvedModels? = nil) throws(OptimisationFailure) -> Choice {
    try PreparedPortfolio(self, gap: gap, memory: memory).best()
  }

  /// The `count` best portfolios of which no two agree in all of `distinct`, best first; fewer where there are no more.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func ranked(
    _ count: Int, distinct: Range<Int>, gap: Double = 1e-6, memory: SolvedModels? = nil
  ) throws(OptimisationFailure) -> [Choice] {
    try PreparedPortfolio(self, gap: gap, memory: memory).ranked(count, distinct: distinct)
  }

  /// The gain in total benefit per unit more of each resource, from the linear relaxation.
  ///
  /// - Throws: ``OptimisationFailure``.
  public func shadowPrices() throws(OptimisationFailure) -> [String: Double] {
    try PreparedPortfolio(self).shadowPrices()
  }

  /// A chosen portfolio.
  public struct Choice: Hashable, Sendable {
    /// By item.
    public var chosen: [Bool]
    public var objective: Double
    public var bound: Double
    public var gap: Double
  }

  /// The model; its first variables are the items, its first constraints the budgets in the order of their names.
  func model() -> Model {
    var model = Model(.maximise)
    for item in items { model.add(Model.Variable(item.id, cost: item.benefit, upper: 1, isInteger: true)) }
    for (resource, budget) in budgets.sorted(by: { $0.key < $1.key }) {
      let terms = items.indices.compactMap { index in items[index].costs[resource].map { Model.Term(index, $0) } }
      model.add(Model.Constraint("the budget \(resource)", terms, upper: budget))
    }
    for pair in requires {
      let name = "\(items[pair.first].id) requires \(items[pair.second].id)"
      model.add(Model.Constraint(name, [.init(pair.first, 1), .init(pair.second, -1)], upper: 0))
    }
    for pair in excludes {
      let name = "\(items[pair.first].id) excludes \(items[pair.second].id)"
      model.add(Model.Constraint(name, [.init(pair.first, 1), .init(pair.second, 1)], upper: 1))
    }
    for pair in synergies {
      let name = "\(items[pair.first].id) beside \(items[pair.second].id)"
      let both = model.add(Model.Variable(name, cost: pair.benefit, upper: 1))
      if pair.benefit < 0 {
        model.add(
          Model.Constraint(name, [.init(both, 1), .init(pair.first, -1), .init(pair.second, -1)], lower: -1))
      } else {
        model.add(Model.Constraint(name, [.init(both, 1), .init(pair.first, -1)], upper: 0))
        model.add(Model.Constraint(name, [.init(both, 1), .init(pair.second, -1)], upper: 0))
      }
    }
    for rule in rules {
      let terms = rule.weights.sorted { $0.key < $1.key }.map { Model.Term($0.key, $0.value) }
      model.add(Model.Constraint(rule.name, terms, lower: rule.least, upper: rule.most))
    }
    if gamma > 0 {
      let common = model.add(Model.Variable("the loss that is common", cost: -gamma))
      for index in items.indices where items[index].deviation > 0 {
        let name = "what \(items[index].id) may lose"
        let own = model.add(Model.Variable(name, cost: -1))
        model.add(
          Model.Constraint(
            name, [.init(common, 1), .init(own, 1), .init(index, -items[index].deviation)], lower: 0))
      }
    }
    return model
  }
}
