import TerroirKernel

extension SupportPackage: ToldArtifact {
  func lead(_ table: String, _ language: NameLanguage) -> [String] {
    guard table == BudgetRow.declaration.name else { return [] }
    func count(_ standing: Standing) -> Int { Set(profiles.filter { $0.standing == standing }.map(\.measure)).count }
    let clusters = Set(profiles.map(\.cluster)).count
    return [
      language.choose(
        "Packages for \(clusters) clusters: in force \(framework.count), to apply for \(count(.available)), to adopt or run "
          + "\(count(.own)), to propose upward \(proposals.count).",
        "Пакеты для кластеров: \(clusters); действует актов: \(framework.count), подать заявок на меры: "
          + "\(count(.available)), принять или вести самим: \(count(.own)), предложить выше: \(proposals.count).")
    ]
  }

  func tell(_ table: String, under heading: String, in digest: inout Digest, _ language: NameLanguage) -> Bool {
    switch table {
    case ProfileRow.declaration.name:
      digest.add(
        heading, table: cards(in: digest.currency),
        more: language.choose("why, and for what money", "почему и за какие деньги") + ": package.profiles")
    case Finding.declaration.name: digest.add(heading, findings.paragraphs(in: language))
    default: return false
    }
    return true
  }

  /// One row for each cluster: its money and the three measures that count most for it.
  private func cards(in currency: Currency) -> Table {
    let groups = Dictionary(grouping: profiles, by: \.cluster).sorted { $0.key < $1.key }.map(\.value)
    func column(_ name: String, _ description: String, _ read: ([ProfileRow]) -> String?) -> TableColumn {
      TableColumn(Column(name, .text, description), .text(groups.map(read)))
    }
    func named(_ rows: [ProfileRow], _ standing: Standing) -> String? {
      let own = rows.filter { $0.standing == standing }.sorted { ($1.effect, $0.measure) < ($0.effect, $1.measure) }
      if own.isEmpty { return nil }
      return own.prefix(3).map { "\($0.measure) \($0.units)" }.joined(separator: ", ")
        + (own.count > 3 ? " +\(own.count - 3)" : "")
    }
    return Table(columns: [
      column("cluster", "the cluster") { $0[0].cluster.rawValue },
      TableColumn(
        Column("cost", .number, unit: .money.of(currency), "own public cost over the programme"),
        .number(groups.map { $0.reduce(0) { $0 + $1.cost } })),
      TableColumn(
        Column("effect", .number, unit: .index, "what the objective would lose without each, summed"),
        .number(groups.map { $0.reduce(0) { $0 + $1.effect } })),
      column("own", "what the region or its towns adopt or run, with units, the greatest effect first") {
        named($0, .own)
      },
      column("available", "what is applied for, with applications") { named($0, .available) },
    ])
  }
}
