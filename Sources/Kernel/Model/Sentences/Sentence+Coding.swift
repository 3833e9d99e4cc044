extension Sentence: Codable {
  private enum CodingKeys: String, CodingKey { case id, arguments, evidence, text, translated }

  /// A sentence as `{"id": ..., "arguments": {...}, "text": ...}`; a plain text is taken as a literal one.
  ///
  /// Where the decoder carries a ``SentenceTeller``, the text is told anew in its language.
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
    if let teller = decoder.userInfo[.sentences] as? SentenceTeller { text = teller.text(of: self) }
  }

  /// Where the encoder carries a ``SentenceTeller``, the text is told anew in its language.
  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    let teller = encoder.userInfo[.sentences] as? SentenceTeller
    try members.encode(teller?.text(of: self) ?? text, forKey: .text)
    guard let id else {
      try members.encode(false, forKey: .translated)
      return
    }
    try members.encode(id, forKey: .id)
    try members.encode(arguments, forKey: .arguments)
    if !evidence.isEmpty { try members.encode(evidence, forKey: .evidence) }
  }
}

extension CodingUserInfoKey {
  /// The ``SentenceTeller`` that gives sentences their text while they are coded.
  public static let sentences = CodingUserInfoKey(sentenceTellerOf: "terroir.sentences")

  private init(sentenceTellerOf name: String) {
    // The initialiser refuses no text.
    guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("\(name) is a key") }
    self = key
  }
}
