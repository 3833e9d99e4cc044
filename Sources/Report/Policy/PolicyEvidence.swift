import TerroirKernel

/// A row that a sentence rests on, as a reader opens it.
package struct EvidenceRow: Hashable, Codable, Sendable {
  package var id: String
  /// What it is called; empty where it has no name.
  package var name: String
  /// What kind of row it is.
  package var kind: String
  /// The page or document that states it; nil where the row names none.
  package var source: String?

  package init(_ id: String, name: String, kind: String, source: String? = nil) {
    self.id = id
    self.name = name
    self.kind = kind
    self.source = source
  }
}

extension PolicyDocument {
  /// The rows that the document's sentences refer to, each once, in the order of reading.
  func evidence(of document: Document) -> [EvidenceRow] {
    var seen: Set<String> = []
    return document.evidenceIDs.filter { seen.insert($0).inserted }.flatMap(rows)
  }

  /// What an id stands for: rows of data, else a thing of the results.
  private func rows(_ id: String) -> [EvidenceRow] {
    let found = settings.origins(id)
    let own = dataName(id)
    if !found.isEmpty {
      return found.map { row in
        var row = row
        if row.name.isEmpty { row.name = own ?? "" }
        return row
      }
    }
    if let cluster = results.strategy?.clusters.first(where: { $0.cluster.rawValue == id }) {
      return [EvidenceRow(id, name: cluster.name.text, kind: text("kind.cluster"))]
    }
    if let pilot = results.pilots?.pilots.first(where: { $0.pilot.rawValue == id }) {
      return [EvidenceRow(id, name: pilot.name.text, kind: text("kind.pilot"))]
    }
    if let measure = results.package?.measures.first(where: { $0.measure.rawValue == id }) {
      return [EvidenceRow(id, name: measure.name.text, kind: text("kind.measure"))]
    }
    if let event = results.campaign?.calendar.first(where: { $0.event.rawValue == id }) {
      return [EvidenceRow(id, name: event.name.text, kind: text("kind.event"))]
    }
    if let name = settings.indicators[id] { return [EvidenceRow(id, name: name, kind: text("kind.indicator"))] }
    return [EvidenceRow(id, name: own ?? "", kind: text("kind.other"))]
  }

  private func dataName(_ id: String) -> String? {
    let name =
      index.elements[ElementID(id)]?.name ?? index.actors[ActorID(id)]?.name ?? index.events[EventID(id)]?.name
      ?? index.measures[MeasureID(id)]?.name ?? index.territories[TerritoryID(id)]?.name
      ?? index.industries[IndustryID(id)]?.name
    return name?.text(in: language) ?? index.data.statistics.first { $0.evidence == id }.map(told)
  }

  /// An observation by what is measured, where a plugin has a name for it, where and when, with its value.
  private func told(_ row: Observation) -> String {
    let named = settings.indicators[row.indicator] ?? (language == .english ? plain(row.indicator) : nil)
    let place = [named, name(row.territory), row.industry.map { name($0) }, stretch("\(row.period)")]
    let value = NumberFormat.text(row.value, unit: row.unit, in: language)
    return place.compactMap { $0 }.joined(separator: ", ") + ": " + value
  }
}

extension Document {
  /// The ids that its runs name, in the order of reading, with those that are named again.
  package var evidenceIDs: [String] {
    func ids(_ blocks: [DocumentBlock]) -> [String] {
      blocks.flatMap { block -> [String] in
        switch block {
        case .paragraph(let paragraph): paragraph.runs.flatMap(\.evidence)
        case .list(let items): items.flatMap { $0.runs.flatMap(\.evidence) }
        case .table, .figure: []
        }
      }
    }
    func ids(_ section: DocumentSection) -> [String] { ids(section.blocks) + section.sections.flatMap(ids) }
    return ids(preface) + sections.flatMap(ids)
  }
}
