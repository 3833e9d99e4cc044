/// Where the session stands, as the prompt says it: `ural:RU-SVE c1 audit>`.
package struct Prompt: Sendable, Equatable {
  package var workspace: String
  package var region: String?
  package var cycle: Int?
  package var nextStage: String?
  /// An input changed after its results were made: shown as `*`.
  package var isStale: Bool

  package init(
    workspace: String, region: String? = nil, cycle: Int? = nil, nextStage: String? = nil, isStale: Bool = false
  ) {
    self.workspace = workspace
    self.region = region
    self.cycle = cycle
    self.nextStage = nextStage
    self.isStale = isStale
  }

  /// Ends in a space. With colour, escapes are marked so that the editor gives them no width.
  package func text(color: Bool) -> String {
    var place = workspace.withoutControls
    if let region { place += ":" + region.withoutControls }
    var parts = [paint(place, .bold, color)]
    if let cycle { parts.append("c\(cycle)") }
    if let nextStage { parts.append(paint(nextStage.withoutControls, .cyan, color)) }
    let stale = isStale ? paint("*", .yellow, color) : ""
    // Two marked stretches side by side must be one: libedit loses what follows the second.
    return (parts.joined(separator: " ") + stale + "> ").replacing("\u{1}\u{1}", with: "")
  }

  /// Stands right-aligned under the prompt, so that the text of all lines begins in one column.
  package func continuation() -> String {
    String(repeating: " ", count: max(0, text(color: false).displayWidth - 5)) + "...> "
  }

  private enum Style: String {
    case bold = "1"
    case cyan = "36"
    case yellow = "33"
  }

  private func paint(_ text: String, _ style: Style, _ color: Bool) -> String {
    guard color else { return text }
    let quote = "\u{1}"
    return "\(quote)\u{1b}[\(style.rawValue)m\(quote)\(text)\(quote)\u{1b}[0m\(quote)"
  }
}
