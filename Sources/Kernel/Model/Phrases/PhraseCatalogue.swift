/// What phrases are in Russian, by their English templates. The Russian is a ``MessagePattern`` whose arguments are the
/// numbers of the placeholders, so that words take the form a number asks for:
///
///     ("{0} row{1}", "{0, plural, one {# строка} few {# строки} many {# строк}}{1, select, other {}}")
public struct PhraseCatalogue: Hashable, Sendable {
  /// Russian patterns by template.
  public let words: [String: String]

  public init(_ words: [String: String]) { self.words = words }

  /// An English template and its Russian pattern.
  public typealias Entry = (english: String, russian: String)

  /// A catalogue of the program's own, which a test holds to name each template once.
  public init(_ entries: [Entry]) {
    words = Dictionary(entries) { first, _ in first }
  }

  public init(merging catalogues: [PhraseCatalogue]) {
    var all: [String: String] = Dictionary(minimumCapacity: catalogues.reduce(0) { $0 + $1.words.count })
    for one in catalogues { all.merge(one.words) { first, _ in first } }
    words = all
  }

  /// What is wrong with the patterns, each with its template: a pattern that does not read, a plural without a form, an
  /// argument that one of the two has and the other lacks.
  public var faults: [String] {
    words.keys.sorted().flatMap { template -> [String] in
      guard let pattern = words[template].flatMap({ try? MessagePattern($0) }) else {
        return ["\(template): its Russian does not read"]
      }
      let own = Self.placeholders(of: template)
      let used = pattern.arguments
      return pattern.missingForms(in: .russian).map { "\(template): the plural lacks the form \($0)" }
        + own.subtracting(used).sorted().map { "\(template): its Russian lacks {\($0)}" }
        + used.subtracting(own).sorted().map { "\(template): its Russian has {\($0)}, which it lacks" }
    }
  }

  private static func placeholders(of template: String) -> Set<String> {
    var found: Set<String> = []
    for part in template.split(separator: "{").dropFirst(template.hasPrefix("{") ? 0 : 1) {
      if let close = part.firstIndex(of: "}"), Int(part[..<close]) != nil { found.insert(String(part[..<close])) }
    }
    return found
  }
}
