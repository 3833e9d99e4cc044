import TerroirKernel

extension SupportPackage: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    guard table == BudgetRow.declaration.name else { return [] }
    let chosen = measures.filter(\.chosen)
    let (distinct, clusters) = (Set(chosen.map(\.measure)).count, Set(chosen.map(\.cluster)).count)
    return [
      language.choose(
        "\(distinct) measures chosen for \(clusters) clusters.", "Выбрано мер: \(distinct), кластеров: \(clusters).")
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    let say = language.choose
    switch table {
    case MeasureRow.declaration.name:
      digest.add(
        heading, table: chosenMeasures(in: digest.currency),
        more: say("each by cluster", "каждая по кластерам") + ": package.measures | where chosen")
      digest.add(
        say("Why these", "Почему эти"),
        measures.filter(\.chosen).prefix(10).map {
          "\($0.measure) \(say("for", "для")) \($0.cluster): \($0.reason)"
        })
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// One row for each chosen measure: where it acts, who pays and acts, by what right, at what cost and for what effect.
  private func chosenMeasures(in currency: Currency) -> Table {
    let groups = Dictionary(grouping: measures.filter(\.chosen), by: \.measure).values.map {
      $0.sorted { $0.cluster < $1.cluster }
    }
    .sorted { ($0[0].level, $0[0].measure) < ($1[0].level, $1[0].measure) }
    func column(_ name: String, _ description: String, _ read: ([MeasureRow]) -> String?) -> TableColumn {
      TableColumn(Column(name, .text, description), .text(groups.map(read)))
    }
    return Table(columns: [
      column("measure", "the measure") { $0[0].name.text },
      column("level", "level of authority") { $0[0].level.rawValue },
      TableColumn(
        Column("clusters", .integer, unit: .count, "clusters it serves"),
        .integer(groups.map { Set($0.map(\.cluster)).count })),
      column("payer", "who pays") { Self.one($0.map(\.payer)) },
      column("implementer", "who acts") { Self.one($0.map(\.implementer)) },
      column("legal basis", "by what right") { $0[0].legalBasis },
      TableColumn(
        Column("cost", .number, unit: .money.of(currency), "cost a year"),
        .number(
          groups.map { rows in
            Set(rows.map(\.territory)).sorted().reduce(0) { sum, place in
              sum + (rows.first { $0.territory == place }?.cost ?? 0)
            }
          })),
      TableColumn(
        Column("impact", .number, unit: .index, "expected effect over its clusters"),
        .number(groups.map { $0.reduce(0) { $0 + $1.impact } })),
      column("id", "id of the measure") { $0[0].measure.rawValue },
    ])
  }

  /// The body, or how many bodies there are.
  private static func one(_ bodies: [String]) -> String {
    let distinct = Set(bodies)
    return distinct.count == 1 ? bodies[0] : "\(distinct.count) bodies"
  }
}
