import Language
import Runtime
import TerroirKernel
import Workspace

/// `offers ACTOR`: the single window: every measure of any level that an actor may apply for.
struct OffersCommand: Command {
  let declaration = CommandDeclaration(
    name: "offers", group: .understanding,
    summary: "every measure of any level that an actor may apply for: rule, amount, whom to turn to, what is missing",
    positional: [ParameterDeclaration("ACTOR", .key(of: "actors"), "id of an actor", required: true)],
    named: [
      ParameterDeclaration("period", .text, "year, month or other period; without it, the latest year of a measure")
    ],
    gives: .table, effects: .givesData,
    examples: [
      .init("offers podnos-urala", "what the tray workshop may apply for"),
      .init("offers podnos-urala period=2027", "in another year"),
    ],
    notes: [
      "Who may receive is read from beneficiaries of measures and the kind of the actor: its legal form is not in the data.",
      "receivers_not_told are measures in its place and for its industries whose row does not say who may receive them.",
      "Whom to turn to is what the package says, where the study has one.",
      "Acts and measures of the method's table are nothing to apply for. Dates of calls are not in the data.",
    ],
    keywords: ["single window", "apply", "grant", "eligible", "support", "одно окно", "заявка"])

  struct Arguments: Decodable {
    let actor: Given<String>
    let period: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let region = try session.state(call.span).region
    var data = try study.load(region).data
    data.country = try session.country(at: call.span)
    let given = call.arguments.actor
    guard let actor = data.actors.first(where: { $0.id.rawValue == given.content }) else {
      throw CommandFailure(
        .failed, "unknown-actor", "there is no actor \(given.content) in the data", at: given.span,
        help: "actors | select id name_en lists them",
        suggestions: Suggestions.nearest(to: given.content, in: data.actors.map(\.id.rawValue)))
    }
    let period = try data.period(of: call.arguments.period)
    let index = RegionalIndex(data)
    let package = index.isInRegion(actor.territory) ? try package(in: session, call.span, study) : nil
    let offers = index.offers(to: actor, in: period, package: package)
    let unknown = index.openToUnknown(near: actor, in: period)
    var notes = [Table.Note("period", .text(period.description))]
    if !unknown.isEmpty {
      notes.append(Table.Note("receivers_not_told", .text(unknown.map(\.id.rawValue).joined(separator: ", "))))
    }
    return .table(Self.table(offers, index, notes, session.language, study.host.teller(session.language)))
  }

  /// The open cycle's package, which names who carries a measure out; nil where there is none.
  private func package(
    in session: isolated Session, _ span: Span, _ study: Study
  ) throws(CommandFailure) -> SupportPackage? {
    guard let hash = try session.state(span)[.design] else { return nil }
    return try session.artifact(hash, of: study).value as? SupportPackage
  }

  private static func table(
    _ offers: [Offer], _ index: RegionalIndex, _ notes: [Table.Note], _ language: NameLanguage, _ teller: SentenceTeller
  ) -> Table {
    let told = offers.map { index.told($0) }
    func texts(_ sentences: [Sentence?]) -> ColumnValues { .text(sentences.map { $0.map(teller.text(of:)) }) }
    return Table(
      columns: [
        TableColumn(
          Column("measure", .text, "id of the measure", russian: "идентификатор меры", refers: "measures"),
          .text(offers.map(\.measure.id.rawValue))),
        TableColumn(
          Column("name", .text, "the measure", russian: "мера"),
          .text(offers.map { $0.measure.name.text(in: language) })),
        TableColumn(
          Column("level", .text, "level that gives it", russian: "уровень, который её предоставляет"),
          .text(offers.map { index.data.country.word(for: $0.measure.level, in: language) })),
        TableColumn(
          Column("force", .text, "whether it is in force in the period", russian: "действует ли она в этот период"),
          .text(offers.map { $0.force.title(in: language) })),
        TableColumn(
          Column(
            "rule", .text, "by which of its receivers the actor may apply",
            russian: "по какому правилу можно подать заявку"),
          texts(told.map(\.rule))),
        TableColumn(
          Column(
            "amount", .text, "cost of a unit, and limits as the source words them",
            russian: "сумма и пределы словами источника"),
          texts(told.map(\.amount))),
        TableColumn(
          Column("turn_to", .text, "whom to turn to", russian: "к кому обратиться"), texts(told.map(\.provider))),
        TableColumn(
          Column(
            "missing", .text, "what has to be there, or is not known", russian: "чего не хватает или что неизвестно"),
          texts(told.map(\.missing))),
        TableColumn(
          Column(
            "source", .text, "the page or document that states the measure", russian: "страница или документ о мере"),
          .text(offers.map(\.measure.source))),
      ], notes: notes)
  }
}

extension RegionalData {
  /// The period of which measures are told: the one that was given, else the latest year of a measure.
  func period(of given: Given<String>?) throws(CommandFailure) -> Period {
    guard let given else { return .year(measures.compactMap(\.year).max() ?? 2026) }
    guard let period = Period(given.content) else {
      throw CommandFailure(
        .failed, "bad-period", "\(given.content) is no period", at: given.span,
        help: "write 2026, 2026-Q1, 2026-03 or 2026-03-14")
    }
    return period
  }
}
