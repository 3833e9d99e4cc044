import TerroirKernel

/// A sound stage: one cluster of everything.
struct Everything: StrategyStage {
  var least = 1

  static let declaration = StageDeclaration(
    id: "everything", summary: "one cluster of everything", citations: [.method],
    parameters: [Parameter("least", .integer(0...100), unit: .count, default: .integer(1), "least elements")])

  func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
    try context.checkCancellation()
    let elements = RegionalIndex(input.data).regionalElements.map(\.id).sorted()
    guard elements.count >= least else {
      throw .missingInput(what: "\(least) identity elements", hint: "lower least")
    }
    return Strategy(
      clusters: [
        ClusterRow(
          cluster: "everything", name: "one cluster of everything", model: .transformation, significance: .medium,
          industries: [],
          territories: [], elements: elements, actors: [], events: [], cohesion: 1, targetImage: "",
          valueProposition: "")
      ])
  }
}

/// A stage whose declaration has no id.
struct WithoutName: StrategyStage {
  static let declaration = StageDeclaration(id: "", summary: "nameless", citations: [])

  func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy { Strategy() }
}

/// A stage that takes for granted that there are towns.
struct Trapping: StrategyStage {
  static let declaration = StageDeclaration(id: "trapping", summary: "traps without towns", citations: [.method])

  func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
    // A trap with words: an optimised build drops those of an index out of range.
    guard let first = RegionalIndex(input.data).municipalities.map(\.id).min() else {
      fatalError("Index out of range")
    }
    return Strategy(floors: [FloorRow(territoryType: first.rawValue, share: 1, reason: "the first town")])
  }
}

/// A stage that never comes to a result.
struct AlwaysTrapping: StrategyStage {
  static let declaration = StageDeclaration(id: "falling", summary: "traps", citations: [.method])

  func run(_ input: StrategyInput, in context: StageContext) async throws(StageFailure) -> Strategy {
    fatalError("nothing works")
  }
}
