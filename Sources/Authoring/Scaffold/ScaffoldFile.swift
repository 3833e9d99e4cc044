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
}
