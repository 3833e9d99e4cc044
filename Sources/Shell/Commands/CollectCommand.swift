import Engine
import Foundation
import Language
import Runtime
import TableFiles
import TerroirKernel
import Workspace

/// `collect FILE.xlsx`: the form in which towns write down what the pilots' evaluation needs, and its answers, checked.
struct CollectCommand: Command {
  let declaration = CommandDeclaration(
    name: "collect", group: .understanding,
    summary: "write the form of what towns have to measure before the pilots, or read the filled form back, checked",
    positional: [
      ParameterDeclaration(
        "FILE", .file(endings: ["xlsx"]), "the form; a new one is written, one that is there is read", required: true)
    ],
    gives: .table, effects: [.givesData, .writesFiles, .readsFile],
    examples: [
      .init("collect baseline.xlsx", "writes the form, a row for each town and indicator"),
      .init("collect baseline.xlsx | write measured.json", "what was filled in, as rows of statistics"),
    ],
    notes: [
      "A row is filled in by baseline, period, unit and source; one without baseline is not yet measured, and is counted.",
      "A period has to end before the day in due, which is the last one before the first of the pilots starts.",
      "Every fault is told at once with its row, and nothing is given. import adds the rows to statistics.",
    ],
    keywords: ["form", "baseline", "survey", "measure", "collection", "анкета", "собрать", "замер"])

  struct Arguments: Decodable {
    let file: Given<Value>
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let place = call.arguments.file.value
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    guard let hash = state[.implement],
      let programme = try session.artifact(hash, of: study).value as? PilotProgramme
    else {
      throw CommandFailure(
        .failed, "no-artifact", "cycle \(state.cycle) of \(state.region) has no pilots yet", at: call.span,
        help: "run: implement")
    }
    let form = CollectionForm(programme.collection, pilots: programme.pilots, data: try study.load(state.region).data)
    guard FileManager.default.fileExists(atPath: session.inputFile(place.text).path) else {
      if programme.collection.isEmpty {
        throw CommandFailure(
          .failed, "nothing-to-collect", "no pilot lacks a measurement", at: call.span,
          help: "pilots.evaluation_design has the baselines")
      }
      let file = session.file(place.text)
      try session.refuseOwn(file, place.text, at: place.span)
      try session.refuseNoWorkbook(place.text, at: place.span)
      let bytes: [UInt8]
      do throws(WorkbookWriter.Failure) { bytes = try WorkbookWriter.bytes(of: form.table) } catch {
        throw CommandFailure(.failed, "file", error.message, at: place.span)
      }
      try session.write(Data(bytes), to: file, at: place.span)
      return .table(form.table)
    }
    let file = try session.readable(place)
    // The form says what its columns are: a period is text, whichever one a town writes.
    let texts = form.table.columns.map(\.declaration).filter { $0.type == .text }.map(\.name)
    let query = try await session.reading(file, types: .inferred(kept: texts), at: place.span).query
    let filled = try await session.rows(of: query, at: place.span)
    let (answers, faults) = form.answers(of: filled, file: place.text)
    guard faults.isEmpty else {
      throw CommandFailure(
        .failed, "form", "\(place.text) cannot be taken: \(Phrase.counted(faults.count, "fault"))",
        at: place.span, help: "mend the rows and read it again", details: faults)
    }
    return .table(answers)
  }
}
