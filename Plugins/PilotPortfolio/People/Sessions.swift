internal import TerroirKernel

/// What the strategic and foresight sessions have to talk about.
///
/// A strategic session for each cluster with a pilot: its greatest needs, then those of its region's and towns' measures that a small change moves. One
/// foresight session: the assumptions whose range is widest against their value.
struct Sessions {
  private(set) var rows: [SessionRow] = []
  private(set) var findings: [Finding] = []

  private static let needs = 3
  private static let measures = 3
  private static let assumptions = 5

  init(_ package: SupportPackage, clusters: [ClusterRow], index: RegionalIndex) {
    let results = Dictionary(index.data.sessionResults.map { ($0.id, $0) }) { first, _ in first }
    for cluster in clusters.sorted(by: { $0.cluster < $1.cluster }) {
      let session = "strategic-\(cluster.cluster)"
      let needs = package.needs.filter { $0.cluster == cluster.cluster && ($0.severity ?? 0) > 0 }
        .sorted { ($1.severity ?? 0, $0.need) < ($0.severity ?? 0, $1.need) }.prefix(Self.needs)
      var items: [(String, Sentence)] = needs.map { need in
        (
          need.need,
          .pilots(
            "ask.need",
            [
              "need": Self.words(of: need), "severity": .share(need.severity ?? 0), "low": .share(need.low ?? 0),
              "high": .share(need.high ?? 1), "range": .text(Self.range(of: need)),
            ])
        )
      }
      let own = Set(
        package.measures.filter {
          $0.chosen && $0.cluster == cluster.cluster && $0.level != .federal
        }.map(\.measure))
      var seen: Set<MeasureID> = []
      let borderline = package.sensitivity.filter { own.contains($0.measure) && seen.insert($0.measure).inserted }
      items += borderline.prefix(Self.measures).map { row in
        (
          row.measure.rawValue,
          .pilots(
            "ask.measure",
            [
              "measure": index.named(row.measure, in: package), "change": .sentence(row.change),
              "effect": .sentence(row.effect),
            ])
        )
      }
      add(items, session, "strategic", cluster.cluster)
    }
    let wide = package.assumptions.filter { $0.value != 0 && $0.high > $0.low }
      .sorted { (Self.width($1), $0.subject) < (Self.width($0), $1.subject) }.prefix(Self.assumptions)
    add(
      wide.map { ($0.subject, AssumedSubject($0, index).question) }, "foresight", "foresight", nil)
    for place in rows.indices {
      guard let known = results["\(rows[place].session): \(rows[place].about)"] else { continue }
      rows[place].result = known.result
      rows[place].answer = .named(known.answer)
    }
    if package.needs.isEmpty {
      findings.append(.notAssessed("sessions.needs", because: .pilots("needs.none"), hint: .pilots("needs.none.hint")))
    }
  }

  /// What the table of needs says that a need means.
  private static func words(of need: NeedRow) -> Sentence.Argument {
    NeedRow.declaration["need"]?.meanings[need.need].map { .name($0, id: need.need) } ?? .text(need.need)
  }

  /// How a need's figure lies in its range: counted whole, or at an end of it where every case looked at agrees.
  private static func range(of need: NeedRow) -> String {
    if need.low == need.high { return "exact" }
    return need.severity.map { $0 >= 1 } ?? false ? "most" : "between"
  }

  private static func width(_ row: AssumptionRow) -> Double { (row.high - row.low) / abs(row.value) }

  private mutating func add(_ items: [(String, Sentence)], _ session: String, _ kind: String, _ cluster: ClusterID?) {
    rows += items.enumerated().map { number, item in
      SessionRow(
        session: session, kind: kind, cluster: cluster, item: number + 1, about: item.0, question: item.1)
    }
  }
}
