import Engine
import Foundation
import Language
import Runtime
import TableFiles
import TerroirKernel
import Workspace

/// `elicit FILE.xlsx`: the form by which a working group states effects, weights and needs.
struct ElicitCommand: Command {
  let declaration = CommandDeclaration(
    name: "elicit", group: .understanding,
    summary: "write the form by which experts state effects, weights and needs; elicit read takes the filled ones",
    positional: [ParameterDeclaration("FILE", .file(endings: ["xlsx"]), "the form, a new file", required: true)],
    named: [
      ParameterDeclaration(
        "about", .choice(ElicitedItem.Kind.allCases.map(\.plural)), "what is asked; all three without it")
    ],
    gives: .table, effects: [.givesData, .writesFiles],
    examples: [
      .init("elicit effects.xlsx about=effects", "a row for each link of the theory of change"),
      .init(
        "elicit everything.xlsx", "the weights of the criteria and of the effects, and the needs of the clusters too"),
    ],
    notes: [
      """
      An expert writes low, likely and high into the rows that he knows of, and once expert, group and date; the others \
      stay empty. Several experts may fill one form, each in rows of his own, or one form each.
      """,
      "now, now_low and now_high are what the study goes by: they are shown so that a judgement may differ from them.",
    ],
    keywords: ["expert", "judgement", "survey", "form", "working group", "эксперт", "оценка", "анкета", "опрос"])

  struct Arguments: Decodable {
    let file: Given<Value>
    let about: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let place = call.arguments.file.value
    let items = try session.elicitedItems(at: call.span).filter { item in
      call.arguments.about.map { $0.content == item.kind.plural } ?? true
    }
    let file = session.file(place.text)
    try session.refuseOwn(file, place.text, at: place.span)
    try session.refuseNoWorkbook(place.text, at: place.span)
    if FileManager.default.fileExists(atPath: file.path) {
      throw CommandFailure(
        .failed, "exists", "\(place.text) is there already, and may hold answers", at: place.span,
        help: "elicit read \(place.text) takes its answers; give another name for a new form")
    }
    let table = ElicitationForm(items: items).table(in: session.language)
    let bytes: [UInt8]
    do throws(WorkbookWriter.Failure) { bytes = try WorkbookWriter.bytes(of: table) } catch {
      throw CommandFailure(.failed, "file", error.message, at: place.span)
    }
    try session.write(Data(bytes), to: file, at: place.span)
    return .table(table)
  }
}

/// `elicit read FILE...`: the answers of experts, checked and pooled.
struct ElicitReadCommand: Command {
  private enum Answer: String, CaseIterable {
    case theory, weights, needs, agreement, judgements
  }

  let declaration = CommandDeclaration(
    name: "elicit read", group: .understanding,
    summary: "the answers of experts in filled forms, checked and pooled, with how far they agree",
    positional: [
      ParameterDeclaration(
        "FILE", .file(endings: ["xlsx", "csv", "ods"]), "filled forms", required: true, repeats: true)
    ],
    named: [
      ParameterDeclaration(
        "give", .choice(Answer.allCases.map(\.rawValue)), "which table; theory without it")
    ],
    gives: .table, effects: [.givesData, .readsFile],
    examples: [
      .init("elicit read effects.xlsx", "rows of theory, the pool where anybody judged"),
      .init("elicit read effects.xlsx | write judged.json", "with their agreement; import takes a csv as theory"),
    ],
    notes: [
      """
      Each expert's low, likely and high are a triangular distribution; the pool is their mean, each expert counting alike \
      (Stone 1961; Clemen and Winkler 1999). strength is its median, low and high its 5% and 95%.
      """,
      """
      kendall_w is the agreement on the order of what all experts judged, from 0 to 1; half of the experts lie between the \
      quartiles. help opinion-pool has the formulas.
      """,
      """
      give=weights has the commands that set the weights, give=needs the judged needs beside what the data show, which \
      design does not take; give=agreement every item, give=judgements every answer.
      """,
      "Every fault of every file is told at once with its row, and nothing is given.",
    ],
    keywords: ["expert", "pool", "agreement", "kendall", "delphi", "эксперт", "согласие", "оценка"])

  struct Arguments: Decodable {
    let file: Given<[String]>
    let give: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let items = try session.elicitedItems(at: call.span)
    var forms: [(file: String, table: Table)] = []
    let given = call.arguments.file.value
    let places = if case .list(let values) = given.kind { values } else { [given] }
    for place in places {
      let file = try session.readable(place)
      let query = try await session.reading(file, types: .inferred(), at: place.span).query
      forms.append((place.text, try await session.rows(of: query, at: place.span)))
    }
    let (answers, faults) = ElicitationForm(items: items).answers(in: forms)
    guard faults.isEmpty else {
      throw CommandFailure(
        .failed, "form",
        forms.count == 1
          ? "the form cannot be taken: \(Phrase.counted(faults.count, "fault"))"
          : "the forms cannot be taken: \(Phrase.counted(faults.count, "fault"))",
        at: given.span, help: "mend the rows and read them again", details: faults)
    }
    let pooled = PooledAnswers(items, answers)
    return switch Answer(rawValue: call.arguments.give?.content ?? "") ?? .theory {
    case .theory: .table(pooled.theory)
    case .weights: .table(pooled.weights)
    case .needs: .table(pooled.needs)
    case .agreement: .table(pooled.agreement)
    case .judgements: .table(pooled.judgements)
    }
  }
}
