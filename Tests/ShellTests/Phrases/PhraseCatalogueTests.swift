import Foundation
import TerroirKernel
import Testing

@testable import Shell

@Suite("What the program says, in Russian")
struct PhraseCatalogueTests {
  /// Modules of which every phrase has Russian words.
  private static let modules = [
    "Kernel/Stages", "Kernel/Plugins", "Language", "TableFiles", "Engine", "Formats", "Workspace", "Declarative",
    "Runtime", "Conformance", "Authoring", "Shell", "Terminal", "Methods/Library",
  ]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  private static func files(in folder: URL) throws -> [(name: String, literals: SwiftLiterals)] {
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" && !$0.lastPathComponent.hasPrefix("PhraseCatalogue") }.sorted
    {
      $0.path < $1.path
    }.map { ($0.lastPathComponent, SwiftLiterals(try String(contentsOf: $0, encoding: .utf8))) }
  }

  @Test("has patterns that read, with the arguments of their English, and every plural form")
  func patterns() { #expect(PhraseCatalogue.program.faults == []) }

  @Test("has words for every phrase of the modules", arguments: modules)
  func complete(_ module: String) throws {
    let known = PhraseCatalogue.program.words
    for (name, literals) in try Self.files(in: Self.sources.appending(path: module)) {
      for phrase in literals.phrases where known[phrase] == nil && known["{0} \(phrase)"] == nil {
        Issue.record("\(name): no Russian for \"\(phrase)\"")
      }
    }
  }

  @Test("has no words that nothing says any more")
  func used() throws {
    var said: Set<String> = []
    for (_, literals) in try Self.files(in: Self.sources) {
      said.formUnion(literals.all.map(\.template))
      // A noun that `Phrase.counted` is given by whoever calls for it.
      said.formUnion(literals.all.flatMap { ["{0} \($0.template)", "{0} \($0.template)s"] })
    }
    // What declarations put together of several literals.
    said.formUnion(DeclaredTexts.all.map(\.phrase.template))
    for template in PhraseCatalogue.program.words.keys.sorted() where !said.contains(template) {
      Issue.record("nothing says \"\(template)\"")
    }
  }
}
