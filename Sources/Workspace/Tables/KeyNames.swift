import Language
import TerroirKernel

/// The keys of a table with the names of what they stand for, so that who writes a name where a key belongs is told the key.
struct KeyNames {
  private let keys: [String]
  private let known: Set<String>
  /// What a name stands for, by the name in small letters.
  private let named: [String: [(key: String, name: String)]]

  init(_ table: TypedTable?, key: String) {
    let keys = table?.texts(key) ?? []
    known = Set(keys.compactMap(\.self))
    self.keys = known.sorted()
    var named: [String: [(key: String, name: String)]] = [:]
    for column in ["name_en", "name", "name_ru"] where table?.resource.schema[column] != nil {
      for (key, name) in zip(keys, table?.texts(column) ?? []) {
        guard let key, let name else { continue }
        let folded = ForeignWords.folded(name)
        if named[folded, default: []].contains(where: { $0.key == key }) { continue }
        named[folded, default: []].append((key, name))
      }
    }
    self.named = named
  }

  /// The one key that is meant by a text: itself, the key of that name, or what another word is called here.
  func key(of text: String) -> String? {
    if known.contains(text) { return text }
    let folded = ForeignWords.folded(text)
    let meant = named[folded]?.map(\.key) ?? ForeignWords.suggestions(for: text, in: keys)
    return meant.count == 1 ? meant[0] : nil
  }

  /// The key of the one row that has the name, with or without the kind of place before it; nil where the text is a key
  /// already, or where none or several rows have the name.
  func key(named text: String) -> String? {
    if known.contains(text) { return nil }
    let folded = ForeignWords.folded(text)
    let same = named[folded] ?? named[Self.bare(folded)] ?? []
    return same.count == 1 ? same[0].key : nil
  }

  /// A name without the kind of settlement that official papers put before it: `г. Ирбит`.
  private static func bare(_ folded: String) -> String {
    let kinds: Set = ["г.", "г", "город", "го", "с.", "село", "п.", "пос.", "посёлок", "поселок", "пгт", "пгт."]
    return folded.split(separator: " ").drop { kinds.contains(String($0)) }.joined(separator: " ")
  }

  /// What was probably meant by a text that is no key, best first: `W14 (Oakham)` where it is a name.
  func suggestions(for text: String) -> [String] {
    if let same = named[ForeignWords.folded(text)] { return same.prefix(3).map { "\($0.key) (\($0.name))" } }
    let near = Suggestions.nearest(to: text, in: keys)
    if !near.isEmpty { return near }
    let synonyms = ForeignWords.suggestions(for: text, in: keys)
    if !synonyms.isEmpty { return synonyms }
    let names = Suggestions.words(near: ForeignWords.folded(text), in: named.keys.sorted())
    return names.compactMap { named[$0]?.first }.map { "\($0.key) (\($0.name))" }
  }
}
