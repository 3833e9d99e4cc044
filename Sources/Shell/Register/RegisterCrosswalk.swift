import Language
import TerroirKernel
import Workspace

extension Session {
  /// The way from a register's classification to the industries: one that a plugin brings, a list column of `industries`
  /// with its codes, or the ids of the industries themselves.
  ///
  /// Names are compared by their letters and digits alone: `OKVED 2` is `okved2`. A plugin's way is taken where it leads to
  /// an industry of the workspace: of several ways from one classification the one to its own industries.
  func registerCrosswalk(
    _ name: Resource.Named, _ industries: [Industry], at span: Span?
  ) throws(CommandFailure) -> Crosswalk {
    let wanted = Self.bare(name.name)
    let brought = contributions(.classification, of: pluginHost())
    let own = Set(industries.map(\.id))
    let named = brought.filter { Self.bare($0.id) == wanted }
    var foreign: Crosswalk?
    for found in named {
      guard let crosswalk = try crosswalk(of: found, at: span) else { continue }
      if crosswalk.leads(to: own) { return crosswalk }
      foreign = crosswalk
    }
    var fitting: [String] = []
    for found in brought where !named.contains(where: { $0 == found }) {
      guard let crosswalk = try crosswalk(of: found, at: span), crosswalk.leads(to: own) else { continue }
      if Self.bare(crosswalk.system) == wanted { return crosswalk }
      fitting.append(found.id)
    }
    let columns = Set(industries.flatMap(\.codes.keys)).sorted()
    if let column = columns.first(where: { Self.bare($0) == wanted }) {
      return Self.crosswalk(column, industries.map { ($0.id, $0.codes[column] ?? []) })
    }
    if wanted == Self.ownIndustries { return Self.crosswalk(wanted, industries.map { ($0.id, [$0.id.rawValue]) }) }
    if let foreign {
      let industries = Set(foreign.weights.values.flatMap(\.keys)).sorted().map(\.rawValue)
      throw CommandFailure(
        WorkspaceFailure([
          Fault(
            .foreignClassification(name.name, industries: industries, known: (fitting + columns).sorted()),
            at: name.place)
        ]))
    }
    let known = Set(brought.map(\.id) + columns + [Self.ownIndustries]).sorted()
    throw CommandFailure(
      WorkspaceFailure([
        Fault(
          .unknownClassification(name.name, known: known), at: name.place,
          suggestions: Suggestions.nearest(to: wanted, in: known))
      ]))
  }

  /// The way that a plugin brings.
  private func crosswalk(
    of brought: (id: String, plugin: PluginID), at span: Span?
  ) throws(CommandFailure) -> Crosswalk? {
    try contribution(.classification, named: "\(brought.plugin)/\(brought.id)", noun: "classification", at: span)
      .registry.crosswalks[brought.id]
  }

  /// What a register is said to be classified by whose codes are the ids of the industries.
  private static let ownIndustries = "industries"

  private static func bare(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Codes that fall to one industry wholly; one that several industries list is shared out evenly.
  private static func crosswalk(_ system: String, _ codes: [(IndustryID, [String])]) -> Crosswalk {
    var weights: [String: [IndustryID: Double]] = [:]
    for (industry, own) in codes { for code in own { weights[code, default: [:]][industry] = 1 } }
    for (code, industries) in weights where industries.count > 1 {
      weights[code] = industries.mapValues { _ in 1 / Double(industries.count) }
    }
    return Crosswalk(
      declaration: ExtensionDeclaration(id: system, summary: "codes of the table industries"), system: system,
      weights: weights)
  }
}

extension Crosswalk {
  /// Whether a code falls to one of these industries.
  fileprivate func leads(to industries: Set<IndustryID>) -> Bool {
    weights.values.contains { !industries.isDisjoint(with: $0.keys) }
  }
}
