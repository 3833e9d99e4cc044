import TerroirKernel

/// Which measures: what is in force, what is applied for, what the region and its towns adopt, what they propose upward.
extension PolicyDocument {
  var package: [DocumentSection] {
    guard let package = results.package else { return [] }
    return chapter(
      "package", lead(package),
      sections: [
        section("in-force", inForce(package)), section("apply", available(package)), section("adopt", own(package)),
        section("propose", proposed(package)), section("cards", cards(package)),
      ])
  }

  private func lead(_ package: SupportPackage) -> [DocumentBlock] {
    let chosen = package.chosen
    var said: [Sentence] = [
      .policy(
        "package.lead",
        [
          "force": .integer(package.framework.count),
          "confirmed": .integer(package.framework.count(where: \.confirmed)),
          "available": .integer(chosen.count { $0.standing == .available }),
          "own": .integer(chosen.count { $0.standing == .own }), "propose": .integer(package.proposals.count),
          "clusters": .integer(Set(package.profiles.map(\.cluster)).count),
        ], evidence: chosen.map(\.measure.rawValue))
    ]
    let baseless = chosen.filter { !$0.hasAct }
    if !chosen.isEmpty {
      said.append(
        .policy(
          "package.acts", ["baseless": .integer(baseless.count), "all": .integer(chosen.count)],
          evidence: baseless.map(\.measure.rawValue)))
    }
    return told(said)
  }

  private func inForce(_ package: SupportPackage) -> [DocumentBlock] {
    table(
      .policy("table.in-force"), package.framework.sorted { ($0.level, $0.measure) < ($1.level, $1.measure) },
      most: 16,
      [
        .text("act") { $0.name.text }, .text("level") { name($0.level) },
        .text("legal-basis") { legal($0.legalBasis, of: $0.measure) },
        .text("confirmed") { $0.confirmed ? text("yes") : text("no") },
      ])
  }

  /// The chosen measures of a standing over all places and clusters, the dearest first.
  private func chosen(_ standing: Standing, of package: SupportPackage) -> [(SupportPackage.Chosen, [MeasureRow])] {
    package.chosen.filter { $0.standing == standing }.map { chosen in
      (chosen, package.measures.filter { $0.chosen && $0.measure == chosen.measure })
    }
  }

  private func available(_ package: SupportPackage) -> [DocumentBlock] {
    let rows = chosen(.available, of: package)
    let own = rows.reduce(0) { $0 + $1.0.cost }
    return table(
      .policy("table.apply"), rows,
      [
        .text("measure") { $0.0.name.text }, .text("level") { $0.1.first.map { name($0.level) } },
        .text("turn-to") { bodies($0.1.map(\.implementer)) },
        .whole("clusters") { Set($0.1.map(\.cluster)).count },
        .number("own-cost", moneyUnit) { $0.0.cost },
        .number("attracted", moneyUnit) { pair in
          let sums = package.profiles.filter { $0.measure == pair.0.measure }.compactMap(\.attracted)
          return sums.isEmpty ? nil : sums.reduce(0, +)
        },
      ], notes: [.policy("note.own-cost", ["cost": .text(amount(own))]), .policy("note.attracted")])
  }

  private func own(_ package: SupportPackage) -> [DocumentBlock] {
    table(
      .policy("table.adopt"), chosen(.own, of: package),
      [
        .text("measure") { $0.0.name.text },
        .text("where") { places($0.0.places) },
        .text("pays-acts") { payers($0.1) },
        .text("legal-basis") { legal($0.1.compactMap(\.legalBasis).first { !$0.isEmpty }, of: $0.0.measure) },
        .number("cost", moneyUnit) { $0.0.cost },
      ], notes: [.policy("note.cost", ["years": years.map { .text("\($0.from)–\($0.to)") } ?? .list([])])])
  }

  /// Where a measure is run: in the towns it names, or in the whole region, whose name every page has in its title.
  private func places(_ all: Set<TerritoryID>) -> String {
    all == [index.data.region] ? text("whole-region") : all.map { name($0) }.sorted().joined(separator: ", ")
  }

  /// Each body once, in the order of the places, as every town pays its own; those of one kind that are
  /// to be named are counted: the towns stand beside them.
  private func bodies(_ words: [String]) -> String? {
    var seen: Set<String> = []
    let once = words.filter { seen.insert($0).inserted }
    let open = Dictionary(grouping: once.compactMap(toName)) { $0.kind }
    var told: Set<String> = []
    let names = once.compactMap { word -> String? in
      guard let own = toName(word), let all = open[own.kind], all.count > 1 else { return body(word) }
      if !told.insert(own.kind).inserted { return nil }
      return text("bodies-of", ["kind": .text(own.kind), "towns": .integer(all.count)])
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  /// Who pays, and who acts where that is somebody else.
  private func payers(_ rows: [MeasureRow]) -> String? {
    let pays = bodies(rows.map(\.payer)), acts = bodies(rows.map(\.implementer))
    guard let pays, let acts, pays != acts else { return pays ?? acts }
    return text("pays-and-acts", ["pays": .text(pays), "acts": .text(acts)])
  }

  private func proposed(_ package: SupportPackage) -> [DocumentBlock] {
    table(
      .policy("table.propose"), package.proposals,
      [
        .text("instrument") { $0.name.text }, .text("level") { name($0.level) }, .text("need") { need($0.need) },
        .whole("for-clusters") { $0.clusters.count },
      ])
  }

  func need(_ word: String) -> String { meaning(word, of: "need", in: NeedRow.declaration) }

  // MARK: Cards

  /// A card of a cluster: what it lacks and its money, over the measures that serve it.
  private struct Card {
    var cluster: ClusterID
    var detail: String
    /// The rows of a measure in all the towns that run it.
    var measure: [ProfileRow]
  }

  /// The cards of the clusters that the package serves, in the order of priority, as runs of rows of one table.
  private func cards(_ package: SupportPackage) -> [DocumentBlock] {
    let groups = Dictionary(grouping: package.profiles, by: \.cluster)
    let order = inOrder.map(\.cluster.cluster) + groups.keys.sorted()
    var seen: Set<ClusterID> = []
    let clusters = order.filter { groups[$0] != nil && seen.insert($0).inserted }
    if clusters.isEmpty { return [] }
    let cards = clusters.flatMap { cluster -> [Card] in
      let measures = measures(groups[cluster] ?? [])
      let detail = detail(cluster, measures, of: package)
      return measures.map { Card(cluster: cluster, detail: detail, measure: $0) }
    }
    return told([
      .policy(
        "cards.lead",
        evidence: clusters.map(\.rawValue) + Set(cards.compactMap(\.measure.first?.measure.rawValue)).sorted())
    ])
      + table(
        .policy("table.cards"), cards,
        [
          .text("measure") { $0.measure.first.map { name($0.measure) } ?? "" },
          .text("where") { places(Set($0.measure.map(\.territory))) },
          .text("units") { own in
            "\(own.measure.reduce(0) { $0 + $1.units }) (\(own.measure.first?.unit.text ?? ""))"
          },
          .text("answers") { $0.measure.first?.need.map(need) ?? "" },
          .number("cost", moneyUnit) { $0.measure.reduce(0) { $0 + $1.cost } },
        ], notes: [.policy("note.shared")], under: { (name($0.cluster).asSentence, detail: $0.detail) })
  }

  /// The measures of a cluster, the greatest effect first; one that several towns run stands once, with all of them.
  private func measures(_ rows: [ProfileRow]) -> [[ProfileRow]] {
    let rows = rows.sorted { ($1.effect, $0.measure, $0.territory) < ($0.effect, $1.measure, $1.territory) }
    let places = Dictionary(grouping: rows, by: \.measure)
    var seen: Set<MeasureID> = []
    return rows.filter { seen.insert($0.measure).inserted }.map { places[$0.measure] ?? [$0] }
  }

  /// What a cluster lacks most, and its money.
  private func detail(_ cluster: ClusterID, _ measures: [[ProfileRow]], of package: SupportPackage) -> String {
    let needs = package.needs.filter { $0.cluster == cluster && $0.severity != nil }
      .sorted { ($1.severity ?? 0, $0.need) < ($0.severity ?? 0, $1.need) }
    let rows = measures.flatMap { $0 }
    let attracted = rows.compactMap(\.attracted).reduce(0, +)
    let cost = rows.reduce(0) { $0 + $1.cost }, all = package.profiles.reduce(0) { $0 + $1.cost }
    var said: [Sentence] = []
    if !needs.isEmpty {
      said.append(
        .policy(
          "card.needs",
          [
            "needs": .list(
              needs.prefix(3).map {
                .sentence(
                  .policy("card.need", ["need": .text(need($0.need)), "severity": .share($0.severity ?? 0)]))
              })
          ]))
    }
    said.append(
      .policy(
        "card.money",
        [
          "cost": .text(amount(cost)), "share": all > 0 ? .share(cost / all) : .list([]),
          "attracted": attracted > 0 ? .text(amount(attracted)) : .list([]), "measures": .integer(measures.count),
        ]))
    return said.map { text($0).asSentence }.joined(separator: " ")
  }
}
