/// What the audit of iteration 1 found: actors, industries, identity, network, governance, position and the quality of the data.
public struct IdentityProfile: ArtifactValue {
  public static let iteration = Iteration.audit
  public static let contract = 1

  public var inventory: [InventoryRow]
  public var industries: [IndustriesRow]
  public var structure: [StructureRow]
  public var dynamics: [DynamicsRow]
  public var identity: [IdentityRow]
  public var elements: [ElementsRow]
  public var territories: [TerritoriesRow]
  public var drivers: [DriversRow]
  public var actors: [ActorsRow]
  public var network: [NetworkRow]
  public var communities: [CommunitiesRow]
  public var chain: [ChainRow]
  public var flows: [FlowsRow]
  public var governance: [GovernanceRow]
  public var factors: [FactorsRow]
  public var position: [PositionRow]
  public var quality: [QualityRow]
  public var findings: [Finding]

  public init(
    inventory: [InventoryRow] = [],
    industries: [IndustriesRow] = [],
    structure: [StructureRow] = [],
    dynamics: [DynamicsRow] = [],
    identity: [IdentityRow] = [],
    elements: [ElementsRow] = [],
    territories: [TerritoriesRow] = [],
    drivers: [DriversRow] = [],
    actors: [ActorsRow] = [],
    network: [NetworkRow] = [],
    communities: [CommunitiesRow] = [],
    chain: [ChainRow] = [],
    flows: [FlowsRow] = [],
    governance: [GovernanceRow] = [],
    factors: [FactorsRow] = [],
    position: [PositionRow] = [],
    quality: [QualityRow] = [],
    findings: [Finding] = []
  ) {
    self.inventory = inventory
    self.industries = industries
    self.structure = structure
    self.dynamics = dynamics
    self.identity = identity
    self.elements = elements
    self.territories = territories
    self.drivers = drivers
    self.actors = actors
    self.network = network
    self.communities = communities
    self.chain = chain
    self.flows = flows
    self.governance = governance
    self.factors = factors
    self.position = position
    self.quality = quality
    self.findings = findings
  }

  public static let tables: [ArtifactTable<IdentityProfile>] = [
    ArtifactTable(
      "inventory", "how many actors, elements, events and measures there are by territory, level, industry and kind"
    ) { $0.inventory },
    ArtifactTable("industries", "each industry's size, specialisation, dynamics and tie to local identity") {
      $0.industries
    },
    ArtifactTable("structure", "specialisation, variety and spatial concentration of the region beside its peers") {
      $0.structure
    },
    ArtifactTable("dynamics", "the change of the creative economy split into the country's, the mix's and its own part")
    {
      $0.dynamics
    },
    ArtifactTable("identity", "the identity matrix: component by layer, with counts of evidence by recognition") {
      $0.identity
    },
    ArtifactTable("elements", "the region's identity elements with how distinctive each is") { $0.elements },
    ArtifactTable("territories", "each municipality's type, endowment and identity potential with its rank interval") {
      $0.territories
    },
    ArtifactTable("drivers", "what moves each municipality's identity potential") { $0.drivers },
    ArtifactTable("actors", "each actor's place in the network") { $0.actors },
    ArtifactTable("network", "measures of the whole network with the bounds that missing ties leave") { $0.network },
    ArtifactTable("communities", "communities of actors") { $0.communities },
    ArtifactTable("chain", "the links of the culture cycle in each industry and where it narrows") { $0.chain },
    ArtifactTable("flows", "how far ties reach") { $0.flows },
    ArtifactTable("governance", "the three elements of a working support mechanism") { $0.governance },
    ArtifactTable("factors", "the factors of competitiveness with what the data hold on each") { $0.factors },
    ArtifactTable("position", "strategic position and value proposition in sentences tied to evidence") { $0.position },
    ArtifactTable("quality", "how far the input tables can be trusted") { $0.quality },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}
