import TerroirKernel

/// What the town decides, pays and receives.
extension TownPage {
  func force(_ measure: Measure) -> Sentence.Argument { .text(measure.force(in: period).title(in: language)) }

  /// An actor by its name or a kind that is to be named; nothing where the row names nobody.
  func named(_ body: String?) -> Sentence.Argument {
    .optional(body.map { index.told(index.supportBody($0)) })
  }

  /// Rows of the package that are chosen for the town itself.
  var chosenHere: [MeasureRow] {
    (results.package?.measures ?? []).filter { $0.chosen && $0.territory == town.id }
  }

  /// Own measures in the data, then those of the package with units and money by year, and the clusters they are for.
  var decisions: [Sentence] {
    let decided = ownMeasures.map { measure in
      Sentence.town(
        "own",
        [
          "name": index.named(measure.id), "force": force(measure), "pays": named(measure.payer),
          "acts": named(measure.implementer),
        ], evidence: [measure.id.rawValue])
    }
    let first = decided.isEmpty ? [.town("no-own")] : decided
    guard let package = results.package else {
      return first + missingPackage
    }
    let spending = package.spending.filter { $0.territory == town.id && $0.level == .municipal }
    if spending.isEmpty { return first + [.town("package-no-own")] }
    let measures = Set(spending.map(\.measure)).sorted()
    return first
      + measures.map { measure -> Sentence in
        let name = package.measures.first { $0.measure == measure }?.name.text ?? measure.rawValue
        let years = spending.filter { $0.measure == measure }.sorted { $0.year < $1.year }
        let served = package.profiles.filter { $0.measure == measure && $0.territory == town.id }
        return .town(
          "spending",
          [
            "name": .text(name), "years": .list(years.map { .sentence(year($0)) }),
            "clusters": names(of: Set(served.map(\.cluster))),
          ], evidence: [measure.rawValue])
      }
  }

  private func year(_ row: SpendingRow) -> Sentence {
    .town(
      "year",
      [
        "year": .period("\(row.year)"), "units": .integer(row.units), "cost": money(row.cost),
        "transfer": row.transfer.map { $0 > 0 ? money($0) : .list([]) } ?? .list([]),
      ])
  }

  private func money(_ amount: Double) -> Sentence.Argument { .money(Money(amount, currency: results.currency)) }

  /// Measures of wider levels: those of the package for its clusters, then those that a municipality may apply for.
  var receipts: [Sentence] { fromPackage + applications }

  private var fromPackage: [Sentence] {
    guard let package = results.package else { return missingPackage }
    if results.strategy == nil, let missing = missing(.strategize) {
      return [.town("package", ["told": .sentence(missing)])]
    }
    let own = Set(ownClusters.map(\.cluster))
    let acts = Set(package.measures.filter { $0.type == .legal }.map(\.measure))
    let rows = package.profiles.filter { row in
      own.contains(row.cluster) && (row.standing == .own || row.standing == .available) && !acts.contains(row.measure)
        && level(of: row.measure) != .municipal
        && (row.territory == town.id || index.territories[row.territory]?.level != .municipal)
    }
    if rows.isEmpty { return [.town("package-none")] }
    var told: [Sentence] = [.town("package-shared")]
    var seen: Set<MeasureID> = []
    for row in rows where seen.insert(row.measure).inserted {
      let same = rows.filter { $0.measure == row.measure }
      told.append(
        .town(
          row.standing == .available ? "received-available" : "received-own",
          [
            "name": measureName(row.measure), "clusters": names(of: Set(same.map(\.cluster))),
            "level": level(of: row.measure).map { index.data.country.name(of: $0) } ?? .list([]),
            "acts": shortened(implementers(of: same)) { .sentence(index.told($0)) },
          ], evidence: [row.measure.rawValue] + same.map(\.cluster.rawValue)))
    }
    return told
  }

  /// Who carries rows of the package out: the organisations they name, else the kind that may.
  private func implementers(of rows: [ProfileRow]) -> [SupportBody] {
    let named = Set(rows.map { ActorID(rawValue: $0.implementer) }).filter { index.actors[$0] != nil }.sorted()
    if !named.isEmpty { return named.map { .actor($0) } }
    let measure = rows.first.flatMap { index.measures[$0.measure] }
    return measure.flatMap { index.data.country.implementers(of: $0).first }.map { [.kind($0)] } ?? []
  }

  /// The names of clusters, those that count the town among their places first.
  private func names(of clusters: Set<ClusterID>) -> Sentence.Argument {
    let known = ownClusters.filter { clusters.contains($0.cluster) }
    return shortened(known) { .text($0.name.text) }
  }

  /// What any municipality may apply for whose industries are those that are here.
  private var applications: [Sentence] {
    let found = offers
    if found.isEmpty { return [.town("no-offer", ["period": .period(period.description)])] }
    return [.town("offers", ["period": .period(period.description)])]
      + found.map { offer in
        let told = index.told(offer)
        return .town(
          "offer",
          [
            "name": index.named(offer.measure.id), "level": index.data.country.name(of: offer.measure.level),
            "force": force(offer.measure), "amount": .optional(told.amount), "turn": .sentence(told.provider),
            "gaps": .optional(told.missing),
          ], evidence: [offer.measure.id.rawValue])
      }
  }

  /// Offers to the town as a municipality, whether or not its authority is a row of the data.
  var offers: [Offer] {
    let here =
      index.data.elements.filter { $0.territory == town.id }.flatMap(\.industries) + seated.flatMap(\.industries)
      + index.data.events.filter { $0.territory == town.id }.flatMap(\.industries)
    let kinds = index.data.country.receivers.filter { $0.beneficiary == .municipality }.flatMap(\.kinds)
    guard let kind = kinds.first else { return [] }
    let municipality = Actor(
      id: ActorID(rawValue: town.id.rawValue), name: town.name, territory: town.id, level: .municipal, kind: kind,
      industries: Set(here).sorted())
    return index.offers(to: municipality, in: period, package: results.package)
      .filter { $0.admits.contains(.municipality) }
  }
}
