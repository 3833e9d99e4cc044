import TerroirKernel

/// A JSON message taken apart in one pass, its values read where they stand and only when they are asked for.
///
/// Foundation's decoder takes three times as long for the large tables of an answer.
final class WireMessage: Sendable {
  /// What values point to; it never changes.
  struct Contents {
    /// The message as it came.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Its values in the order in which they begin; a container's values follow it, the members of an object as key,
    /// value.
    let nodes: UnsafeBufferPointer<Node>
  }

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

  nonisolated(unsafe) private let contents: UnsafeMutablePointer<Contents>

  /// - Parameter most: values that are accepted.
  /// - Throws: ``WireFault`` where the bytes are no JSON in UTF-8, or hold more values.
  init(_ line: UnsafeBufferPointer<UInt8>, most: Int = WireParser.most) throws(WireFault) {
    let nodes = try WireParser.nodes(of: line, most: most)
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: line.count)
    _ = bytes.initialize(from: line)
    contents = .allocate(capacity: 1)
    contents.initialize(to: Contents(bytes: UnsafeBufferPointer(bytes), nodes: nodes))
  }

  deinit {
    contents.pointee.bytes.deallocate()
    contents.pointee.nodes.deallocate()
    contents.deinitialize(count: 1)
    contents.deallocate()
  }

  /// How the message begins.
  var excerpt: String { ForeignText.line(contents.pointee.bytes) }

  /// Works with the value that is the whole message; no value of it may be kept.
  ///
  /// Values do not hold the message: counting them would cost more than reading them.
  func read<Result, Failure: Error>(_ body: (WireValue) throws(Failure) -> Result) throws(Failure) -> Result {
    try withExtendedLifetime(self) { () throws(Failure) -> Result in
      try body(WireValue(contents: UnsafePointer(contents), index: 0))
    }
  }
}
