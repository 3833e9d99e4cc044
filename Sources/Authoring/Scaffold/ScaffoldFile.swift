import Foundation

/// One file of a new plugin's folder, before it is written.
package struct ScaffoldFile: Hashable, Sendable {
  /// Relative to the plugin's folder, with `/` between folders.
  package let path: String
  package let text: String
  package let isExecutable: Bool

  package init(path: String, text: String, isExecutable: Bool = false) {
    self.path = path
    self.text = text
    self.isExecutable = isExecutable
  }

  /// A text that YAML and JSON read as it is.
  static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let quoted = (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    // The one control character that JSON takes as it is and YAML does not.
    return quoted.replacing("\u{7F}", with: "\\u007F")
  }
}
