import Foundation
import Runtime
import Synchronization
import TerroirKernel

/// Checks of how a plugin takes what it should not be given, and of how it stops.
extension ConformanceKit {
  /// Input that is not as it should be gives a typed error or a finite result.
  @Sendable func malformedInput(_ subject: ConformanceSubject) async -> ConformanceCheck {
    var faults: [Phrase] = []
    var refusals = 0
    let variants = input.malformed
    for variant in variants {
      switch await attempt(subject, on: variant.input, subject.light) {
      case .gave(let given) where given.bytes == nil:
        faults.append("\(variant.name): the result holds a number that is not finite")
      case .gave: continue
      case .refused(.plugin(let reason, _)): faults.append("\(variant.name): \(reason)")
      case .refused(.cancelled): faults.append("\(variant.name): it says that it was cancelled")
      case .refused: refusals += 1
      }
    }
    return ConformanceCheck(
      subject.name, "", against: faults,
      passed: "\(variants.count) cases: \(refusals) refused with a reason, the others give a result")
  }

  /// Each parameter takes its default, each of its words, and an end of its range; the other end may be at odds with
  /// the defaults of the others.
  @Sendable func parameters(_ subject: ConformanceSubject) async -> ConformanceCheck {
    // Members of an open family are ids of a person's own data, or years: there is none to try.
    let parameters = subject.declaration.parameters.filter { !$0.isOpenFamily }
    if parameters.isEmpty { return ConformanceCheck(subject.name, "", .skipped, "it takes none") }
    var faults: [Phrase] = []
    var taken = 0
    var atOdds: [Phrase] = []
    for parameter in parameters {
      let sure = await refusals(of: parameter.sureValues, for: parameter, by: subject)
      let ends = await refusals(of: parameter.ends, for: parameter, by: subject)
      taken += parameter.sureValues.count + parameter.ends.count - sure.count - ends.count
      faults += sure
      if ends.count == parameter.ends.count { faults += ends } else { atOdds += ends }
    }
    let rest: Phrase = atOdds.isEmpty ? "" : "; beside the other defaults not: \(atOdds.joined(by: "; "))"
    let passed: Phrase =
      parameters.count == 1
      ? "\(taken) values of 1 parameter are taken\(rest)"
      : "\(taken) values of \(parameters.count) parameters are taken\(rest)"
    return ConformanceCheck(subject.name, "", against: faults, passed: passed)
  }

  /// Values outside the declared range, of another type, or of no parameter are refused.
  @Sendable func bounds(_ subject: ConformanceSubject) async -> ConformanceCheck {
    guard subject.iteration != nil else { return ConformanceCheck(subject.name, "", .skipped, "it takes none") }
    var faults: [Phrase] = []
    var tried: [(name: String, value: ParameterValue)] = [("no-such-parameter", .integer(1))]
    for parameter in subject.declaration.parameters where !parameter.isOpenFamily {
      tried += parameter.inadmissible.map { (parameter.name, $0) }
    }
    for (name, value) in tried {
      guard case .refused(.invalidParameter) = await attempt(subject, [name: value]) else {
        faults.append("\(name)=\(value) is taken")
        continue
      }
    }
    return ConformanceCheck(subject.name, "", against: faults, passed: "\(tried.count) bad values are refused")
  }

  /// A run that is cancelled ends soon.
  @Sendable func cancellation(_ subject: ConformanceSubject) async -> ConformanceCheck {
    switch await cancelled(subject, [:]) {
    case nil:
      let words: Phrase =
        isProcess
        ? "\(Duration.seconds(ProcessLimits.grace).phrase) and was killed: call context.check in loops"
        : "\(timeout.phrase): call checkCancellation in loops"
      return ConformanceCheck(subject.name, "", .failed, "a cancelled run had not ended after \(words)")
    case .refused(.cancelled): return ConformanceCheck(subject.name, "", .passed, "a cancelled run stops")
    case .gave: return ConformanceCheck(subject.name, "", .passed, "a cancelled run ends within \(timeout.phrase)")
    case .refused(let failure):
      return ConformanceCheck(subject.name, "", .failed, "a cancelled run says: \(failure.words)")
    }
  }

  private var isProcess: Bool { manifest.kind == .process }

  /// The values of its own range that the stage does not take, with its reasons. The runs are cancelled before they
  /// start, so that a great number of draws costs nothing; but a process is only asked in a run that is not.
  private func refusals(
    of values: [ParameterValue], for parameter: Parameter, by subject: ConformanceSubject
  ) async -> [Phrase] {
    var refused: [Phrase] = []
    for value in values {
      let values = subject.light.merging([parameter.name: value]) { _, given in given }
      let ended = isProcess ? await attempt(subject, values) : await cancelled(subject, values)
      guard case .refused(.invalidParameter(_, let reason, _)) = ended else { continue }
      refused.append("\(parameter.name)=\(value) is refused: \(reason)")
    }
    return refused
  }

  /// How a run ends that is cancelled at once, or as soon as its process was asked; nil where it does not end in time.
  private func cancelled(_ subject: ConformanceSubject, _ parameters: [String: ParameterValue]) async -> Attempt? {
    let timeout = timeout
    let first = FirstAnswer()
    let (asked, asking) = AsyncStream<Never>.makeStream()
    let events = CallEvents(onSent: { asking.finish() }, onKilled: { first.give(nil) })
    let run = Task {
      first.give(await CallEvents.$current.withValue(events) { await attempt(subject, parameters) })
      asking.finish()
    }
    if isProcess { for await _ in asked {} }
    run.cancel()
    let watch = Task {
      try? await Task.sleep(for: timeout)
      first.give(nil)
    }
    let answer = await first.answer
    watch.cancel()
    return answer
  }
}

/// The answer that comes first; later ones are dropped.
private final class FirstAnswer: Sendable {
  private struct State {
    var answer: ConformanceKit.Attempt??
    var waiting: CheckedContinuation<ConformanceKit.Attempt?, Never>?
  }

  private let state = Mutex(State())

  func give(_ answer: ConformanceKit.Attempt?) {
    let waiting = state.withLock { state -> CheckedContinuation<ConformanceKit.Attempt?, Never>? in
      if state.answer != nil { return nil }
      state.answer = .some(answer)
      defer { state.waiting = nil }
      return state.waiting
    }
    waiting?.resume(returning: answer)
  }

  var answer: ConformanceKit.Attempt? {
    get async {
      await withCheckedContinuation { continuation in
        let known = state.withLock { state -> ConformanceKit.Attempt?? in
          if let answer = state.answer { return answer }
          state.waiting = continuation
          return nil
        }
        if let known { continuation.resume(returning: known) }
      }
    }
  }
}

extension Parameter {
  /// Values that it takes whatever the others are: the default, each word.
  fileprivate var sureValues: [ParameterValue] {
    let words: [ParameterValue] =
      switch kind {
      case .choice(let words): words.map { .text($0) }
      case .choices(let words): [.list(words.map { .text($0) })]
      case .flag: [.boolean(true), .boolean(false)]
      case .number, .integer, .text, .day, .numbers, .texts: []
      }
    return (`default`.map { [$0] } ?? []) + words
  }

  /// The ends of its range.
  fileprivate var ends: [ParameterValue] {
    switch kind {
    case .number(let range): [.number(range.lowerBound), .number(range.upperBound)]
    case .integer(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
    case .choice, .choices, .flag, .text, .day, .numbers, .texts: []
    }
  }

  /// Values that it does not admit.
  fileprivate var inadmissible: [ParameterValue] {
    switch kind {
    case .number(let range):
      [.text("much"), .number(range.upperBound.nextUp), .number(range.lowerBound.nextDown)].filter {
        refusal(of: $0) != nil
      }
    case .integer(let range):
      [.text("many")] + (range.upperBound < .max ? [.integer(range.upperBound + 1)] : [])
        + (range.lowerBound > .min ? [.integer(range.lowerBound - 1)] : [])
    case .choice: [.text("none of these"), .integer(1)]
    case .choices: [.list([.text("none of these")]), .integer(1)]
    case .flag, .text: [.list([])]
    case .day: [.text("2026-02-31"), .integer(1)]
    case .numbers, .texts: [.text("no list")]
    }
  }
}
