import TerroirKernel

extension SupportPackage {
  func digest(_ region: String, in language: NameLanguage) throws -> Digest {
    let say = language.choose
    var digest = Digest(title: say("Support package", "Пакет поддержки") + ": \(region)", language: language)
    let chosen = measures.indices.filter { measures[$0].chosen }
    let clusters = Set(chosen.map { measures[$0].cluster }).count
    let distinct = Set(chosen.map { measures[$0].measure })
    try digest.add(
      say("Budgets by level", "Бюджеты по уровням"),
      [
        say(
          "\(distinct.count) measures chosen for \(clusters) clusters.",
          "Выбрано мер: \(distinct.count), кластеров: \(clusters).")
      ],
      from: self, "budgets", ["level", "period", "budget", "used", "shadow_price"], rows: 3)
    digest.add(
      say("Chosen measures", "Выбранные меры"), table: chosenMeasures(),
      more: say("each by cluster", "каждая по кластерам") + ": package.measures | where chosen")
    digest.add(
      say("Why these", "Почему эти"),
      chosen.prefix(10).map {
        "\(measures[$0].measure) \(say("for", "для")) \(measures[$0].cluster): \(measures[$0].reason)"
      })
    try digest.add(
      say("If a budget changes", "Если бюджет изменится"), from: self, "sensitivity", ["change", "measure", "effect"],
      rows: 15)
    try digest.add(
      say("Nearly as good", "Почти столь же хорошие"), from: self, "alternatives",
      ["rank", "objective", "gap", "measures"], rows: 5)
    try digest.add(
      say("Economic effect against identity", "Экономический эффект и идентичность"), from: self, "frontier",
      ["economic", "identity", "measures"], rows: 8)
    try digest.add(
      say("What was assumed", "Что принято без данных"), from: self, "assumptions",
      ["subject", "value", "low", "high", "source"], rows: 12)
    digest.add(say("Findings", "Что важно знать"), findings.sentences(in: language))
    return digest
  }

  /// One row for each chosen measure: where it acts, who pays and acts, by what right, at what cost and for what effect.
  private func chosenMeasures() -> Table {
    let groups = Dictionary(grouping: measures.filter(\.chosen), by: \.measure).values.map {
      $0.sorted { $0.cluster < $1.cluster }
    }
    .sorted { ($0[0].level, $0[0].measure) < ($1[0].level, $1[0].measure) }
    func column(_ name: String, _ meaning: String, _ read: ([MeasuresRow]) -> String?) -> TableColumn {
      TableColumn(Column(name, .text, meaning), .text(groups.map(read)))
    }
    return Table(columns: [
      column("measure", "the measure") { $0[0].name },
      column("level", "level of authority") { $0[0].level.rawValue },
      TableColumn(
        Column("clusters", .integer, unit: .count, "clusters it serves"),
        .integer(groups.map { Set($0.map(\.cluster)).count })),
      column("payer", "who pays") { Self.one($0.map(\.payer)) },
      column("implementer", "who acts") { Self.one($0.map(\.implementer)) },
      column("legal basis", "by what right") { $0[0].legalBasis },
      TableColumn(
        Column("cost", .number, unit: .rouble, "cost a year"),
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
