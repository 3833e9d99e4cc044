import Foundation
import Runtime
import TerroirKernel
import Testing

@Suite("The catalogues of the built-in plugins")
struct CatalogueTests {
  static let plugins = Catalogues.folders.keys.sorted()

  private func folder(_ plugin: String) throws -> URL { try #require(Catalogues.folders[plugin]) }

  @Test("lie beside every plugin that says something")
  func complete() {
    #expect(
      Self.plugins == [
        "annual-review", "city-stories", "culture-kpis", "identity-audit", "measure-mix", "measure-table",
        "pilot-portfolio",
        "priority-clusters", "russian-measures", "ural-diagnostics",
      ])
  }

  @Test("are sound in each language, plural forms included, and have the same keys", arguments: plugins)
  func sound(plugin: String) throws {
    let files = try NameLanguage.allCases.map { Catalogues.file(try folder(plugin), $0) }
    #expect(files.flatMap(\.faults) == [])
    #expect(files[0].catalogue.messages.keys.sorted() == files[1].catalogue.messages.keys.sorted())
    #expect(!files[0].catalogue.messages.isEmpty)
  }

  @Test("tell every sentence with arguments of every kind its words ask for", arguments: plugins)
  func told(plugin: String) throws {
    for language in NameLanguage.allCases {
      let teller = language == .english ? Catalogues.english : Catalogues.russian
      for (key, message) in Catalogues.file(try folder(plugin), language).catalogue.messages {
        for variant in 0..<24 {
          let sentence = Sentence("\(plugin)/\(key)", SampleArguments(message).arguments(variant))
          let text = try teller.told(sentence)
          #expect(!text.contains("{") && !text.contains("}"), "\(plugin)/\(key): \(text)")
        }
      }
    }
  }

  @Test("have what the plugin's code says, and nothing else", arguments: plugins)
  func used(plugin: String) throws {
    let messages = try NameLanguage.allCases.map { Catalogues.file(try folder(plugin), $0).catalogue.messages }
    let source = SentenceSource(try folder(plugin))
    #expect(!source.helper.isEmpty)
    for use in source.uses {
      for (language, messages) in zip(NameLanguage.allCases, messages) {
        let message = try #require(messages[use.key], "\(language.rawValue).yaml has no \(use.key)")
        if let given = use.arguments {
          #expect(message.arguments.isSubset(of: given), "\(language.rawValue).yaml: \(use.key)")
        }
      }
    }
    for key in messages[0].keys where !key.hasPrefix("name.") {
      #expect(source.text.contains("\"\(key)\""), "no code of \(plugin) says \(key)")
    }
  }

  @Test("tell a probability by the one kind that calls none certain", arguments: plugins)
  func chances(plugin: String) throws {
    let plain = #/\{(?:probability|p|fit|likely|right|attainable)(?:, number[^}]*)?\}/#
    for language in NameLanguage.allCases {
      let file = try folder(plugin).appendingPathComponent("Sentences/\(language == .russian ? "ru" : "en").yaml")
      let found = try String(contentsOf: file, encoding: .utf8).firstMatch(of: plain)
      #expect(found == nil, "\(plugin): \(found.map { String($0.output) } ?? "")")
    }
  }

  @Test("call what a review moved by words, of every class of instrument", arguments: NameLanguage.allCases)
  func instruments(language: NameLanguage) throws {
    let teller = language == .english ? Catalogues.english : Catalogues.russian
    for kind in InstrumentClass.allCases {
      let told = try teller.told(
        Sentence(
          "measure-mix/learned",
          [
            "kind": .sentence(Sentence("measure-mix/instrument", ["kind": .text(kind.rawValue)])),
            "dimension": .text("economic"), "context": .text("all"), "before": .number(1), "now": .number(2),
            "ground": .text("."),
          ]))
      #expect(!told.contains("-") && (language == .english || !told.contains(/[a-z]/)), "\(told)")
    }
  }

  @Test("give the indicators of culture a name each")
  func names() throws {
    let messages = Catalogues.file(try folder("culture-kpis"), .russian).catalogue.messages
    let source = SentenceSource(try folder("culture-kpis"))
    for key in messages.keys where key.hasPrefix("name.") {
      #expect(source.text.contains("\"\(key.dropFirst(5))\""), "no indicator is \(key)")
    }
    #expect(messages.keys.count { $0.hasPrefix("name.") } == 24)
  }

  @Test("give every step of a pilot's plan a name")
  func steps() throws {
    let messages = Catalogues.file(try folder("pilot-portfolio"), .russian).catalogue.messages
    let steps = SentenceSource(try folder("pilot-portfolio")).text.matches(of: /Step\(\s*"([a-z ]+)"/).map {
      "name." + String($0.1).replacing(" ", with: "-")
    }
    #expect(!steps.isEmpty)
    #expect(Set(steps) == Set(messages.keys.filter { $0.hasPrefix("name.") }))
  }

  @Test("give a noun the form that the number before it asks for, in Russian after «из» too")
  func counted() throws {
    let bare = #/из \{[a-z]+\} (мест|событий|отраслей|городов|элементов|организаций|кластеров|мер|показателей)/#
    for (plugin, folder) in Catalogues.folders.sorted(by: { $0.key < $1.key }) {
      let text = try String(contentsOf: folder.appending(path: "Sentences/ru.yaml"), encoding: .utf8)
      for line in text.split(separator: "\n") {
        #expect(!line.contains(bare), "\(plugin): \(line.prefix(120))")
      }
    }
  }

  @Test("name no table of a result in a sentence: what to type stands in the hints")
  func tables() throws {
    let table = #/\b(profile|strategy|package|pilots|campaign|review)\.[a-z_]+/#
    for (plugin, folder) in Catalogues.folders.sorted(by: { $0.key < $1.key }) {
      for file in ["en", "ru"] {
        let text = try String(contentsOf: folder.appending(path: "Sentences/\(file).yaml"), encoding: .utf8)
        for line in text.split(separator: "\n") {
          guard let colon = line.firstIndex(of: ":"), !line[..<colon].hasSuffix("hint") else { continue }
          #expect(!line[colon...].contains(table), "\(plugin): \(line.prefix(120))")
        }
      }
    }
  }
}

/// Arguments of the kinds that a message asks for.
private struct SampleArguments {
  private var candidates: [String: [Sentence.Argument]] = [:]

  init(_ message: MessagePattern) { take(message.parts) }

  func arguments(_ variant: Int) -> [String: Sentence.Argument] {
    candidates.mapValues { $0[variant % $0.count] }
  }

  private mutating func take(_ parts: [MessagePattern.Part]) {
    for part in parts {
      switch part {
      case .words, .count: break
      case .argument(let name, .number): add(name, [.number(1234.5), .number(-0.25), .share(0.125)])
      case .argument(let name, .chance): add(name, [.share(0.99999), .number(0.04)])
      case .argument(let name, .grouped): add(name, [.integer(1_234_567)])
      case .argument(let name, .list): add(name, [.list([.text("one"), .text("two, three"), .text("four")])])
      case .argument(let name, .standard): add(name, [.name(LocalizedText(en: "Kasli", ru: "Касли"))])
      case .plural(let name, let exact, let forms):
        add(name, [0, 1, 2, 5, 11, 21, 22].map { .integer($0) }, first: true)
        for parts in exact.values { take(parts) }
        for parts in forms.values { take(parts) }
      case .select(let name, let choices):
        add(name, choices.keys.sorted().map { $0 == "none" ? .list([]) : .text($0) }, first: true)
        for parts in choices.values { take(parts) }
      }
    }
  }

  /// What a plural or a choice takes goes before what the words around take.
  private mutating func add(_ name: String, _ arguments: [Sentence.Argument], first: Bool = false) {
    let isWhole = if case .integer? = candidates[name]?.first { true } else { false }
    if candidates[name] == nil || first && !isWhole { candidates[name] = arguments }
  }
}

/// The sentences that the Swift files of a folder name.
private struct SentenceSource {
  /// The name of the function that makes the plugin's sentences.
  let helper: String
  let text: String
  let uses: [Use]

  /// A key with the arguments that stand beside it; nil where they come from elsewhere.
  struct Use {
    let key: String
    let arguments: Set<String>?
  }

  init(_ folder: URL) {
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    text = files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    let declaration = text.firstMatch(of: /static func (\w+)\(_ key: String, _ arguments/)
    let helper = declaration.map { String($0.1) } ?? ""
    self.helper = helper
    var uses: [Use] = []
    var rest = text[...]
    while let call = rest.range(of: ".\(helper)(") {
      rest = rest[call.upperBound...]
      let inside = Self.inside(rest)
      guard let key = inside.prefixMatch(of: /\s*"([a-z0-9.-]+)"/) else { continue }
      let after = inside[key.range.upperBound...].drop { $0.isWhitespace || $0 == "," }
      let isPlain = after.isEmpty || after.hasPrefix("[")
      uses.append(Use(key: String(key.1), arguments: isPlain ? Self.keys(after) : nil))
    }
    self.uses = uses
  }

  /// The text up to the bracket that closes the one before it.
  private static func inside(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth == 0 { return text[..<index] }
      }
    }
    return text
  }

  private static func keys(_ text: Substring) -> Set<String> {
    Set(text.matches(of: /"(\w+)":/).map { String($0.1) })
  }
}
