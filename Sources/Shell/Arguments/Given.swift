import Language
import TerroirKernel

/// An argument as a command wants it, with the place where it stands.
struct Given<Content: ArgumentContent>: Sendable {
  let content: Content
  let value: Value

  var span: Span { value.span }
  /// What was written; of a quoted text its content.
  var text: String { value.text }
}

extension Given: Decodable {
  init(from decoder: any Decoder) throws {
    guard let value = (decoder as? ArgumentDecoder)?.value else {
      throw CommandFailure(.usage, "usage", "an argument is a value of a command")
    }
    self.init(content: try Content(value), value: value)
  }
}

/// What the value of an argument can be read as.
protocol ArgumentContent: Sendable {
  init(_ value: Value) throws(CommandFailure)
}
