/// A value that does not fit what was asked for; in words and with its path once somebody is told of it.
///
/// Not a DecodingError, whose path is made at once: optional and alternative values fail by the thousand and are not told.
struct WireMismatch: Error {
  /// The value, or the container that lacks one.
  let value: WireValue
  let what: What

  enum What {
    case missing(key: String)
    case expected(any Any.Type)
    case short
    case other(String)
  }

  /// Where and what: `clusters[2].name: a text is expected`.
  var text: String {
    let reason =
      switch what {
      case .missing(let key): "\(key) is missing"
      case .expected(let type): "\(Self.word(for: type)) is expected\(value.kind == .null ? ", not null" : "")"
      case .short: "the list is too short"
      case .other(let text): text
      }
    return Self.text(of: reason, at: value.path)
  }

  /// A reason with the path in the answer, without the envelope around it.
  static func text(of reason: String, at path: [any CodingKey]) -> String {
    var text = ""
    for key in path.drop(while: { $0.stringValue == "result" || $0.stringValue == "value" }) {
      text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? key.stringValue : ".\(key.stringValue)")
    }
    return ForeignText.line(text.isEmpty ? reason : "\(text): \(reason)", limit: 400)
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is any FixedWidthInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    case is Bool.Type: "true or false"
    case is any Collection.Type: "a list"
    default: "an object"
    }
  }
}
