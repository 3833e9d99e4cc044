import CDocuments
import TerroirKernel

/// What hears of the parts of an XML document in their order.
protocol XMLListener: AnyObject {
  func begin(_ name: XMLName, _ attributes: XMLAttributes)
  func end(_ name: XMLName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// What the listener refuses the document for; it may hear of a little more, and nothing is read then.
  var refusal: DecodingFailure? { get }
}

extension XMLListener {
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element, without a prefix; it lasts as long as the call that brings it.
struct XMLName {
  let pointer: UnsafePointer<CChar>

  static func == (name: XMLName, text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count where UInt8(bitPattern: name.pointer[index]) != text.utf8Start[index] { return false }
    return name.pointer[count] == 0
  }
}

/// The attributes of an element, by their names without prefixes; they last as long as the call that brings them.
struct XMLAttributes {
  fileprivate let attributes: UnsafeBufferPointer<terroir_attribute>

  /// The bytes of a value.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in attributes {
      guard let own = attribute.name, XMLName(pointer: own) == name else { continue }
      return Self.value(attribute)
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// Whether any attribute of this name, whatever its prefix, has the value.
  func has(_ name: StaticString, _ text: String) -> Bool {
    attributes.contains { attribute in
      guard let own = attribute.name, XMLName(pointer: own) == name, let value = Self.value(attribute) else {
        return false
      }
      return value.elementsEqual(text.utf8)
    }
  }

  /// A condition, as `1` or `true`.
  func isTrue(_ name: StaticString) -> Bool { ["1", "true"].contains(text(name)) }

  func count(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }

  private static func value(_ attribute: terroir_attribute) -> UnsafeBufferPointer<UInt8>? {
    guard let begin = attribute.value, let end = attribute.end else { return nil }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(begin).assumingMemoryBound(to: UInt8.self), count: max(end - begin, 0))
  }
}

/// Reads XML documents by libxml2, a part at a time. One that declares a document type is refused: no entity is taken from
/// anywhere, and none grows.
enum XMLReader {
  /// Reads a member of an archive; `name` is what it is called in messages.
  static func read(_ stream: ZipMemberStream, _ name: String, for listener: some XMLListener) throws(DecodingFailure) {
    guard terroir_xml_is_there() else { throw .libraryMissing("libxml2", package: "libxml2") }
    let hearer = Hearer(listener)
    // The parser has the hearer's address only until it is closed below.
    var handler = terroir_xml_handler()
    handler.context = Unmanaged.passUnretained(hearer).toOpaque()
    handler.begin = { context, name, attributes, count in
      guard let name else { return }
      Hearer.of(context)?.begin(
        XMLName(pointer: name), XMLAttributes(attributes: UnsafeBufferPointer(start: attributes, count: Int(count))))
    }
    handler.end = { context, name in
      guard let name else { return }
      Hearer.of(context)?.end(XMLName(pointer: name))
    }
    handler.text = { context, bytes, count in
      guard let bytes else { return }
      Hearer.of(context)?.text(
        UnsafeBufferPointer(
          start: UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self), count: Int(count)))
    }
    guard let parser = terroir_xml_open(&handler) else { throw .tooLarge("\(name)", limit: "the memory has") }
    defer { terroir_xml_close(parser) }
    while true {
      let part = try stream.read()
      let status = part.withUnsafeBytes { bytes in
        terroir_xml_take(
          parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), bytes.isEmpty)
      }
      if let refusal = listener.refusal { throw refusal }
      if status == TERROIR_XML_DOCTYPE { throw .doctype(name) }
      guard status == TERROIR_XML_SOUND, !hearer.isTooDeep else {
        throw .brokenXML(name, line: Int(terroir_xml_line(parser)))
      }
      if part.isEmpty { return withExtendedLifetime(hearer) {} }
    }
  }

  /// Stands between the parser's calls and a listener.
  private final class Hearer {
    private let listener: any XMLListener
    private var depth = 0
    private(set) var isTooDeep = false
    private static let deepest = 100

    init(_ listener: any XMLListener) { self.listener = listener }

    static func of(_ context: UnsafeMutableRawPointer?) -> Hearer? {
      context.map { Unmanaged<Hearer>.fromOpaque($0).takeUnretainedValue() }
    }

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      depth += 1
      if depth > Self.deepest { isTooDeep = true }
      if !isTooDeep { listener.begin(name, attributes) }
    }

    func end(_ name: XMLName) {
      depth -= 1
      if !isTooDeep { listener.end(name) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if !isTooDeep { listener.text(bytes) } }
  }
}
