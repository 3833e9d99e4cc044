import Foundation

/// A JSON Schema (draft 2020-12) as a value: what an editor checks and completes a file by.
package indirect enum JSONSchema: Hashable, Sendable {
  case text(String)
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case list([JSONSchema])
  case object([String: JSONSchema])

  /// A schema that admits what one of `schemas` admits.
  static func either(_ schemas: [JSONSchema]) -> JSONSchema { .object(["anyOf": .list(schemas)]) }

  /// A text that matches `pattern`.
  static func string(pattern: String? = nil) -> JSONSchema {
    var parts: [String: JSONSchema] = ["type": .text("string"), "minLength": .integer(1)]
    if let pattern { parts["pattern"] = .text(pattern) }
    return .object(parts)
  }

  static func words(_ words: [String]) -> JSONSchema { .object(["enum": .list(words.map(JSONSchema.text))]) }

  static func array(of items: JSONSchema, least: Int = 0) -> JSONSchema {
    .object(["type": .text("array"), "items": items, "minItems": .integer(least)])
  }

  /// The schema with more keys, which go before those it has.
  func adding(_ more: [String: JSONSchema]) -> JSONSchema {
    guard case .object(let parts) = self else { return self }
    return .object(parts.merging(more) { _, new in new })
  }

  /// The schema of a whole file.
  package func document(titled title: String) -> String {
    let whole = adding([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "title": .text(title),
    ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(whole)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}

extension JSONSchema: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .flag(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let parts): try container.encode(parts)
    }
  }
}
