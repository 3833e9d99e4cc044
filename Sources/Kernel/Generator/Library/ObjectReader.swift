import PositionedJSON

/// Takes the members of an object one by one; one that nobody took is a fault.
struct ObjectReader {
  let file: String
  let line: Int
  /// What the object is, for a fault: "the column rank".
  let what: String
  private let members: [JSONNode.Member]
  private var taken: Set<String> = []

  /// - Parameter bytes: a file of one object.
  init(_ bytes: [UInt8], file: String, what: String) throws(SchemaFault) {
    let node: JSONNode
    do throws(JSONParser.Fault) { node = try JSONParser.parse(bytes) } catch {
      throw SchemaFault(file, error.line, error.reason)
    }
    try self.init(node, file: file, what: what)
  }

  init(_ node: JSONNode, file: String, what: String) throws(SchemaFault) {
    guard case .object(let members) = node.value else { throw SchemaFault(file, node.line, "\(what) is an object") }
    self.file = file
    self.line = node.line
    self.what = what
    self.members = members
  }

  func fault(_ message: String, at line: Int? = nil) -> SchemaFault { SchemaFault(file, line ?? self.line, message) }

  mutating func node(_ key: String) -> JSONNode? {
    taken.insert(key)
    return members.first { $0.key == key }?.node
  }

  mutating func optionalText(_ key: String) throws(SchemaFault) -> String? {
    guard let node = node(key) else { return nil }
    guard case .text(let text) = node.value else { throw fault("\"\(key)\" of \(what) is a text", at: node.line) }
    return text
  }

  mutating func text(_ key: String) throws(SchemaFault) -> String {
    guard let text = try optionalText(key) else { throw fault("\(what) lacks \"\(key)\"") }
    return text
  }

  mutating func flag(_ key: String) throws(SchemaFault) -> Bool {
    guard let node = node(key) else { return false }
    guard case .boolean(let flag) = node.value else {
      throw fault("\"\(key)\" of \(what) is true or false", at: node.line)
    }
    return flag
  }

  mutating func integer(_ key: String) throws(SchemaFault) -> Int? {
    guard let node = node(key) else { return nil }
    guard let number = node.number, let integer = Int(exactly: number) else {
      throw fault("\"\(key)\" of \(what) is a whole number", at: node.line)
    }
    return integer
  }

  mutating func number(_ key: String) throws(SchemaFault) -> Double? {
    guard let node = node(key) else { return nil }
    guard let number = node.number else {
      throw fault("\"\(key)\" of \(what) is a number", at: node.line)
    }
    return number
  }

  mutating func texts(_ key: String) throws(SchemaFault) -> [String] {
    guard let node = node(key) else { return [] }
    let wrong = fault("\"\(key)\" of \(what) is a list of texts", at: node.line)
    guard case .list(let items) = node.value else { throw wrong }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item.value else { throw wrong }
      texts.append(text)
    }
    return texts
  }

  mutating func list(_ key: String) throws(SchemaFault) -> [JSONNode] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.value else { throw fault("\"\(key)\" of \(what) is a list", at: node.line) }
    return items
  }

  mutating func object(_ key: String) throws(SchemaFault) -> ObjectReader? {
    guard let node = node(key) else { return nil }
    return try ObjectReader(node, file: file, what: "\"\(key)\" of \(what)")
  }

  /// A text in English and Russian.
  mutating func words(_ key: String) throws(SchemaFault) -> LocalText {
    guard var object = try object(key) else { throw fault("\(what) lacks \"\(key)\"") }
    let words = LocalText(en: try object.text("en"), ru: try object.text("ru"))
    try object.finish()
    return words
  }

  /// - Throws: where a member is of no use: it would be lost without a word.
  func finish() throws(SchemaFault) {
    if let other = members.first(where: { !taken.contains($0.key) }) {
      throw fault(
        "\(what) has no \"\(other.key)\"; it has \(taken.sorted().joined(separator: ", "))", at: other.node.line)
    }
  }
}

/// A text in the two languages of the program.
public struct LocalText: Hashable, Sendable {
  public let en: String
  public let ru: String
}
