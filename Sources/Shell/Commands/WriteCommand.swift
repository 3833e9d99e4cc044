import Engine
import Foundation
import Language
import Report
import Runtime
import TerroirKernel
import Workspace

/// `write FILE`: what arrives, in the form that the file's ending names.
struct WriteCommand: Command {
  private static let endings = ["csv", "geojson", "html", "json", "md", "parquet", "tsv"]
  private static let pictures = ["html", "md", "svg", "txt"]

  let declaration = CommandDeclaration(
    name: "write", group: .view,
    summary: "write a table, an artifact or a chart to a file, in the form its ending names",
    positional: [
      ParameterDeclaration("FILE", .file(endings: Self.endings + ["svg", "txt"]), "the file", required: true)
    ],
    flags: [FlagDeclaration("force", "replace a file that was read")],
    takes: [.any], needsInput: true, gives: .any,
    examples: [
      .init("actors | where level == \"regional\" | write regional.csv", "for a spreadsheet"),
      .init("identity | count by layer | plot bar | write layers.svg", "a chart for a page"),
    ],
    notes: [
      "Tables: csv, tsv, json, md, html, parquet, geojson. Artifacts: json, md, html. Charts: svg, html, md, txt.",
      "A file is replaced whole or not at all; one that was read only with --force, the study's own never.",
    ],
    keywords: ["export", "save", "excel", "spreadsheet", "csv", "download", "file", "выгрузить", "сохранить"])

  func execute(_ call: Call, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let path = call.text(0), let place = call.value(0) else {
      throw CommandFailure(.usage, "usage", "write takes a file", at: call.span, help: "profile | write profile.md")
    }
    let file = session.file(path)
    let ending = file.pathExtension.lowercased()
    try session.refuseOwn(file, place)
    if session.hasRead(file), !call.arguments.has("force") {
      throw CommandFailure(
        .failed, "input-file", "\(path) is a file that was read here", at: place.span,
        help: "write elsewhere, or add --force")
    }
    guard let input = call.input else {
      throw CommandFailure(.usage, "type", "write takes a table or an artifact, and nothing arrived", at: call.span)
    }
    switch input {
    case .relation(let query) where ending == "parquet":
      try await session.write(query, parquet: file, at: place.span)
    case .relation, .table:
      let table = try await session.table(of: input, at: call.span)
      if ending == "parquet" {
        try await session.write(try await session.query(from: call), parquet: file, at: place.span)
      } else {
        try session.write(try Self.text(table, ending, at: place), to: file, at: place.span)
      }
    case .artifact(let artifact):
      let region = session.regionName, language = try session.openStudy(call.span).workspace.language
      try session.write(
        try Self.text(artifact, ending, region: region, language: language, at: place), to: file, at: place.span)
    case .chart(let chart): try session.write(try Self.text(chart, ending, at: place), to: file, at: place.span)
    case .text(let text):
      // A schema is a text that is JSON.
      let isJSON = text.hasPrefix("{") && (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
      let endings = (isJSON ? ["json"] : []) + ["md", "txt"]
      guard endings.contains(ending) else { throw Self.unknown(ending, of: "a text", endings, at: place) }
      try session.write(text + "\n", to: file, at: place.span)
    case .nothing:
      throw CommandFailure(.usage, "type", "write takes a table or an artifact, and nothing arrived", at: call.span)
    }
    return .nothing
  }

  private static func text(_ table: Table, _ ending: String, at place: Value) throws(CommandFailure) -> String {
    let formats: [any TableFormat] = [
      CSVOutput(), TSVOutput(), JSONOutput(), MarkdownOutput(), HTMLOutput(), GeoJSONOutput(),
    ]
    guard let format = formats.first(where: { type(of: $0).ending == ending }) else {
      throw unknown(ending, of: "a table", endings, at: place)
    }
    do throws(FormatFailure) {
      return try format.text(table)
    } catch {
      throw CommandFailure(.failed, "format", error.message, at: place.span)
    }
  }

  private static func text(
    _ artifact: AnyArtifact, _ ending: String, region: String, language: NameLanguage, at place: Value
  ) throws(CommandFailure) -> String {
    do {
      switch ending {
      case "json": return String(decoding: artifact.json, as: UTF8.self) + "\n"
      case "md":
        return try Digest.of(artifact.value, region: region, in: language).document(isComplete: true).markdown
      case "html":
        return try Digest.of(artifact.value, region: region, in: language).document(isComplete: true)
          .html(language: language.rawValue)
      default: throw unknown(ending, of: "an artifact", ["html", "json", "md"], at: place)
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.failed, "not-finite", "the artifact holds a number that is not finite", at: place.span)
    }
  }

  private static func text(_ chart: any Chart, _ ending: String, at place: Value) throws(CommandFailure) -> String {
    switch ending {
    case "svg": return chart.svg()
    case "html": return "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n" + chart.svg()
    case "md": return "```text\n\(chart.render())```\n"
    case "txt": return chart.render()
    default: throw unknown(ending, of: "a chart", pictures, at: place)
    }
  }

  private static func unknown(_ ending: String, of what: String, _ known: [String], at place: Value) -> CommandFailure {
    CommandFailure(
      .usage, "ending", ending.isEmpty ? "the file has no ending" : "\(what) cannot be written as .\(ending)",
      at: place.span, help: "\(what) is written as " + known.map { ".\($0)" }.joined(separator: " "))
  }
}
