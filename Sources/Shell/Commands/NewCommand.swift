import Foundation
import Language
import TerroirKernel
import Workspace

/// `new DIR region=CODE`: a workspace for a region of one's own.
struct NewCommand: Command {
  let declaration = CommandDeclaration(
    name: "new", group: .workspace, summary: "make a workspace for a region of your own, and open it",
    positional: [
      ParameterDeclaration("DIR", .directory, "a folder that is not there yet, or is empty", required: true)
    ],
    named: [
      ParameterDeclaration("region", .text, "the region's code, such as RU-TYU", required: true),
      ParameterDeclaration("name", .text, "the region's name"),
      ParameterDeclaration(
        "language", .choice(["en", "ru"]), "the language of names and of what is said; without it the session's"),
      ParameterDeclaration("currency", .text, "the currency of budgets and costs, as GBP"),
      ParameterDeclaration(
        "country", .text, "the plugin that brings the country's levels, bodies and budgets, as russia"),
    ], gives: .text, effects: [.writesFiles, .changesSession, .bringsNames, .leftOutOfDryRuns],
    examples: [
      .init("new my-region region=RU-TYU name=\"Tyumen oblast\"", "tables with their headers, ready to fill"),
      .init("new kent region=UKJ4 currency=GBP language=en", "amounts in pounds"),
    ],
    notes: [
      "Fill data/*.csv, then validate; the industries of the method are there already. TABLES.md says what each column takes,",
      "examples/ has a filled row of each table.",
    ])

  struct Arguments: Decodable {
    let dir: Given<String>
    let region: Given<String>
    let name: Given<String>?
    let language: Given<String>?
    let currency: Given<String>?
    let country: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let path = call.arguments.dir.content, region = call.arguments.region.content
    let directory = session.file(path)
    let country = try session.pack(named: call.arguments.country)
    let currency = try Self.currency(call.arguments.currency) ?? country?.country.currency ?? .rouble
    let template = WorkspaceTemplate(
      name: directory.lastPathComponent, region: TerritoryID(region),
      regionName: call.arguments.name?.content ?? region,
      language: call.arguments.language.flatMap { NameLanguage(rawValue: $0.content) } ?? session.language,
      currency: currency, country: country?.plugin)
    do throws(TemplateFailure) {
      try template.write(to: directory)
    } catch {
      throw CommandFailure(error, at: call.arguments.dir.span)
    }
    try session.open(directory, at: call.arguments.dir.span)
    let language = session.language, isAssumed = call.arguments.currency == nil && country == nil
    let another = isAssumed ? language.choose("; currency= names another", "; другую называет currency=") : ""
    return .text(
      language.choose(
        "\(path): fill data/*.csv (territories first; TABLES.md says what each column takes), then: validate\n"
          + "Amounts are in \(currency)\(another).\n",
        "\(path): заполните data/*.csv (сначала territories; что принимает столбец, сказано в TABLES.md), затем: "
          + "validate\nВалюта сумм: \(currency)\(another).\n") + (try session.welcome()))
  }

  /// The currency of a code.
  private static func currency(_ given: Given<String>?) throws(CommandFailure) -> Currency? {
    guard let given else { return nil }
    if Currency.codes.contains(given.content) { return Currency(rawValue: given.content) }
    throw CommandFailure(
      .usage, "value", "\(given.content) is no currency", at: given.span,
      help: "write its ISO 4217 code, such as GBP or EUR",
      suggestions: Suggestions.nearest(to: given.content.uppercased(), in: Currency.codes.sorted()))
  }
}

extension CommandFailure {
  fileprivate init(_ failure: TemplateFailure, at span: Span?) {
    switch failure {
    case .notEmpty(let name):
      self.init(
        .failed, "file-exists", "\(name) is there already and is not empty", at: span,
        help: "give a folder that is not there yet")
    case .unwritable(let name, let reason):
      self.init(.failed, "file", "\(name) cannot be written", at: span, help: reason)
    }
  }
}
