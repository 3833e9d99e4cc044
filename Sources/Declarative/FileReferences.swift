import Language
import TerroirKernel

/// Ids that a file takes from the region's data, checked as soon as the data are known.
struct FileReferences: Sendable {
  let source: Language.SourceText

  /// - Throws: ``StageFailure/plugin(reason:hint:)`` with every unknown id, each with its place.
  func check(
    territories: [Located<String>], industries: [Located<String>], _ data: RegionalData
  ) throws(StageFailure) {
    var reading = FormReading(source)
    func check(_ ids: [Located<String>], _ noun: String, _ table: String, _ known: [String]) {
      let all = Set(known)
      for id in ids where !all.contains(id.value) {
        reading.refuse(.unknownID(id.value, noun: noun, table: table, known: known), at: id.span)
      }
    }
    check(territories, "territory", "territories", data.territories.map(\.id.rawValue))
    check(industries, "industry", "industries", data.industries.map(\.id.rawValue))
    try refuse(reading, "id", "that the data do not have", hint: "mend the plugin's files")
  }

  /// Who pays or acts is an actor of the data or a kind of actor; where there are no actors nobody can be looked up.
  ///
  /// - Throws: ``StageFailure/plugin(reason:hint:)`` with every one that is neither, each with its place.
  func check(bodies: [Located<String>], _ data: RegionalData) throws(StageFailure) {
    if data.actors.isEmpty { return }
    var reading = FormReading(source)
    let known = data.actors.map(\.id.rawValue) + (Actor.declaration["kind"]?.words ?? [])
    let all = Set(known)
    for body in bodies where !all.contains(body.value) {
      reading.refuse(.unknownID(body.value, noun: "actor", table: "actors", known: known), at: body.span)
    }
    try refuse(
      reading, "payer or implementer", "that is no actor and no kind of actor", hint: "mend the plugin's files")
  }

  /// - Throws: ``StageFailure/plugin(reason:hint:)`` with every currency of which no rate is declared, each with its place.
  func check(currencies: [Located<Currency>], _ exchange: Exchange) throws(StageFailure) {
    var reading = FormReading(source)
    for currency in currencies where exchange.rate(of: currency.value) == nil {
      reading.refuse(.missingRate(of: currency.value, in: exchange.currency), at: currency.span)
    }
    try refuse(
      reading, "amount", "in a currency of which no rate is declared", hint: "declare the rates in workspace.yaml")
  }

  private func refuse(
    _ reading: FormReading, _ noun: StaticString, _ trouble: Phrase, hint: Phrase
  ) throws(StageFailure) {
    if reading.faults.isEmpty { return }
    let count = reading.faults.count
    throw .plugin(
      reason: (["\(Phrase.counted(count, noun)) of its files \(trouble)"] + reading.texts).joined(by: "\n"), hint: hint)
  }
}

extension DeclarationHead {
  /// Whether the file is for a region.
  func fits(_ region: TerritoryID) -> Bool {
    regions.isEmpty || regions.contains { $0.value == region.rawValue }
  }
}
