public import Foundation

/// The one byte form of a value that is hashed, stored and compared: sorted keys, no white space, shortest numbers.
public enum CanonicalJSON {
  /// The bytes of `value`.
  ///
  /// - Throws: an encoding error where a number is not finite: such a value has no JSON and must not reach an artifact.
  public static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// The value of the bytes.
  public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    try JSONDecoder().decode(type, from: data)
  }

  /// The content hash of `value`: SHA-256 of its bytes.
  public static func hash(_ value: some Encodable) throws -> ContentHash { ContentHash(SHA256.hex(try encode(value))) }
}

/// SHA-256 of a canonical JSON, 64 hexadecimal digits.
public typealias ContentHash = ID<Content>

/// Whatever has a content hash: an artifact, an input, a file.
public enum Content {}
