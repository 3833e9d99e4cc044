import Foundation
import TerroirKernel

/// What every table of the strategy starts from: the region's rows and what the audit found on them.
struct StrategyBasis {
  let input: StrategyInput
  let stage: ClusterStage
  let seed: UInt64
  let index: RegionalIndex
  let elements: [IdentityElement]
  let actors: [Actor]
  let events: [Event]
  let scores: [ElementID: ElementRow]
  let audited: [IndustryID: IndustryRow]
  let types: [TerritoryID: String]

  var data: RegionalData { input.data }
  var profile: IdentityProfile { input.profile }

  init(_ input: StrategyInput, _ stage: ClusterStage, seed: UInt64) {
    self.input = input
    self.stage = stage
    self.seed = seed
    index = RegionalIndex(input.data)
    elements = index.regionalElements
    events = index.regionalEvents
    let all = input.data.industries.count
    actors = index.regionalActors.filter { all < 2 || $0.industries.count < all }
    scores = Dictionary(input.profile.elements.map { ($0.element, $0) }) { first, _ in first }
    audited = Dictionary(input.profile.industries.map { ($0.industry, $0) }) { first, _ in first }
    types = Dictionary(input.profile.territories.map { ($0.territory, $0.tier) }) { first, _ in first }
  }

  /// The great centres that the stage names, else the country's pack.
  var centres: [TerritoryID] {
    stage.centres.isEmpty ? data.country.centres : stage.centres.map { TerritoryID($0) }
  }

  /// The audit's score of an element, 0-1.
  func score(_ element: ElementID) -> Double { scores[element]?.score ?? 0 }

  /// ln(elements / elements linked with the industry), 0.05 at the least: how much a link with it tells.
  func rarity(of industry: IndustryID) -> Double {
    let linked = elements.count { $0.industries.contains(industry) }
    return max(0.05, log(Double(max(1, elements.count)) / Double(max(1, linked))))
  }

  /// The industries that the audit's position names as niches, in its order: each stands before the elements it rests on.
  var niches: [IndustryID] {
    var found: [IndustryID] = []
    for row in profile.position where row.kind == .niche {
      let named = row.evidence.lazy.map { IndustryID($0) }.first { index.industries[$0] != nil }
      if let named, !found.contains(named) { found.append(named) }
    }
    return found
  }

  /// What the audit found in the region's register of an industry; nil without one.
  func registered(_ industry: IndustryID) -> IndustryRow? { audited[industry].flatMap { $0.unit == nil ? nil : $0 } }

  /// What figures over the list of actors count where the register has no towns, or there is none.
  var listed: Sentence {
    .strategy("growth.listed", ["register": .flag(audited.values.contains { $0.unit != nil })])
  }

  /// The significance that counts for an industry.
  func significance(of industry: IndustryID) -> Significance {
    let paper = index.industries[industry]?.significance ?? .low
    return stage.significance == "data" ? audited[industry]?.significanceData ?? paper : paper
  }
}
