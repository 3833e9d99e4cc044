/// Who may receive a measure, as the column `beneficiaries` of `measures` has it.
public enum Beneficiary: String, Codable, CaseIterable, Sendable {
  case person
  case selfEmployed = "self-employed"
  case soleProprietor = "sole-proprietor"
  case company, nonprofit, institution, museum, theatre, school, craft
  case filmProducer = "film-producer"
  case itCompany = "it-company"
  case `operator`, municipality, region

  /// Whether it is one of the organisations that a list of actors holds; else a public body that hands on what it receives,
  /// the operator of a place, or a person, through whom organisations are reached.
  public var isOrganisation: Bool {
    switch self {
    case .person, .operator, .municipality, .region: false
    case .selfEmployed, .soleProprietor, .company, .nonprofit, .institution, .museum, .theatre, .school, .craft,
      .filmProducer, .itCompany:
      true
    }
  }

  /// Whether it is a level of government, which bears from its budget what is to be added to the means of another level.
  public var isPublic: Bool { self == .municipality || self == .region }

  /// What it is, in the languages of the column's meanings.
  public var name: LocalizedText {
    Measure.declaration["beneficiaries"]?.meanings[rawValue] ?? LocalizedText(en: rawValue)
  }
}

/// What one unit of a measure is, as the column `unit` of `measures` has it.
public enum SupportUnit: String, Codable, CaseIterable, Sendable {
  case grant, subsidy, loan, guarantee, rebate, prize, voucher, taxpayer, project, place, programme, event, stand,
    service
  case space, site, body, post, map, register, document, platform

  /// What it is, in the languages of the column's meanings.
  public var name: LocalizedText { Measure.declaration["unit"]?.meanings[rawValue] ?? LocalizedText(en: rawValue) }
}
