import TerroirKernel

/// The sentences of a cluster, made of its own elements, towns and actors.
struct Wording {
  private let group: Group
  private let basis: StrategyBasis

  init(_ group: Group, _ basis: StrategyBasis) {
    self.group = group
    self.basis = basis
  }

  private var lead: String { group.industries.first.map(basis.name) ?? "" }
  private var strongest: [String] { group.elements.prefix(3).map(basis.name) }
  private var towns: String { Self.list(group.territories.prefix(3).map(basis.index.name)) }

  var name: String { "\(lead): \(Self.list(Array(strongest.prefix(2))))" }

  func targetImage(_ model: DevelopmentModel) -> String {
    let own = Self.list(strongest)
    return switch model {
    case .dynamicConservation:
      "\(own) practised, shown and handed on in \(towns), and earning their living today"
    case .transformation:
      "\(lead) that turns \(own) into new products and experiences in \(towns)"
    case .generation:
      "\(lead) that gives \(towns) a new meaning and draws on \(own)"
    }
  }

  var valueProposition: String {
    let known = group.elements.filter {
      let recognition = basis.index.elements[$0]?.recognition
      return recognition == .world || recognition == .national
    }
    let fame = known.isEmpty ? "" : ", \(known.count) of them known in the country or the world"
    let unlike = group.elements.filter { (basis.scores[$0]?.distinctiveness ?? 0) > 0 }
    let own =
      unlike.isEmpty
      ? ""
      : "; \(Self.list(unlike.prefix(2).map(basis.name))) \(unlike.count == 1 ? "is" : "are") of a kind rarer among the peers in the data"
    return
      "\(Self.count(group.elements.count, "identity element"))\(fame) in \(Self.count(group.territories.count, "town")), "
      + "with \(Self.count(group.actors.count, "actor")) and \(Self.count(group.events.count, "event"))\(own)"
  }

  static func list(_ names: [String]) -> String {
    names.count < 2 ? names.first ?? "" : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
