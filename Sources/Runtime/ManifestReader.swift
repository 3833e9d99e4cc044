import Foundation
import TerroirKernel
import Yams

/// Reads a `plugin.yaml`; every error names file, line and column.
enum ManifestReader {
  private static let keys: Set<String> = [
    "id", "name", "version", "summary", "kind", "licence", "library", "command", "contributes", "kernel",
    "deterministic", "network", "sources", "date", "test",
  ]

  static func read(_ file: URL) throws(PluginFailure) -> Manifest {
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw .manifest(text: "\(file.path): cannot be read as UTF-8 text")
    }
    do {
      guard let node = try Yams.compose(yaml: text), let mapping = node.mapping else {
        throw PluginFailure.manifest(text: "\(file.path):1:1: a manifest is a mapping of keys to values")
      }
      for (key, _) in mapping {
        guard let name = key.string, keys.contains(name) else {
          let known = keys.sorted().joined(separator: ", ")
          throw PluginFailure.manifest(
            text: "\(place(key, in: file)): unknown key \(key.string ?? "?"); known are \(known)")
        }
      }
      do {
        return try YAMLDecoder().decode(Manifest.self, from: node)
      } catch let error as DecodingError {
        throw PluginFailure.manifest(text: describe(error, in: node, of: file))
      }
    } catch let failure as PluginFailure {
      throw failure
    } catch {
      throw .manifest(text: "\(file.path): \(error)")
    }
  }

  private static func place(_ node: Node, in file: URL) -> String {
    node.mark.map { "\(file.path):\($0.line):\($0.column)" } ?? file.path
  }

  private static func describe(_ error: DecodingError, in root: Node, of file: URL) -> String {
    let context: DecodingError.Context
    let what: String
    switch error {
    case .keyNotFound(let key, let found): (context, what) = (found, "\(key.stringValue) is missing")
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      (context, what) = (found, "a value of another type or word is expected")
    @unknown default: return "\(file.path): \(error)"
    }
    var node = root
    for key in context.codingPath {
      let child = key.intValue.flatMap { index in node.sequence.map { $0[index] } } ?? node.mapping?[key.stringValue]
      guard let child else { break }
      node = child
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined().dropFirst()
    return "\(place(node, in: file)): \(path.isEmpty ? "" : "\(path): ")\(what)"
  }
}
