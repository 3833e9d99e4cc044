/// A JSON value that remembers where it stands, so that a fault in it has a place; the members of an object keep their
/// order.
public struct JSONNode: Sendable {
  public var value: Value
  /// Bytes of the source.
  public var range: Range<Int>
  /// The line on which it begins, counted from 1.
  public var line: Int

  public indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public var key: String
    public var keyRange: Range<Int>
    public var node: JSONNode
  }

  public subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  public var text: String? { if case .text(let text) = value { text } else { nil } }
  public var number: Double? { if case .number(let text) = value { Double(text) } else { nil } }
  public var boolean: Bool? { if case .boolean(let flag) = value { flag } else { nil } }
  public var list: [JSONNode]? { if case .list(let items) = value { items } else { nil } }
  public var isObject: Bool { if case .object = value { true } else { false } }

  /// A text, or the texts of a list of texts; nil for anything else.
  public var texts: [String]? {
    if let text { return [text] }
    guard let items = list else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
