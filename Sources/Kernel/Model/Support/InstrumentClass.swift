/// What kind of instrument a support measure is, read from its wording; the key of the declared tables of cost, effect
/// and duration.
public enum InstrumentClass: String, Codable, CaseIterable, Sendable {
  case grant, subsidy, rebate, loan, guarantee, voucher, prize
  case taxIncentive = "tax-incentive"
  case export, promotion
  case platform, institution, space, accelerator, education, event
  case publicSpace = "public-space"
  case coordinator, map, register, act, service

  /// The class of an instrument as the data word it; the first rule that matches decides, `service` where none does.
  public init(instrument: String, isLegal: Bool = false) {
    let text = Array(instrument.lowercased().utf8)
    let match = Self.rules.first { rule in rule.words.contains { text.holds($0.utf8) } }
    if isLegal { self = match?.kind == .register ? .register : .act } else { self = match?.kind ?? .service }
  }

  /// Open platforms and spaces for interaction, which the method prefers over direct subsidy.
  public var opensPlatform: Bool {
    switch self {
    case .platform, .space, .accelerator, .event, .publicSpace, .map, .coordinator, .institution: true
    default: false
    }
  }

  /// More telling words come first: "subsidy for education" is education, "exhibition support" is promotion.
  private static let rules: [(words: [String], kind: InstrumentClass)] = [
    (["online platform"], .platform),
    (["map"], .map),
    (["coordinator"], .coordinator),
    (["public space"], .publicSpace),
    (["education", "university", "school"], .education),
    (["accelerat"], .accelerator),
    (
      [
        "cluster", "coworking", "co-working", "spaces", "premises", "municipal property", "fab lab",
        "capital investment",
      ], .space
    ),
    (["tax"], .taxIncentive),
    (["loan", "microloan"], .loan),
    (["guarantee"], .guarantee),
    (["rebate"], .rebate),
    (["voucher", "card"], .voucher),
    (["register", "catalogue", "list of"], .register),
    (["export"], .export),
    (["exhibition", "promotion", "film commission"], .promotion),
    (["event", "festival", "forum"], .event),
    (["prize", "title"], .prize),
    (["institute", "regional body", "centre"], .institution),
    (["grant", "competit", "budget allocation"], .grant),
    (["subsid"], .subsidy),
    (["standard", "plan", "programme", "act", "law", "strategy", "order", "target"], .service),
  ]
}

extension Array where Element == UInt8 {
  /// Whether the bytes hold others in a row: of the rules' plain words that is whether the text holds them, found without
  /// the general search of texts, which measures are classed by some thousand times a run.
  fileprivate func holds(_ word: String.UTF8View) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return (0...(count - word.count)).contains { start in
      self[start] == first && self[start..<(start + word.count)].elementsEqual(word)
    }
  }
}

extension Measure {
  /// The class of the measure's instrument.
  public var instrumentClass: InstrumentClass { InstrumentClass(instrument: instrument, isLegal: type == .legal) }
}
