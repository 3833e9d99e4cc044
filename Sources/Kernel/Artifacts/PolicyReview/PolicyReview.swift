/// The annual review: indicators, effects, decisions, and what the next audit must look at.
public struct PolicyReview: ArtifactValue {
  public static let iteration = Iteration.evaluate
  public static let contract = 1

  public var kpis: [KpisRow]
  public var effects: [EffectsRow]
  public var decisions: [DecisionsRow]
  public var learning: [LearningRow]
  public var changes: [ChangesRow]
  public var dialogue: [DialogueRow]
  public var findings: [Finding]

  public init(
    kpis: [KpisRow] = [],
    effects: [EffectsRow] = [],
    decisions: [DecisionsRow] = [],
    learning: [LearningRow] = [],
    changes: [ChangesRow] = [],
    dialogue: [DialogueRow] = [],
    findings: [Finding] = []
  ) {
    self.kpis = kpis
    self.effects = effects
    self.decisions = decisions
    self.learning = learning
    self.changes = changes
    self.dialogue = dialogue
    self.findings = findings
  }

  public static let tables: [ArtifactTable<PolicyReview>] = [
    ArtifactTable("kpis", "indicators of the review") { $0.kpis },
    ArtifactTable("effects", "estimated effects") { $0.effects },
    ArtifactTable("decisions", "what happens to each measure") { $0.decisions },
    ArtifactTable("learning", "what is believed of each measure before and after") { $0.learning },
    ArtifactTable("changes", "what changed since the last cycle") { $0.changes },
    ArtifactTable("dialogue", "issues raised by the creative community") { $0.dialogue },
    ArtifactTable("findings", "what a person must know, and what could not be assessed") { $0.findings },
  ]
}
