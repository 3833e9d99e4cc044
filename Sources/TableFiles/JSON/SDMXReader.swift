import PositionedJSON
import TerroirKernel

/// Data messages of SDMX-JSON (sdmx-twg, 1.0 and 2.0): observations in series, or flat; one row an observation, with a column
/// for each dimension, the value, and each attribute.
enum SDMXReader {
  static func table(_ root: JSONNode, _ told: String?) throws(DecodingFailure) -> DecodedTable {
    let message = root["data"] ?? root
    let sets = message["dataSets"]?.list ?? []
    if sets.isEmpty { throw .unfit(.sdmx, line: root.line, "it has no data set") }
    let names = sets.indices.map { "\($0 + 1)" }
    guard let index = told.map({ names.firstIndex(of: $0) }) ?? 0 else { throw .unknownTable(told ?? "", known: names) }
    let set = sets[index]
    let structures = message["structures"]?.list ?? (message["structure"] ?? root["structure"]).map { [$0] } ?? []
    let place = set["structure"]?.number.flatMap { Int(exactly: $0) } ?? 0
    guard structures.indices.contains(place) else {
      throw .unfit(.sdmx, line: set.line, "data set \(index + 1) names a structure that is not there")
    }
    var reading = try SDMXDataSet(structures[place])
    try reading.read(set)
    var table = reading.table()
    if told == nil, sets.count > 1 { table.notes.insert(.table("1", others: Array(names.dropFirst())), at: 0) }
    if let name = (structures[place]["name"] ?? structures[place]["names"]?["en"])?.text {
      table.notes.append(.source("\(DecodingNote.short(name))"))
    }
    return table
  }
}

/// One data set, observation by observation.
struct SDMXDataSet {
  /// A dimension, attribute or measure: its id and the values that observations name by number.
  private struct Component {
    let id: String
    let ids: [String]
    let labels: [String]

    init(_ node: JSONNode) {
      id = node["id"]?.text ?? "?"
      let values = node["values"]?.list ?? []
      ids = values.map {
        $0["id"]?.text ?? $0["value"].flatMap(JSONColumn.text) ?? $0["start"]?.text ?? $0["name"]?.text
          ?? JSONColumn.text($0) ?? ""
      }
      labels = values.enumerated().map { [ids] index, value in
        value["name"]?.text ?? value["names"]?["en"]?.text ?? ids[index]
      }
    }

    /// A value that is named by its number, or stands there itself.
    func text(_ node: JSONNode?) -> String? {
      guard let node else { return nil }
      if !ids.isEmpty, let number = node.number {
        guard let index = Int(exactly: number), ids.indices.contains(index) else { return nil }
        return ids[index]
      }
      return JSONColumn.text(node)
    }
  }

  private enum Level: String, CaseIterable { case dataSet, series, observation }

  private var dimensions: [Level: [Component]] = [:]
  private var attributes: [Level: [Component]] = [:]
  private var groups: [(component: Component, dimensions: [String])] = []
  private let measures: [String]

  /// Values by row: of dimensions and attributes the ids, of measures as they are written.
  private var keys: [[Int]] = []
  private var values: [[JSONNode?]] = []
  private var said: [[String?]] = []

  init(_ structure: JSONNode) throws(DecodingFailure) {
    func components(_ node: JSONNode?, _ level: Level) -> [Component] {
      (node?[level.rawValue]?.list ?? []).map { Component($0) }
    }
    for level in Level.allCases {
      dimensions[level] = components(structure["dimensions"], level)
      attributes[level] = components(structure["attributes"], level)
    }
    for node in structure["attributes"]?["dimensionGroup"]?.list ?? [] {
      groups.append((Component(node), node["relationship"]?["dimensions"]?.texts ?? []))
    }
    let named = components(structure["measures"], .observation).map(\.id)
    measures = named.isEmpty ? ["OBS_VALUE"] : named
    if dimensions.values.allSatisfy(\.isEmpty) {
      throw .unfit(.sdmx, line: structure.line, "the structure has no dimensions")
    }
    // What is said of the whole set is its one value.
    if let empty = dimensions[.dataSet]?.first(where: \.ids.isEmpty) {
      throw .unfit(.sdmx, line: structure.line, "dimension \(empty.id) of the data set has no value")
    }
    values = measures.map { _ in [] }
  }

  private var ordered: [Component] { Level.allCases.flatMap { dimensions[$0] ?? [] } }
  private var orderedAttributes: [Component] {
    (attributes[.dataSet] ?? []) + groups.map(\.component) + (attributes[.series] ?? [])
      + (attributes[.observation] ?? [])
  }

  mutating func read(_ set: JSONNode) throws(DecodingFailure) {
    keys = ordered.map { _ in [] }
    said = orderedAttributes.map { _ in [] }
    let whole = texts(set["attributes"]?.list ?? [], attributes[.dataSet] ?? [])
    let groupTexts = groupValues(set["dimensionGroupAttributes"])
    let fixed = (dimensions[.dataSet] ?? []).map { _ in 0 }
    if case .object(let series)? = set["series"]?.value {
      for member in series {
        let key = try places(member.key, dimensions[.series] ?? [], member.node.line)
        let own = texts(member.node["attributes"]?.list ?? [], attributes[.series] ?? [])
        try read(member.node["observations"], fixed + key, whole, groupTexts, own)
      }
    } else {
      try read(set["observations"], fixed, whole, groupTexts, (attributes[.series] ?? []).map { _ in nil })
    }
  }

  private mutating func read(
    _ node: JSONNode?, _ before: [Int], _ whole: [String?], _ groupTexts: [String: [String?]], _ own: [String?]
  ) throws(DecodingFailure) {
    guard case .object(let observations)? = node?.value else { return }
    let observed = dimensions[.observation] ?? [], flags = attributes[.observation] ?? []
    for observation in observations {
      let key = before + (try places(observation.key, observed, observation.node.line))
      for (index, place) in key.enumerated() { keys[index].append(place) }
      let items = observation.node.list ?? [observation.node]
      for index in measures.indices {
        let item = items.count > index ? items[index] : nil
        if case .null? = item?.value { values[index].append(nil) } else { values[index].append(item) }
      }
      let grouped = groups.isEmpty ? [] : groupValues(of: key, groupTexts)
      let texts = whole + grouped + own + texts(Array(items.dropFirst(measures.count)), flags)
      for (index, text) in texts.enumerated() { said[index].append(text) }
    }
  }

  private func texts(_ nodes: [JSONNode], _ components: [Component]) -> [String?] {
    components.enumerated().map { index, component in component.text(nodes.count > index ? nodes[index] : nil) }
  }

  /// The numbers in a key as `0:3:1`.
  private func places(_ key: String, _ components: [Component], _ line: Int) throws(DecodingFailure) -> [Int] {
    let parts = key.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    let isSound =
      parts.count == components.count
      && zip(parts, components).allSatisfy { part, component in
        part.map { component.ids.indices.contains($0) } ?? false
      }
    guard isSound else {
      throw .unfit(.sdmx, line: line, "the key \(DecodingNote.short(key)) names no values of the dimensions")
    }
    return parts.compactMap { $0 }
  }

  // MARK: - Attributes of groups

  /// What is said of groups, by the key in which dimensions that do not matter are empty.
  private func groupValues(_ node: JSONNode?) -> [String: [String?]] {
    guard case .object(let members)? = node?.value else { return [:] }
    return Dictionary(members.map { ($0.key, texts($0.node.list ?? [], groups.map(\.component))) }) { first, _ in first
    }
  }

  private func groupValues(of key: [Int], _ groupTexts: [String: [String?]]) -> [String?] {
    groups.enumerated().map { index, group in
      let name = zip(ordered, key).map { group.dimensions.contains($0.id) ? "\($1)" : "" }.joined(separator: ":")
      return groupTexts[name]?[index]
    }
  }

  // MARK: - The table

  func table() -> DecodedTable {
    var table = Table(), names = ColumnNames()
    func add(_ name: String, _ values: ColumnValues) {
      table.columns.append(TableColumn(Column(names.add(name), values.type, ""), values))
    }
    for (component, places) in zip(ordered, keys) {
      if component.id.hasPrefix("TIME"), let years = JSONColumn.years(component.ids) {
        add(component.id, .integer(places.map { years[$0] }))
      } else {
        add(component.id, .text(places.map { component.ids[$0] }))
      }
    }
    for (id, nodes) in zip(measures, values) { add(id, JSONColumn.values(nodes)) }
    for (component, texts) in zip(orderedAttributes, said) { add(component.id, .text(texts)) }
    for (component, places) in zip(ordered, keys) where component.labels != component.ids {
      add("\(component.id)_label", .text(places.map { component.labels[$0] }))
    }
    return DecodedTable(table)
  }
}
