import Language
import Report
import TerroirKernel
import Workspace

/// `plot KIND`: a table as a chart.
struct PlotCommand: Command {
  private enum Kind: String, CaseIterable { case bar, line, scatter, heatmap, network, map, gantt }

  let declaration = CommandDeclaration(
    name: "plot", group: .view, summary: "a table as a chart in the terminal",
    positional: [
      ParameterDeclaration("KIND", .choice(Kind.allCases.map(\.rawValue)), "the chart", required: true)
    ],
    named: [
      ParameterDeclaration("x", .column, "the labels, or the horizontal axis; the first column without it"),
      ParameterDeclaration("y", .column, "the values; the first numeric column without it"),
      ParameterDeclaration("by", .column, "one series, or one row of a heatmap, for each of its values; the label"),
      ParameterDeclaration("size", .column, "the weight of a tie, or what ranks the places of a map"),
    ], takes: [.table], needsInput: true, gives: .chart,
    examples: [
      .init("territories | sort -population | head 8 | plot bar x=code y=population", "the largest towns"),
      .init("ties | plot network", "the best connected actors, and whom to"),
      .init("territories | where level == \"municipal\" | plot map size=population", "the towns where they lie"),
      .init("pilots.pilots | plot gantt by=pilot", "who starts when"),
    ],
    notes: [
      "network takes the ends of a tie as x and y (source and target without them), map longitude and latitude,",
      "gantt the columns start and finish: dates as 2026-03-14 or 2026-03, or numbers. by is the label.",
      "set charts ascii draws with letters; plot ... | write FILE.svg makes a picture.",
    ],
    keywords: [
      "chart", "graph", "diagram", "draw", "picture", "histogram", "map", "timeline", "svg", "график", "карта",
    ])

  struct Arguments: Decodable {
    let kind: Given<String>
    let x: Given<String>?
    let y: Given<String>?
    let by: Given<String>?
    let size: Given<String>?

    /// The column that a key names.
    subscript(key: String) -> Given<String>? {
      switch key {
      case "x": x
      case "y": y
      case "by": by
      case "size": size
      default: nil
      }
    }
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    guard let kind = Kind(rawValue: call.arguments.kind.content) else {
      throw CommandFailure(
        .usage, "value", "plot takes one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))", at: call.span)
    }
    let query = try await session.query(from: call)
    let plot = PlotInput(
      table: try await session.rows(of: query, at: call.span), columns: call.arguments, span: call.span,
      language: session.language)
    let screen = ChartMedium.cells(
      width: session.width ?? 80, rowLimit: session.settings.rows, isASCII: session.settings.charts == .ascii,
      in: session.language)
    let spec =
      switch kind {
      case .bar: try plot.bars(isASCII: screen.isASCII)
      case .line: try plot.points(isLine: true)
      case .scatter: try plot.points(isLine: false)
      case .heatmap: try plot.heatmap()
      case .network: try plot.network()
      case .map: try plot.map()
      case .gantt: try plot.gantt()
      }
    return .chart(Chart(spec, on: screen))
  }
}
