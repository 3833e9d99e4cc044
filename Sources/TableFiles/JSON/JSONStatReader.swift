import PositionedJSON
import TerroirKernel

/// Datasets of JSON-stat (json-stat.org, 2.0 and the bundles before it): one row a cell, in the order of the file, with a
/// column for each dimension, the value, and what is said of the value.
enum JSONStatReader {
  static func isDataset(_ node: JSONNode) -> Bool { node["dimension"]?.isObject == true && node["value"] != nil }

  static func table(_ root: JSONNode, _ told: String?) throws(DecodingFailure) -> DecodedTable {
    if isDataset(root) {
      let tables = [Named(name: root["label"]?.text ?? "dataset", node: root)]
      return try JSONStatDataset(try pick(tables, told).node).table()
    }
    var tables: [Named] = [], elsewhere: [String] = []
    if root["class"]?.text == "collection" {
      for (index, item) in (root["link"]?["item"]?.list ?? []).enumerated() {
        let name = item["label"]?.text ?? item["href"]?.text ?? "\(index + 1)"
        if isDataset(item) { tables.append(Named(name: name, node: item)) } else { elsewhere.append(name) }
      }
      if tables.isEmpty, !elsewhere.isEmpty { throw .tablesElsewhere(elsewhere) }
    } else if case .object(let members) = root.value {
      tables = members.filter { isDataset($0.node) }.map {
        Named(name: $0.key == "dataset" ? $0.node["label"]?.text ?? $0.key : $0.key, node: $0.node)
      }
    }
    if tables.isEmpty { throw .unfit(.jsonStat, line: root.line, "it has no dataset with dimensions and values") }
    let picked = try pick(tables, told)
    var table = try JSONStatDataset(picked.node).table()
    if told == nil, tables.count > 1 {
      let others = tables.filter { $0.node.range != picked.node.range }.map(\.name)
      table.notes.insert(.table(picked.name, others: others), at: 0)
    }
    if !elsewhere.isEmpty { table.notes.append(.elsewhere(elsewhere.count)) }
    return table
  }

  struct Named {
    var name: String
    var node: JSONNode
  }

  private static func pick(_ tables: [Named], _ told: String?) throws(DecodingFailure) -> Named {
    guard let told else { return tables[0] }
    if let table = tables.first(where: { $0.name == told }) { return table }
    if let number = Int(told), tables.indices.contains(number - 1) { return tables[number - 1] }
    throw .unknownTable(told, known: tables.map(\.name))
  }
}

/// One dataset of JSON-stat.
struct JSONStatDataset {
  private let node: JSONNode
  private var dimensions: [JSONStatDimension] = []
  private let count: Int

  /// Cells that are taken into memory.
  private static let mostCells = 50_000_000

  init(_ node: JSONNode) throws(DecodingFailure) {
    self.node = node
    guard let all = node["dimension"] else { throw .unfit(.jsonStat, line: node.line, "it has no dimension") }
    // Before version 2 id, size and role stood among the dimensions.
    let ids = node["id"] ?? all["id"], sizes = node["size"] ?? all["size"], roles = node["role"] ?? all["role"]
    guard let names = ids?.texts, let lengths = sizes?.list?.map({ $0.number.flatMap { Int(exactly: $0) } }),
      names.count == lengths.count, !names.isEmpty
    else { throw .unfit(.jsonStat, line: (ids ?? node).line, "id and size are no lists of one length") }
    var product = 1
    for (name, length) in zip(names, lengths) {
      guard let length, length >= 0 else {
        throw .unfit(.jsonStat, line: (sizes ?? node).line, "the size of \(name) is no whole number")
      }
      guard let own = all[name] else { throw .unfit(.jsonStat, line: all.line, "dimension \(name) is missing") }
      dimensions.append(try JSONStatDimension(name, own, length, roles))
      let (next, isTooMuch) = product.multipliedReportingOverflow(by: length)
      if isTooMuch || next > Self.mostCells {
        throw .tooLarge(
          "the dataset is \(lengths.map { "\($0 ?? 0)" }.joined(separator: " by ")) cells", limit: "\(Self.mostCells)")
      }
      product = next
    }
    count = product
  }

  func table() throws(DecodingFailure) -> DecodedTable {
    let values = try cells(node["value"], "value")
    let status = try statuses()
    var names = ColumnNames(), table = Table()
    func add(_ name: String, _ values: ColumnValues, _ description: String = "") {
      table.columns.append(TableColumn(Column(names.add(name), values.type, description), values))
    }
    var stride = count
    var positions: [[Int]] = []
    for dimension in dimensions {
      // Row-major: the last dimension changes fastest.
      stride = dimension.ids.isEmpty ? 0 : stride / dimension.ids.count
      positions.append((0..<count).map { $0 / max(stride, 1) % max(dimension.ids.count, 1) })
    }
    for (dimension, positions) in zip(dimensions, positions) {
      if dimension.isTime, let years = JSONColumn.years(dimension.ids) {
        add(dimension.name, .integer(positions.map { years[$0] }), dimension.label)
      } else {
        add(dimension.name, .text(positions.map { dimension.ids[$0] }), dimension.label)
      }
    }
    let isEmpty = values.allSatisfy { $0 == nil }
    add("value", isEmpty ? .number(values.map { _ in nil }) : JSONColumn.values(values), node["label"]?.text ?? "")
    if let status { add("status", .text(status)) }
    for (dimension, positions) in zip(dimensions, positions) {
      for (suffix, texts) in dimension.further {
        add("\(dimension.name)_\(suffix)", .text(positions.map { texts[$0] }))
      }
    }
    return DecodedTable(table, notes: notes)
  }

  private var notes: [DecodingNote] {
    let parts =
      [node["label"]?.text.map { DecodingNote.short($0, most: 100) }, node["source"]?.text]
      .compactMap { $0 }.phrases + (node["updated"]?.text.map { ["updated \($0)"] } ?? [])
    return parts.isEmpty ? [] : [.source(parts.joined(by: ", "))]
  }

  /// The value of each cell, from a list of all or an object of some.
  private func cells(_ node: JSONNode?, _ what: String) throws(DecodingFailure) -> [JSONNode?] {
    switch node?.value {
    case .list(let items):
      guard items.count == count else {
        throw .unfit(
          .jsonStat, line: node?.line ?? 1, "\(what) has \(items.count) items, and the sizes give \(count) cells")
      }
      return items.map { if case .null = $0.value { nil } else { $0 } }
    case .object(let members):
      var cells = [JSONNode?](repeating: nil, count: count)
      for member in members {
        guard let index = Int(member.key), cells.indices.contains(index) else {
          throw .unfit(
            .jsonStat, line: member.node.line, "\(what) has the key \(DecodingNote.short(member.key)), which is no cell"
          )
        }
        if case .null = member.node.value { continue }
        cells[index] = member.node
      }
      return cells
    default: throw .unfit(.jsonStat, line: (node ?? self.node).line, "\(what) is neither a list nor an object")
    }
  }

  /// What is said of each value; nil where nothing is. One text, or a list of one, is said of all.
  private func statuses() throws(DecodingFailure) -> [String?]? {
    guard let status = node["status"] else { return nil }
    if case .null = status.value { return nil }
    if let one = status.text ?? (status.list?.count == 1 ? status.list?.first?.text : nil) {
      return [String?](repeating: one, count: count)
    }
    return try cells(status, "status").map { $0.flatMap(JSONColumn.text) }
  }
}

/// One dimension of a dataset: its categories in their order.
struct JSONStatDimension {
  let name: String
  let label: String
  let ids: [String]
  let isTime: Bool
  /// Columns that tell of the categories: labels, units, and what each is a part of.
  private(set) var further: [(suffix: String, texts: [String?])] = []

  init(_ name: String, _ node: JSONNode, _ length: Int, _ roles: JSONNode?) throws(DecodingFailure) {
    self.name = name
    label = node["label"]?.text ?? ""
    isTime = roles?["time"]?.texts?.contains(name) == true
    guard let category = node["category"] else {
      throw .unfit(.jsonStat, line: node.line, "dimension \(name) has no category")
    }
    let found = try Self.ids(category, name)
    guard found.count == length else {
      throw .unfit(
        .jsonStat, line: category.line,
        "dimension \(name) has \(found.count) categories, and its size is \(length)")
    }
    ids = found
    let labels = Self.texts(category["label"]) { $0.text }
    let labelled = ids.map { labels[$0] ?? $0 }
    if labelled != ids { further.append(("label", labelled)) }
    let units = Self.texts(category["unit"]) { $0["label"]?.text ?? $0["base"]?.text ?? $0.text }
    if !units.isEmpty { further.append(("unit", ids.map { units[$0] })) }
    var parents: [String: [String]] = [:]
    if case .object(let members)? = category["child"]?.value {
      for member in members { for child in member.node.texts ?? [] { parents[child, default: []].append(member.key) } }
    }
    if !parents.isEmpty { further.append(("parent", ids.map { parents[$0]?.joined(separator: ";") })) }
  }

  /// The ids of the categories: a list, an object that gives the place of each, or, of one alone, the key of its label.
  private static func ids(_ category: JSONNode, _ name: String) throws(DecodingFailure) -> [String] {
    guard let index = category["index"] else {
      guard case .object(let labels)? = category["label"]?.value, labels.count == 1 else {
        throw .unfit(.jsonStat, line: category.line, "the categories of dimension \(name) have no index")
      }
      return [labels[0].key]
    }
    if let ids = index.texts { return ids }
    guard case .object(let members) = index.value else {
      throw .unfit(.jsonStat, line: index.line, "the index of dimension \(name) is neither a list nor an object")
    }
    var ids = [String?](repeating: nil, count: members.count)
    for member in members {
      guard let place = member.node.number.flatMap({ Int(exactly: $0) }), ids.indices.contains(place), ids[place] == nil
      else {
        throw .unfit(
          .jsonStat, line: member.node.line,
          "the index of dimension \(name) gives \(DecodingNote.short(member.key)) no place of its own")
      }
      ids[place] = member.key
    }
    return ids.compactMap { $0 }
  }

  private static func texts(_ node: JSONNode?, _ text: (JSONNode) -> String?) -> [String: String] {
    guard case .object(let members)? = node?.value else { return [:] }
    return Dictionary(members.compactMap { member in text(member.node).map { (member.key, $0) } }) { first, _ in first }
  }
}
