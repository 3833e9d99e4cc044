import TerroirKernel

/// What the town is in the region, and what it has for its part.
extension TownPage {
  /// Clusters with their rank among all, and the range of it.
  var clusters: [Sentence] {
    guard let strategy = results.strategy else { return missing(.strategize).map { [$0] } ?? [] }
    if ownClusters.isEmpty { return [.town("no-cluster")] }
    return ownClusters.map { cluster in
      guard let priority = strategy.priorities.first(where: { $0.cluster == cluster.cluster }) else {
        return .town("cluster-unranked", ["name": .text(cluster.name.text)], evidence: [cluster.cluster.rawValue])
      }
      return .town(
        "cluster",
        [
          "name": .text(cluster.name.text), "rank": .integer(priority.rank),
          "count": .integer(strategy.priorities.count), "low": .integer(priority.rankLow),
          "high": .integer(priority.rankHigh), "model": .text(cluster.model.rawValue),
        ], evidence: [cluster.cluster.rawValue])
    }
  }

  /// Type and potential, as the profile has them.
  var role: [Sentence] {
    guard let profile = results.profile else { return missing(.audit).map { [$0] } ?? [] }
    guard let row = profile.territories.first(where: { $0.territory == town.id }) else { return [.town("no-row")] }
    // Diagnostics of the region add types of their own.
    let types = row.type.split(separator: ";").map { $0.trimmingPrefix(" ") }.map {
      Sentence.Argument.sentence(.town("type-word", ["type": .text(String($0))]))
    }
    let type = Sentence.town("type", ["types": .list(types)], evidence: [town.id.rawValue])
    guard let potential = row.potential, let rank = row.rank else { return [type, .town("no-potential")] }
    func range(_ low: Double?, _ high: Double?) -> Sentence.Argument {
      guard let low, let high else { return .list([]) }
      return .sentence(.town("range", ["low": .number(low), "high": .number(high)]))
    }
    return [
      type,
      .town(
        "potential",
        [
          "potential": .number(potential), "range": range(row.potentialLow, row.potentialHigh), "rank": .integer(rank),
          "ranks": range(row.rankLow.map(Double.init), row.rankHigh.map(Double.init)),
          "count": .integer(profile.territories.count { $0.rank != nil }),
        ], evidence: [town.id.rawValue]),
    ]
  }

  /// Bodies that pay, decide or run support, those of the town and those that decide in the municipality it lies in; then who
  /// coordinates.
  var bodies: [Sentence] {
    let kinds = index.data.country.bodies
    let deciding = index.data.country.kinds(.decides)
    let wider = index.municipalities(over: town.id).dropFirst().flatMap { place in
      index.regionalActors.filter { $0.territory == place && $0.level == .municipal && deciding.contains($0.kind) }
    }
    let own = (seated + wider).compactMap { actor -> Sentence? in
      guard let body = kinds.first(where: { $0.kind == actor.kind }) else { return nil }
      return .town(
        "body",
        [
          "name": index.named(actor.id), "kind": .name(body.name),
          "roles": .list(body.roles.map { .sentence(.town("role", ["role": .text($0.rawValue)])) }),
        ], evidence: [actor.id.rawValue])
    }
    return (own.isEmpty ? [.town("no-body")] : own) + coordinator
  }

  /// A coordinator is known by a measure of that kind: in force in the town, or set up there by the package.
  private var coordinator: [Sentence] {
    let inForce = ownMeasures.filter { $0.instrumentClass == .coordinator }
    if !inForce.isEmpty {
      return inForce.map {
        .town("coordinator", ["name": index.named($0.id), "acts": named($0.implementer)], evidence: [$0.id.rawValue])
      }
    }
    if let row = chosenHere.first(where: { InstrumentClass(instrument: $0.instrument) == .coordinator }) {
      return [.town("coordinator-chosen", ["name": .text(row.name.text)], evidence: [row.measure.rawValue])]
    }
    return [.town("no-coordinator")] + missingPackage
  }

  /// Shared spaces, and measures that give rooms.
  var premises: [Sentence] {
    let spaces = seated.filter { $0.kind == "coworking" || $0.kind == "cluster" }.map {
      Sentence.town("organisation", ["name": index.named($0.id), "kind": kind($0)], evidence: [$0.id.rawValue])
    }
    let measures = ownMeasures.filter { $0.instrumentClass == .space }.map {
      Sentence.town(
        "room", ["name": index.named($0.id), "force": force($0)], evidence: [$0.id.rawValue])
    }
    return spaces + measures
  }

  /// Whether a document of the town is in force, or in the package.
  var clause: [Sentence] {
    let documents = ownMeasures.filter { $0.type == .legal }
    if !documents.isEmpty {
      return documents.map {
        .town("document", ["name": index.named($0.id), "force": force($0)], evidence: [$0.id.rawValue])
      }
    }
    let lacking = Sentence.town("no-document")
    guard let package = results.package else {
      return [lacking] + missingPackage
    }
    var seen: Set<MeasureID> = []
    let rows = package.measures.filter {
      $0.level == .municipal && $0.type == .legal && $0.territory == town.id && seen.insert($0.measure).inserted
    }
    if rows.isEmpty { return [lacking, .town("no-clause")] }
    return [lacking]
      + rows.map { row in
        let isChosen = package.measures.contains {
          $0.measure == row.measure && $0.territory == town.id && $0.chosen
        }
        return .town(
          isChosen ? "clause-chosen" : "clause-left",
          ["name": .text(row.name.text), "reason": .text(row.reason.text)], evidence: [row.measure.rawValue])
      }
  }
}
