internal import TerroirKernel

/// What the first result of a pilot moves, declared by kind of instrument: an indicator of the country's statistics where one
/// sees it, else a count that the towns keep themselves.
///
/// An indicator of the whole economy of a town, such as its organisations or its tourists, does not see a first wave.
enum Outcome: String, CaseIterable {
  case visitors = "event_visitors"
  case projects = "projects_carried_out"
  case supported = "organisations_supported"
  case residents = "residents_of_spaces"
  case guests = "visitors_of_public_spaces"
  case users = "users_of_routes"
  case graduates = "graduates_of_programmes"
  case clients = "organisations_served"
  case buyers = "buyers_met"

  init(_ kind: InstrumentClass) {
    self =
      switch kind {
      case .grant, .prize, .rebate: .projects
      case .subsidy, .voucher, .loan, .guarantee, .taxIncentive: .supported
      case .space: .residents
      case .publicSpace: .guests
      case .event: .visitors
      case .promotion, .export: .buyers
      case .map, .platform, .register: .users
      case .education, .accelerator: .graduates
      case .institution, .coordinator, .service, .act: .clients
      }
  }

  /// The concept of the country's statistics that sees it; nil where it is counted by the towns.
  var concept: IndicatorConcept? { self == .visitors ? .attendance : nil }

  /// Names under which `statistics` may have it, the first that has values counts.
  func names(in country: Country) -> [String] {
    let known = concept.map { country.indicators(of: $0) } ?? []
    return known.isEmpty ? [rawValue] : known
  }

  /// What is counted, in words.
  var told: Sentence { .pilots("counted", ["what": .text(rawValue)]) }
}
