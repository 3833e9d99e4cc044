import Language
import TerroirKernel
import Yams

/// Reads `workspace.yaml`: unknown keys, wrong types and missing keys are faults with their place, all at once.
struct SettingsReader {
  private let source: WorkspaceFileText
  private let lineStarts: [Int]
  private(set) var faults: [Fault] = []
  private var places: [TerritoryID: Fault.Place] = [:]
  private var parameterPlaces: [Iteration: [String: Fault.Place]] = [:]

  private static let keys = [
    "name", "region", "regions", "country", "language", "currency", "rates", "reference", "disclosure", "bindings",
    "extensions", "parameters",
  ]

  init(_ source: WorkspaceFileText) {
    self.source = source
    lineStarts = [source.start] + source.bytes.indices.filter { source.bytes[$0] == 10 }.map { $0 + 1 }
  }

  /// The settings; nil where a fault leaves them without name or region.
  mutating func read() -> WorkspaceSettings? {
    guard let root = compose() else { return nil }
    guard let mapping = root.mapping else {
      add(.wrongKind(of: WorkspaceSettings.file, wanted: "a mapping of keys to values"), root)
      return nil
    }
    refuseUnknown(mapping, allowed: Self.keys)
    let name = text(mapping, "name")
    let region = text(mapping, "region").map { TerritoryID($0) }
    for key in ["name", "region"] where mapping[key] == nil {
      add(.missingKey(key, of: "\(WorkspaceSettings.file)"), root)
    }
    if let region, let node = mapping["region"] { places[region] = place(node) }
    var regions = texts(mapping, "regions").map { item in
      let id = TerritoryID(item.text)
      places[id] = places[id] ?? place(item.node)
      return id
    }
    if let region, !regions.contains(region) { regions.insert(region, at: 0) }
    let language = language(mapping)
    let exchange = exchange(mapping)
    let country = text(mapping, "country").map { PluginID($0) }
    let reference = text(mapping, "reference").map { ReferenceEconomy(rawValue: $0) }
    let referencePlace = mapping["reference"].map(place)
    let disclosure = disclosure(mapping)
    let bindings = bindings(mapping)
    let extensions = extensions(mapping)
    let parameters = parameters(mapping)
    guard let name, let region else { return nil }
    return WorkspaceSettings(
      name: name, region: region, regions: regions, namesRegions: mapping["regions"] != nil, language: language,
      exchange: exchange, country: country, reference: reference, disclosure: disclosure, bindings: bindings,
      extensions: extensions,
      parameters: parameters, parameterPlaces: parameterPlaces, places: places,
      countryPlace: mapping["country"].map(place), referencePlace: referencePlace)
  }

  private mutating func compose() -> Node? {
    if let fault = source.encodingFault() {
      faults.append(fault)
      return nil
    }
    do {
      let text = source.text(source.start..<source.bytes.count)
      if let probe = AliasProbe.text(for: text) { _ = try Self.composed(probe) }
      if let node = try Self.composed(text) { return node }
      faults.append(Fault(.emptyFile, at: .start(of: source.file)))
    } catch let error as YamlError {
      var (reason, line, column) = Self.reason(error)
      if reason.description == AliasProbe.complaint { reason = "aliases are not read; write the value out" }
      faults.append(Fault(.malformedYAML(reason: reason), at: place(line: line, column: column, length: 1)))
    } catch {
      faults.append(Fault(.malformedYAML(reason: "\(error)"), at: .start(of: source.file)))
    }
    return nil
  }

  /// Without Yams' rules for types, which are regular expressions that take as long to make as all else: a value is read
  /// as what its key wants.
  private static func composed(_ text: String) throws -> Node? {
    try Yams.compose(yaml: text, .basic, .default, .utf8)
  }

  private static func reason(_ error: YamlError) -> (Phrase, Int, Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (Phrase(verbatim: problem), mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        "a key stands twice: \(duplicates.compactMap { "\($0)" }.sorted().joined(separator: ", "))", context.mark.line,
        context.mark.column
      )
    default: ("the structure is broken", 1, 1)
    }
  }

  private mutating func language(_ mapping: Node.Mapping) -> NameLanguage {
    guard let code = text(mapping, "language"), let node = mapping["language"] else { return .english }
    if let language = NameLanguage(rawValue: code) { return language }
    add(.notAWord(code, column: "language", words: NameLanguage.allCases.map(\.rawValue)), node)
    return .english
  }

  private mutating func bindings(_ mapping: Node.Mapping) -> [Iteration: PluginID] {
    var bindings: [Iteration: PluginID] = [:]
    guard let stages = submapping(mapping, "bindings") else { return bindings }
    refuseUnknown(stages, allowed: Iteration.allCases.map(\.verb))
    for iteration in Iteration.allCases {
      if let id = text(stages, iteration.verb) { bindings[iteration] = PluginID(id) }
    }
    return bindings
  }

  private mutating func extensions(_ mapping: Node.Mapping) -> WorkspaceSettings.Extensions {
    var extensions = WorkspaceSettings.Extensions()
    guard let kinds = submapping(mapping, "extensions") else { return extensions }
    refuseUnknown(kinds, allowed: ["diagnostics", "catalogues", "kpis", "messages"])
    extensions.diagnostics = texts(kinds, "diagnostics").map { PluginID($0.text) }
    extensions.catalogues = texts(kinds, "catalogues").map { PluginID($0.text) }
    extensions.kpis = texts(kinds, "kpis").map { PluginID($0.text) }
    extensions.messages = texts(kinds, "messages").map { PluginID($0.text) }
    return extensions
  }

  private mutating func parameters(_ mapping: Node.Mapping) -> [Iteration: [String: ParameterValue]] {
    var parameters: [Iteration: [String: ParameterValue]] = [:]
    guard let stages = submapping(mapping, "parameters") else { return parameters }
    refuseUnknown(stages, allowed: Iteration.allCases.map(\.verb))
    for iteration in Iteration.allCases {
      guard let values = submapping(stages, iteration.verb) else { continue }
      for (key, node) in values {
        guard let name = key.string else { continue }
        parameterPlaces[iteration, default: [:]][name] = place(key)
        if let value = value(node) {
          parameters[iteration, default: [:]][name] = value
        } else {
          add(.wrongKind(of: name, wanted: "a number, a word, true or false, or a list of these"), node)
        }
      }
    }
    return parameters
  }

  private mutating func value(_ node: Node) -> ParameterValue? {
    if let items = node.sequence {
      var values: [ParameterValue] = []
      for item in items { if let value = value(item) { values.append(value) } }
      return values.count == items.count ? .list(values) : nil
    }
    guard let scalar = node.scalar else { return nil }
    if scalar.style == .doubleQuoted || scalar.style == .singleQuoted { return .text(scalar.string) }
    switch PlainScalar(scalar.string) {
    case .flag(let flag): return .boolean(flag)
    case .whole(let number): return .integer(number)
    case .number(let number): return .number(number)
    case .text: return .text(scalar.string)
    case .ambiguous:
      add(.ambiguousScalar(scalar.string), node)
      // It is told already.
      return .text(scalar.string)
    }
  }

  /// A number that is written in decimal digits; nil for all else.
  func number(_ node: Node) -> Double? {
    switch PlainScalar(node.scalar?.string ?? "") {
    case .whole(let number): Double(number)
    case .number(let number): number
    case .flag, .text, .ambiguous: nil
    }
  }

  mutating func refuseUnknown(_ mapping: Node.Mapping, allowed: [String]) {
    for key in mapping.keys {
      guard let name = key.string, allowed.contains(name) else {
        let name = key.string ?? ""
        add(.unknownKey(name, allowed: allowed), key, suggestions: Suggestions.nearest(to: name, in: allowed))
        continue
      }
    }
  }

  mutating func submapping(_ mapping: Node.Mapping, _ key: String) -> Node.Mapping? {
    guard let node = mapping[key] else { return nil }
    if node.mapping == nil, node.null == nil { add(.wrongKind(of: key, wanted: "a mapping of keys to values"), node) }
    return node.mapping
  }

  mutating func text(_ mapping: Node.Mapping, _ key: String) -> String? {
    guard let node = mapping[key] else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      add(.wrongKind(of: key, wanted: "a text"), node)
      return nil
    }
    return text
  }

  mutating func texts(_ mapping: Node.Mapping, _ key: String) -> [(text: String, node: Node)] {
    guard let node = mapping[key] else { return [] }
    guard let items = node.sequence else {
      add(.wrongKind(of: key, wanted: "a list of texts"), node)
      return []
    }
    return items.compactMap { item in
      if let text = item.scalar?.string { return (text, item) }
      add(.wrongKind(of: key, wanted: "a list of texts"), item)
      return nil
    }
  }

  mutating func add(_ kind: FaultKind, _ node: Node, suggestions: [String] = []) {
    faults.append(Fault(kind, at: place(node), suggestions: suggestions))
  }

  private func place(_ node: Node) -> Fault.Place {
    place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, length: node.scalar?.string.utf8.count ?? 1)
  }

  private func place(line: Int, column: Int, length: Int) -> Fault.Place {
    let begin = lineStarts[min(max(line, 1), lineStarts.count) - 1]
    // The mark counts code points; the place wants bytes.
    let rest = source.text(begin..<source.bytes.count).unicodeScalars.prefix(max(0, column - 1))
    let at = begin + String(String.UnicodeScalarView(rest)).utf8.count
    return source.place(at..<at + length)
  }
}
