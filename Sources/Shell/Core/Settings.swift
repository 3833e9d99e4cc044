package import TerroirKernel

/// The settings of a session, each declared once with default and description.
package struct Settings: Sendable {
  package enum Format: String, CaseIterable, Sendable { case table, json, csv, markdown }

  package var format = Format.table
  package var rows = 40
  package var width: Int?
  package var charts = Charts.unicode
  package var pager = true
  package var timing = false
  /// Megabytes of memory that tables may take; nil leaves it to the machine.
  package var memory: Int?
  /// Threads that tables are computed on; nil leaves it to the machine.
  package var threads: Int?
  /// The language of sentences and headings; nil where the workspace says.
  package var language: NameLanguage?

  package enum Charts: String, CaseIterable, Sendable { case unicode, ascii }

  package init() {}

  /// The settings a session starts with: charts are drawn with what the locale and TERM say the screen can show.
  package init(variables: [String: String]) {
    // The first of these that is set rules, as POSIX has it; a program started without any locale is not at a terminal.
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? "C.UTF-8"
    let isUnicode = locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8")
    charts = isUnicode && variables["TERM"] != "dumb" ? .unicode : .ascii
  }

  package struct Declaration: Sendable {
    package let name: String
    package let description: Phrase
    package let words: [String]
    /// What it takes, where that is more than its words.
    var numbers: Phrase?
    package let read: @Sendable (Settings) -> String
    /// Takes the text; false where it is none of the setting's values.
    package let write: @Sendable (inout Settings, String) -> Bool

    /// What it takes, for an error: `auto or a whole number from 64 to 16777216`.
    package var wanted: Phrase {
      .any((words.isEmpty ? [] : ["\(words.joined(separator: ", "))"]) + [numbers].compactMap(\.self))
    }
  }

  package static let declarations: [Declaration] = [
    Declaration(
      name: "charts", description: "characters that plots are drawn with", words: Charts.allCases.map(\.rawValue),
      read: { $0.charts.rawValue }, write: { Charts(rawValue: $1).store(in: &$0.charts) }),
    Declaration(
      name: "format", description: "how results are printed", words: Format.allCases.map(\.rawValue),
      read: { $0.format.rawValue }, write: { Format(rawValue: $1).store(in: &$0.format) }),
    Declaration(
      name: "language", description: "language of sentences and headings; workspace takes that of workspace.yaml",
      words: ["workspace"] + NameLanguage.allCases.map(\.rawValue), read: { $0.language?.rawValue ?? "workspace" },
      write: { settings, text in
        guard text == "workspace" || NameLanguage(rawValue: text) != nil else { return false }
        settings.language = NameLanguage(rawValue: text)
        return true
      }),
    Declaration(
      name: "memory",
      description: "megabytes that tables may take before they go to files in TMPDIR; auto is 3/4 of the machine's",
      words: ["auto"], numbers: "a whole number from 64 to 16777216",
      read: { $0.memory.map { "\($0)" } ?? "auto" }, write: { amount($1, 64...1 << 24).store(in: &$0.memory) }),
    Declaration(
      name: "pager", description: "whether long output goes through $PAGER on a terminal", words: ["yes", "no"],
      read: { $0.pager ? "yes" : "no" }, write: { flag($1).store(in: &$0.pager) }),
    Declaration(
      name: "rows", description: "rows of a table that are printed before the rest is counted", words: [],
      numbers: "a whole number from 1",
      read: { "\($0.rows)" }, write: { Int($1).flatMap { $0 > 0 ? $0 : nil }.store(in: &$0.rows) }),
    Declaration(
      name: "threads", description: "threads that tables are computed on; auto is one a core", words: ["auto"],
      numbers: "a whole number from 1 to 1024",
      read: { $0.threads.map { "\($0)" } ?? "auto" }, write: { amount($1, 1...1024).store(in: &$0.threads) }),
    Declaration(
      name: "timing", description: "whether the time of each command is told on stderr", words: ["yes", "no"],
      read: { $0.timing ? "yes" : "no" }, write: { flag($1).store(in: &$0.timing) }),
    Declaration(
      name: "width", description: "columns of the screen; auto takes the terminal's", words: ["auto"],
      numbers: "a whole number from 20 to 1000",
      read: { $0.width.map { "\($0)" } ?? "auto" },
      write: { amount($1, 20...1000).store(in: &$0.width) }),
  ]

  /// A number in a range, or `auto` for none; nil where the text is neither.
  private static func amount(_ text: String, _ range: ClosedRange<Int>) -> Int?? {
    if text == "auto" { return .some(nil) }
    return Int(text).flatMap { range.contains($0) ? .some($0) : nil }
  }

  private static func flag(_ text: String) -> Bool? {
    switch text {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}

extension Optional {
  /// Puts the value, where there is one, in its place and tells whether there was one.
  fileprivate func store(in place: inout Wrapped) -> Bool {
    guard let value = self else { return false }
    place = value
    return true
  }
}
