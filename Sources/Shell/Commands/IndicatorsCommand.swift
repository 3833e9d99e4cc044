import Language
import Runtime
import TerroirKernel
import Workspace

/// `indicators [WORD]`: the indicators of `statistics` that stages and extensions read, and those of the data that none does.
struct IndicatorsCommand: Command {
  let declaration = CommandDeclaration(
    name: "indicators", group: .workspace, summary: "which indicators of statistics are read, by which stage, what for",
    positional: [ParameterDeclaration("WORD", .text, "only those that speak of it")], gives: .table,
    effects: .givesData,
    examples: [.init("indicators", "all"), .init("indicators attendance", "those that speak of attendance")],
    notes: [
      "A name that ends with * stands for every one that begins so. rows counts those of the region and its towns."
    ],
    keywords: ["statistics", "vocabulary", "names", "recognised"])

  struct Arguments: Decodable {
    let word: Given<String>?
  }

  private struct Row {
    var indicator: String
    var reader: String
    var part: String
    var use: String
    var source: String?
    var rows: Int
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let study = try session.openStudy(call.span)
    let data = try study.load(try session.state(call.span).region).data
    let index = RegionalIndex(data)
    let counts = Dictionary(
      data.statistics.filter { index.isInRegion($0.territory) }.map { ($0.indicator, 1) }, uniquingKeysWith: +)
    let country = try session.country(at: call.span)
    let readers = session.indicatorReaders(of: study.host, in: country)
    var rows = readers.flatMap { reader in
      reader.uses.map { use in
        Row(
          indicator: use.name, reader: reader.id, part: reader.part, use: use.use,
          source: use.source, rows: counts.reduce(0) { $0 + (use.reads($1.key) ? $1.value : 0) })
      }
    }
    let names = Set(data.statistics.map(\.indicator))
    for name in names where !readers.contains(where: { $0.uses.contains { $0.reads(name) } }) {
      rows.append(Row(indicator: name, reader: "", part: "", use: "no stage reads it", rows: counts[name] ?? 0))
    }
    rows.sort { ($0.indicator, $0.part, $0.reader, $0.use) < ($1.indicator, $1.part, $1.reader, $1.use) }
    if let word = call.arguments.word {
      let wanted = word.content.lowercased()
      let found = rows.filter { "\($0.indicator) \($0.reader) \($0.use)".lowercased().contains(wanted) }
      guard !found.isEmpty else {
        throw CommandFailure(
          .failed, "unknown-indicator", "no stage reads an indicator \(word.content), and the data have none",
          at: word.span, help: "indicators lists all",
          suggestions: Suggestions.nearest(to: word.content, in: Set(rows.map(\.indicator)).sorted()))
      }
      rows = found
    }
    return .table(
      Table(columns: [
        TableColumn(Column("indicator", .text, "its name in statistics"), .text(rows.map(\.indicator))),
        TableColumn(Column("reader", .text, "stage or extension that reads it"), .text(rows.map(\.reader))),
        TableColumn(Column("part", .text, "stage or kind of extension"), .text(rows.map(\.part))),
        TableColumn(Column("use", .text, "what for"), .text(rows.map(\.use))),
        TableColumn(Column("source", .text, "the page that says what it is"), .text(rows.map(\.source))),
        TableColumn(
          Column("rows", .integer, unit: .count, "rows of the region and its towns"), .integer(rows.map(\.rows))),
      ]))
  }
}
