import TerroirKernel

/// Reads a response into what was asked for; what does not fit is told with its path.
enum AnswerReader {
  /// - Parameter check: looks at the result before it is read.
  static func read<Answer: Decodable>(
    _ message: WireMessage, as type: Answer.Type = Answer.self,
    checking check: (WireValue) throws(WireMismatch) -> Void = { _ in },
    _ failure: (ProcessFailure.Reason) -> CallFailure
  ) throws(CallFailure) -> Answer {
    try message.read { (root) throws(CallFailure) -> Answer in try read(root, check, failure) }
  }

  private static func read<Answer: Decodable>(
    _ root: WireValue, _ check: (WireValue) throws(WireMismatch) -> Void,
    _ failure: (ProcessFailure.Reason) -> CallFailure
  ) throws(CallFailure) -> Answer {
    do {
      if let error = root["error"], error.kind != .null {
        throw refusal(try ErrorMessage(from: error), failure)
      }
      guard let result = root["result"], result.kind != .null else {
        throw failure(.notProtocol("a response has neither result nor error"))
      }
      try check(result)
      return try Answer(from: result)
    } catch let failure as CallFailure {
      throw failure
    } catch let mismatch as WireMismatch {
      throw failure(.wrongAnswer(mismatch.text))
    } catch DecodingError.dataCorrupted(let context) {
      // What a type itself found wrong with its value.
      throw failure(.wrongAnswer(WireMismatch.text(of: context.debugDescription, at: context.codingPath)))
    } catch {
      throw failure(.wrongAnswer(ForeignText.line("\(error)")))
    }
  }

  private static func refusal(
    _ error: ErrorMessage, _ failure: (ProcessFailure.Reason) -> CallFailure
  ) -> CallFailure {
    if error.code == ErrorMessage.cancelled { return .cancelled }
    let text = ForeignText.line(error.message, limit: 400)
    guard error.code == ErrorMessage.refused, let details = error.data else { return failure(.failed(text)) }
    let what = details.what.map { ForeignText.line($0, limit: 400) } ?? Phrase(verbatim: text)
    let hint = details.hint.map { ForeignText.line($0, limit: 400) } ?? "see the plugin's documentation"
    let name = details.name.map { ForeignText.line($0, limit: 60) } ?? "?"
    switch details.kind {
    case "missing_input": return .refused(.missingInput(what: what, hint: hint))
    case "invalid_input": return .refused(.invalidInput(what: what, hint: hint))
    case "invalid_parameter": return .refused(.invalidParameter(name: name, reason: what, hint: hint))
    case "method": return .refused(.method(name: name, reason: what, hint: hint))
    case "infeasible": return .refused(.infeasible(reason: what, hint: hint))
    default: return failure(.failed(text))
    }
  }
}
