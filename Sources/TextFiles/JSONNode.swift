/// A JSON value that remembers where it stands, so that a fault in it has a place.
package struct JSONNode: Sendable {
  package var value: Value
  /// Bytes of the source.
  package var range: Range<Int>

  package indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package var key: String
    package var keyRange: Range<Int>
    package var node: JSONNode
  }

  package subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  package var text: String? { if case .text(let text) = value { text } else { nil } }
  package var number: Double? { if case .number(let text) = value { Double(text) } else { nil } }
  package var boolean: Bool? { if case .boolean(let flag) = value { flag } else { nil } }
  package var list: [JSONNode]? { if case .list(let items) = value { items } else { nil } }
  package var isObject: Bool { if case .object = value { true } else { false } }

  /// A text, or the texts of a list of texts; nil for anything else.
  package var texts: [String]? {
    if let text { return [text] }
    guard let items = list else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
