import TerroirKernel
import TerroirMethods

/// How many of the region's projects and products of each industry use an element of identity, by the table `projects`.
struct ProjectUse {
  /// An industry of fewer projects is classed by elements instead.
  static let least = 10

  private let counts: [IndustryID: (projects: Int, uses: Int)]
  let isKnown: Bool

  init(_ basis: AuditBasis) {
    isKnown = !basis.data.projects.isEmpty
    counts = Dictionary(grouping: basis.projects, by: \.industry).mapValues { projects in
      (projects.count, projects.count { !$0.elements.isEmpty })
    }
  }

  func projects(_ industry: IndustryID) -> Int { counts[industry]?.projects ?? 0 }

  func uses(_ industry: IndustryID) -> Int { counts[industry]?.uses ?? 0 }

  /// Whether the industry has projects enough for a class.
  func classes(_ industry: IndustryID) -> Bool { projects(industry) >= Self.least }
}
