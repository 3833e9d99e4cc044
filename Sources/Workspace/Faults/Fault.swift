/// One thing that is wrong with a workspace, with the place to mend; `FaultPrinter` makes it text.
package struct Fault: Hashable, Sendable {
  package var severity: Severity
  package var kind: FaultKind
  /// Where it is; nil for a fault of a command's argument.
  package var place: Place?
  /// What was probably meant, best first, at most three.
  package var suggestions: [String]

  package enum Severity: String, Hashable, Sendable { case error, warning }

  /// A spot of a file: line and column count from 1, the column in characters; a folder, where they are 0.
  package struct Place: Hashable, Sendable {
    /// Relative to the workspace's directory.
    package var file: String
    package var line: Int
    package var column: Int
    /// The line as it stands in the file, without its end.
    package var text: String
    /// The characters of `text` the caret marks, counted from 0; empty marks the spot before a character.
    package var caret: Range<Int>

    package init(file: String, line: Int, column: Int, text: String, caret: Range<Int>) {
      self.file = file
      self.line = line
      self.column = column
      self.text = text
      self.caret = caret
    }

    /// The place as it is printed, `data/events.csv:2:8`; of a folder, which has no lines, its name.
    package var written: String { line > 0 ? "\(file):\(line):\(column)" : file }
  }

  package init(_ kind: FaultKind, at place: Place?, severity: Severity = .error, suggestions: [String] = []) {
    self.kind = kind
    self.place = place
    self.severity = severity
    self.suggestions = suggestions
  }
}

/// Everything that keeps a workspace from being opened or loaded, all at once.
package struct WorkspaceFailure: Error, Hashable, Sendable {
  package var faults: [Fault]

  package init(_ faults: [Fault]) { self.faults = faults }
}

extension [Fault] {
  /// By file, line and column, so that a report reads as the files do; faults without a place come first.
  func inReadingOrder() -> [Fault] {
    enumerated().sorted { left, right in
      (left.element.order, left.offset) < (right.element.order, right.offset)
    }.map(\.element)
  }

  package var errors: [Fault] { filter { $0.severity == .error } }
}

extension Fault {
  fileprivate var order: Order { Order(file: place?.file ?? "", line: place?.line ?? 0, column: place?.column ?? 0) }

  fileprivate struct Order: Comparable {
    var file: String
    var line: Int
    var column: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
  }
}
