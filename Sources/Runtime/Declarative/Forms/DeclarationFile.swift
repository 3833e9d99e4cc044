import Foundation
import Language
import Yams

/// A YAML file of a plugin: read within bounds, without aliases, and by one form.
enum DeclarationFile {
  /// Bytes a file may have.
  static let largest = 1_000_000

  /// What the file declares.
  ///
  /// - Parameter name: The file as messages name it.
  /// - Throws: ``DeclarationFailure`` with every fault at once.
  static func read<Value>(
    _ file: URL, named name: String, _ form: Form<Value>
  ) throws(DeclarationFailure) -> (value: Value, source: Language.SourceText) {
    let source = try text(of: file, named: name)
    var reading = FormReading(source)
    let root = try compose(source)
    let value = reading.read(root, form, as: "the file")
    guard reading.faults.isEmpty, let value else { throw DeclarationFailure(faults: reading.texts) }
    return (value, source)
  }

  private static func text(of file: URL, named name: String) throws(DeclarationFailure) -> Language.SourceText {
    let size = ((try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? NSNumber)?.intValue
    guard let size, let data = size > largest ? Data() : try? Data(contentsOf: file) else {
      throw DeclarationFailure(
        name, "the file cannot be read", help: "Check that it is there and that you may read it.")
    }
    if size > largest {
      throw DeclarationFailure(
        name, "the file has \(size) bytes, and \(largest) are the most", help: "Split it over several files.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw DeclarationFailure(name, "the file is not UTF-8 text", help: "Save it as UTF-8.")
    }
    return Language.SourceText(name: name, text: text)
  }

  private static func compose(_ source: Language.SourceText) throws(DeclarationFailure) -> Node {
    func fault(_ message: String, _ span: Span, _ help: String? = nil) -> DeclarationFailure {
      let diagnostic = Language.Diagnostic(code: "malformed-yaml", message: message, span: span, help: help)
      return DeclarationFailure(faults: [diagnostic.render(in: source)])
    }
    if let anchor = AnchorScan.first(in: source.text) {
      throw fault(
        "anchors and aliases are not read", anchor,
        "Write the value out; a text that begins with & or * goes in quotes.")
    }
    do {
      guard let node = try Yams.compose(yaml: source.text) else { throw fault("the file is empty", Span(0, 0)) }
      return node
    } catch let failure as DeclarationFailure {
      throw failure
    } catch let error as YamlError {
      let (reason, line, column) = reason(error)
      let lower = source.span(ofLine: line).lower + max(0, column - 1)
      throw fault("not YAML: \(reason)", Span(lower, lower))
    } catch {
      throw fault("not YAML: the structure is broken", Span(0, 0))
    }
  }

  private static func reason(_ error: YamlError) -> (String, Int, Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        "a key stands twice: \(duplicates.compactMap { "\($0)" }.sorted().joined(separator: ", "))", context.mark.line,
        context.mark.column
      )
    default: ("the structure is broken", 1, 1)
    }
  }
}

/// Why a file of declarations cannot be used: each fault as it is printed, with its place.
struct DeclarationFailure: Error, Hashable {
  var faults: [String]

  init(faults: [String]) { self.faults = faults }

  /// A fault of the file as a whole.
  init(_ name: String, _ message: String, help: String) {
    faults = ["\(name): error: \(message)\n  help: \(help)"]
  }
}
