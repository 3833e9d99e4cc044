import Foundation
import IdentityAudit
import TerroirKernel
import TerroirMethods
import Testing

@Suite("What the audit's intervals and claims are worth, by simulation with a seed")
struct SimulationTests {
  private typealias Audit = IdentityAuditTests

  /// How often intervals hold the truth, and their median width over that of a reference interval.
  private struct Tally {
    var held = 0
    var widths: [Double] = []
    var reference: [Double] = []

    mutating func add(_ found: ClosedRange<Double>?, _ truth: Double, reference other: ClosedRange<Double>?) {
      guard let found, let other else { return }
      held += found.contains(truth) ? 1 : 0
      widths.append(found.upperBound - found.lowerBound)
      reference.append(other.upperBound - other.lowerBound)
    }

    var coverage: Double { Double(held) / Double(max(1, widths.count)) }
    var width: Double { (Ranking.quantile(widths, 0.5) ?? 0) / (Ranking.quantile(reference, 0.5) ?? 1) }
  }

  /// The exact interval of Clopper and Pearson (1934).
  private func exact(_ count: Double, of total: Double) -> ClosedRange<Double> {
    let low = count > 0 ? Beta.quantile(0.025, count, total - count + 1) : 0
    let high = count < total ? Beta.quantile(0.975, count + 1, total - count) : 1
    return low...high
  }

  @Test("quotients of a table drawn at random hold theirs in 94 of 100 cells, no wider than the exact interval")
  func quotients() throws {
    // Three regions, five industries; shares by hand, 600 cases a table.
    let regions = [0.5, 0.3, 0.2], industries = [0.35, 0.25, 0.2, 0.15, 0.05]
    let lead = [[1.2, 0.8, 1, 0.9, 1.1], [0.7, 1.4, 1, 1.1, 0.8], [1, 0.9, 1.1, 1.2, 1.05]]
    var shares = regions.indices.flatMap { r in industries.indices.map { regions[r] * industries[$0] * lead[r][$0] } }
    let sum = shares.reduce(0, +)
    shares = shares.map { $0 / sum }
    let names = (regions.indices.map { "r\($0)" }, industries.indices.map { "i\($0)" })
    let truth = Panel(regions: names.0, industries: names.1, values: shares)
    var tally = Tally()
    for draw in 0..<150 {
      var random = RandomStream(seed: 11, method: "simulation.quotients", draw: draw)
      var counts = shares.map { _ in 0.0 }
      var (left, mass) = (600, 1.0)
      for (cell, share) in shares.enumerated() where left > 0 {
        let count = random.binomial(left, min(1, share / mass))
        counts[cell] = Double(count)
        (left, mass) = (left - count, mass - share)
      }
      let panel = Panel(regions: names.0, industries: names.1, values: counts)
      for cell in try LocationQuotient.quotients(of: panel, interval: .binomial) {
        guard let low = cell.low, let high = cell.high, let value = truth.quotient(cell.region, cell.industry) else {
          continue
        }
        let weight = panel.regionTotals[cell.region] / panel.total
        let other = exact(panel[cell.region, cell.industry], of: panel.industryTotals[cell.industry])
        tally.add(low...high, value, reference: (other.lowerBound / weight)...(other.upperBound / weight))
        #expect(high <= 1 / weight + 1e-9)
      }
    }
    #expect(tally.coverage >= 0.94 && tally.width <= 1.3, "\(tally.coverage) \(tally.width)")
  }

  @Test("shares and growth hold theirs in 94 of 100 cases, hardly wider than the reference intervals")
  func sharesAndGrowth() {
    var shares = Tally(), growth = Tally()
    for draw in 0..<2000 {
      var random = RandomStream(seed: 12, method: "simulation.shares", draw: draw)
      let (share, trials) = (0.05 + 0.5 * random.uniform(), 20 + random.index(below: 200))
      let count = random.binomial(trials, share)
      shares.add(
        Jeffreys.interval(count, of: trials), share, reference: exact(Double(count), of: Double(trials)))
      let (mean, ratio) = (20 + 180 * random.uniform(), 0.7 + 0.8 * random.uniform())
      let (first, last) = (Double(random.poisson(mean)), Double(random.poisson(mean * ratio)))
      // The delta method: ln(last / first) with the variance 1 / first + 1 / last.
      let reach = 1.96 * (1 / max(1, first) + 1 / max(1, last)).squareRoot()
      let middle = max(1, last) / max(1, first)
      growth.add(
        CountRatio.interval(last, over: first), ratio, reference: (middle * exp(-reach))...(middle * exp(reach)))
    }
    #expect(shares.coverage >= 0.94 && shares.width <= 1.3, "\(shares.coverage) \(shares.width)")
    #expect(growth.coverage >= 0.94 && growth.width <= 1.3, "\(growth.coverage) \(growth.width)")
  }

  @Test("a region like its peers is given no strength and no niche in 95 of 100 runs")
  func nothing() async throws {
    var claimed = 0
    for run in 0..<200 {
      var random = RandomStream(seed: 13, method: "simulation.nothing", draw: run)
      let profile = try await audit(Simulated.alike(&random))
      claimed += profile.position.contains { $0.kind == .strength || $0.kind == .niche } ? 1 : 0
    }
    #expect(claimed <= 10, "\(claimed) of 200")
  }

  @Test("a quotient of 2 on 200 jobs is found as a niche in 80 of 100 runs")
  func planted() async throws {
    var found = 0
    for run in 0..<50 {
      var random = RandomStream(seed: 14, method: "simulation.planted", draw: run)
      let profile = try await audit(Simulated.planted(&random))
      found += profile.position.contains { $0.kind == .niche && $0.evidence.first == "i-0" } ? 1 : 0
    }
    #expect(found >= 40, "\(found) of 50")
  }

  @Test("a list with half of its actors missing leaves classes and ranks within the printed ranges in 90 of 100 cases")
  func half() async throws {
    var random = RandomStream(seed: 15, method: "simulation.half")
    let data = Simulated.towns(&random)
    let whole = try await audit(data, draws: 400)
    let ranges = Dictionary(uniqueKeysWithValues: whole.territories.map { ($0.territory, $0) })
    let classes = Dictionary(uniqueKeysWithValues: whole.industries.map { ($0.industry, $0) })
    var (inside, all) = (0, 0)
    for run in 0..<20 {
      var random = RandomStream(seed: 16, method: "simulation.half", draw: run)
      var thinned = data
      thinned.actors = data.actors.filter { $0.level == .regional || random.uniform() < 0.5 }
      let profile = try await audit(thinned)
      for town in profile.territories {
        guard let rank = town.rank, let own = ranges[town.territory], let low = own.rankLow, let high = own.rankHigh
        else {
          continue
        }
        all += 1
        inside += (low...high).contains(rank) ? 1 : 0
      }
      for row in profile.industries {
        #expect(row.significanceData == classes[row.industry]?.significanceData)
      }
    }
    #expect(all > 300 && Double(inside) >= 0.9 * Double(all), "\(inside) of \(all)")
  }

  private func audit(_ data: RegionalData, draws: Int = 50) async throws -> IdentityProfile {
    try await Audit.audit(data) { ($0.draws, $0.networkDraws, $0.seeds) = (draws, 20, 1) }
  }
}
