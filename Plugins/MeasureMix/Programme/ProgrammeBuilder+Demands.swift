internal import TerroirKernel
internal import TerroirMethods

/// What the strategy and a person ask of the package: floors, measures and units.
extension ProgrammeBuilder {
  /// Floors of the strategy by type of town, and those that a person sets for a town: cost there at least the part of the
  /// cost in all towns.
  mutating func addFloors(_ places: Places) {
    let local = programme.runs.indices.filter { programme.runs[$0].payer == .municipal }
    for floor in input.strategy.floors.sorted(by: { $0.territoryType < $1.territoryType }) where floor.share > 0 {
      let own = local.filter { places.type(of: programme.runs[$0].territory) == floor.territoryType }
      guard !own.isEmpty else {
        findings.append(
          .notAssessed(
            "floors.\(floor.territoryType)",
            because: .design("floor.unmet", ["type": .text(floor.territoryType)]),
            hint: .design("floor.unmet.hint")))
        continue
      }
      ask(.share(own, of: local, atLeast: floor.share), Self.words(ofFloor: floor.territoryType))
    }
    for (town, share) in stage.floors.sorted(by: { $0.key < $1.key }) where share > 0 {
      let own = local.filter { programme.runs[$0].territory == TerritoryID(town) }
      guard !own.isEmpty else {
        findings.append(
          .notAssessed(
            "floors.\(town)",
            because: .design("floor.no-town", ["town": RegionalIndex(input.data).named(TerritoryID(town))]),
            hint: .design("floor.unmet.hint")))
        continue
      }
      // A part of nothing is nothing: something has to run there for the floor to say anything.
      ask(.some(own), "floor.\(town)=\(share)")
      ask(.share(own, of: local, atLeast: share), "floor.\(town)=\(share)")
    }
    if stage.platforms > 0 {
      let open = programme.runs.indices.filter { programme.runs[$0].opensPlatform }
      ask(.share(open, of: Array(programme.runs.indices), atLeast: stage.platforms), "platforms=\(stage.platforms)")
    }
  }

  /// What a floor of the strategy is called where demands clash, and by which the finished package finds it.
  static func words(ofFloor type: String) -> Phrase {
    let russian = ["capital": "столица", "second-tier": "второй уровень", "small": "малый"][type]
    return "the floor of the strategy for \(LocalizedText(en: type, ru: russian ?? type)) towns"
  }

  private mutating func ask(_ form: Programme.Asked.Form, _ words: Phrase) {
    programme.rules.demands.append(Programme.Asked(form: form, words: words))
  }

  /// Measures that the package must hold, or must not, wherever they act, and units that are settled.
  mutating func addDemands() throws(StageFailure) {
    try stage.checkDemands(
      input, RegionalIndex(input.data), clusters: candidates.clusters, years: programme.years)
    func runs(of measure: MeasureID) -> [Int] {
      programme.runs.indices.filter { programme.runs[$0].measure == measure }
    }
    try refuseOutside(stage.required, of: "require", "the region cannot decide on") { isDone in
      isDone
        ? "leave it out of require: it costs nothing; package.framework lists what is in force"
        : "package.proposals lists what to propose to the level that decides"
    }
    try refuseOutside(stage.forbidden, of: "forbid", "the package does not choose") { _ in
      "leave it out of forbid; package.framework and package.proposals list what is not chosen"
    }
    for id in measures(stage.required) { ask(.some(runs(of: id)), "require=\(id)") }
    for id in measures(stage.forbidden) { ask(.none(runs(of: id)), "forbid=\(id)") }
    for text in stage.locks {
      let words = text.split(separator: " ").map(String.init)
      let place = words.count == 3 ? candidates.clusters.firstIndex { $0.cluster.rawValue == words[1] } : nil
      // A measure of towns has an item in each of the cluster's.
      let items = programme.items.indices.filter {
        programme.items[$0].cluster == place && programme.runs[programme.items[$0].run].measure.rawValue == words[0]
      }
      guard words.count == 3, let count = Int(words[2]), count >= 0, !items.isEmpty else {
        let id = MeasureID(words.first ?? "")
        let why = outside(id) ?? "it is none of the measures that this cluster may get"
        throw .invalidParameter(
          name: "lock",
          reason: "'\(id.rawValue)' cannot be locked: \(why)",
          hint: "package.measures has the measures of each cluster, with why one may not be chosen")
      }
      ask(.units(items, count), "lock=\(text)")
    }
  }

  /// - Parameter hint: What to do, of what is in force, or of what is not.
  /// - Throws: where a parameter names what stands outside the choice.
  private func refuseOutside(
    _ names: [String], of parameter: String, _ what: Phrase, hint: (Bool) -> Phrase
  ) throws(StageFailure) {
    for id in measures(names) {
      guard let outside = outside(id) else { continue }
      let isDone = candidates.framework.contains { $0.measure.id == id }
      throw .invalidParameter(name: parameter, reason: "\(what) '\(id)': \(outside)", hint: hint(isDone))
    }
  }

  private func outside(_ id: MeasureID) -> Phrase? {
    if candidates.framework.contains(where: { $0.measure.id == id }) { return "it is a framework act in force" }
    if candidates.proposed.contains(where: { $0.measure.id == id }) { return "it is of a wider level and not in force" }
    return nil
  }

  /// The measures that a parameter names, each once.
  private func measures(_ names: [String]) -> [MeasureID] { Set(names.map { MeasureID($0) }).sorted() }
}
