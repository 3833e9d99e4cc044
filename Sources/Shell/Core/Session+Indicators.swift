import Language
import Runtime
import TerroirKernel
import Workspace

extension Session {
  /// What installed plugins declare to read of `statistics`, under the names of a country; a plugin that cannot be loaded
  /// declares nothing.
  func indicatorReaders(
    of host: PluginHost, in country: Country
  ) -> [(id: String, part: String, uses: [IndicatorUse])] {
    let kinds: [Manifest.Contribution.Kind] = [.stage, .diagnostic, .kpis]
    return kinds.flatMap { kind in
      contributions(kind, of: host).compactMap { id, plugin -> (String, String, [IndicatorUse])? in
        guard let registry = try? host.registry(of: plugin) else { return nil }
        if let stage = registry.stages[id] { return (id, stage.iteration.verb, stage.declaration.indicators) }
        if let diagnostic = registry.diagnostics[id] { return (id, "diagnostics", diagnostic.declaration.indicators) }
        return registry.calculators[id].map { (id, "kpis", $0.declaration.indicators) }
      }
    }.map { reader in (reader.0, reader.1, reader.2.flatMap { $0.named(in: country) }) }
  }

  /// A warning for each indicator of the data that nobody reads and that is nearly, or in other words, one that is read: the
  /// others are a region's own.
  func unreadIndicators(in inspection: Inspection) -> [Fault] {
    guard let loaded = inspection.data, let study = try? openStudy(), let country = try? country(at: nil) else {
      return []
    }
    let uses = indicatorReaders(of: study.host, in: country).flatMap(\.uses)
    let read = Set(uses.map(\.name).filter { !$0.isEmpty && !$0.hasSuffix("*") }).sorted()
    var first: [String: Observation] = [:]
    for row in loaded.data.statistics where first[row.indicator] == nil { first[row.indicator] = row }
    return first.keys.sorted().compactMap { name in
      guard let row = first[name], !uses.contains(where: { $0.reads(name) }) else { return nil }
      let near = IndicatorWords.meant(by: name, in: read)
      guard !near.isEmpty else { return nil }
      let origin = loaded.origins[row.evidence].first { $0.table == Observation.declaration.name }
      let place = origin.map { Fault.Place(file: $0.file, line: $0.line, column: 1, text: "", caret: 0..<0) }
      return Fault(.unreadIndicator(name), at: place, severity: .warning, suggestions: near)
    }
  }
}

/// The words that names of indicators are made of, and what people write for them.
enum IndicatorWords {
  /// The indicators that a name stands for in other words or by a slip; none where nothing is near.
  static func meant(by name: String, in known: [String]) -> [String] {
    let words = words(of: name)
    let same = known.filter { self.words(of: $0) == words }
    return same.isEmpty ? Suggestions.words(near: name.replacing(" ", with: "_"), in: known) : Array(same.prefix(3))
  }

  private static func words(of name: String) -> Set<String> {
    Set(
      name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).map { synonyms[$0] ?? $0 }
        .filter { !fillers.contains($0) })
  }

  private static let fillers: Set<String> = ["of", "the", "number", "average", "total", "in", "annual"]
  private static let synonyms = [
    "visits": "attendance", "visitors": "attendance", "visit": "attendance", "museums": "museum",
    "theatres": "theatre", "theaters": "theatre", "theater": "theatre", "festivals": "festival",
    "employment": "employees", "jobs": "employees", "workers": "employees", "staff": "employees",
    "turnover": "revenue", "sales": "revenue", "inhabitants": "population", "trips": "tourist_trips",
    "organizations": "organisations", "firms": "organisations", "companies": "organisations",
  ]
}
