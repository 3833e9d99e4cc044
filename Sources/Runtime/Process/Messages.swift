import Foundation
import TerroirKernel

/// The protocol that a process plugin speaks: JSON-RPC 2.0, one message a line, requests on descriptor 3 and answers on
/// descriptor 4 of the plugin.
enum ProcessProtocol {
  /// The versions that this program speaks.
  static let versions = VersionRange(low: 1, high: 1)
  /// What this program does beyond requests: a plugin may send progress and findings, and is told to cancel.
  static let features = ["cancel", "findings", "progress"]
}

/// A request or, without an id, a notification; `parameters` are JSON already.
struct Request {
  var id: Int?
  var method: String
  var parameters: Data

  /// The message with its line end.
  var line: Data {
    var line = Data("{\"jsonrpc\":\"2.0\",\(id.map { "\"id\":\($0)," } ?? "")\"method\":\"\(method)\",\"params\":".utf8)
    line.append(parameters)
    line.append(contentsOf: Array("}\n".utf8))
    return line
  }
}

/// As much of an incoming message as tells what it is.
struct MessageHead: Decodable {
  var jsonrpc: String?
  var id: Int?
  var method: String?
}

/// Notification `progress`: what a run does now, and the part done, 0 to 1.
struct ProgressMessage: Decodable {
  struct Parameters: Decodable {
    var step: String
    var fraction: Double?
  }
  var params: Parameters
}

/// Notification `finding`.
struct FindingMessage: Decodable { var params: Finding }

/// The error of a response. `data` carries a stage's own failure.
struct ErrorMessage: Decodable {
  struct Details: Decodable {
    var kind: String
    var what: Phrase?
    var name: String?
    var hint: Phrase?
  }

  var code: Int
  var message: String
  var data: Details?

  /// The run was cancelled.
  static let cancelled = -32800
  /// A stage's own failure, in `data`.
  static let refused = -32001
}

struct Nothing: Encodable {}

/// Parameters of `initialize`.
struct Greeting: Encodable {
  struct ContractOfStage: Encodable {
    let version: Int
    let tables: [String: [Column]]
  }

  let `protocol` = ProcessProtocol.versions
  let kernel = PluginHost.kernelVersion
  let features = ProcessProtocol.features
  /// The contract of each verb: the tables of its artifact and their columns.
  let contracts: [String: ContractOfStage] = Dictionary(
    uniqueKeysWithValues: Iteration.allCases.map { iteration in
      let tables = AnyArtifact.tables(of: iteration).map { ($0.name, $0.columns) }
      let version = iteration.artifact.contract
      return (
        iteration.verb,
        ContractOfStage(version: version, tables: Dictionary(tables, uniquingKeysWith: { first, _ in first }))
      )
    })

  private enum CodingKeys: String, CodingKey { case `protocol`, kernel, features, contracts }
}

/// The answer to `initialize`.
struct GreetingAnswer: Decodable {
  var `protocol`: VersionRange
  /// The contract versions it knows, by verb.
  var contracts: [String: VersionRange]?
  var features: [String]?
}

/// Parameters of `run`, but for the input.
struct RunRequest: Encodable, Sendable {
  var kind: Manifest.Contribution.Kind
  var contribution: String
  var parameters: [String: ParameterValue] = [:]
  var seed: UInt64

  private enum CodingKeys: String, CodingKey {
    case kind
    case contribution = "id"
    case parameters, seed
  }

  /// With an input that is JSON already.
  func json(with input: Data) throws -> Data {
    var json = try CanonicalJSON.encode(self)
    json.removeLast()
    json.append(contentsOf: Array(",\"input\":".utf8))
    json.append(input)
    json.append(UInt8(ascii: "}"))
    return json
  }
}

/// The answer to `run`.
struct RunAnswer<Value: Decodable>: Decodable { var value: Value }

/// Input of an extension.
struct ExtensionInput: Encodable, Equatable, Sendable { var data: RegionalData }
