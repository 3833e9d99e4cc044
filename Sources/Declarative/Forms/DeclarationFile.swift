import Foundation
import Language
import TextFiles
import Yams
package import TerroirKernel

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
    let root = try compose(reading)
    let value = reading.read(root, form, as: "the file")
    guard reading.faults.isEmpty, let value else { throw DeclarationFailure(faults: reading.texts) }
    return (value, source)
  }

  private static func text(of file: URL, named name: String) throws(DeclarationFailure) -> Language.SourceText {
    guard let data = bytes(of: file) else {
      throw DeclarationFailure(
        name, "the file cannot be read", help: "Check that it is there and that you may read it.")
    }
    if data.count > largest {
      throw DeclarationFailure(
        name, "the file has more than \(largest) bytes, which are the most", help: "Split it over several files.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw DeclarationFailure(name, "the file is not UTF-8 text", help: "Save it as UTF-8.")
    }
    return Language.SourceText(name: name, text: text)
  }

  /// The bytes of a file, links followed, but not many more than it may have; nil where it is no file that can be read.
  static func bytes(of file: URL) -> Data? {
    // A pipe or device would keep the reader waiting, or never end.
    guard FileMark(of: file).isRegular, let handle = try? FileHandle(forReadingFrom: file) else { return nil }
    defer { try? handle.close() }
    do {
      return try handle.read(upToCount: largest + 1) ?? Data()
    } catch {
      return nil
    }
  }

  private static func compose(_ reading: FormReading) throws(DeclarationFailure) -> Node {
    let source = reading.source
    func fault(_ message: Phrase, _ span: Span, _ help: Phrase? = nil) -> DeclarationFailure {
      let diagnostic = SourceDiagnostic(code: "malformed-yaml", message: message, span: span, help: help)
      return DeclarationFailure(faults: [diagnostic.phrase(in: source)])
    }
    func reference(_ place: Span) -> DeclarationFailure {
      fault(
        "anchors and aliases are not read", place,
        "Write the value out; a text that begins with & or * goes in quotes.")
    }
    do {
      if let probe = AliasProbe.text(for: source.text) { _ = try Yams.compose(yaml: probe, .basic, .default, .utf8) }
      // Without Yams' rules for types, which are regular expressions: forms read a value as what they want.
      let parser = try Yams.Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else { throw fault("the file is empty", Span(0, 0)) }
      // The nodes know their anchors only as long as their parser is there.
      let mark = withExtendedLifetime(parser) { anchored(node)?.mark }
      if let mark { throw reference(reading.word(line: mark.line, column: mark.column)) }
      return node
    } catch let failure as DeclarationFailure {
      throw failure
    } catch let error as YamlError {
      let (reason, line, column) = reason(error)
      let place = reading.word(line: line, column: column)
      if reason.description == AliasProbe.complaint { throw reference(place) }
      throw fault("not YAML: \(reason)", Span(place.lower, place.lower))
    } catch {
      throw fault("not YAML: the structure is broken", Span(0, 0))
    }
  }

  /// The first node with an anchor.
  private static func anchored(_ node: Node) -> Node? {
    if node.anchor != nil { return node }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping { if let found = anchored(key) ?? anchored(value) { return found } }
    case .sequence(let items): for item in items { if let found = anchored(item) { return found } }
    case .scalar, .alias: break
    }
    return nil
  }

  private static func reason(_ error: YamlError) -> (Phrase, Int, Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (Phrase(verbatim: problem), mark.line, mark.column)
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
package struct DeclarationFailure: Error, Hashable {
  package private(set) var faults: [Phrase]

  init(faults: [Phrase]) { self.faults = faults }

  /// A fault of the file as a whole.
  init(_ name: String, _ message: Phrase, help: Phrase) {
    faults = ["\(name): \(Phrase.error(message))\n  \(Phrase.help(help))"]
  }
}
