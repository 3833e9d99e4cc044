internal import TerroirKernel
internal import TerroirMethods

/// The choice of iteration 3: what runs where and from which year, and how many units each cluster gets.
///
/// Money is in millions of the workspace's currency, so that the numbers of the model are of one size.
struct Programme {
  /// A measure in a place: what is set up, kept running and paid.
  struct Run: Hashable {
    var key: String
    var measure: MeasureID
    var territory: TerritoryID
    /// Whose budget bears its own cost: the towns' for a municipal measure, else the region's.
    var payer: Level
    var standing: Standing
    var kind: InstrumentClass
    var type: MeasureType
    var opensPlatform: Bool
    var isCollective: Bool
    /// Whether it is a body or a place, which runs in all of its years or in none: nobody sets one up for a year.
    var isLasting: Bool
    var start: Double
    var running: Double
    var unit: Double
    /// Units a year.
    var capacity: Int
    /// Where it is applied for: the part of applications that win, and what each winner brings of another level.
    var success: Double?
    var attracted: Double
    /// What a winner adds to it from the payer's own budget.
    var reserved = 0.0
    /// The years in which it may run, as places among the programme's years.
    var years: Range<Int>
    /// How many years one of the programme's stands for: more than 1 where they are pooled.
    var span = 1
  }

  /// The units of a run for a cluster.
  struct Item: Hashable {
    var run: Int
    var cluster: Int
    var most: Int
    /// The part of the cluster that one unit reaches; of an application, that a winner reaches times its chance.
    var share: Double
    /// Organisations that one unit takes up; of an application, those times its chance.
    var reach: Double
    /// The variant of the offer that has its effects here; see ``LearnedEffects/variants``.
    var effect: Int
    var kind: Int
    /// What the cluster's model makes of the instrument, 0-1.
    var preference: Double
    /// By need, the part of it that the measure's level and place can meet at all; empty where that is all of each.
    var parts: [Double] = []

    func part(_ need: Int) -> Double { parts.isEmpty ? 1 : parts[need] }
  }

  static let million = 1e6

  var years: [Int]
  var runs: [Run] = []
  var items: [Item] = []
  /// For each candidate its item; nil where it is refused.
  var itemOf: [Int?] = []
  /// By cluster, the part of attention the strategy gives it; their sum is 1.
  var weights: [Double] = []
  /// By need: what a severity counts. Cases of one need are no measure of another's, so that without the region's word each
  /// need counts the same over all clusters, and clusters differ by how severe it is for them.
  var importance: [Double] = []
  /// By need and dimension: weight of the dimension times what the need means for it.
  var meaning: [[Double]] = []
  /// By dimension, the greatest effect of an offer: the whole of a coverage is that everybody is reached by an instrument
  /// made for the need with this effect.
  var best: [Double] = []
  /// By year, of the region.
  var regional: [Double] = []
  /// By year, of the fund for the towns.
  var fund: [Double] = []
  /// By town, its own budget by year.
  var towns: [TerritoryID: [Double]] = [:]
  /// Whether what a year leaves is there in the next.
  var carriesOver = false
  var rules = Rules()
  /// Gains of pairs of items of one cluster: the bonus on the smaller of their contributions.
  var synergies: [Synergy] = []
  /// By cluster, the supports that its organisations can carry through over the programme.
  var uptake: [Double] = []
  /// Clusters that stand alike, which get alike.
  var alike: [[Int]] = []
  /// Items of which no more units may be given together than there are receivers: support of one kind by one level.
  var sameKind: [(items: [Int], most: Double)] = []

  /// A second aim that the package has to reach.
  var floor: Floor?

  /// What needs mean for an aim, as ``meaning``, and the least that units are to be worth to it.
  struct Floor {
    var meaning: [[Double]]
    var least: Double
  }

  struct Synergy: Hashable {
    var first: Int
    var second: Int
    var bonus: Double
  }

  /// What is asked of the package beside its budgets.
  struct Rules {
    /// Needed measure by run: one of the runs must run whenever it does.
    var requires: [(run: Int, anyOf: [Int], words: String)] = []
    var excludes: [(Int, Int)] = []
    var demands: [Asked] = []
  }

  /// A demand of a person, in words, that a clash names.
  struct Asked {
    enum Form {
      /// At least one of the runs runs.
      case some([Int])
      case none([Int])
      /// Units of some items together.
      case units([Int], Int)
      /// Cost of some runs at least a part of the cost of others.
      case share([Int], of: [Int], atLeast: Double)
    }
    var form: Form
    var words: Phrase
  }

  /// The units of each item with the years of its runs.
  struct Plan: Hashable {
    /// By item.
    var units: [Double]
    /// By run and year, whether it runs.
    var running: [[Bool]]
    /// By run and year.
    var yearly: [[Double]]
    var objective = 0.0
    var bound = 0.0
    /// The first year in which a run runs, as a place among the years; nil where it does not run.
    func start(_ run: Int) -> Int? { running[run].firstIndex(of: true) }

    var gap: Double { bound > 0 ? max(0, bound - objective) / bound : 0 }
  }

  /// What a level may spend in a year: the towns' own means and the fund for them, or the region's.
  func means(of level: Level, _ year: Int) -> Double {
    guard level == .municipal else { return regional[year] }
    // In one order: a sum's last digit differs with it.
    return towns.sorted { $0.key < $1.key }.reduce(fund[year]) { $0 + $1.value[year] }
  }

  /// What a run costs its own payer in a year.
  func cost(of run: Int, year: Int, in plan: Plan) -> Double {
    guard plan.running[run][year] else { return 0 }
    return (year == plan.start(run) ? runs[run].start : 0) + runs[run].running + runs[run].unit * plan.yearly[run][year]
  }
}
