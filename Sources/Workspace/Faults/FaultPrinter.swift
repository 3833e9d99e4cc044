import Language

/// The one place where a fault becomes text: place, message, the line with a caret under it, help.
package enum FaultPrinter {
  /// Lines wider than this are shortened round the caret.
  static let widest = 100
  private static let head = 24
  private static let before = 16
  private static let after = 40

  /// Equal faults of one file from which on the first stands for all.
  private static let many = 4
  /// Lines that are named of those.
  private static let named = 6

  /// All faults, one after another, each ending in a line feed. Of many that say the same of one file the first is told,
  /// with the lines of the others.
  package static func texts(_ faults: [Fault]) -> [String] {
    grouped(faults).map { text($0) + ($1.map { "  \($0)\n" } ?? "") }
  }

  /// The faults that are told, each with what it says of those that it stands for; nil where it stands for itself.
  package static func grouped(_ faults: [Fault]) -> [(fault: Fault, others: String?)] {
    let groups = Dictionary(grouping: faults.indices) { Same(faults[$0]) }
    return faults.indices.compactMap { index in
      guard let all = groups[Same(faults[index])], all.count >= many else { return (faults[index], nil) }
      return index == all.first ? (faults[index], more(all.map { faults[$0] })) : nil
    }
  }

  /// What makes faults equal to a reader.
  private struct Same: Hashable {
    let file: String?
    let severity: Fault.Severity
    let kind: FaultKind

    init(_ fault: Fault) {
      (file, severity) = (fault.place?.file, fault.severity)
      // What is no value of a column is so whatever it is.
      kind =
        switch fault.kind {
        case .badValue(_, let column, let wanted): .badValue("", column: column, wanted: wanted)
        case .writtenAmount(_, let column, let currency, _):
          .writtenAmount("", column: column, currency: currency, plain: "")
        default: fault.kind
        }
    }
  }

  private static func more(_ all: [Fault]) -> String {
    let faults = all.dropFirst()
    let isSame = faults.allSatisfy { $0.kind == all.first?.kind }
    let lines = Array(Set(faults.compactMap { $0.place?.line })).sorted()
    let listed = lines.prefix(named).map(String.init).joined(separator: ", ")
    let rest = lines.count > named ? " ... \(lines.last.map(String.init) ?? "")" : ""
    let kind = isSame ? "of the same" : "of the kind"
    return "and \(faults.count) more \(kind)\(lines.isEmpty ? "" : ", in lines \(listed)\(rest)")"
  }

  package static func text(_ fault: Fault) -> String {
    let word = "\(fault.severity.rawValue): \(VisibleText.of(fault.kind.message))"
    guard let place = fault.place else { return "\(word)\n  help: \(help(fault))\n" }
    var text = "\(place.file):\(place.line):\(place.column): \(word)\n"
    if !place.text.isEmpty {
      let shown = window(place)
      let number = String(place.line)
      let gap = String(repeating: " ", count: shown.indent)
      let carets = String(repeating: "^", count: max(1, shown.width))
      text += "  \(number) | \(shown.line)\n"
      text += "  \(String(repeating: " ", count: number.count)) | \(gap)\(carets)\n"
    }
    return text + "  help: \(help(fault))\n"
  }

  /// What to do, with the suggestions before it.
  package static func help(_ fault: Fault) -> String {
    let hint = fault.kind.hint
    guard let last = fault.suggestions.last else { return hint }
    let others = fault.suggestions.dropLast().joined(separator: ", ")
    let meant = others.isEmpty ? last : "\(others) or \(last)"
    return "did you mean \(meant)? \(hint.prefix(1).uppercased())\(hint.dropFirst())"
  }

  private static func window(_ place: Fault.Place) -> (line: String, indent: Int, width: Int) {
    let characters = Array(VisibleText.of(place.text))
    let low = min(place.caret.lowerBound, characters.count)
    let high = min(max(low, place.caret.upperBound), characters.count)
    var left = String(characters[..<low])
    var marked = String(characters[low..<high])
    var right = String(characters[high...])
    if DisplayWidth.of(left + marked + right) > widest {
      if left.count > head + before + 1 { left = left.prefix(head) + "…" + left.suffix(before) }
      if marked.count > after { marked = marked.prefix(after) + "…" }
      if right.count > after + 1 { right = right.prefix(after) + "…" }
    }
    return (left + marked + right, DisplayWidth.of(left), DisplayWidth.of(marked))
  }
}
