package import TerroirKernel

/// What an extension gives to a stage, with the words of its sentences.
package protocol Told {
  func told(by teller: SentenceTeller) -> Self
}

extension DiagnosticReport: Told {
  package func told(by teller: SentenceTeller) -> DiagnosticReport {
    var report = self
    report.findings = findings.map { $0.told(by: teller) }
    for index in report.indicators.indices {
      report.indicators[index].words = indicators[index].words?.told(by: teller)
    }
    return report
  }
}

extension CatalogueMeasure: Told {
  package func told(by teller: SentenceTeller) -> CatalogueMeasure { self }
}

extension MessageTemplate: Told {
  package func told(by teller: SentenceTeller) -> MessageTemplate { self }
}

extension KPICard: Told {
  package func told(by teller: SentenceTeller) -> KPICard {
    var card = self
    card.name = name.told(by: teller)
    card.source = source?.told(by: teller)
    card.gap = gap?.told(by: teller)
    return card
  }
}

extension Array: Told where Element: Told {
  package func told(by teller: SentenceTeller) -> [Element] { map { $0.told(by: teller) } }
}
