import TerroirKernel
import TerroirMethods

/// What a person must know of the register, or of the list of actors that stands in its place.
enum RegisterFindings {
  static func rows(_ basis: AuditBasis, _ panel: RegisterPanel?) -> [Finding] {
    guard let panel else { return list(basis) }
    return told(basis, panel) + origin(basis, panel) + years(panel)
      + lackedYears(basis, panel) + absent(basis, panel) + notices(basis)
  }

  /// Without a register: what the actors are.
  private static func list(_ basis: AuditBasis) -> [Finding] {
    let special = basis.actors.filter { !basis.servesAll($0) && !$0.industries.isEmpty }
    if special.isEmpty { return [] }
    return [
      Finding(
        .note, "industries.lq",
        .audit(
          "list.told",
          [
            "actors": .integer(special.count), "links": .integer(special.reduce(0) { $0 + $1.industries.count }),
          ]), hint: .audit("list.hint"))
    ]
  }

  /// The industries without a quotient of the list, by the reason.
  static func gaps(_ profile: IdentityProfile) -> [Finding] {
    let lacking = profile.industries.filter { $0.unit == nil && $0.lqGap != nil }
    var reasons: [Sentence] = []
    for reason in lacking.compactMap(\.lqGap) where !reasons.contains(reason) { reasons.append(reason) }
    return reasons.map { reason in
      let rows = lacking.filter { $0.lqGap == reason }
      return .notAssessed(
        "industries.lq", because: .audit("lq.gap", ["reason": .sentence(reason), "count": .integer(rows.count)]),
        evidence: rows.map(\.industry.rawValue), hint: .audit("lq.gap.hint"))
    }
  }

  /// What the register has of industries of which the list has little or nothing; an empty list where it has none.
  static func amounts(
    of industries: [IndustryID], _ profile: IdentityProfile, _ basis: AuditBasis
  ) -> Sentence.Argument {
    let wanted = Set(industries)
    return .list(
      profile.industries.compactMap { row -> Sentence.Argument? in
        guard wanted.contains(row.industry), let unit = row.unit, let value = row.value, value > 0 else { return nil }
        return .sentence(
          .audit(
            "register.has",
            [
              "industry": basis.index.named(row.industry), "value": .integer(Int(clamped: value.rounded())),
              "unit": .text(unit.rawValue),
            ]))
      })
  }

  /// Where no industry is a niche: the one that comes nearest, and how far chance gives as much.
  static func niche(_ basis: AuditBasis, _ profile: IdentityProfile) -> [Finding] {
    guard !profile.position.contains(where: { $0.kind == .niche }) else { return [] }
    let compared = profile.industries.filter { $0.leadP != nil && ($0.lq ?? 0) > 1 }
    guard let first = compared.min(by: { ($0.leadP ?? 1, $0.industry) < ($1.leadP ?? 1, $1.industry) }),
      let lq = first.lq, let low = first.lqLow, let high = first.lqHigh, let chance = first.leadP
    else { return [] }
    return [
      Finding(
        .note, "position.niche",
        .audit(
          "niche.none",
          [
            "industry": basis.index.named(first.industry), "lq": .number(lq), "low": .number(low),
            "high": .number(high),
            "chance": .share(chance), "all": .integer(profile.industries.count { $0.leadP != nil }),
            "why": .text(chance > Position.chance ? "chance" : lacking(first, basis)),
          ]), evidence: [first.industry.rawValue])
    ]
  }

  /// Which of the cut-offs of a niche keeps a lead out that is no chance: its size, the links with identity, or both.
  private static func lacking(_ row: IndustryRow, _ basis: AuditBasis) -> String {
    // Of a list without amounts no size is asked.
    let isSmall = row.unit != nil && (row.lq ?? 0) < basis.stage.nicheQuotient
    let isUnlinked = (row.identityShare ?? 0) < basis.stage.significanceMedium
    return isSmall ? isUnlinked ? "both" : "size" : "links"
  }

  private static func told(_ basis: AuditBasis, _ panel: RegisterPanel) -> [Finding] {
    guard let source = basis.data.registerSource else { return [] }
    return [
      Finding(
        .note, "register",
        .audit(
          "register.told",
          [
            "basis": .sentence(panel.told), "rows": .integer(source.rows),
            "creative": .integer(source.creativeCodes), "codes": .integer(source.codes),
            "crosswalk": .text(source.crosswalk),
          ]))
    ]
  }

  /// A region without rows of its own is the sum of its towns.
  private static func origin(_ basis: AuditBasis, _ panel: RegisterPanel) -> [Finding] {
    guard case .sum(let count, let all)? = panel.economy.origin(basis.region.id, panel.year) else { return [] }
    return [
      Finding(
        count < all ? .warning : .note, "register",
        .audit(
          "register.sum",
          ["place": basis.index.named(basis.region.id), "count": .integer(count), "all": .integer(all)]),
        evidence: [basis.region.id.rawValue], hint: count < all ? .audit("register.sum.hint") : nil)
    ]
  }

  private static func years(_ panel: RegisterPanel) -> [Finding] {
    guard let last = panel.economy.years.last,
      last > panel.year
        || panel.economy.referenceFigure(.allActivity, panel.year) == nil
    else { return [] }
    let isNone = panel.economy.referenceFigure(.allActivity, panel.year) == nil
    return [
      Finding(
        .warning, "register",
        .audit(
          "register.year",
          [
            "last": .period("\(last)"), "year": .period("\(panel.year)"), "none": .flag(isNone),
            "reference": .sentence(panel.reference),
          ]), hint: .audit("register.year.hint"))
    ]
  }

  /// Years that the register has of others and not of the region: those after its last are why figures are older, and those
  /// between its years are passed over.
  private static func lackedYears(_ basis: AuditBasis, _ panel: RegisterPanel) -> [Finding] {
    let own = Set(panel.economy.years)
    guard let first = own.min() else { return [] }
    let others = Set(basis.data.register.filter { $0.unit == panel.economy.unit }.map(\.year))
    let lacking = others.filter { $0 > first && !own.contains($0) }.sorted()
    if lacking.isEmpty { return [] }
    return [
      Finding(
        .warning, "register",
        .audit(
          "register.lacked-years",
          [
            "place": basis.index.named(basis.region.id), "years": .list(lacking.map { .period("\($0)") }),
            "year": .period("\(panel.year)"), "later": .flag((lacking.last ?? 0) > panel.year),
          ]), evidence: [basis.region.id.rawValue], hint: .audit("register.lacked-years.hint"))
    ]
  }

  /// Pairs of a place and an industry that no row names.
  private static func absent(_ basis: AuditBasis, _ panel: RegisterPanel) -> [Finding] {
    let places =
      [basis.region.id] + panel.economy.places(.municipal, panel.year).filter { basis.index.isInRegion($0) }
    let lacking = places.reduce(0) { sum, place in
      sum + panel.industries.count { panel.economy.figure(place, $0, panel.year) == nil }
    }
    if lacking == 0 { return [] }
    return [
      Finding(
        .note, "register",
        .audit(
          "register.absent",
          [
            "absent": .integer(lacking), "all": .integer(places.count * panel.industries.count),
            "organisations": .flag(basis.data.registerSource?.isOrganisations ?? false),
          ]))
    ]
  }

  private static func notices(_ basis: AuditBasis) -> [Finding] {
    (basis.data.registerSource?.notices ?? []).map { notice in
      let isLost = notice.kind == .unknownCode || notice.kind == .unknownTerritory
      return Finding(
        isLost ? .warning : .note, "register.\(notice.kind.rawValue)",
        .audit(
          "register.notice",
          [
            "kind": .text(notice.kind.rawValue), "count": .integer(notice.count), "rows": .integer(notice.rows),
            "examples": .texts(notice.examples),
          ]), hint: isLost ? .audit("register.notice.hint", ["kind": .text(notice.kind.rawValue)]) : nil)
    }
  }
}
