import Language
import Runtime
import TerroirKernel

/// `simulate`: what a study of the open cycle's package would measure in some years, with true effects that are known.
struct SimulateCommand: Command {
  private static let tables = ["outcomes", "participation", "indicator_cards", "truth"]

  let declaration = CommandDeclaration(
    name: "simulate", group: .understanding,
    summary: "outcomes as the open cycle's package and chance would make them, to try what evaluate learns",
    named: [
      ParameterDeclaration("years", .integer, "years after the start, 1 to 30; 5 without"),
      ParameterDeclaration(
        "signal", .number, "how far true effects lie from what was expected, in deviations of it, 0 to 10; 1 without"),
      ParameterDeclaration("table", .choice(tables), "which table; outcomes without"),
    ],
    gives: .table, effects: .givesData,
    examples: [
      .init("simulate years=5", "the outcomes of all towns"),
      .init("simulate table=truth", "the true effects, and what the package expected"),
    ],
    notes: [
      "The seed of the study draws it: set seed 7. Of each kind of own measure the first takes four towns, while half of the",
      "towns stay without any. simulate | write outcomes.csv, then import outcomes.csv as outcomes; the same with",
      "table=participation and table=indicator_cards: then evaluate tells effects that can be held against table=truth.",
      "Nothing of it was measured: its source says simulate.",
    ],
    keywords: ["synthetic data", "generator", "power", "try", "имитация", "сгенерировать"])

  struct Arguments: Decodable {
    let years: Given<Int>?
    let signal: Given<Double>?
    let table: Given<String>?
  }

  func execute(_ call: Call<Arguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let arguments = call.arguments
    let (years, signal) = (arguments.years?.content ?? 5, arguments.signal?.content ?? 1)
    guard (1...30).contains(years) else {
      throw CommandFailure(
        .usage, "parameter", "years is \(years)", at: arguments.years?.span, help: "give 1 to 30 years")
    }
    guard (0...10).contains(signal) else {
      throw CommandFailure(
        .usage, "parameter", "signal is \(signal)", at: arguments.signal?.span, help: "give 0 to 10 deviations")
    }
    let study = try session.openStudy(call.span)
    let state = try session.state(call.span)
    guard let hash = state[.design], let package = try session.artifact(hash, of: study).value as? SupportPackage else {
      throw CommandFailure(
        .failed, "stage-too-early", "cycle \(state.cycle) of \(state.region) has no package to simulate", at: call.span,
        help: "run: cycle")
    }
    let data = try study.data(of: state.region)
    do throws(SimulatedOutcomes.Gap) {
      let made = try SimulatedOutcomes(package, data, years: years, signal: signal, seed: state.seed)
      return .table(made.tables[arguments.table?.content ?? Self.tables[0]] ?? Table())
    } catch {
      let reason: Phrase =
        switch error {
        case .noMeasure: "the package has no own measure whose effect it states"
        case .fewTowns: "the region has fewer than eight towns: nobody would be left to compare with"
        }
      throw CommandFailure(
        .failed, "simulate", reason, at: call.span, help: "package.effects and territories say what there is")
    }
  }
}
