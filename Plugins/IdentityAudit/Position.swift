import Foundation
import TerroirKernel

/// Table `position`: strengths, weaknesses, niches and the value proposition, each sentence with its evidence.
enum Position {
  static func rows(_ basis: AuditBasis, _ profile: IdentityProfile) -> [PositionRow] {
    strengths(basis, profile) + weaknesses(basis, profile) + niches(basis, profile)
      + valueProposition(basis, profile)
  }

  private static func strengths(_ basis: AuditBasis, _ profile: IdentityProfile) -> [PositionRow] {
    let cells = profile.identity.filter { $0.elements > 0 }.sorted {
      ($1.score, $0.layer.rawValue, $0.component.rawValue) < ($0.score, $1.layer.rawValue, $1.component.rawValue)
    }
    return cells.prefix(2).map { cell in
      let own = profile.elements.filter { $0.component == cell.component && $0.layer == cell.layer }.prefix(4)
      let names = list(own.prefix(3).map(\.name))
      return PositionRow(
        statement: "The \(cell.component.rawValue) \(cell.layer.rawValue) layer carries \(cell.score.percent) of the "
          + "region's recognised identity, with \(names).",
        kind: .strength, strength: min(1, Summary.mean(own.map(\.score))), evidence: own.map(\.element.rawValue))
    }
  }

  private static func weaknesses(_ basis: AuditBasis, _ profile: IdentityProfile) -> [PositionRow] {
    var rows: [PositionRow] = []
    if let concentration = Concentration(basis), concentration.actors > concentration.population + 0.1 {
      rows.append(
        PositionRow(
          statement: "\(basis.text(concentration.capital.name)) holds \(concentration.actors.percent) of the "
            + "municipal actors with \(concentration.population.percent) of the towns' inhabitants.",
          kind: .weakness, strength: min(1, concentration.actors), evidence: [concentration.capital.id.rawValue]))
    }
    let narrow = profile.chain.filter(\.bottleneck)
    let links = ChainLink.allCases.map { link in (link, narrow.filter { $0.link == link }) }
    if let worst = links.max(by: { $0.1.count < $1.1.count }), !worst.1.isEmpty {
      rows.append(
        PositionRow(
          statement: "The culture cycle narrows at \(worst.0.rawValue) in \(worst.1.count) of "
            + "\(Set(profile.chain.map(\.industry)).count) industries with actors.",
          kind: .weakness, strength: Double(worst.1.count) / Double(max(1, narrow.count)),
          evidence: worst.1.map(\.industry.rawValue)))
    }
    let endangered = basis.elements.filter { $0.status == .endangered || $0.status == .lost }
    if !endangered.isEmpty {
      rows.append(
        PositionRow(
          statement: "\(endangered.count) of \(basis.elements.count) identity elements are endangered or lost.",
          kind: .weakness, strength: Double(endangered.count) / Double(basis.elements.count),
          evidence: endangered.map(\.id.rawValue)))
    }
    return rows
  }

  private static func niches(_ basis: AuditBasis, _ profile: IdentityProfile) -> [PositionRow] {
    profile.industries.filter { ($0.lq ?? 0) > 1 && ($0.identityShare ?? 0) >= basis.stage.medium }
      .sorted { (rank($1), $0.industry) < (rank($0), $1.industry) }.prefix(3).map { row in
        let own = profile.elements.filter { $0.industries.contains(row.industry) }.prefix(4)
        let name = basis.index.industries[row.industry].map { basis.text($0.name) } ?? row.industry.rawValue
        return PositionRow(
          statement:
            "\(name): \(((row.lq ?? 0) * 10).rounded() / 10) times the actors expected from the regions in the "
            + "data, rooted in \(list(own.prefix(3).map(\.name))).",
          kind: .niche, strength: min(1, (row.lqLow ?? 0)),
          evidence: [row.industry.rawValue] + own.map(\.element.rawValue))
      }
  }

  private static func rank(_ row: IndustriesRow) -> Double { (row.lq ?? 0) * (row.identityShare ?? 0) }

  private static func valueProposition(_ basis: AuditBasis, _ profile: IdentityProfile) -> [PositionRow] {
    let alive = profile.elements.filter { $0.status == .living || $0.status == .revived }
    // One element per kind, so that the sentence shows breadth, strongest first.
    var kinds: Set<String> = []
    let best = alive.filter { kinds.insert($0.kind).inserted }.prefix(4)
    guard best.count > 1 else { return [] }
    let places = best.prefix(3).map { "\($0.name) (\(basis.index.name($0.territory)))" }
    return [
      PositionRow(
        statement: "\(basis.text(basis.region.name)) offers what no other region of the data has together: "
          + "\(list(places)).",
        kind: .valueProposition, strength: min(1, Summary.mean(best.map(\.score))),
        evidence: best.map(\.element.rawValue))
    ]
  }

  static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.first ?? "" : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }
}

/// Plain summaries of a few numbers.
enum Summary {
  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
