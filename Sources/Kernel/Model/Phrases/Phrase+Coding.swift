/// A bare text where it has no arguments, as programs in other languages write it; else
/// `{"template": "no unit {0}", "arguments": ["kasli", 3, {"template": ...}]}`.
extension Phrase: Codable {
  private enum CodingKeys: String, CodingKey { case template, arguments }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(verbatim: text)
      return
    }
    let members = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      template: try members.decode(String.self, forKey: .template),
      try members.decodeIfPresent([Argument].self, forKey: .arguments) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    if arguments.isEmpty {
      var value = encoder.singleValueContainer()
      return try value.encode(template)
    }
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(template, forKey: .template)
    try members.encode(arguments, forKey: .arguments)
  }
}

extension Phrase.Argument: Codable {
  private enum CodingKeys: String, CodingKey { case sentence, name }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let members = try? decoder.container(keyedBy: CodingKeys.self), members.contains(.sentence) {
      self = .sentence(try members.decode(Phrase.self, forKey: .sentence))
    } else if let members = try? decoder.container(keyedBy: CodingKeys.self), members.contains(.name) {
      self = .name(try members.decode(LocalizedText.self, forKey: .name))
    } else {
      self = .phrase(try value.decode(Phrase.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var value = encoder.singleValueContainer()
      try value.encode(text)
    case .name(let name):
      var members = encoder.container(keyedBy: CodingKeys.self)
      try members.encode(name, forKey: .name)
    case .number(let number):
      var value = encoder.singleValueContainer()
      try value.encode(number)
    case .phrase(let phrase):
      // As an object, since a bare text would be read as one that no language has other words for.
      var members = encoder.container(keyedBy: PhraseKeys.self)
      try members.encode(phrase.template, forKey: .template)
      try members.encode(phrase.arguments, forKey: .arguments)
    case .sentence(let phrase):
      var members = encoder.container(keyedBy: CodingKeys.self)
      try members.encode(phrase, forKey: .sentence)
    }
  }

  private enum PhraseKeys: String, CodingKey { case template, arguments }
}
