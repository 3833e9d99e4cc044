extension Sentence: Codable {
  private enum CodingKeys: String, CodingKey { case id, arguments, evidence, text, translated }

  /// A sentence as `{"id": ..., "arguments": {...}, "text": ...}`; a plain text is taken as a literal one.
  public init(from decoder: any Decoder) throws {
    guard let members = try? decoder.container(keyedBy: CodingKeys.self) else {
      self = .literal(try decoder.singleValueContainer().decode(String.self))
      return
    }
    id = try members.decodeIfPresent(String.self, forKey: .id)
    arguments = try members.decodeIfPresent([String: Argument].self, forKey: .arguments) ?? [:]
    evidence = try members.decodeIfPresent([String].self, forKey: .evidence) ?? []
    text = try members.decodeIfPresent(String.self, forKey: .text) ?? ""
    if id == nil && !members.contains(.text) {
      throw DecodingError.dataCorruptedError(
        forKey: .id, in: members, debugDescription: "a sentence has an id, or a text of its own")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(text, forKey: .text)
    guard let id else {
      try members.encode(false, forKey: .translated)
      return
    }
    try members.encode(id, forKey: .id)
    try members.encode(arguments, forKey: .arguments)
    if !evidence.isEmpty { try members.encode(evidence, forKey: .evidence) }
  }
}
