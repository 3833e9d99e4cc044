import Language
import TerroirKernel

/// Decodes the arguments of an invocation into the type that its command declares for them.
///
/// A property is found by the name that the declaration gives the parameter or flag; that of a positional one may be in
/// small letters. A flag is a `Bool`, a positional parameter that repeats a list.
struct ArgumentDecoder: Decoder {
  private let declaration: CommandDeclaration
  private let given: GeneralArguments
  private let span: Span
  /// The one value that is being decoded; nil for the arguments as a whole.
  let value: Value?
  /// Told each name that is asked for; a test holds them against the declaration.
  private let onAsked: @Sendable (String) -> Void

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(
    _ declaration: CommandDeclaration, _ invocation: Invocation,
    onAsked: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.declaration = declaration
    given = if case .general(let arguments) = invocation.arguments { arguments } else { GeneralArguments() }
    span = invocation.span
    value = nil
    self.onAsked = onAsked
  }

  private init(_ value: Value, in whole: ArgumentDecoder) {
    declaration = whole.declaration
    given = whole.given
    span = whole.span
    self.value = value
    onAsked = whole.onAsked
  }

  func decode<Arguments: Decodable>(_ type: Arguments.Type) throws(CommandFailure) -> Arguments {
    do {
      return try Arguments(from: self)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw unreadable
    }
  }

  /// A type of arguments that asks for what its declaration does not have; a test finds it before a person does.
  private var unreadable: CommandFailure {
    CommandFailure(
      .usage, "usage", "the arguments of \(declaration.name) cannot be read", at: span,
      help: "Write \(declaration.usage)")
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unreadable }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unreadable }

  /// The value of a parameter: of a positional one by its place, of another by its key.
  private func value(of name: String) -> Value? {
    if let named = declaration.named.first(where: { $0.name == name }) { return given[named.name] }
    let positional = declaration.positional
    guard
      let place = positional.firstIndex(where: { $0.name == name })
        ?? positional.firstIndex(where: { $0.name.lowercased() == name }), place < given.positional.count
    else { return nil }
    let values = given.positional[place...]
    guard positional[place].repeats, let first = values.first, let last = values.last else { return values.first }
    return Value(
      .list(Array(values)), span: first.span.joined(last.span), text: values.map(\.text).joined(separator: " "))
  }

  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: ArgumentDecoder

    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool {
      decoder.onAsked(key.stringValue)
      return decoder.value(of: key.stringValue) != nil
    }

    func decodeNil(forKey key: Key) -> Bool { !contains(key) }

    func decode(_ type: Bool.Type, forKey key: Key) -> Bool {
      decoder.onAsked(key.stringValue)
      return decoder.given.has(key.stringValue)
    }

    func decode<Content: Decodable>(_ type: Content.Type, forKey key: Key) throws -> Content {
      decoder.onAsked(key.stringValue)
      let declaration = decoder.declaration
      guard let value = decoder.value(of: key.stringValue) else {
        let name = declaration.named.contains { $0.name == key.stringValue } ? "\(key.stringValue)=" : key.stringValue
        throw CommandFailure(
          .usage, "missing-argument", "\(declaration.name) needs \(name)", at: decoder.span,
          help: "Write \(declaration.usage)")
      }
      return try Content(from: ArgumentDecoder(value, in: decoder))
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw decoder.unreadable }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw decoder.unreadable }
    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) -> any Decoder { decoder }
  }
}
