package import TerroirKernel

/// An input of every iteration on a small region.
package enum StageInputFixture {
  package static let data = RegionalData(
    region: "RU-X",
    territories: [Territory(id: "RU-X", name: LocalizedText(en: "Coast"), level: .regional)],
    industries: [
      Industry(
        id: "folk-arts-crafts", name: LocalizedText(en: "Crafts"), significance: .high,
        codes: ["okved2": ["32.99.8"], "nace": ["32.9"]])
    ],
    elements: [
      IdentityElement(
        id: "nets", name: LocalizedText(en: "Net weaving"), territory: "bay", component: .material,
        layer: .technological, kind: "craft", recognition: .regional)
    ])

  /// An input of every iteration.
  package static let all: [any StageInput] = Iteration.allCases.map(input)

  package static func input(of iteration: Iteration) -> any StageInput {
    let profile = IdentityProfile()
    switch iteration {
    case .audit: return AuditInput(data: data)
    case .strategize: return StrategyInput(data: data, profile: profile)
    case .design: return DesignInput(data: data, profile: profile, strategy: Strategy(), catalogue: [])
    case .implement:
      return ImplementationInput(data: data, profile: profile, strategy: Strategy(), package: SupportPackage())
    case .promote:
      return PromotionInput(
        data: data, profile: profile, strategy: Strategy(), package: SupportPackage(), pilots: PilotProgramme())
    case .evaluate:
      return EvaluationInput(
        data: data, profile: profile, strategy: Strategy(), package: SupportPackage(), pilots: PilotProgramme(),
        campaign: Campaign(), kpis: [])
    }
  }
}
