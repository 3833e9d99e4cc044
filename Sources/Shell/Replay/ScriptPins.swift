import Language
import TerroirKernel

/// What a saved script pins in its comments: what the study rested on, and what each of its steps gave.
struct ScriptPins: Hashable, Sendable {
  /// A plugin with the role it had: a stage's verb, or `extension`.
  struct Plugin: Hashable, Sendable {
    var role: String
    var id: PluginID
    var version: String
    var hash: String?
  }

  /// A file with its content hash.
  struct File: Hashable, Sendable {
    var path: String
    var hash: ContentHash
  }

  var plugins: [Plugin] = []
  /// Files of the workspace, by their path in it.
  var inputs: [File] = []
  /// The file that a step read, by the step's place in the script; told from the script's folder.
  var files: [Int: File] = [:]
  /// What a step gave, by the step's place in the script: hashes by noun, `table` for a table.
  var results: [Int: [String: ContentHash]] = [:]

  init() {}

  /// The pins of a script; comments that pin nothing are passed over.
  init(_ script: Script) {
    for comment in script.comments {
      let words = comment.text.split(separator: " ").map(String.init)
      guard let kind = words.first else { continue }
      let statement = script.statements.lastIndex { $0.span.upper <= comment.span.lower }
      switch (kind, statement) {
      case ("plugin:", nil) where words.count == 4 || (words.count == 6 && words[4] == "sha256"):
        plugins.append(
          Plugin(
            role: words[1], id: PluginID(words[2]), version: words[3], hash: words.count == 6 ? words[5] : nil))
      case ("input:", nil): if let file = Self.file(words) { inputs.append(file) }
      case ("file:", .some(let place)): if let file = Self.file(words) { files[place] = file }
      case ("artifact:", .some(let place)), ("result:", .some(let place)):
        if let pin = Self.file(words) { results[place, default: [:]][pin.path] = pin.hash }
      default: continue
      }
    }
  }

  /// `NAME sha256 HASH`; the name may hold blanks.
  private static func file(_ words: [String]) -> File? {
    guard words.count >= 4, words[words.count - 2] == "sha256", let hash = words.last, hash.count == 64 else {
      return nil
    }
    return File(path: words[1..<(words.count - 2)].joined(separator: " "), hash: ContentHash(hash))
  }
}

extension ScriptPins {
  /// The comment lines that stand at the head of a script.
  var header: [String] {
    plugins.map { plugin in
      "# plugin: \(plugin.role) \(plugin.id) \(plugin.version)" + (plugin.hash.map { " sha256 \($0)" } ?? "")
    } + inputs.map { "# input: \($0.path) sha256 \($0.hash)" }
  }

  /// The comment line below a step that read a file.
  static func line(_ file: File) -> String { "# file: \(file.path) sha256 \(file.hash)" }

  /// The comment lines below a step that gave `outputs`.
  static func below(_ outputs: [String: ContentHash]) -> [String] {
    outputs.sorted { $0.key < $1.key }.map { noun, hash in
      "# \(Iteration(noun: noun) == nil ? "result" : "artifact"): \(noun) sha256 \(hash)"
    }
  }
}
