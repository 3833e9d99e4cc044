/// Pilots with owners, plans, working groups, and the load of the single window.
public struct PilotProgramme: ArtifactValue {
  public static let iteration = Iteration.implement
  public static let contract = 1

  public var pilots: [PilotsRow]
  public var tasks: [TasksRow]
  public var groups: [GroupsRow]
  public var members: [GroupMembersRow]
  public var raci: [RaciRow]
  public var window: [WindowRow]
  public var risks: [RisksRow]
  public var evaluationDesign: [EvaluationDesignRow]
  public var findings: [Finding]

  public init(
    pilots: [PilotsRow] = [],
    tasks: [TasksRow] = [],
    groups: [GroupsRow] = [],
    members: [GroupMembersRow] = [],
    raci: [RaciRow] = [],
    window: [WindowRow] = [],
    risks: [RisksRow] = [],
    evaluationDesign: [EvaluationDesignRow] = [],
    findings: [Finding] = []
  ) {
    self.pilots = pilots
    self.tasks = tasks
    self.groups = groups
    self.members = members
    self.raci = raci
    self.window = window
    self.risks = risks
    self.evaluationDesign = evaluationDesign
    self.findings = findings
  }

  private enum CodingKeys: String, CodingKey {
    case pilots
    case tasks
    case groups
    case members
    case raci
    case window
    case risks
    case evaluationDesign = "evaluation_design"
    case findings
  }

  public static let tables: [ArtifactTable<PilotProgramme>] = [
    ArtifactTable("pilots", "the pilots") { $0.pilots },
    ArtifactTable("tasks", "the plan of each pilot") { $0.tasks },
    ArtifactTable("groups", "working groups") { $0.groups },
    ArtifactTable("members", "members of the working groups") { $0.members },
    ArtifactTable("raci", "who is responsible, accountable, consulted, informed") { $0.raci },
    ArtifactTable("window", "the load of the single window by number of servers") { $0.window },
    ArtifactTable("risks", "risks of the pilots") { $0.risks },
    ArtifactTable("evaluation_design", "how each pilot will be judged, fixed before it starts") { $0.evaluationDesign },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}
