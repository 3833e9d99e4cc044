internal import TerroirKernel

/// What a person must know of the finished package.
enum PackageFindings {
  static func rows(
    _ package: SupportPackage, input: DesignInput, index: RegionalIndex, candidates: Candidates,
    responsible: Responsible
  ) -> [Finding] {
    var findings: [Finding] = []
    func tell(
      _ severity: Finding.Severity, _ subject: String, _ text: Sentence, _ ids: some Sequence<String>,
      _ hint: Sentence?
    ) {
      let evidence = Set(ids).sorted()
      if !evidence.isEmpty {
        findings.append(Finding(severity, subject, text, evidence: evidence, hint: hint))
      }
    }
    let chosen = package.measures.filter(\.chosen)
    let currency = ["currency": Sentence.Argument.text(input.data.exchange.currency.rawValue)]
    if input.catalogue.isEmpty {
      findings.append(
        .notAssessed(
          "measures", because: .design("catalogue.none", ["region": index.named(input.data.region)]),
          hint: .design("catalogue.none.hint")))
    }
    tell(
      .warning, "measures.legal_basis", .design("legal.none"),
      chosen.filter { $0.legalBasis == nil && input.data.country.needsAct($0.type) }.map(\.measure.rawValue),
      .design("legal.none.hint"))
    tell(
      .warning, "measures.payer", .design("payer.unnamed"),
      chosen.filter { isUnnamed($0.payer) || isUnnamed($0.implementer) }.map(\.measure.rawValue),
      .design("payer.unnamed.hint"))
    let served = Set(chosen.map(\.cluster))
    tell(
      .serious, "measures.cluster", .design("unserved"),
      input.strategy.clusters.map(\.cluster).filter { !served.contains($0) }.map(\.rawValue),
      .design("unserved.hint"))
    tell(
      .note, "measures.catalogue", .design("untargeted"),
      candidates.withoutCluster.map(\.rawValue), nil)
    tell(
      .notAssessed, "measures.cost",
      Sentence("terroir/not-assessed", ["reason": .sentence(.design("currency", currency))]),
      candidates.foreignCurrency.map(\.rawValue), .design("currency.hint", currency))
    let ids = Set(chosen.map(\.measure))
    let assumed = input.catalogue.filter { ids.contains($0.measure.id) && !$0.assumptions.isEmpty }
    tell(
      .warning, "measures.cost",
      .design("assumed", ["assumed": .integer(assumed.count), "chosen": .integer(ids.count)]),
      assumed.map(\.measure.id.rawValue), .design("assumed.hint"))
    if package.sensitivity.isEmpty && !chosen.isEmpty {
      findings.append(Finding(.note, "sensitivity", .design("insensitive")))
    }
    if input.strategy.floors.isEmpty {
      findings.append(Finding(.note, "floors", .design("floors.none")))
    }
    return findings
  }

  private static func isUnnamed(_ text: String) -> Bool { text.hasSuffix("(not in the data)") }
}
