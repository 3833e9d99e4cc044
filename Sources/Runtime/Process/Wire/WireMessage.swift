/// A JSON message taken apart in one pass, its values read where they stand and only when they are asked for.
///
/// Foundation's decoder takes four to five times as long for the large tables of an answer.
final class WireMessage: Sendable {
  /// The message as it came.
  let bytes: [UInt8]
  /// Its values in the order in which they begin; a container's values follow it, the members of an object as key, value.
  let nodes: [Node]

  struct Node {
    enum Kind: UInt8 { case null, yes, no, number, text, array, object }

    var kind: Kind
    /// Whether a text holds escapes.
    var isEscaped = false
    /// The value's bytes, those of a text without its quotes.
    var start: UInt32
    var end: UInt32 = 0
    /// The node after the value and all that it contains.
    var next: UInt32 = 0
  }

  /// - Throws: ``WireFault`` where the bytes are no JSON in UTF-8.
  init(_ bytes: [UInt8]) throws(WireFault) {
    nodes = try WireParser.nodes(of: bytes)
    self.bytes = bytes
  }

  /// The value that is the whole message.
  var root: WireValue { WireValue(message: self, index: 0) }
}
