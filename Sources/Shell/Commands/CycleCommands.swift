import Language
import Report
import Runtime
import TerroirKernel

/// `cycle`: run what the open cycle lacks.
struct CycleCommand: Command {
  let declaration = CommandDeclaration(
    name: "cycle", group: .stage,
    summary: "run the iterations that the open cycle lacks, and tell each and the whole on a page", gives: .any,
    effects: [.givesData, .changesStudy],
    examples: [.init("cycle", "from where the cycle stands to its review")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    var value: AnyArtifact?
    var pages: [Document] = []
    while let iteration = try session.state(call.span).nextIteration {
      let made = try await session.runStage(iteration, parameters: [:], input: nil, at: call.span)
      if let page = try session.brief(of: made) { pages.append(page) }
      value = made
    }
    pages.append(try session.cycleBrief(at: call.span))
    return value.map { .told($0, pages) } ?? .document(pages[0])
  }
}

/// `next`: close the cycle and open the following one, which starts from the review.
struct NextCommand: Command {
  let declaration = CommandDeclaration(
    name: "next", group: .stage, summary: "close the cycle; the next one starts from its review", gives: .text,
    effects: .changesStudy,
    examples: [.init("next", "after evaluate")])

  func execute(_ call: Call<NoArguments>, in session: isolated Session) async throws(CommandFailure) -> ShellValue {
    let state = try session.state(call.span)
    guard let review = state[.evaluate] else {
      throw CommandFailure(
        .failed, "stage-too-early", "cycle \(state.cycle) of \(state.region) has no review to go on from",
        at: call.span, help: "run: cycle")
    }
    try session.change(call.span) {
      $0.reviews[$0.region] = review
      $0.cycles[$0.region] = $0.cycle + 1
    }
    let (last, next) = (state.cycle, state.cycle + 1)
    return .text(
      session.language.choose(
        "Cycle \(next) of \(state.region) is open; its audit takes the review of cycle \(last).",
        "Открыт цикл \(next), регион \(state.region); его аудит возьмёт обзор цикла \(last)."))
  }
}
