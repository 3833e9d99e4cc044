import Foundation
import IdentityAudit
import TerroirKernel
import Testing
import Workspace

@testable import PriorityClusters

@Suite("Priority clusters on the Ural data")
struct PriorityClustersTests {
  private let input: StrategyInput

  init() async throws {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Workspace.open(project.appending(path: "Workspaces/ural")).load(region: "RU-CHE").data
    var audit = IdentityAuditStage()
    audit.draws = 50
    audit.networkDraws = 20
    audit.seeds = 5
    input = StrategyInput(data: data, profile: try await audit.run(AuditInput(data: data), in: StageContext(seed: 1)))
  }

  private func strategy(_ edit: (inout ClusterStage) -> Void = { _ in }, seed: UInt64 = 1) async throws -> Strategy {
    var stage = ClusterStage()
    stage.draws = 200
    stage.seeds = 10
    stage.resamples = 10
    edit(&stage)
    return try await stage.run(input, in: StageContext(seed: seed))
  }

  @Test("a growth point's score is the weighted mean of the parts it shows, and lies within its bounds")
  func scores() async throws {
    let points = try await strategy { $0.identity = 3 }.growthPoints
    #expect(points.count > 50)
    for point in points {
      let parts: [(Double?, Double)] = [
        (point.specialisation, 1), (point.dynamics, 1), (point.relatedness, 1), (point.identity, 3), (point.size, 1),
      ]
      let shown = parts.compactMap { part, weight in part.map { ($0, weight) } }
      let mean = shown.reduce(0) { $0 + $1.0 * $1.1 } / shown.reduce(0) { $0 + $1.1 }
      #expect(abs(mean - point.score) < 1e-9, "\(point.industry) \(point.territory)")
      #expect(point.low <= point.score && point.score <= point.high)
      // The weights move by a half: a mean is least and greatest at a corner of them.
      let corners = (0..<(1 << shown.count)).map { corner in
        let weights = shown.enumerated().map { $1.1 * (corner >> $0 & 1 == 0 ? 0.5 : 1.5) }
        return zip(shown, weights).reduce(0) { $0 + $1.0.0 * $1.1 } / weights.reduce(0, +)
      }
      #expect((corners.min() ?? 1) - 1e-9 <= point.low && point.high <= (corners.max() ?? 0) + 1e-9)
    }
  }

  @Test("a cluster is named by what its lead industry uses, where it uses anything that is there and may be shown")
  func names() async throws {
    let index = RegionalIndex(input.data)
    for row in try await strategy().clusters {
      let lead = try #require(row.industries.first)
      let used = row.elements.filter { id in
        index.isPromotable(id)
          && index.elements[id].map { $0.industries.contains(lead) && $0.isThere } == true
      }
      guard !used.isEmpty, case .list(let named)? = row.name.arguments["elements"] else { continue }
      for case .name(_, let id?) in named { #expect(used.contains(ElementID(id)), "\(row.name.english)") }
    }
  }

  @Test("a quotient that cannot be formed is missing, not zero, and it is told")
  func undefined() async throws {
    let strategy = try await strategy()
    let manned = Set(RegionalIndex(input.data).regionalActors.map(\.territory))
    let unmanned = strategy.growthPoints.filter { !manned.contains($0.territory) }
    #expect(!unmanned.isEmpty)
    #expect(unmanned.allSatisfy { $0.specialisation == nil })
    #expect(strategy.findings.contains { $0.subject == "growth_points.specialisation" && $0.severity == .notAssessed })
  }

  @Test("an element belongs to one cluster at most, and to one that holds enough")
  func partition() async throws {
    let clusters = try await strategy().clusters
    let elements = clusters.flatMap(\.elements)
    #expect(Set(elements).count == elements.count)
    #expect(!clusters.isEmpty && clusters.allSatisfy { $0.elements.count >= 3 && !$0.industries.isEmpty })
    #expect(clusters.allSatisfy { (0...1).contains($0.cohesion) && (0...1).contains($0.stability ?? 0) })
    #expect(clusters.allSatisfy { $0.model == $0.significance.model })
  }

  @Test("ranks are a permutation, each within its range")
  func ranks() async throws {
    let priorities = try await strategy().priorities
    #expect(priorities.map(\.rank).sorted() == Array(1...priorities.count))
    #expect(priorities.allSatisfy { $0.rankLow <= $0.rank && $0.rank <= $0.rankHigh })
    #expect(priorities.allSatisfy { (0...1).contains($0.acceptability) })
  }

  @Test("calls niches what the audit does, which of lists that are not known to be complete finds none")
  func niches() async throws {
    let strategy = try await strategy()
    #expect(!input.profile.position.contains { $0.kind == .niche })
    #expect(strategy.niches.isEmpty && strategy.findings.contains { $0.subject == "niches" && $0.severity == .note })
  }

  @Test("the same seed gives the same strategy, and theme or place other clusters")
  func determinism() async throws {
    let first = try await strategy()
    #expect(try await strategy() == first)
    let byPlace = try await strategy { $0.townWeight = 1 }
    #expect(byPlace.clusters.map(\.territories) != first.clusters.map(\.territories))
  }

  @Test("weights that are all zero, and floors above all the means, are refused")
  func refusals() async throws {
    await #expect(throws: StageFailure.self) {
      try await strategy {
        ($0.specialisation, $0.dynamics, $0.relatedness, $0.identity, $0.size) = (0, 0, 0, 0, 0)
      }
    }
    await #expect(throws: StageFailure.self) {
      try await strategy {
        $0.secondTierFloor = 0.7
        $0.smallFloor = 0.7
      }
    }
  }
}
