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

  /// What it is, in the languages of the column's meanings.
  public var name: LocalizedText {
    Measure.declaration["beneficiaries"]?.meanings[rawValue] ?? LocalizedText(en: rawValue)
  }
}

/// Who asks for a measure and takes a unit of it, as the column `applicant` of `profiles` has it.
public enum Applicant: String, Codable, CaseIterable, Sendable {
  case organisation, municipality, region, person
}

extension Measure {
  /// An organisation where the row names one, the operator of a place, or nobody; else a town, else the region, which hand on
  /// what a wider level gives them; else persons alone. A level of government that runs a measure of its own works with
  /// organisations.
  public var applicant: Applicant {
    let receivers = Set(beneficiaries)
    if receivers.isEmpty || receivers.contains(where: { $0.isOrganisation || $0 == .operator }) { return .organisation }
    if receivers.contains(.municipality) { return level == .municipal ? .organisation : .municipality }
    if receivers.contains(.region) { return level == .federal ? .region : .organisation }
    return .person
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
