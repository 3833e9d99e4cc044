import TerroirKernel

/// A network for reading: its strongest nodes with their ties. Strength is the sum of a node's ties' weights in both
/// directions; ties between the same two nodes are added up.
package struct NetworkChart: ChartContent {
  package var ties: [Tie]
  /// Rows that are no tie because an end is missing.
  package var incomplete: Int

  package struct Tie: Hashable, Codable, Sendable {
    package var source: String
    package var target: String
    package var weight: Double
    package init(_ source: String, _ target: String, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  package init(ties: [Tie], incomplete: Int = 0) {
    self.ties = ties
    self.incomplete = incomplete
  }

  var unit: UnitOfMeasure? { nil }

  var table: Table {
    Table(columns: [
      TableColumn(Column("source", .text, "where the tie is from"), .text(ties.map(\.source))),
      TableColumn(Column("target", .text, "where it goes"), .text(ties.map(\.target))),
      TableColumn(Column("weight", .number, "how strong it is"), .number(ties.map(\.weight))),
    ])
  }

  func finding(in language: NameLanguage) -> String {
    let nodes = NodeList(ties).nodes
    guard let first = nodes.first else { return language.choose("No ties.", "Связей нет.") }
    let strength = NumberFormat.text(first.strength, unit: nil, in: language)
    return language.choose(
      "\(nodes.count) nodes, \(ties.count) ties; the strongest: \(first.name) (\(strength)).",
      "Узлов: \(nodes.count), связей: \(ties.count); сильнее всех: \(first.name) (\(strength)).")
  }

  func summary(_ nodes: [NodeList.Node], in language: NameLanguage) -> String {
    let parts = NodeList.parts(nodes)
    if language == .russian {
      let left = incomplete > 0 ? "; без одного из концов: \(incomplete)" : ""
      return
        "узлов: \(nodes.count), связей: \(ties.count), частей: \(parts.count), в наибольшей: \(parts.first ?? 0)\(left)"
    }
    var text = "\(NumberFormat.grouped("\(nodes.count)")) nodes, \(NumberFormat.grouped("\(ties.count)")) ties, "
    text += parts.count == 1 ? "all in one part" : "\(parts.count) parts, the largest of \(parts[0]) nodes"
    if incomplete > 0 { text += "; \(incomplete) row\(incomplete == 1 ? "" : "s") without both ends left out" }
    return text
  }
}
