import Foundation
import Yams

/// The part of JSON Schema that the program's schemas use, checked against YAML the way an editor does: YAML 1.2 words
/// for true, false and null, numbers as numbers.
package struct SchemaCheck {
  /// A JSON document.
  indirect enum Value: Decodable, Hashable {
    case text(String), number(Double), flag(Bool), list([Value]), object([String: Value]), nothing

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .nothing
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    init(_ node: Node) {
      switch node {
      case .scalar(let scalar): self = Value(scalar)
      case .sequence(let items): self = .list(items.map { Value($0) })
      case .mapping(let pairs):
        self = .object(Dictionary(pairs.map { ($0.key.scalar?.string ?? "", Value($0.value)) }) { first, _ in first })
      case .alias: self = .nothing
      }
    }

    private init(_ scalar: Node.Scalar) {
      let text = scalar.string
      if scalar.style != .plain {
        self = .text(text)
      } else if ["", "~", "null"].contains(text) {
        self = .nothing
      } else if ["true", "false"].contains(text) {
        self = .flag(text == "true")
      } else if let number = Double(text) {
        self = .number(number)
      } else {
        self = .text(text)
      }
    }

    subscript(key: String) -> Value? { if case .object(let parts) = self { parts[key] } else { nil } }
    var texts: [String] {
      guard case .list(let items) = self else { return [] }
      return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
  }

  let schema: Value

  package init(_ text: String) throws { schema = try JSONDecoder().decode(Value.self, from: Data(text.utf8)) }

  /// Where a document breaks the schema, by path; empty where it holds.
  package func faults(_ yaml: String) throws -> [String] {
    guard let node = try Yams.compose(yaml: yaml) else { return ["empty"] }
    return Self.faults(Value(node), schema, at: "")
  }

  private static func faults(_ value: Value, _ schema: Value, at path: String) -> [String] {
    var faults: [String] = []
    if case .list(let options)? = schema["anyOf"], options.allSatisfy({ !self.faults(value, $0, at: path).isEmpty }) {
      faults.append("\(path): none of the forms")
    }
    if case .list(let words)? = schema["enum"], !words.contains(value) { faults.append("\(path): not a word") }
    if let type = schema["type"] {
      let types = type.texts.isEmpty ? [type].compactMap { if case .text(let t) = $0 { t } else { nil } } : type.texts
      if !types.contains(where: { matches(value, $0) }) { return faults + ["\(path): not \(types)"] }
    }
    switch value {
    case .text(let text):
      if case .text(let pattern)? = schema["pattern"], (try? Regex(pattern).firstMatch(in: text)) == nil {
        faults.append("\(path): pattern")
      }
      if Double(text.count) < schema["minLength"]?.number ?? 0 { faults.append("\(path): too short") }
    case .number(let number):
      if number < schema["minimum"]?.number ?? -.infinity || number > schema["maximum"]?.number ?? .infinity {
        faults.append("\(path): out of range")
      }
    case .list(let items):
      if Double(items.count) < schema["minItems"]?.number ?? 0 { faults.append("\(path): too few") }
      if let form = schema["items"] {
        for (index, item) in items.enumerated() { faults += self.faults(item, form, at: "\(path)[\(index)]") }
      }
    case .object(let parts):
      if Double(parts.count) < schema["minProperties"]?.number ?? 0 { faults.append("\(path): too few keys") }
      for key in schema["required"]?.texts ?? [] where parts[key] == nil { faults.append("\(path): lacks \(key)") }
      for (key, part) in parts.sorted(by: { $0.key < $1.key }) {
        if let form = schema["properties"]?[key] {
          faults += self.faults(part, form, at: "\(path).\(key)")
        } else if schema["additionalProperties"] == .flag(false) {
          faults.append("\(path): unknown key \(key)")
        } else if let form = schema["additionalProperties"] {
          faults += self.faults(part, form, at: "\(path).\(key)")
        }
      }
    case .flag, .nothing: break
    }
    return faults
  }

  private static func matches(_ value: Value, _ type: String) -> Bool {
    switch (value, type) {
    case (.text, "string"), (.number, "number"), (.flag, "boolean"), (.list, "array"), (.object, "object"): true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
