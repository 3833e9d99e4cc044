import Language
/// A network for reading: its strongest nodes with their ties. Strength is the sum of a node's ties' weights in both
/// directions; ties between the same two nodes are added up.
package struct NetworkChart: Chart, Hashable {
  package var frame: ChartFrame
  package var ties: [Tie]
  /// Rows that are no tie because an end is missing.
  package var incomplete: Int

  package struct Tie: Hashable, Sendable {
    package var source: String
    package var target: String
    package var weight: Double
    package init(_ source: String, _ target: String, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  package init(_ frame: ChartFrame, ties: [Tie], incomplete: Int = 0) {
    self.frame = frame
    self.ties = ties
    self.incomplete = incomplete
  }

  package func render() -> String {
    guard !ties.isEmpty else { return frame.empty() }
    let nodes = Network(ties).nodes
    let shown = nodes.prefix(frame.rowLimit)
    let labelWidth = min(frame.width / 3, shown.map { DisplayWidth.of(Style.safe($0.name)) }.max() ?? 0)
    let texts = shown.map { NumberFormat.text($0.strength, unit: nil) }
    let textWidth = texts.map { DisplayWidth.of($0) }.max() ?? 0
    let most = shown.first?.strength ?? 1
    let barWidth = max(3, frame.width / 10)
    var lines = [Style.safe(frame.title), summary(nodes)]
    for (node, text) in zip(shown, texts) {
      let cells = most > 0 ? Int((node.strength / most * Double(barWidth)).rounded(.up)) : 0
      let bar = frame.label(String(repeating: frame.ascii ? "#" : "█", count: max(0, cells)), barWidth)
      let head =
        "\(frame.label(node.name, labelWidth)) \(DisplayWidth.padded(text, to: textWidth, right: true)) \(bar) "
      lines.append(head + neighbours(node, in: frame.width - DisplayWidth.of(head)))
    }
    lines += frame.rest(nodes.count, of: "nodes").map { [$0] } ?? []
    return lines.map { $0.trimmedAtEnd + "\n" }.joined()
  }

  func summary(_ nodes: [Network.Node]) -> String {
    let parts = Network.parts(nodes)
    var text = "\(NumberFormat.grouped("\(nodes.count)")) nodes, \(NumberFormat.grouped("\(ties.count)")) ties, "
    text += parts.count == 1 ? "all in one part" : "\(parts.count) parts, the largest of \(parts[0]) nodes"
    if incomplete > 0 { text += "; \(incomplete) row\(incomplete == 1 ? "" : "s") without both ends left out" }
    return text
  }

  /// Names of neighbours, the strongest tie first, as many as there is room for, and how many more.
  private func neighbours(_ node: Network.Node, in room: Int) -> String {
    var text = ""
    for (index, neighbour) in node.neighbours.enumerated() {
      let next = (index == 0 ? "" : ", ") + arrow(neighbour) + Style.safe(neighbour.name)
      let left = node.neighbours.count - index - 1
      let more = left > 0 ? " +\(left)" : ""
      guard DisplayWidth.of(text + next + more) <= room else {
        return index == 0 ? frame.fitted(next, max(1, room - 4)) + more : text + " +\(left + 1)"
      }
      text += next
    }
    return text
  }

  private func arrow(_ neighbour: Network.Neighbour) -> String {
    switch (neighbour.isSource, neighbour.isTarget) {
    case (true, true): frame.ascii ? "<>" : "↔"
    case (true, false): frame.ascii ? "<-" : "←"
    default: frame.ascii ? "->" : "→"
    }
  }
}
