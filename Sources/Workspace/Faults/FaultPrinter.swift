import Language
package import TerroirKernel

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
  package static func texts(_ faults: [Fault]) -> [Phrase] { grouped(faults).map { "\(lines($0))\n" } }

  /// A fault that is told, and what it says of those that it stands for; nil where it stands for itself.
  package typealias Told = (fault: Fault, others: Phrase?)

  /// The faults that are told.
  package static func grouped(_ faults: [Fault]) -> [Told] {
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

  private static func more(_ all: [Fault]) -> Phrase {
    let faults = all.dropFirst()
    let isSame = faults.allSatisfy { $0.kind == all.first?.kind }
    let lines = Array(Set(faults.compactMap { $0.place?.line })).sorted()
    let listed = lines.prefix(named).map(String.init).joined(separator: ", ")
    let rest = lines.count > named ? " ... \(lines.last.map(String.init) ?? "")" : ""
    let places: Phrase = lines.isEmpty ? "" : ", in lines \(listed)\(rest)"
    return isSame ? "and \(faults.count) more of the same\(places)" : "and \(faults.count) more of the kind\(places)"
  }

  package static func text(_ fault: Fault) -> Phrase { "\(lines(fault))\n" }

  /// The fault, and what it says of others, without the last line feed.
  package static func lines(_ told: Told) -> Phrase {
    told.others.map { "\(lines(told.fault))\n  \($0)" } ?? lines(told.fault)
  }

  /// The fault without the last line feed.
  package static func lines(_ fault: Fault) -> Phrase {
    let message = VisibleText.of(fault.kind.message)
    let word: Phrase = fault.severity == .error ? .error(message) : .warning(message)
    let help: Phrase = "  \(Phrase.help(help(fault)))"
    guard let place = fault.place else { return "\(word)\n\(help)" }
    var text: Phrase = "\(place.written): \(word)\n"
    if !place.text.isEmpty {
      let shown = window(place)
      let number = String(place.line)
      let gap = String(repeating: " ", count: shown.indent)
      let carets = String(repeating: "^", count: max(1, shown.width))
      let excerpt =
        "  \(number) | \(shown.line)\n  \(String(repeating: " ", count: number.count)) | \(gap)\(carets)\n"
      text.append("\(excerpt)")
    }
    return "\(text)\(help)"
  }

  /// What to do, with the suggestions before it.
  package static func help(_ fault: Fault) -> Phrase {
    let hint = fault.kind.hint
    return fault.suggestions.isEmpty ? hint : "\(Phrase.didYouMean(fault.suggestions)) \(sentence: hint)"
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
