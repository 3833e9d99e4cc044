import Language
import Runtime
import TerroirKernel
import Workspace

extension Session {
  /// What the ids of the region's data and of the open cycle's results are called, in the language of the session.
  func rowNames(at span: Span?) throws(CommandFailure) -> [String: String] {
    let study = try openStudy(span), state = try state(span)
    let data = try study.load(state.region).data
    var names: [String: String] = [:]
    func add(_ id: String, _ name: LocalizedText) { names[id] = name.text(in: language) }
    for row in data.industries { add(row.id.rawValue, row.name) }
    for row in data.territories { add(row.id.rawValue, row.name) }
    for row in data.measures { add(row.id.rawValue, row.name) }
    for row in data.events { add(row.id.rawValue, row.name) }
    for row in data.actors { add(row.id.rawValue, row.name) }
    for row in data.elements { add(row.id.rawValue, row.name) }
    for iteration in [Iteration.strategize, .design, .implement] {
      guard let hash = state[iteration] else { continue }
      let result = told(try artifact(hash, of: study))
      switch result.value {
      case let strategy as Strategy: for row in strategy.clusters { names[row.cluster.rawValue] = row.name.text }
      case let package as SupportPackage: for row in package.measures { names[row.measure.rawValue] = row.name.text }
      case let pilots as PilotProgramme: for row in pilots.pilots { names[row.pilot.rawValue] = row.name.text }
      case let campaign as Campaign: for row in campaign.routes { names[row.route] = row.name?.text }
      case let review as PolicyReview:
        names.merge(indicatorNames(review, result.provenance, of: study.host)) { _, last in last }
      default: break
      }
    }
    return names
  }

  /// A region by its name, with the id that a command takes.
  func regionName(_ id: TerritoryID, at span: Span?) throws(CommandFailure) -> String {
    let study = try openStudy(span), data = try study.load(try state(span).region).data
    let name = data.territories.first { $0.id == id }?.name.text(in: language)
    return name.map { "\($0) (\(id))" } ?? id.rawValue
  }
}
