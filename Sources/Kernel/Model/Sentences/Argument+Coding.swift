extension Sentence.Argument: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, name, id, integer, number, unit, share, money, date, period, list, sentence
  }

  /// An argument as an object whose one key names its type: `{"share": 0.35}`, `{"integer": 3, "unit": "days"}`,
  /// `{"name": {"en": ..., "ru": ...}, "id": ...}`.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    if let value = try members.decodeIfPresent(LocalizedText.self, forKey: .name) {
      self = .name(value, id: try members.decodeIfPresent(String.self, forKey: .id))
    } else if let value = try members.decodeIfPresent(Int.self, forKey: .integer) {
      self = .integer(value, unit: try members.decodeIfPresent(UnitOfMeasure.self, forKey: .unit))
    } else if let value = try members.decodeIfPresent(Double.self, forKey: .number) {
      self = .number(value, unit: try members.decodeIfPresent(UnitOfMeasure.self, forKey: .unit))
    } else if let value = try members.decodeIfPresent(Double.self, forKey: .share) {
      self = .share(value)
    } else if let value = try members.decodeIfPresent(Money.self, forKey: .money) {
      self = .money(value)
    } else if let value = try members.decodeIfPresent(String.self, forKey: .date) {
      self = .date(value)
    } else if let value = try members.decodeIfPresent(String.self, forKey: .period) {
      self = .period(value)
    } else if let value = try members.decodeIfPresent([Self].self, forKey: .list) {
      self = .list(value)
    } else if let value = try members.decodeIfPresent(Sentence.self, forKey: .sentence) {
      self = .sentence(value)
    } else {
      self = .text(try members.decode(String.self, forKey: .text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let value): try members.encode(value, forKey: .text)
    case .name(let value, let id):
      try members.encode(value, forKey: .name)
      try members.encodeIfPresent(id, forKey: .id)
    case .integer(let value, let unit):
      try members.encode(value, forKey: .integer)
      try members.encodeIfPresent(unit, forKey: .unit)
    case .number(let value, let unit):
      try members.encode(value, forKey: .number)
      try members.encodeIfPresent(unit, forKey: .unit)
    case .share(let value): try members.encode(value, forKey: .share)
    case .money(let value): try members.encode(value, forKey: .money)
    case .date(let value): try members.encode(value, forKey: .date)
    case .period(let value): try members.encode(value, forKey: .period)
    case .list(let value): try members.encode(value, forKey: .list)
    case .sentence(let value): try members.encode(value, forKey: .sentence)
    }
  }
}
