import TerroirKernel

/// Whom to call: organisations by name, never a person.
extension TownPage {
  /// What an organisation is turned to for.
  private enum Part: String {
    case pays, acts, owns, gives
  }

  /// One line for each organisation, by id, with what it is turned to for; then the measures for which nobody is named.
  var contacts: [Sentence] {
    var reasons: [ActorID: [Sentence]] = [:]
    var unnamed: Set<MeasureID> = []
    func note(_ text: String?, _ part: Part, of name: Sentence.Argument, _ measure: MeasureID? = nil) {
      guard let text, !text.isEmpty else { return }
      guard case .actor(let id) = index.supportBody(text) else {
        if let measure { unnamed.insert(measure) }
        return
      }
      let reason = Sentence.town("reason", ["part": .text(part.rawValue), "name": name])
      if reasons[id, default: []].contains(reason) { return }
      reasons[id, default: []].append(reason)
    }
    for measure in ownMeasures {
      note(measure.payer, .pays, of: index.named(measure.id), measure.id)
      note(measure.implementer, .acts, of: index.named(measure.id), measure.id)
    }
    for pilot in results.pilots?.pilots ?? [] where pilot.territory == town.id {
      note(pilot.owner?.rawValue, .owns, of: .text(pilot.name.text))
    }
    let own = Set(ownClusters.map(\.cluster))
    for row in results.package?.profiles ?? [] where own.contains(row.cluster) || row.territory == town.id {
      guard row.territory == town.id || index.territories[row.territory]?.level != .municipal else { continue }
      let name = Sentence.Argument.text(
        results.package?.measures.first { $0.measure == row.measure }?.name.text ?? row.measure.rawValue)
      note(row.payer, .pays, of: name, row.measure)
      note(row.implementer, .acts, of: name, row.measure)
    }
    for offer in offers {
      for provider in offer.providers {
        switch provider {
        case .actor(let id): note(id.rawValue, .gives, of: index.named(offer.measure.id), offer.measure.id)
        case .kind: unnamed.insert(offer.measure.id)
        }
      }
    }
    let told = reasons.sorted { $0.key < $1.key }.map { id, reasons in
      Sentence.town(
        "contact",
        [
          "name": index.named(id), "reasons": shortened(reasons) { .sentence($0) },
        ], evidence: [id.rawValue])
    }
    let open = unnamed.sorted()
    if open.isEmpty { return told }
    return told + [.town("unnamed", ["measures": shortened(open, measureName)], evidence: open.map(\.rawValue))]
  }

  func measureName(_ id: MeasureID) -> Sentence.Argument {
    if index.measures[id] != nil { return index.named(id) }
    return .text(results.package?.measures.first { $0.measure == id }?.name.text ?? id.rawValue)
  }
}
