import Language
import Runtime
import TerroirKernel

/// What a working group may be asked: a link of the theory of change, a weight among the parameters, or how great a
/// cluster's need is.
struct ElicitedItem: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case effect, weight, need

    /// The word for all of a kind: `elicit FILE about=effects`.
    var plural: String { rawValue + "s" }
  }

  let kind: Kind
  /// A need or model, the verb of a stage, or a cluster.
  let subject: String
  /// An instrument or dimension, a parameter, or a need.
  let object: String
  let meaning: LocalizedText
  /// What the study goes by now; nil where it is unknown.
  let now: Double?
  let low: Double?
  let high: Double?
  let range: ClosedRange<Double>

  var key: [String] { [kind.rawValue, subject, object] }
}

extension Session {
  /// What may be asked of the cycle's package, kind by kind.
  func elicitedItems(at span: Span) throws(CommandFailure) -> [ElicitedItem] {
    let study = try openStudy(span)
    let state = try state(span)
    guard let hash = state[.design], let package = try told(artifact(hash, of: study)).value as? SupportPackage else {
      throw CommandFailure(
        .failed, "no-artifact", "cycle \(state.cycle) of \(state.region) has no package yet", at: span,
        help: "run: design")
    }
    return package.theory.map(ElicitedItem.init) + (try elicitedWeights(at: span))
      + package.needs.map(ElicitedItem.init)
  }

  /// The weights that the strategy ranks clusters by and those that the design values effects by.
  private func elicitedWeights(at span: Span) throws(CommandFailure) -> [ElicitedItem] {
    var items: [ElicitedItem] = []
    for (iteration, head) in [(Iteration.strategize, "priority."), (.design, "weight.")] {
      let inForce = try parametersInForce(iteration, at: span)
      for parameter in try boundStage(iteration, at: span).declaration.parameters where parameter.name.hasPrefix(head) {
        guard case .number(let range) = parameter.kind else { continue }
        let value: Double? =
          switch inForce[parameter.name] ?? parameter.default {
          case .number(let number): number
          case .integer(let number): Double(number)
          default: nil
          }
        items.append(
          ElicitedItem(
            kind: .weight, subject: iteration.verb, object: parameter.name,
            meaning: LocalizedText(en: parameter.description), now: value, low: nil, high: nil, range: range))
      }
    }
    return items
  }
}

extension ElicitedItem {
  fileprivate init(_ link: AppliedLink) {
    let meaning =
      if KPIDimension(rawValue: link.to) != nil {
        LocalizedText(en: "weight of the need in the dimension, 0-1", ru: "вес потребности в измерении, 0-1")
      } else if DevelopmentModel(rawValue: link.from) != nil {
        LocalizedText(
          en: "how far the model takes to the instrument, 0-1", ru: "насколько модели подходит инструмент, 0-1")
      } else {
        LocalizedText(
          en: "part of the need that the instrument can meet, 0-1",
          ru: "доля потребности, которую инструмент закрывает, 0-1")
      }
    self.init(
      kind: .effect, subject: link.from, object: link.to, meaning: meaning, now: link.strength, low: link.low,
      high: link.high, range: 0...1)
  }

  fileprivate init(_ need: NeedRow) {
    let known = NeedRow.declaration["need"]?.meanings[need.need]
    self.init(
      kind: .need, subject: need.cluster.rawValue, object: need.need,
      meaning: LocalizedText(
        en: "part of the need that is unmet, 0-1: \(known?.text(in: .english) ?? need.need)",
        ru: "незакрытая доля потребности, 0-1: \(known?.text(in: .russian) ?? need.need)"),
      now: need.severity, low: need.low, high: need.high, range: 0...1)
  }
}
