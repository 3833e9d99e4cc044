import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `town TOWN`: the page of one town, for its coordinator.
struct TownCommand: Command {
  let declaration = CommandDeclaration(
    name: "town", group: .understanding,
    summary: "a town's page: what is here, what it decides, pays, receives and hosts, its role, whom to call",
    positional: [ParameterDeclaration("TOWN", .town, "code or name of a town", required: true)],
    named: [
      ParameterDeclaration("period", .text, "year, month or other period; without it, the latest year of a measure")
    ],
    gives: .document, effects: .givesData,
    examples: [
      .init("town irbit", "everything that is known of Irbit"),
      .init("town \"Nizhny Tagil\" period=2027", "by its name, with the measures of another year"),
      .init("town irbit | write irbit.md", "to print or to send"),
    ],
    notes: [
      "It takes the open cycle's profile, strategy, package and pilots as far as they are there, and says which are missing.",
      "Organisations are named, persons never: the data have none. Telephone numbers are not in the data.",
      "What a municipality may apply for follows from the receivers of measures and the industries that are here.",
    ],
    keywords: ["municipality", "coordinator", "city", "page", "город", "муниципалитет", "координатор"])

  struct Arguments: Decodable {
    let town: Given<String>
    let period: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    var data = try study.load(state.region).data
    data.country = try session.country(at: call.span)
    let town = try Self.town(call.arguments.town, in: data, session.language)
    let period = try data.period(of: call.arguments.period)
    var results = TownPage.Results()
    for iteration in [Iteration.audit, .strategize, .design, .implement] {
      guard let hash = state[iteration] else { continue }
      let artifact = session.told(try session.artifact(hash, of: study))
      switch artifact.value {
      case let profile as IdentityProfile: results.profile = profile
      case let strategy as Strategy: results.strategy = strategy
      case let package as SupportPackage:
        results.package = package
        results.currency = artifact.currency
      case let pilots as PilotProgramme: results.pilots = pilots
      default: break
      }
    }
    try Self.check(period, of: call.arguments.period, results.package)
    let page = TownPage(of: town, in: data, period: period, results: results, language: session.language)
    return .document(page.document)
  }

  /// Refuses a period that the years of the package's programme have nothing of.
  private static func check(
    _ period: Period, of given: Given<String>?, _ package: SupportPackage?
  ) throws(CommandFailure) {
    // A year without spending is one of the programme all the same.
    let years = (package?.budgets ?? []).compactMap { Int($0.period) }
    guard let given, let first = years.min(), let last = years.max(),
      period.last < Period.year(first).first || period.first > Period.year(last).last
    else { return }
    throw CommandFailure(
      .failed, "bad-period", "\(given.content) is outside the programme, which is of \(first) to \(last)",
      at: given.span, help: "give a year from \(first) to \(last), or leave period out")
  }

  /// The town of a code, or of a name in either language, in the region under study.
  private static func town(
    _ given: Given<String>, in data: RegionalData, _ language: NameLanguage
  ) throws(CommandFailure) -> Territory {
    let town = try named(given, in: data)
    let index = RegionalIndex(data)
    if index.isInRegion(town.id) { return town }
    func name(_ id: TerritoryID) -> String { index.fullName(id).text(in: language) }
    let home = index.region(of: town.id)
    throw CommandFailure(
      .failed, "other-region",
      "\(name(town.id)) is in \(home.map(name) ?? "no region of the data"), and the study is of \(name(data.region))",
      at: given.span, help: home.map { "run: set region \($0), then: town \(town.id)" } ?? list)
  }

  private static func named(_ given: Given<String>, in data: RegionalData) throws(CommandFailure) -> Territory {
    let word = given.content, towns = data.territories.filter { $0.level == .municipal }
    if let town = towns.first(where: { $0.id.rawValue == word }) { return town }
    let named = towns.filter { [$0.name.en, $0.name.ru].contains { $0?.lowercased() == word.lowercased() } }
    if named.count == 1 { return named[0] }
    if !named.isEmpty {
      throw CommandFailure(
        .failed, "ambiguous-town", "\(word) is the name of \(named.count) towns", at: given.span,
        help: "give the code: \(named.map(\.id.rawValue).joined(separator: ", "))")
    }
    if let place = data.territories.first(where: { place in
      place.id.rawValue == word
        || [place.name.en, place.name.ru].contains { $0?.lowercased() == word.lowercased() }
    }) {
      throw CommandFailure(
        .failed, "no-town", "\(word) is no town: its level is \(place.level.rawValue)", at: given.span,
        help: "give one of its towns: \(list)")
    }
    let known = towns.flatMap { [$0.id.rawValue, $0.name.en, $0.name.ru].compactMap { $0 } }
    throw CommandFailure(
      .failed, "unknown-town", "there is no town \(word) in the data", at: given.span, help: list,
      suggestions: Suggestions.nearest(to: word, in: known))
  }

  private static let list: Phrase = "territories | where level == \"municipal\" | select code name_en lists them"
}
