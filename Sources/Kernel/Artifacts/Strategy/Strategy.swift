/// Growth points, thematic clusters with their target images, and priorities.
public struct Strategy: ArtifactValue {
  public static let iteration = Iteration.strategize
  public static let contract = 1

  public var growthPoints: [GrowthPointsRow]
  public var clusters: [ClustersRow]
  public var members: [MembersRow]
  public var distinctive: [DistinctiveRow]
  public var niches: [NichesRow]
  public var priorities: [PrioritiesRow]
  public var criteria: [CriteriaRow]
  public var floors: [FloorsRow]
  public var findings: [Finding]

  public init(
    growthPoints: [GrowthPointsRow] = [],
    clusters: [ClustersRow] = [],
    members: [MembersRow] = [],
    distinctive: [DistinctiveRow] = [],
    niches: [NichesRow] = [],
    priorities: [PrioritiesRow] = [],
    criteria: [CriteriaRow] = [],
    floors: [FloorsRow] = [],
    findings: [Finding] = []
  ) {
    self.growthPoints = growthPoints
    self.clusters = clusters
    self.members = members
    self.distinctive = distinctive
    self.niches = niches
    self.priorities = priorities
    self.criteria = criteria
    self.floors = floors
    self.findings = findings
  }

  private enum CodingKeys: String, CodingKey {
    case growthPoints = "growth_points"
    case clusters
    case members
    case distinctive
    case niches
    case priorities
    case criteria
    case floors
    case findings
  }

  public static let tables: [ArtifactTable<Strategy>] = [
    ArtifactTable("growth_points", "industries in territories scored as points of growth, with the parts of the score")
    { $0.growthPoints },
    ArtifactTable("clusters", "thematic clusters of elements, industries, towns and actors") { $0.clusters },
    ArtifactTable("members", "who belongs to which cluster, with the weight of belonging") { $0.members },
    ArtifactTable("distinctive", "kinds and layers of identity that the region has more of than its peers") {
      $0.distinctive
    },
    ArtifactTable("niches", "industries where the region is distinctive and the great centres are not") { $0.niches },
    ArtifactTable("priorities", "the order of the clusters with its uncertainty") { $0.priorities },
    ArtifactTable("criteria", "what each cluster scores on each criterion of the priorities") { $0.criteria },
    ArtifactTable("floors", "the shares of means reserved for types of territory") { $0.floors },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}

extension Strategy {
  /// A strategy that was made before the table `criteria` was there has none of its rows.
  public init(from decoder: any Decoder) throws {
    let tables = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      growthPoints: try tables.decode([GrowthPointsRow].self, forKey: .growthPoints),
      clusters: try tables.decode([ClustersRow].self, forKey: .clusters),
      members: try tables.decode([MembersRow].self, forKey: .members),
      distinctive: try tables.decode([DistinctiveRow].self, forKey: .distinctive),
      niches: try tables.decode([NichesRow].self, forKey: .niches),
      priorities: try tables.decode([PrioritiesRow].self, forKey: .priorities),
      criteria: try tables.decodeIfPresent([CriteriaRow].self, forKey: .criteria) ?? [],
      floors: try tables.decode([FloorsRow].self, forKey: .floors),
      findings: try tables.decode([Finding].self, forKey: .findings))
  }
}
