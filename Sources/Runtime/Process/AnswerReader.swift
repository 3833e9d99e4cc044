import Foundation
import TerroirKernel

/// Reads a response into what was asked for; what does not fit is told with its path.
enum AnswerReader {
  static func read<Answer: Decodable>(
    _ line: Data, as type: Answer.Type = Answer.self, _ failure: (ProcessFailure.Reason) -> CallFailure
  ) throws(CallFailure) -> Answer {
    let response: Response<Answer>
    do {
      response = try JSONDecoder().decode(Response<Answer>.self, from: line)
    } catch let error as DecodingError {
      throw failure(.wrongAnswer(describe(error)))
    } catch {
      throw failure(.wrongAnswer(ForeignText.line("\(error)")))
    }
    if let error = response.error { throw refusal(error, failure) }
    guard let result = response.result else {
      throw failure(.notProtocol("a response has neither result nor error"))
    }
    return result
  }

  private static func refusal(
    _ error: ErrorMessage, _ failure: (ProcessFailure.Reason) -> CallFailure
  ) -> CallFailure {
    if error.code == ErrorMessage.cancelled { return .cancelled }
    let text = ForeignText.line(error.message, limit: 400)
    guard error.code == ErrorMessage.refused, let details = error.data else { return failure(.failed(text)) }
    let what = details.what.map { ForeignText.line($0, limit: 400) } ?? text
    let remedy = details.remedy.map { ForeignText.line($0, limit: 400) } ?? "see the plugin's documentation"
    let name = details.name.map { ForeignText.line($0, limit: 60) } ?? "?"
    switch details.kind {
    case "missing_input": return .refused(.missingInput(what: what, remedy: remedy))
    case "invalid_input": return .refused(.invalidInput(what: what, remedy: remedy))
    case "invalid_parameter": return .refused(.invalidParameter(name: name, reason: what, remedy: remedy))
    case "method": return .refused(.method(name: name, reason: what, remedy: remedy))
    case "infeasible": return .refused(.infeasible(reason: what, remedy: remedy))
    default: return failure(.failed(text))
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    let context: DecodingError.Context
    let what: String
    switch error {
    case .keyNotFound(let key, let found): (context, what) = (found, "\(key.stringValue) is missing")
    case .typeMismatch(let type, let found): (context, what) = (found, "\(word(for: type)) is expected")
    case .valueNotFound(let type, let found): (context, what) = (found, "\(word(for: type)) is expected, not null")
    case .dataCorrupted(let found): (context, what) = (found, found.debugDescription)
    @unknown default: return ForeignText.line("\(error)")
    }
    var path = ""
    for key in context.codingPath.drop(while: { $0.stringValue == "result" || $0.stringValue == "value" }) {
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? key.stringValue : ".\(key.stringValue)")
    }
    return ForeignText.line(path.isEmpty ? what : "\(path): \(what)", limit: 400)
  }

  private static func word(for type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is any Collection.Type: "a list"
    default: "an object"
    }
  }
}
