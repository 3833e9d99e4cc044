import Language
import TerroirKernel
import Workspace

extension Session {
  /// The currency of the open workspace; nil where none is open.
  var ownCurrency: Currency? { (try? openStudy(nil))?.workspace.settings.exchange.currency }

  /// The parameter that the bound stage declares under `name`; what is misspelt is told where it stands. A type of town
  /// is `second-tier` in the data and `second_tier` in a parameter: either is taken.
  func parameter(
    _ name: String, of iteration: Iteration, at span: Span?
  ) throws(CommandFailure) -> Parameter {
    let stage = try boundStage(iteration, at: span)
    let parameters = stage.declaration.parameters
    guard
      let parameter = stage.declaration.parameter(name)
        ?? stage.declaration.parameter(name.replacing("-", with: "_"))
    else {
      throw CommandFailure(
        .usage, "unknown-parameter", "\(stage.declaration.id) has no parameter \(name)", at: span,
        help: parameters.isEmpty ? "it takes none" : "params \(iteration.verb) lists them",
        suggestions: Self.near(to: name, in: parameters.map(\.name)))
    }
    if let family = parameter.family, family.isOpen, let member = family.member(name) {
      let data = try openStudy(span).data(of: try state(span).region)
      if let reason = family.refusal(of: member, in: data) {
        throw CommandFailure(
          .usage, "unknown-parameter", "\(name): \(reason)", at: span, help: "the parameters are \(family.pattern)",
          suggestions: Suggestions.nearest(to: member, in: family.offered(in: data)).map { "\(family.name).\($0)" })
      }
    }
    return parameter
  }

  /// The names of which `name` is the last word, as `high` of `significance.high`; where there are none, the nearest to it.
  static func near(to name: String, in names: [String]) -> [String] {
    let members = names.filter { $0.hasSuffix(".\(name)") }
    return members.isEmpty ? Suggestions.nearest(to: name, in: names) : members
  }
}

extension Language.Value {
  /// The value for `parameter` of a stage or method, within its bounds; `name` is what the person wrote for it.
  ///
  /// - Parameter currency: that of the workspace, in which sums with a sign are taken: `£1,500,000`.
  func parameter(
    _ parameter: Parameter, as name: String, in currency: Currency? = nil
  ) throws(CommandFailure) -> ParameterValue {
    let sum = try sum(for: parameter, as: name, in: currency)
    let given: ParameterValue = if let sum { sum } else { try self.parameter(for: parameter.kind) }
    if let reason = parameter.refusal(of: given) {
      throw CommandFailure(
        .usage, "value", "\(name): \(reason)", at: span, help: "it takes \(parameter.kind.wanted)",
        suggestions: near(parameter.kind))
    }
    return given
  }

  /// The number of a sum that is written with its currency, where the parameter takes money; nil where it is none.
  private func sum(
    for parameter: Parameter, as name: String, in own: Currency?
  ) throws(CommandFailure) -> ParameterValue? {
    let isMoney = parameter.unit == .money || parameter.unit?.currency != nil
    guard isMoney, let own, let sum = written.flatMap(StatedAmount.alone) else { return nil }
    guard sum.currency == nil || sum.currency == own else {
      throw CommandFailure(
        .usage, "value", "\(name): \(text) is in \(sum.currency?.rawValue ?? ""), and this study counts in \(own)",
        at: span,
        help: "give the sum in \(own)")
    }
    return .number(sum.amount)
  }

  private var written: String? {
    switch kind {
    case .word(let text), .string(let text): text
    default: nil
    }
  }

  /// The declared words nearest to the first that is none of them.
  private func near(_ wanted: Parameter.Kind) -> [String] {
    guard case .choice(let words) = wanted else {
      guard case .choices(let words) = wanted else { return [] }
      let given: [String] = if case .list(let items) = kind { items.map(\.text) } else { [text] }
      return given.first { !words.contains($0) }.map { Suggestions.nearest(to: $0, in: words) } ?? []
    }
    return Suggestions.nearest(to: text, in: words)
  }

  /// The value as a stage or method takes it; where texts are wanted, a year is one as well,
  /// `period=2026`, and a word is a list of one: `require=fund`.
  private func parameter(for wanted: Parameter.Kind) throws(CommandFailure) -> ParameterValue {
    switch (wanted, kind) {
    case (.text, .number), (.text, .boolean), (.choice, .number), (.day, .number): return .text(text)
    case (.texts, .list(let items)): return .list(items.map { .text($0.text) })
    case (.texts, .word), (.texts, .string), (.texts, .number), (.choices, .word), (.choices, .string):
      return .list([.text(text)])
    default: return try parameterValue
    }
  }

  private var parameterValue: ParameterValue {
    get throws(CommandFailure) {
      switch kind {
      case .number(let number):
        if number.unit != .percent, let whole = number.integer { return .integer(whole) }
        return .number(number.value)
      case .string(let text), .word(let text): return .text(text)
      case .boolean(let flag): return .boolean(flag)
      case .list(let items):
        var values: [ParameterValue] = []
        for item in items { values.append(try item.parameterValue) }
        return .list(values)
      case .reference, .range:
        throw CommandFailure(.usage, "usage", "a single value or a list is expected here", at: span)
      }
    }
  }
}
