internal import TerroirKernel
internal import TerroirMethods

/// The smallest change of a price, an effect, a budget or a weight that takes a measure out of the package, or brings it in.
///
/// Each change is a factor between a quarter and four on one thing, the rest as it is, and a package is made anew for it. Where
/// the end of that range alters the choice, the range is halved five times (in its logarithm), so that the factor is known
/// within some 4%; where it does not, nothing up to fourfold alters it.
struct Flips {
  /// What may change.
  private enum Lever: String, CaseIterable {
    case price, effect, budget
    case economic, sociocultural, reputational

    var dimension: KPIDimension? { KPIDimension(rawValue: rawValue) }
  }

  private static let widest = 4.0
  private static let halvings = 5

  private let choice: Choice
  private let gap: Double

  init(_ choice: Choice, gap: Double) {
    self.choice = choice
    self.gap = gap
  }

  /// Rows for each choice asked for, as 'MEASURE', wherever it is, or 'MEASURE CLUSTER'.
  ///
  /// - Throws: ``StageFailure/invalidParameter(name:reason:hint:)`` where one is no candidate that may be chosen.
  func rows(_ asked: [String]) throws(StageFailure) -> [FlipRow] {
    var rows: [FlipRow] = []
    for text in asked {
      let words = text.split(separator: " ").map(String.init)
      let items = choice.programme.items.indices.filter { place in
        let item = choice.programme.items[place]
        return choice.programme.runs[item.run].measure.rawValue == words.first
          && (words.count < 2 || choice.candidates.clusters[item.cluster].cluster.rawValue == words[1])
      }
      guard let first = items.first, words.count < 3 else {
        throw .invalidParameter(
          name: "flip", reason: "'\(text)' names no measure that may be chosen, alone or with a cluster",
          hint: "package.measures has the measures of each cluster and why one may not be chosen")
      }
      let run = choice.programme.runs[choice.programme.items[first].run]
      let isIn = Self.holds(items, choice.plan)
      for (lever, found) in zip(Lever.allCases, try smallest(items, run, isIn)) {
        rows.append(
          FlipRow(
            measure: run.measure, cluster: words.count > 1 ? ClusterID(words[1]) : nil, chosen: isIn,
            change: .design("flip", ["lever": .text(lever.rawValue), "level": choice.country.name(of: run.payer)]),
            unchanged: found?.kept, factor: found?.flips))
      }
    }
    return rows
  }

  /// A factor at which the choice is another, with the last one at which it was not.
  private typealias Flip = (kept: Double, flips: Double)

  /// For each lever the smallest change; nil where none of its range alters the choice.
  private func smallest(
    _ items: [Int], _ run: Programme.Run, _ isIn: Bool
  ) throws(StageFailure) -> [Flip?] {
    let results: [Result<Flip?, StageFailure>]
    do {
      results = try Parallel.map(Lever.allCases.count) { number in
        Result { () throws(StageFailure) in try smallest(Lever.allCases[number], items, run, isIn) }
      }
    } catch { throw .cancelled }
    var found: [Flip?] = []
    for result in results { found.append(try result.get()) }
    return found
  }

  private static func holds(_ items: [Int], _ plan: Programme.Plan) -> Bool { items.contains { plan.units[$0] > 0.5 } }

  /// The factor at which the choice is another and the last one at which it was not; nil where no factor of the range does.
  private func smallest(
    _ lever: Lever, _ items: [Int], _ run: Programme.Run, _ isIn: Bool
  ) throws(StageFailure) -> Flip? {
    func flips(_ factor: Double) throws(StageFailure) -> Bool {
      let (programme, beliefs) = changed(lever, factor, run, items)
      do {
        return Self.holds(items, try programme.best(beliefs, gap: gap)) != isIn
      } catch .infeasible { return false }
    }
    var best: Flip?
    for end in ends(lever, isIn) where try flips(end) {
      var (kept, other) = (1.0, end)
      for _ in 0..<Self.halvings {
        let middle = (kept * other).squareRoot()
        if try flips(middle) { other = middle } else { kept = middle }
      }
      if best.map({ max($0.flips, 1 / $0.flips) > max(other, 1 / other) }) ?? true { best = (kept, other) }
    }
    return best
  }

  /// Where a change could alter the choice: what is in falls out as it gets dearer or weaker; a weight may do either.
  private func ends(_ lever: Lever, _ isIn: Bool) -> [Double] {
    switch lever {
    case .price: [isIn ? Self.widest : 1 / Self.widest]
    case .effect, .budget: [isIn ? 1 / Self.widest : Self.widest]
    case .economic, .sociocultural, .reputational: [1 / Self.widest, Self.widest]
    }
  }

  private func changed(
    _ lever: Lever, _ factor: Double, _ run: Programme.Run, _ items: [Int]
  ) -> (Programme, Beliefs) {
    var (programme, beliefs) = (choice.programme, choice.space.means)
    switch lever {
    case .price:
      for place in programme.runs.indices where programme.runs[place].measure == run.measure {
        programme.runs[place].start *= factor
        programme.runs[place].running *= factor
        programme.runs[place].unit *= factor
      }
    case .effect:
      for variant in Set(items.map { programme.items[$0].effect }) {
        beliefs.effect[variant] = beliefs.effect[variant].map { $0 * factor }
      }
    case .budget:
      if run.payer == .municipal {
        programme.fund = programme.fund.map { $0 * factor }
        programme.towns = programme.towns.mapValues { $0.map { $0 * factor } }
      } else {
        programme.regional = programme.regional.map { $0 * factor }
      }
    case .economic, .sociocultural, .reputational:
      let place = lever.dimension.flatMap { KPIDimension.allCases.firstIndex(of: $0) }
      programme.meaning = programme.meaning.map { row in
        row.indices.map { $0 == place ? row[$0] * factor : row[$0] }
      }
    }
    return (programme, beliefs)
  }
}
