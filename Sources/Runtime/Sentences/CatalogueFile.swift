package import Foundation
package import TerroirKernel
import Yams

/// Reads `Sentences/<language>.yaml` of a plugin: keys with their messages.
package struct CatalogueFile {
  /// The messages that are sound.
  package let catalogue: SentenceCatalogue
  /// What is wrong, each with file, line and column.
  package let faults: [String]

  /// Where a plugin's catalogue of a language lies.
  package static func url(in folder: URL, _ language: NameLanguage) -> URL {
    folder.appending(path: "Sentences/\(language.rawValue).yaml")
  }

  /// The same catalogue, its messages read as they are asked for: a page tells some sentences of each plugin, and reading
  /// all of all plugins took three quarters of what their files take.
  package static func deferred(_ text: String, _ language: NameLanguage) -> SentenceCatalogue {
    let mapping = (try? Yams.compose(yaml: text, .basic, .default, .utf8)?.mapping) ?? [:]
    let texts = mapping.compactMap { key, value in
      if let key = key.string, let message = value.scalar?.string { (key, message) } else { nil }
    }
    return SentenceCatalogue(language, texts: Dictionary(texts) { _, last in last })
  }

  /// - Parameter name: what faults call the file.
  package init(_ text: String, named name: String, _ language: NameLanguage) {
    var messages: [String: MessagePattern] = [:]
    var faults: [String] = []
    do {
      for (key, value) in try Yams.compose(yaml: text, .basic, .default, .utf8)?.mapping ?? [:] {
        let place = "\(name)\(value.mark.map { ":\($0.line):\($0.column)" } ?? "")"
        guard let key = key.string, let message = value.scalar?.string else {
          faults.append("\(place): a key has one text: key: \"words with {arguments}\"")
          continue
        }
        do throws(MessageFault) {
          let pattern = try MessagePattern(message)
          messages[key] = pattern
          faults += pattern.missingForms(in: language).map { "\(place): \(key): the plural lacks the form \($0)" }
        } catch {
          faults.append("\(place): \(key): \(error.reason), at character \(error.offset + 1) of the message")
        }
      }
    } catch {
      faults.append("\(name): \(error)")
    }
    catalogue = SentenceCatalogue(language, messages)
    self.faults = faults
  }
}
