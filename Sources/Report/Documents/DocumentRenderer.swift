/// A form that documents take: adding one is adding a folder beside the others.
package protocol DocumentRenderer: Sendable {
  /// The ending of its files, without the dot.
  static var ending: String { get }
  /// Writes the document from beginning to end, the same bytes for the same document.
  func write<Sink: DocumentSink>(_ document: Document, to sink: inout Sink) throws(Sink.Failure)
}

/// What takes the bytes of a document as they come.
package protocol DocumentSink {
  associatedtype Failure: Error
  mutating func write(_ bytes: [UInt8]) throws(Failure)
}

extension DocumentSink {
  package mutating func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }
}

/// A document kept in memory.
package struct MemorySink: DocumentSink {
  package private(set) var bytes: [UInt8] = []
  package init() {}
  package mutating func write(_ bytes: [UInt8]) throws(Never) { self.bytes += bytes }
}

extension DocumentRenderer {
  /// The document as the bytes of a file.
  package func bytes(_ document: Document) -> [UInt8] {
    var sink = MemorySink()
    write(document, to: &sink)
    return sink.bytes
  }

  /// The document as one text.
  package func text(_ document: Document) -> String {
    String(decoding: bytes(document), as: UTF8.self)
  }
}
