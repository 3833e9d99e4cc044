package import TerroirKernel

/// The settings of a session, each declared once with default and meaning.
package struct Settings: Sendable {
  package enum Format: String, CaseIterable, Sendable { case table, json, csv, markdown }

  package var format = Format.table
  package var rows = 40
  package var width: Int?
  package var charts = Charts.unicode
  package var pager = true
  package var timing = false
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
    package let meaning: String
    package let words: [String]
    package let read: @Sendable (Settings) -> String
    /// Takes the text; false where it is none of the setting's values.
    package let write: @Sendable (inout Settings, String) -> Bool
  }

  package static let declarations: [Declaration] = [
    Declaration(
      name: "charts", meaning: "characters that plots are drawn with", words: Charts.allCases.map(\.rawValue),
      read: { $0.charts.rawValue }, write: { Charts(rawValue: $1).store(in: &$0.charts) }),
    Declaration(
      name: "format", meaning: "how results are printed", words: Format.allCases.map(\.rawValue),
      read: { $0.format.rawValue }, write: { Format(rawValue: $1).store(in: &$0.format) }),
    Declaration(
      name: "language", meaning: "language of sentences and headings; workspace takes that of workspace.yaml",
      words: ["workspace"] + NameLanguage.allCases.map(\.rawValue), read: { $0.language?.rawValue ?? "workspace" },
      write: { settings, text in
        guard text == "workspace" || NameLanguage(rawValue: text) != nil else { return false }
        settings.language = NameLanguage(rawValue: text)
        return true
      }),
    Declaration(
      name: "pager", meaning: "whether long output goes through $PAGER on a terminal", words: ["yes", "no"],
      read: { $0.pager ? "yes" : "no" }, write: { flag($1).store(in: &$0.pager) }),
    Declaration(
      name: "rows", meaning: "rows of a table that are printed before the rest is counted", words: [],
      read: { "\($0.rows)" }, write: { Int($1).flatMap { $0 > 0 ? $0 : nil }.store(in: &$0.rows) }),
    Declaration(
      name: "timing", meaning: "whether the time of each command is told on stderr", words: ["yes", "no"],
      read: { $0.timing ? "yes" : "no" }, write: { flag($1).store(in: &$0.timing) }),
    Declaration(
      name: "width", meaning: "columns of the screen; auto takes the terminal's", words: ["auto"],
      read: { $0.width.map { "\($0)" } ?? "auto" },
      write: { settings, text in
        if text == "auto" {
          settings.width = nil
          return true
        }
        guard let width = Int(text), (20...1000).contains(width) else { return false }
        settings.width = width
        return true
      }),
  ]

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
