import Foundation
import IdentityAudit
import TerroirKernel
import Testing
import Workspace

@Suite("Every statement of the Ural audits holds against its rows", .serialized)
struct StatementsTests {
  private static let regions: [TerritoryID] = ["RU-SVE", "RU-CHE", "RU-PER"]

  private static func audit(_ region: TerritoryID) async throws -> (data: RegionalData, profile: IdentityProfile) {
    let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let data = try Workspace.open(project.appending(path: "Workspaces/ural")).load(region: region).data
    return (data, try await IdentityAuditTests.audit(data))
  }

  @Test("strengths, niches and the proposition rest on what is there and alive", arguments: regions)
  func position(region: TerritoryID) async throws {
    let (data, profile) = try await Self.audit(region)
    let index = RegionalIndex(data)
    for row in profile.position {
      let text = row.statement.english
      #expect(!row.evidence.isEmpty, "\(text)")
      // The lists of the Ural are not complete: no probability may be told of them.
      #expect(!text.contains("probability)"), "\(text)")
      switch row.kind {
      case .niche:
        let industry = try #require(profile.industries.first { $0.industry.rawValue == row.evidence.first })
        #expect((industry.leadP ?? 1) <= 0.05 && (industry.lq ?? 0) > 1 && (industry.identityShare ?? 0) >= 0.05)
      case .valueProposition:
        for id in row.evidence {
          guard let element = index.elements[ElementID(id)] else { continue }
          #expect(index.isInRegion(element.territory) && [.living, .revived].contains(element.status), "\(id)")
        }
        for element in profile.elements {
          let name = index.elements[element.element]?.name.en ?? ""
          // A thing is told where it is met, which may be another town than that it comes from.
          let met = index.elements[element.element].map(index.place) ?? element.territory
          let town = index.territories[met]?.name.en ?? ""
          #expect(!text.contains("\(name) (") || text.contains("\(name) (\(town))"), "\(name)")
        }
        let rarer = row.evidence.compactMap { id in profile.elements.first { $0.element.rawValue == id } }
        if text.contains("rarer among its peers") {
          #expect(rarer.allSatisfy { ($0.distinctivenessLow ?? -1) > 0 }, "\(text)")
        }
      case .strength, .weakness: break
      }
    }
  }

  @Test("counts in findings are those of the rows, and evidence names rows that are there", arguments: regions)
  func findings(region: TerritoryID) async throws {
    let (data, profile) = try await Self.audit(region)
    let index = RegionalIndex(data)
    let statistics = Set(data.statistics.map(\.evidence))
    for finding in profile.findings {
      for id in finding.evidence {
        let isKnown =
          index.elements[ElementID(id)] != nil || index.actors[ActorID(id)] != nil
          || index.territories[TerritoryID(id)] != nil || index.industries[IndustryID(id)] != nil
          || index.measures[MeasureID(id)] != nil || index.events[EventID(id)] != nil || statistics.contains(id)
        #expect(isKnown, "\(finding.subject): \(id)")
      }
      let counted: Int? =
        switch finding.subject {
        case "industries.lq" where finding.severity == .notAssessed:
          Int(finding.text.english.split(separator: " ").dropFirst(2).first ?? "")
        case "territories.potential", "network.isolated":
          Int(finding.text.english.replacing("not assessed: ", with: "").split(separator: " ").first ?? "")
        default: nil
        }
      if let counted { #expect(counted == finding.evidence.count, "\(finding.text.english)") }
    }
    let unranked = profile.territories.filter { $0.rank == nil }.map(\.territory.rawValue).sorted()
    #expect(profile.findings.first { $0.subject == "territories.potential" }?.evidence ?? [] == unranked)
    let absent = profile.governance.filter { !$0.present }.map { "governance.\($0.element)" }.sorted()
    #expect(profile.findings.map(\.subject).filter { $0.hasPrefix("governance.") }.sorted() == absent)
    for row in profile.governance where row.level == .municipal && row.present { #expect((row.places ?? 0) > 1) }
    for row in profile.governance {
      for id in row.evidence { if let measure = index.measures[MeasureID(id)] { #expect(measure.status == .inForce) } }
    }
  }

  @Test("estimates lie within their ends, and what is empty says why", arguments: regions)
  func estimates(region: TerritoryID) async throws {
    let profile = try await Self.audit(region).profile
    func holds(_ low: Double?, _ value: Double?, _ high: Double?) -> Bool {
      guard let value else { return low == nil && high == nil }
      return (low ?? value) <= value && value <= (high ?? value)
    }
    for row in profile.industries {
      #expect((row.lq == nil) == (row.lqGap != nil), "\(row.industry)")
      #expect(holds(row.lqLow, row.lq, row.lqHigh) && holds(row.growthLow, row.growth, row.growthHigh))
      #expect(row.specialised == nil && row.lq != 0)
    }
    for row in profile.territories {
      #expect(holds(row.rankLow.map(Double.init), row.rank.map(Double.init), row.rankHigh.map(Double.init)))
      #expect(holds(row.potentialLow, row.potential, row.potentialHigh))
      #expect((row.rank == nil) == (row.elements + row.actors + row.events == 0))
    }
    for row in profile.elements { #expect(holds(row.distinctivenessLow, row.distinctiveness, row.distinctivenessHigh)) }
    #expect(profile.framework.map(\.part) == ["identity", "actors", "events"])
    // Three things apart: none is another counted again.
    #expect(profile.framework.allSatisfy { ($0.likestCorrelation ?? 1) < 0.9 })
  }
}
