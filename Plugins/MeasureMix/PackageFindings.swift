internal import TerroirKernel

/// What a person must know of the finished package.
enum PackageFindings {
  static func rows(
    _ package: SupportPackage, input: DesignInput, candidates: Candidates, responsible: Responsible
  ) -> [Finding] {
    var findings: [Finding] = []
    func tell(
      _ severity: Finding.Severity, _ subject: String, _ text: String, _ ids: some Sequence<String>, _ remedy: String?
    ) {
      let evidence = Set(ids).sorted()
      if !evidence.isEmpty {
        findings.append(Finding(severity, subject, text, evidence: evidence, remedy: remedy))
      }
    }
    let chosen = package.measures.filter(\.chosen)
    if input.catalogue.isEmpty {
      findings.append(
        .notAssessed(
          "measures", because: "no catalogue offers measures for \(input.data.region)",
          remedy: "install a plugin with a measure catalogue for the region"))
    }
    tell(
      .warning, "measures.legal_basis", "chosen measures for which the data name no legal act",
      chosen.filter { $0.legalBasis == nil }.map(\.measure.rawValue),
      "adopt or name the act before money is spent; templates become measures only by an act")
    tell(
      .warning, "measures.payer", "chosen measures whose payer or implementer is no actor of the data",
      chosen.filter { isUnnamed($0.payer) || isUnnamed($0.implementer) }.map(\.measure.rawValue),
      "add the authorities of these towns to data/actors.csv")
    let served = Set(chosen.map(\.cluster))
    tell(
      .serious, "measures.cluster", "clusters that the package does not support",
      input.strategy.clusters.map(\.cluster).filter { !served.contains($0) }.map(\.rawValue),
      "raise a budget; the table of measures says what was left out and why")
    tell(
      .note, "measures.catalogue", "measures of the catalogue that target no industry or place of a cluster",
      candidates.withoutCluster.map(\.rawValue), nil)
    tell(
      .notAssessed, "measures.cost", "not assessed: the cost is not in roubles, the currency of the budgets",
      candidates.foreignCurrency.map(\.rawValue), "give the cost in RUB")
    let ids = Set(chosen.map(\.measure))
    let assumed = input.catalogue.filter { ids.contains($0.measure.id) && !$0.assumptions.isEmpty }
    tell(
      .warning, "measures.cost", "\(assumed.count) of \(ids.count) chosen measures have an assumed cost",
      assumed.map(\.measure.id.rawValue), "put known costs into data/measures.csv; see the table assumptions")
    if package.sensitivity.isEmpty && !chosen.isEmpty {
      findings.append(Finding(.note, "sensitivity", "no budget changes the package when it falls or grows by 20%"))
    }
    if input.strategy.floors.isEmpty {
      findings.append(Finding(.note, "floors", "the strategy reserves no means for second-tier and small towns"))
    }
    return findings
  }

  private static func isUnnamed(_ text: String) -> Bool { text.hasSuffix("(not in the data)") }
}
