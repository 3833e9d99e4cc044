import PositionedJSON

/// One column of a table, as its schema file declares it.
public struct ColumnSchema: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case text, integer, number, boolean, list
    /// A text that is an ISO period.
    case period
    /// A text that is a sentence of a catalogue.
    case sentence
  }

  /// The words a text may be: the cases of a Swift enumeration, or a list.
  public enum Words: Sendable {
    case type(String)
    case list([String])
  }

  public let line: Int
  public let name: String
  public let kind: Kind
  public let unit: String?
  public let words: Words?
  /// What the words mean, in their order; none where nobody wrote it.
  public let meanings: [(word: String, meaning: LocalText)]
  public let isOptional: Bool
  /// The Swift type of the ids that the column gives its rows.
  public let id: String?
  /// The table whose keys the values are.
  public let refers: String?
  public let low: Double?
  public let high: Double?
  /// The columns with the lower and upper bound of the value.
  public let bounds: (low: String, high: String)?
  public let isEvidence: Bool
  public let since: String?
  /// The Swift type of the value where it is neither a word nor an id.
  public let swift: String?
  /// The kind of a list's items.
  public let item: Kind?
  public let takesAll: Bool
  /// What a row made in Swift has where nothing is said: a Swift expression.
  public let `default`: String?
  /// The property, or `property.part` of a composite one, where it is not the name in camel case.
  public let property: String?
  public let description: LocalText

  init(_ node: JSONNode, file: String) throws(SchemaFault) {
    var object = try ObjectReader(node, file: file, what: "a column")
    line = node.line
    name = try object.text("name")
    let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    func kind(_ text: String, _ name: String) throws(SchemaFault) -> Kind {
      guard let kind = Kind(rawValue: text) else {
        throw SchemaFault(file, node.line, "column \(name) has the type \"\(text)\"; known are \(known)")
      }
      return kind
    }
    self.kind = try kind(try object.text("type"), name)
    unit = try object.optionalText("unit")
    if let words = object.node("words") {
      switch words.value {
      case .text(let type): self.words = .type(type)
      case .list: self.words = .list(try object.texts("words"))
      default: throw object.fault("\"words\" of column \(name) is a list, or the name of a Swift enumeration")
      }
    } else {
      words = nil
    }
    meanings = try Self.meanings(&object)
    if case .list(let words)? = words, let other = meanings.first(where: { !words.contains($0.word) }) {
      throw object.fault("column \(name) gives \(other.word) a meaning, which is none of its words")
    }
    isOptional = try object.flag("optional")
    id = try object.optionalText("id")
    refers = try object.optionalText("refers")
    (low, high) = try Self.range(try object.list("range"), object, name)
    let least = try object.optionalText("low"), greatest = try object.optionalText("high")
    switch (least, greatest) {
    case (let low?, let high?): bounds = (low, high)
    case (nil, nil): bounds = nil
    default: throw object.fault("column \(name) has one of \"low\" and \"high\"; bounds come in pairs")
    }
    isEvidence = try object.flag("evidence")
    since = try object.optionalText("since")
    swift = try object.optionalText("swift")
    if let text = try object.optionalText("item") { item = try kind(text, name) } else { item = nil }
    takesAll = try object.flag("all")
    `default` = try object.optionalText("default")
    property = try object.optionalText("property")
    description = try object.words("description")
    try object.finish()
  }

  private static func meanings(
    _ object: inout ObjectReader
  ) throws(SchemaFault) -> [(word: String, meaning: LocalText)] {
    guard let node = object.node("meanings") else { return [] }
    guard case .object(let members) = node.value,
      var reader = try? ObjectReader(node, file: object.file, what: "meanings")
    else { throw object.fault("\"meanings\" is an object from word to meaning") }
    var found: [(word: String, meaning: LocalText)] = []
    for member in members { found.append((member.key, try reader.words(member.key))) }
    return found
  }

  private static func range(
    _ bounds: [JSONNode], _ object: ObjectReader, _ name: String
  ) throws(SchemaFault) -> (Double?, Double?) {
    if bounds.isEmpty { return (nil, nil) }
    var ends: [Double?] = []
    for bound in bounds {
      switch (bound.value, bound.number) {
      case (.number, let number?): ends.append(number)
      case (.null, _): ends.append(nil)
      default: throw object.fault("\"range\" of column \(name) is two numbers, null for an open end")
      }
    }
    guard ends.count == 2, (ends[0] ?? -.infinity) <= (ends[1] ?? .infinity) else {
      throw object.fault("\"range\" of column \(name) is two numbers, the least first")
    }
    return (ends[0], ends[1])
  }
}
