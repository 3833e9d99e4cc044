import Foundation
import Synchronization
package import TerroirKernel
import Workspace

/// A value that a row of the state holds as text.
package protocol StateValue {
  /// Nil where the text is none of such a value.
  init?(row: String)
  var row: String { get }
}

extension ID: StateValue {
  package init?(row: String) { self.init(row) }
  package var row: String { rawValue }
}

extension Int: StateValue {
  package init?(row: String) { self.init(row, radix: 10) }
  package var row: String { "\(self)" }
}

extension UInt64: StateValue {
  package init?(row: String) { self.init(row, radix: 10) }
  package var row: String { "\(self)" }
}

extension StateValue where Self: Codable {
  package init?(row: String) {
    guard let value = try? StateJSON.decoder.decode(Self.self, from: Data(row.utf8)) else { return nil }
    self = value
  }

  package var row: String { ((try? StateJSON.encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }) ?? "" }
}

extension ParameterValue: StateValue {}

/// JSON that holds every value: a number that is not finite is told by its name, so that encoding cannot fail.
private enum StateJSON {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}

/// The rows of one kind of a study's state, by key.
package struct StateRows<Value: StateValue>: Sendable {
  var state: StudyState
  private let kind: StateKey.Kind

  init(_ state: StudyState, _ kind: StateKey.Kind) {
    self.state = state
    self.kind = kind
  }

  package var keys: [String] { state.rows(kind).keys.sorted() }

  package subscript(_ key: String) -> Value? {
    get { state.row(StateKey(kind, key)).flatMap(Value.init(row:)) }
    set { state.set(StateKey(kind, key), newValue?.row) }
  }

  package subscript(_ region: TerritoryID) -> Value? {
    get { self[region.rawValue] }
    set { self[region.rawValue] = newValue }
  }
}

/// The parameters set for each stage, by its verb.
package struct StateParameters: Sendable {
  let state: StudyState

  /// The stage's parameters by name; nil where none is set.
  package subscript(_ verb: String) -> [String: ParameterValue]? {
    let rows = state.rows(.parameter, prefix: verb + ".")
    return rows.isEmpty ? nil : rows.compactMapValues(ParameterValue.init(row:))
  }
}

/// What a command looked at of the state.
final class StateReads: Sendable {
  private let scopes = Mutex<Set<StateScope>>([])

  func note(_ scope: StateScope) { scopes.withLock { _ = $0.insert(scope) } }

  var all: [StateScope] {
    scopes.withLock { $0.sorted { ($0.kind.rawValue, $0.key) < ($1.kind.rawValue, $1.key) } }
  }
}
