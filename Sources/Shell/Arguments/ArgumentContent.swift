import Language
import TerroirKernel

extension Value: ArgumentContent {
  init(_ value: Value) { self = value }
}

extension String: ArgumentContent {
  init(_ value: Value) { self = value.text }
}

extension PluginID: ArgumentContent {
  init(_ value: Value) { self.init(value.text) }
}

extension Int: ArgumentContent {
  init(_ value: Value) throws(CommandFailure) {
    guard case .number(let number) = value.kind, let whole = number.integer else {
      throw CommandFailure(.usage, "value", "\"\(value.text)\" is not a whole number", at: value.span)
    }
    self = whole
  }
}

extension Double: ArgumentContent {
  init(_ value: Value) throws(CommandFailure) {
    guard case .number(let number) = value.kind else {
      throw CommandFailure(.usage, "value", "\"\(value.text)\" is not a number", at: value.span)
    }
    self = number.value
  }
}

extension Array: ArgumentContent where Element: ArgumentContent {
  /// `[a, b]`, or one value alone.
  init(_ value: Value) throws(CommandFailure) {
    let items = if case .list(let items) = value.kind { items } else { [value] }
    self = []
    for item in items { append(try Element(item)) }
  }
}

extension Iteration: ArgumentContent {
  /// A stage's verb.
  init(_ value: Value) throws(CommandFailure) {
    if let iteration = Iteration(verb: value.text) {
      self = iteration
      return
    }
    let verbs = Iteration.allCases.map(\.verb)
    throw CommandFailure(
      .usage, "unknown-stage", "\(value.text) is not a stage", at: value.span,
      help: "stages are \(verbs.joined(separator: ", "))",
      suggestions: Suggestions.nearest(to: value.text, in: verbs))
  }
}

extension Reference: ArgumentContent {
  /// A bare word such as `profile.industries` is taken apart at its dots.
  init(_ value: Value) {
    if case .reference(let reference) = value.kind {
      self = reference
      return
    }
    let parts = value.text.split(separator: ".").map(String.init)
    self.init(
      name: Identifier(parts.first ?? value.text, span: value.span),
      path: parts.dropFirst().map { .member(Identifier($0, span: value.span)) }, span: value.span)
  }
}
