/// A JSON value that remembers where it stands, so that a fault in a data package has a place.
struct JSONNode: Sendable {
  var value: Value
  /// Bytes of the source.
  var range: Range<Int>

  indirect enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  struct Member: Sendable {
    var key: String
    var keyRange: Range<Int>
    var node: JSONNode
  }

  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  var text: String? { if case .text(let text) = value { text } else { nil } }
  var number: Double? { if case .number(let number) = value { number } else { nil } }
  var boolean: Bool? { if case .boolean(let flag) = value { flag } else { nil } }
  var list: [JSONNode]? { if case .list(let items) = value { items } else { nil } }
  var isObject: Bool { if case .object = value { true } else { false } }

  /// A text, or the texts of a list of texts; nil for anything else.
  var texts: [String]? {
    if let text { return [text] }
    guard let items = list else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}
